import "./bars.css";
import "./categories.css";
import type { CSSProperties, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber, formatSigned } from "../../../format/number.ts";
import { graphql } from "../../../graphql/tada.ts";
import { nameIn } from "../../../i18n/language.ts";
import { Empty } from "../../../ui/states.tsx";
import { daysSaid } from "../../../wording/days-said.ts";
import { periodOf } from "../../../wording/period.ts";
import { type CategoriesPanel, textIn } from "../programme.ts";
import { useReady, useRegionCode, useWall, useWallQuery } from "../wall-context.ts";
import { barNames, NAME_ABOVE_EMS } from "./bar-names.ts";
import { EDGE_EMS, PanelFrame, rowsThatFit } from "./panel-frame.tsx";
import type { PanelProps } from "./panel-props.ts";
import { textEms } from "./text-ems.ts";

const CategoriesQuery = graphql(`
  query WallCategories($region: ID!, $since: YearMonth!, $now: ComplaintFilter!, $before: ComplaintFilter!) {
    region(code: $region) {
      nameZh
      nameEn
    }
    onRecord: dataCoverage(region: $region, families: [COMPLAINTS], from: $since) {
      months {
        month
        extent
      }
    }
    now: complaintStatistics(filter: $now, groupBy: [CATEGORY]) {
      category {
        category
        nameZh
        nameEn
      }
      complaints
    }
    before: complaintStatistics(filter: $before, groupBy: [CATEGORY]) {
      category {
        category
      }
      complaints
    }
  }
`);
const ROW_EMS = 1.6;
/** What stands beside a name at least, text sizes. */
const BESIDE_NAME_EMS = 15.2;

/** What this month's complaints are about, most first, with shares and how many more or fewer than in the same days of last month. */
export function Categories({ panel, index, rect }: PanelProps<CategoriesPanel>): ReactNode {
  const { t } = useTranslation();
  const { language, today, lastMonth, textPixels } = useWall();
  const region = useRegionCode(panel.region);
  const period = periodOf(lastMonth, today);
  const { days, before } = period;
  const live = useWallQuery(CategoriesQuery, {
    region,
    since: before.from.slice(0, 7),
    now: { under: region, ...days },
    before: { under: region, ...before },
  });
  useReady(index, live.current || live.error !== null);
  const extents = new Map((live.data?.onRecord[0]?.months ?? []).map(({ month, extent }) => [month, extent]));
  const isKnown = (live.data?.now.length ?? 0) > 0 || (extents.get(lastMonth) ?? "NONE") !== "NONE";
  // Against a month that other places have on record nothing is compared.
  const isCompared =
    live.data?.before.every(({ complaints }) => complaints !== null) &&
    extents.get(before.from.slice(0, 7)) !== undefined &&
    extents.get(before.from.slice(0, 7)) === extents.get(lastMonth);
  const now = (live.data?.now ?? []).flatMap((row) =>
    row.complaints === null ? [] : [{ ...row, complaints: row.complaints }],
  );
  // of a region all is told, or nothing
  const isSuppressed = live.data?.now.some(({ complaints }) => complaints === null);
  const earlier = new Map((live.data?.before ?? []).map((row) => [row.category?.category, row.complaints ?? 0]));
  const all = now.reduce((sum, { complaints }) => sum + complaints, 0);
  const mostFirst = now
    .filter(({ category }) => category !== null)
    .sort((a, b) => b.complaints - a.complaints || (a.category!.category < b.category!.category ? -1 : 1));
  const fitting = mostFirst.slice(0, rowsThatFit(rect, textPixels, ROW_EMS));
  const room = rect.width / textPixels - 2 * EDGE_EMS;
  const named = barNames(
    fitting.map(({ category }) => nameIn(language, category!)),
    room,
    BESIDE_NAME_EMS,
  );
  const rows = named.above ? fitting.slice(0, rowsThatFit(rect, textPixels, NAME_ABOVE_EMS)) : fitting;
  const most = Math.max(1, ...rows.map(({ complaints }) => complaints));
  const said = live.data?.region
    ? [
        nameIn(language, live.data.region),
        daysSaid(period, null, language),
        ...(isCompared ? [t(period.partial ? "headline.momSameDays" : "headline.mom")] : []),
      ]
    : [];
  return (
    <PanelFrame
      rect={rect}
      kind={panel.kind}
      title={panel.title ? textIn(language, panel.title) : t("wall.categories.title")}
      // the sentence above says the region too: it goes first where all has no room
      says={said.slice(textEms(said.join(" · ")) > room ? 1 : 0).join(" · ") || undefined}
      error={live.error}
      stale={!live.current}
      state={live.data ? undefined : "loading"}
    >
      {live.data && rows.length === 0 ? (
        <Empty>
          {isSuppressed ? t("ranking.suppressed") : isKnown ? t("wall.categories.none") : t("ranking.noData")}
        </Empty>
      ) : (
        <ol
          className="wall-bars wall-categories"
          data-above={named.above}
          style={
            {
              "--rows": rows.length * (named.above ? 2 : 1),
              "--name": `${named.ems}em`,
              "--ems": named.above ? 24 : Math.max(24, named.ems + BESIDE_NAME_EMS),
            } as CSSProperties
          }
        >
          {rows.map(({ category, complaints }) => (
            <li key={category!.category} data-category={category!.category} data-complaints={complaints}>
              <span className="name">{nameIn(language, category!)}</span>
              <span className="bar">
                <i style={{ width: `${(100 * complaints) / most}%` }} />
              </span>
              <span className="value">{formatNumber(complaints, 0, language)}</span>
              <span className="share">{formatNumber((100 * complaints) / all, 1, language)}%</span>
              <span className="change">
                {isCompared ? changed(complaints - (earlier.get(category!.category) ?? 0), language) : ""}
              </span>
            </li>
          ))}
        </ol>
      )}
    </PanelFrame>
  );
}

const changed = (change: number, language: "zh" | "en"): string =>
  change === 0 ? "0" : `${change > 0 ? "▲" : "▼"}${formatSigned(change, 0, language)}`;
