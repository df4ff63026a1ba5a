import { localDay, TIME_ZONE } from "../../../calendar/local-time.ts";
import "./complaint-stream.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../format/number.ts";
import { graphql } from "../../../graphql/tada.ts";
import { briefNameIn, nameIn, shortNameIn } from "../../../i18n/language.ts";
import { type FeedComplaint, streamStateOf } from "../../../live/complaint-feed.ts";
import { useComplaintFeed } from "../../../live/use-complaint-feed.ts";
import { type ComplaintStreamPanel, textIn } from "../programme.ts";
import { useReady, useRegionCode, useWall, useWallQuery } from "../wall-context.ts";
import { placesOf } from "./complaint-places.ts";
import { EDGE_EMS, HEAD_EMS, PanelFrame, rowsThatFit } from "./panel-frame.tsx";
import type { PanelProps } from "./panel-props.ts";
import { TickingNumber } from "./ticking-number.tsx";

const CountsQuery = graphql(`
  query WallComplaintCounts($region: ID!, $since: YearMonth!, $today: ComplaintFilter!, $month: ComplaintFilter!) {
    onRecord: dataCoverage(region: $region, families: [COMPLAINTS], from: $since) {
      extent
    }
    today: complaintStatistics(filter: $today, groupBy: []) {
      complaints
    }
    month: complaintStatistics(filter: $month, groupBy: []) {
      complaints
    }
  }
`);
/** Heights of an entry and of the counts above the list, text sizes. */
const ROW_EMS = 3;
const COUNTS_EMS = 3;
const CLOCK = { timeZone: TIME_ZONE, hour: "2-digit", minute: "2-digit", hour12: false } as const;
const DAY = { timeZone: TIME_ZONE, month: "2-digit", day: "2-digit" } as const;

/** Complaints as they come in, the newest on top, and how many there are today and this month. */
export function ComplaintStream({ panel, index, rect }: PanelProps<ComplaintStreamPanel>): ReactNode {
  const { t } = useTranslation();
  const { language, today, lastMonth, textPixels } = useWall();
  const under = useRegionCode(panel.region);
  const feed = useComplaintFeed(under);
  const counts = useWallQuery(CountsQuery, {
    region: under,
    since: lastMonth,
    today: { under, from: today, to: today },
    month: { under, from: `${lastMonth}-01`, to: today },
  });
  useReady(index, feed.complaints !== null);
  const room = { ...rect, height: rect.height - COUNTS_EMS * textPixels };
  const list = feed.complaints?.slice(0, Math.min(panel.count, rowsThatFit(room, textPixels, ROW_EMS)));
  // without any complaint the answer is empty: zero where these months are on record, else no data
  const isKnown = counts.data?.onRecord.every(({ extent }) => extent !== "NONE") ?? false;
  const sum = (rows: readonly { complaints: number | null }[] | undefined): number | null =>
    isKnown ? (rows?.[0]?.complaints ?? 0) : null;
  const print = (value: number): string => formatNumber(value, 0, language);
  return (
    <PanelFrame
      rect={rect}
      kind={panel.kind}
      title={panel.title ? textIn(language, panel.title) : t("wall.stream")}
      says={t(`wall.streamState.${streamStateOf(feed)}`, { reason: feed.refused })}
      state={list ? undefined : "loading"}
      error={counts.error}
    >
      <dl className="wall-counts">
        {(["today", "month"] as const).map((span) => {
          const value = sum(counts.data?.[span]);
          return (
            <div key={span} data-count={span}>
              <dt>{t(`wall.${span}`)}</dt>
              <dd>
                {value === null ? (
                  <small>{counts.data ? t("ranking.noData") : "—"}</small>
                ) : (
                  <>
                    <TickingNumber value={value} print={print} />
                    <small>{t("wall.complaintsUnit")}</small>
                  </>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      {list?.length === 0 ? (
        <p className="empty">{t("state.empty")}</p>
      ) : (
        <ol
          className="wall-stream"
          aria-live="off"
          style={{ maxHeight: rect.height - (HEAD_EMS + COUNTS_EMS + EDGE_EMS) * textPixels }}
        >
          {list?.map((complaint) => (
            <Entry key={complaint.id} complaint={complaint} today={today} under={under} />
          ))}
        </ol>
      )}
    </PanelFrame>
  );
}

function Entry({ complaint, today, under }: { complaint: FeedComplaint; today: string; under: string }): ReactNode {
  const { t } = useTranslation();
  const { language } = useWall();
  const at = new Date(complaint.reportedAt);
  const isToday = localDay(complaint.reportedAt) === today;
  const { region, estate } = complaint;
  const place = placesOf(region, under)
    .map((one, at, { length }) => (at < length - 1 ? briefNameIn : shortNameIn)(language, one))
    .join(language === "zh" ? " " : ", ");
  return (
    <li data-complaint={complaint.id} data-status={complaint.status} data-fresh={complaint.heardAt !== null}>
      <time dateTime={complaint.reportedAt}>
        {at.toLocaleTimeString("zh-CN", CLOCK)}
        {!isToday && <small>{at.toLocaleDateString("zh-CN", DAY).replace("/", "-")}</small>}
      </time>
      <strong>{nameIn(language, complaint.category)}</strong>
      <span className="status">{t(`code.complaint_statuses.${complaint.status}`)}</span>
      <span className="place">{[place, estate?.name].filter(Boolean).join(" · ")}</span>
    </li>
  );
}
