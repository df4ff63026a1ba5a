import { titled } from "../../../format/titled.ts";
import "./bars.css";
import "./ranking.css";
import { type CSSProperties, type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { changeTone } from "../../../format/change-said.ts";
import { comparedWith } from "../../../format/compared-with.ts";
import { formatMonths } from "../../../format/month.ts";
import { formatSignedValue, formatValue } from "../../../format/number.ts";
import { graphql, type ResultOf } from "../../../graphql/tada.ts";
import { shortNameIn } from "../../../i18n/language.ts";
import { symbolizeValues } from "../../../map/symbolization.ts";
import type { Indicator } from "../../../platform.tsx";
import { useTheme } from "../../../theme/theme.ts";
import { type RankingPanel, textIn } from "../programme.ts";
import { useIndicator, useReady, useRegionCode, useSceneState, useWall, useWallQuery } from "../wall-context.ts";
import { EDGE_EMS, PanelFrame, rowsThatFit } from "./panel-frame.tsx";
import type { PanelProps } from "./panel-props.ts";
import { comparisonOf, monthsOf } from "./period.ts";
import { columnsOfRanking, rankedRows } from "./ranked-rows.ts";
import { textEms } from "./text-ems.ts";

const RankingQuery = graphql(`
  query WallRanking(
    $region: ID!
    $indicator: ID!
    $level: RegionLevel
    $from: YearMonth
    $to: YearMonth
    $comparison: Comparison
  ) {
    choropleth(under: $region, indicator: $indicator, level: $level, from: $from, to: $to, comparison: $comparison) {
      level
      from
      to
      asOf
      breaks
      values {
        code
        value
        rank
        change
        changePercent
        region {
          nameZh
          nameEn
        }
      }
    }
  }
`);
type Choropleth = ResultOf<typeof RankingQuery>["choropleth"];
type Row = Choropleth["values"][number];

/** Height of a row, text sizes. */
const ROW_EMS = 1.6;
/** Room for the names, text sizes; bars begin behind the longest. */
const SHORTEST_NAME_EMS = 4;
const LONGEST_NAME_EMS = 11;
/** With less, a row has no room for its change. */
const CHANGE_FITS_EMS = 22;
const NO_VALUES: readonly Row[] = [];

/** A region's parts by rank, as bars in the colours of the map: all where there is room, else those at the end that is asked for, or at both. */
export function Ranking({ panel, index, rect }: PanelProps<RankingPanel>): ReactNode {
  const { t } = useTranslation();
  const { language, lastMonth, textPixels } = useWall();
  const { focus } = useSceneState();
  const theme = useTheme();
  const region = useRegionCode(panel.region);
  const indicator = useIndicator(panel.indicator ?? "");
  const { from, to } = monthsOf(panel.period, lastMonth, indicator ?? { flow: false });
  const compare = indicator?.flow ? (panel.period === "latest" ? "mom" : "none") : "yoy";
  const live = useWallQuery(
    RankingQuery,
    {
      region,
      indicator: panel.indicator ?? "",
      level: focus ? null : panel.level,
      from: indicator?.flow ? from : null,
      to,
      comparison: comparisonOf(compare),
    },
    indicator === null,
  );
  const { choropleth } = live.data ?? {};
  useReady(index, live.current || live.error !== null || indicator === null);
  const values = choropleth?.values ?? NO_VALUES;
  const fit = rowsThatFit(rect, textPixels, ROW_EMS);
  const width = rect.width / textPixels - 2 * EDGE_EMS;
  const columns = columnsOfRanking(Math.min(panel.count, values.length), fit, width);
  const { first, last, between, shown } = useMemo(
    () => rankedRows(values, panel, { rows: fit, columns }),
    [values, panel, fit, columns],
  );
  const colours = useMemo(
    () =>
      indicator ? symbolizeValues([...values], choropleth?.breaks ?? [], indicator.direction, theme).colours : null,
    [values, choropleth, indicator, theme],
  );
  const unknown = values.filter(({ value }) => value === null).length;
  const rows = [...first, ...last];
  const hasChange =
    compare !== "none" && width / columns >= CHANGE_FITS_EMS && rows.some(({ change }) => change !== null);
  const nameEms = Math.min(
    LONGEST_NAME_EMS,
    Math.max(SHORTEST_NAME_EMS, ...rows.map((row) => textEms(shortNameIn(language, row.region)))),
  );
  const says = choropleth && [
    t(`level.${choropleth.level}`),
    formatMonths(choropleth, language),
    ...(hasChange && indicator ? [t(comparedWith(compare as "mom" | "yoy", indicator, choropleth.asOf))] : []),
    ...(columns === 2 && between > 0 ? [t("wall.notListed", { count: between })] : []),
    ...(unknown === 0 ? [] : [t("wall.unranked", { count: unknown })]),
  ];
  return (
    <PanelFrame
      rect={rect}
      kind={panel.kind}
      title={
        panel.title
          ? textIn(language, panel.title)
          : indicator
            ? titled(indicator, language)
            : t("state.unknownIndicator", { id: panel.indicator ?? "" })
      }
      shown={panel.title || !indicator ? undefined : t(`wall.ranked.${shown}`)}
      says={says?.join(" · ")}
      error={live.error}
      stale={!live.current}
      state={live.data ? (rows.length === 0 ? "empty" : undefined) : indicator ? "loading" : "empty"}
    >
      <ol
        className="wall-bars wall-ranking"
        data-change={hasChange}
        data-columns={columns}
        style={
          {
            "--rows": columns === 2 ? Math.ceil(rows.length / 2) : rows.length + (between > 0 ? 1 : 0),
            "--columns": columns,
            "--name": `${nameEms}em`,
          } as CSSProperties
        }
      >
        {indicator &&
          first.map((row) => <Ranked key={row.code} row={row} {...{ indicator, values, colours, hasChange }} />)}
        {columns === 1 && between > 0 && <li className="between">{t("wall.between", { count: between })}</li>}
        {indicator &&
          last.map((row) => <Ranked key={row.code} row={row} {...{ indicator, values, colours, hasChange }} />)}
      </ol>
    </PanelFrame>
  );
}

function Ranked(props: {
  row: Row;
  indicator: Indicator;
  values: readonly Row[];
  colours: ReadonlyMap<string, string> | null;
  hasChange: boolean;
}): ReactNode {
  const { language } = useWall();
  const { row, indicator, values, colours, hasChange } = props;
  const most = Math.max(0, ...values.map(({ value }) => Math.abs(value ?? 0)));
  const tone = changeTone(row, indicator);
  return (
    <li data-region={row.code}>
      <span className="rank">{row.rank}</span>
      <span className="name">{shortNameIn(language, row.region)}</span>
      <span className="bar">
        <i
          style={{
            width: `${most > 0 ? (Math.abs(row.value!) / most) * 100 : 0}%`,
            background: colours?.get(row.code),
          }}
        />
      </span>
      <span className="value">{formatValue(row.value!, indicator, language)}</span>
      {hasChange && (
        <span className="change" data-tone={tone}>
          {row.change === null
            ? "—"
            : `${arrowOf(tone, row.change)}${formatSignedValue(row.change, indicator, language)}`}
        </span>
      )}
    </li>
  );
}

const arrowOf = (tone: ReturnType<typeof changeTone>, change: number): string =>
  tone === "same" ? "" : change > 0 ? "▲" : "▼";
