import "./bars.css";
import "./ranking.css";
import { type CSSProperties, type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { formatMonths } from "../../../format/month.ts";
import { formatNumber } from "../../../format/number.ts";
import { graphql } from "../../../graphql/tada.ts";
import { nameIn } from "../../../i18n/language.ts";
import { type RankingPanel, textIn } from "../programme.ts";
import { useIndicator, useReady, useRegionCode, useSceneState, useWall, useWallQuery } from "../wall-context.ts";
import { PanelFrame, rowsThatFit } from "./panel-frame.tsx";
import type { PanelProps } from "./panel-props.ts";
import { indicatorTitle, monthsOf, ranked } from "./period.ts";
import { textEms } from "./text-ems.ts";

const RankingQuery = graphql(`
  query WallRanking($region: ID!, $indicator: ID!, $level: RegionLevel, $from: YearMonth, $to: YearMonth) {
    choropleth(under: $region, indicator: $indicator, level: $level, from: $from, to: $to) {
      level
      from
      to
      values {
        code
        value
        rank
        region {
          nameZh
          nameEn
        }
      }
    }
  }
`);
/** Height of a row, text sizes. */
const ROW_EMS = 1.75;
/** Room for the names, text sizes; bars begin behind the longest. */
const SHORTEST_NAME_EMS = 4;
const LONGEST_NAME_EMS = 11;

/** The best or the worst of a region's parts, as bars. */
export function Ranking({ panel, index, rect }: PanelProps<RankingPanel>): ReactNode {
  const { t } = useTranslation();
  const { language, lastMonth, textPixels } = useWall();
  const { focus } = useSceneState();
  const region = useRegionCode(panel.region);
  const indicator = useIndicator(panel.indicator);
  const { from, to } = monthsOf(panel.period, lastMonth, indicator ?? { flow: false });
  const live = useWallQuery(
    RankingQuery,
    {
      region,
      indicator: panel.indicator,
      level: focus ? null : panel.level,
      from: indicator?.flow ? from : null,
      to,
    },
    indicator === null,
  );
  const { choropleth } = live.data ?? {};
  useReady(index, live.current || live.error !== null || indicator === null);
  const count = Math.min(panel.count, rowsThatFit(rect, textPixels, ROW_EMS));
  const rows = useMemo(() => ranked(choropleth?.values ?? [], panel.order, count), [choropleth, panel.order, count]);
  const unknown = choropleth?.values.filter(({ value }) => value === null).length ?? 0;
  const most = Math.max(0, ...(choropleth?.values ?? []).map(({ value }) => Math.abs(value ?? 0)));
  const nameEms = Math.min(
    LONGEST_NAME_EMS,
    Math.max(SHORTEST_NAME_EMS, ...rows.map((row) => textEms(nameIn(language, row.region)))),
  );
  const own = panel.order === "worst" ? t("wall.worst") : t("wall.best");
  return (
    <PanelFrame
      rect={rect}
      kind={panel.kind}
      title={
        panel.title
          ? textIn(language, panel.title)
          : indicator
            ? `${indicatorTitle(indicator, language)} · ${own}`
            : t("state.unknownIndicator", { id: panel.indicator })
      }
      says={
        choropleth &&
        `${t(`level.${choropleth.level}`)} · ${formatMonths(choropleth, language)}${
          unknown === 0 ? "" : ` · ${t("wall.unranked", { count: unknown })}`
        }`
      }
      error={live.error}
      stale={!live.current}
      state={live.data ? (rows.length === 0 ? "empty" : undefined) : indicator ? "loading" : "empty"}
    >
      <ol
        className="wall-bars wall-ranking"
        style={{ "--rows": rows.length, "--name": `${nameEms}em` } as CSSProperties}
      >
        {rows.map(({ code, value, rank, region: part }) => (
          <li key={code}>
            <span className="rank">{rank}</span>
            <span className="name">{nameIn(language, part)}</span>
            <span className="bar">
              <i style={{ width: `${most > 0 ? (Math.abs(value!) / most) * 100 : 0}%` }} />
            </span>
            <span className="value">{formatNumber(value!, indicator?.decimals ?? 0, language)}</span>
          </li>
        ))}
      </ol>
    </PanelFrame>
  );
}
