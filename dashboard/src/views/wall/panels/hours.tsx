import "./hours.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { localMinute } from "../../../calendar/local-time.ts";
import { momentNow } from "../../../calendar/moment-now.ts";
import { formatNumber } from "../../../format/number.ts";
import { graphql } from "../../../graphql/tada.ts";
import { nameIn } from "../../../i18n/language.ts";
import { Empty } from "../../../ui/states.tsx";
import { type HoursPanel, textIn } from "../programme.ts";
import { useReady, useRegionCode, useWall, useWallQuery } from "../wall-context.ts";
import { PanelFrame } from "./panel-frame.tsx";
import type { PanelProps } from "./panel-props.ts";
import { TickingNumber } from "./ticking-number.tsx";

const HoursQuery = graphql(`
  query WallHours($region: ID!, $until: DateTime!) {
    region(code: $region) {
      nameZh
      nameEn
    }
    complaintHours(under: $region, until: $until) {
      from
      complaints
      usual
    }
  }
`);
/** Every so many hours one is labelled. */
const LABEL_EVERY = 6;

/** Complaints of the last 24 hours as bars, each beside what is usual at that hour. */
export function Hours({ panel, index, rect }: PanelProps<HoursPanel>): ReactNode {
  const { t } = useTranslation();
  const { language, today } = useWall();
  const until = momentNow(today, 60);
  const live = useWallQuery(HoursQuery, { region: useRegionCode(panel.region), until });
  useReady(index, live.data !== null || live.error !== null);
  const hours = live.data?.complaintHours ?? [];
  const isKnown = hours.some(({ complaints }) => complaints !== null);
  const sum = hours.reduce((all, { complaints }) => all + (complaints ?? 0), 0);
  const usual = hours.every((hour) => hour.usual !== null) ? hours.reduce((all, hour) => all + hour.usual!, 0) : null;
  const most = Math.max(1, ...hours.map((hour) => Math.max(hour.complaints ?? 0, hour.usual ?? 0)));
  const hourOf = (from: string): string => localMinute(from).slice(-5);
  const region = live.data?.region;
  return (
    <PanelFrame
      rect={rect}
      kind={panel.kind}
      title={panel.title ? textIn(language, panel.title) : t("wall.hours.title")}
      says={
        region && hours[0]
          ? `${nameIn(language, region)} · ${t("wall.hours.from", { from: localMinute(hours[0].from).slice(5) })}`
          : undefined
      }
      error={live.error}
      state={live.data ? undefined : "loading"}
    >
      {!isKnown ? (
        <Empty>{t("ranking.noData")}</Empty>
      ) : (
        <>
          <p className="wall-hours-sum">
            <b data-sum={sum}>
              <TickingNumber value={sum} print={(value) => formatNumber(value, 0, language)} />
            </b>
            <small>{t("wall.complaintsUnit")}</small>
            {usual !== null && <span>{t("wall.hours.usual", { usual: formatNumber(usual, 0, language) })}</span>}
          </p>
          <ol className="wall-hours">
            {hours.map((hour, i) => (
              <li
                key={hour.from}
                data-complaints={hour.complaints ?? ""}
                aria-label={`${hourOf(hour.from)} ${hour.complaints ?? t("ranking.noData")}`}
              >
                <i style={{ height: `${(100 * (hour.complaints ?? 0)) / most}%` }} />
                {hour.usual !== null && <u style={{ bottom: `${(100 * hour.usual) / most}%` }} />}
                {i % LABEL_EVERY === 0 && <small>{hourOf(hour.from)}</small>}
              </li>
            ))}
          </ol>
        </>
      )}
    </PanelFrame>
  );
}
