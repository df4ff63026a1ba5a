import "./trend.css";
import type { EChartsCoreOption } from "echarts/core";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { addMonths, laterMonth } from "../../../../calendar/month.ts";
import { Chart } from "../../../../charts/chart.tsx";
import { comparableMonths, type Gap } from "../../../../charts/gaps.ts";
import { shareAxisEnd } from "../../../../charts/share-axis.ts";
import { formatDay, formatMonth, formatMonths } from "../../../../format/month.ts";
import { formatShort, formatWithUnit } from "../../../../format/number.ts";
import { titled } from "../../../../format/titled.ts";
import { asVariable } from "../../../../graphql/condition.ts";
import { graphql, type ResultOf } from "../../../../graphql/tada.ts";
import { type Language, nameIn } from "../../../../i18n/language.ts";
import { useLive } from "../../../../live/use-live.ts";
import type { Indicator } from "../../../../platform.tsx";
import { useScale } from "../../../../theme/theme.ts";
import { Empty, Failed, Loading } from "../../../../ui/states.tsx";
import { useView } from "../../view.tsx";
import { Panel } from "../panel/panel.tsx";
import { TrendRegions } from "./trend-regions.tsx";

const TrendQuery = graphql(`
  query Trend(
    $codes: [ID!]
    $indicator: ID!
    $region: [ID!]
    $from: YearMonth!
    $to: YearMonth!
    $regionsAsOf: Date
    $filter: [AttributeCondition!]
  ) {
    held: regions(codes: $region, regionsAsOf: $regionsAsOf, first: 1) {
      nodes {
        policiesBegun(from: $from, to: $to) {
          title
          topic
          beganOn
          issuedBy
        }
      }
    }
    regions(codes: $codes, regionsAsOf: $regionsAsOf, first: 5) {
      nodes {
        code
        nameZh
        nameEn
        indicatorTrend(indicator: $indicator, from: $from, to: $to, filter: $filter) {
          to
          asOf
          value
          numerator
          denominator
          extent
          ripe
          indicator {
            id
          }
        }
      }
    }
  }
`);
/** Policies that began in the months drawn. */
export type Policy = ResultOf<typeof TrendQuery>["held"]["nodes"][number]["policiesBegun"][number];
type Line = ResultOf<typeof TrendQuery>["regions"]["nodes"][number];

/** Months drawn, where the data go back so far. */
const MONTHS = 36;
/** Of what is narrowed by a filter, which is counted from the facts. */
const FILTERED_MONTHS = 13;

/** The months behind the figure, of up to five regions. Flows are summed month by month. */
export function Trend(): ReactNode {
  const { t } = useTranslation();
  const { regionCode, indicators, indicator: wanted, to, regionsMeant, language, platform, state } = useView();
  const codes = useMemo(() => state.lines ?? [regionCode], [state.lines, regionCode]);
  const most = state.filter === undefined ? MONTHS : FILTERED_MONTHS;
  const live = useLive(TrendQuery, {
    codes: [...codes],
    indicator: wanted.id,
    region: [regionCode],
    from: laterMonth(addMonths(to, 1 - most), platform.firstMonth),
    to,
    ...regionsMeant,
    filter: asVariable(state.filter),
  });
  const { lines, gaps, indicator } = useMemo(() => {
    const found = live.data?.regions.nodes ?? [];
    const asked = codes.flatMap((code) => found.find((line) => line.code === code) ?? []);
    const shown = indicators.find(({ id }) => id === asked[0]?.indicatorTrend[0]?.indicator.id) ?? wanted;
    return { ...comparableMonths(asked, shown), indicator: shown };
  }, [live.data, codes, indicators, wanted]);
  const scale = useScale();
  const policies = useMemo(
    () =>
      (live.data?.held.nodes[0]?.policiesBegun ?? []).filter(
        ({ topic }) => topic === null || topic === indicator.topic,
      ),
    [live.data, indicator],
  );
  const option = useMemo(
    () => trendOption(lines, indicator, language, scale, policies),
    [lines, indicator, language, scale, policies],
  );
  const months = lines[0]?.indicatorTrend ?? [];
  const [first, last] = [months[0], months.at(-1)];
  const title = t("leadership.trend.title", { count: months.length || most });
  const subtitle = `${titled(indicator, language)}${
    first && last
      ? ` · ${formatMonths({ from: first.to, to: last.to }, language)} · ${t("headline.asOf", { date: formatDay(last.asOf, language) })}`
      : ""
  }`;
  const running = indicator.flow && last?.ripe === true && last.to === platform.today.slice(0, 7);
  const gapsBy = (why: Gap["why"]): string =>
    gaps
      .filter((gap) => gap.why === why)
      .map((gap) => formatMonths(gap, language))
      .join(t("listComma"));
  return (
    <Panel
      name="trend"
      title={title}
      subtitle={subtitle}
      stale={!live.current}
      actions={<TrendRegions codes={codes} lines={lines} />}
    >
      {live.error ? (
        <Failed error={live.error} retry={live.retry} />
      ) : live.data === null ? (
        <Loading lines={4} />
      ) : lines.every((line) => line.indicatorTrend.every(({ value }) => value === null)) ? (
        <Empty>{t("state.empty")}</Empty>
      ) : (
        <>
          <div className="trend-chart">
            <Chart
              option={option}
              label={`${title} ${subtitle} ${lines.map((line) => nameIn(language, line)).join(", ")}`}
            />
          </div>
          {running && <p className="small-note">{t("leadership.trend.running")}</p>}
          {policies.length > 0 && (
            <ol className="small-note trend-policies" aria-label={t("leadership.trend.policies")}>
              {policies.map(({ title, beganOn, issuedBy }) => (
                <li key={`${beganOn}${title}`}>
                  {t("leadership.trend.policy", { day: formatDay(beganOn, language) })}
                  {language === "en" && " "}
                  <span lang="zh">
                    {title}
                    {issuedBy !== null && <small> {issuedBy}</small>}
                  </span>
                </li>
              ))}
            </ol>
          )}
          {(["NO_DATA", "PART", "UNRIPE"] as const).map((why) => {
            const months = gapsBy(why);
            return (
              months !== "" && (
                <p key={why} className="small-note">
                  {t(`leadership.trend.gaps.${why}`, { months })}
                </p>
              )
            );
          })}
          {/* a table is never narrower than its cells: what hides it stands round it */}
          <div className="for-readers">
            <TrendTable lines={lines} indicator={indicator} />
          </div>
        </>
      )}
    </Panel>
  );
}

/** The same figures for readers who do not see the lines. */
function TrendTable({ lines, indicator }: { lines: readonly Line[]; indicator: Indicator }): ReactNode {
  const { language } = useView();
  return (
    <table>
      <thead>
        <tr>
          <td />
          {lines.map((line) => (
            <th key={line.code} scope="col">
              {nameIn(language, line)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(lines[0]?.indicatorTrend ?? []).map(({ to }, month) => (
          <tr key={to}>
            <th scope="row">{formatMonth(to, language)}</th>
            {lines.map((line) => {
              const value = line.indicatorTrend[month]?.value ?? null;
              return <td key={line.code}>{value === null ? "–" : formatWithUnit(value, indicator, language)}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A kind of line each beside its colour: lines are told apart without colour too. */
const DASHES = ["solid", "dashed", "dotted", [8, 3, 2, 3], [14, 4]] as const;
const SYMBOLS = ["circle", "rect", "triangle", "diamond", "roundRect"] as const;

/** Upright lines at the months in which policies began, numbered as the list below the chart; several of one month share a line. */
function policyMarks(policies: readonly Policy[], months: readonly string[], rem: number): object {
  const numbers = new Map<string, number[]>();
  for (const [at, { beganOn }] of policies.entries()) {
    const month = beganOn.slice(0, 7);
    numbers.set(month, [...(numbers.get(month) ?? []), at + 1]);
  }
  return {
    silent: true,
    symbol: "none",
    lineStyle: { type: "dotted", width: 1 },
    label: { formatter: "{b}", distance: 0.1 * rem, fontSize: 0.75 * rem, color: "inherit", textBorderWidth: 0 },
    data: [...numbers].flatMap(([month, of]) =>
      months.includes(month) ? [{ name: of.join("·"), xAxis: months.indexOf(month) }] : [],
    ),
  };
}

/** Lines named at their ends; the scale spans the values, not from 0: a trend shows movement, and its axis is labelled. */
export function trendOption(
  lines: readonly Line[],
  indicator: Indicator,
  language: Language,
  scale: number,
  policies: readonly Policy[] = [],
): EChartsCoreOption {
  const rem = 16 * scale;
  const months = lines[0]?.indicatorTrend.map(({ to }) => to) ?? [];
  const longest = Math.max(0, ...lines.map((line) => nameIn(language, line).length));
  const nameWidth = Math.min(9, longest * (language === "zh" ? 0.85 : 0.5) + 0.8) * rem;
  return {
    grid: { left: 0.25 * rem, right: nameWidth, top: 0.9 * rem, bottom: 0.2 * rem, outerBoundsMode: "same" },
    xAxis: {
      type: "category",
      boundaryGap: false,
      data: months.map((month) => formatMonth(month, language)),
      // The first stands clear of the other axis' lowest label.
      axisLabel: { hideOverlap: true, margin: 0.6 * rem },
    },
    yAxis: {
      type: "value",
      scale: true,
      ...(indicator.unitEn === "%" && { max: shareAxisEnd }),
      splitNumber: 4,
      axisLabel: {
        formatter: (value: number) =>
          formatShort(
            value,
            Number.isInteger(value) ? 0 : Math.max(1, indicator.decimals),
            language,
            indicator.unitZh,
          ) + (indicator.unitEn === "%" ? "%" : ""),
      },
    },
    tooltip: {
      trigger: "axis",
      confine: true,
      valueFormatter: (value: unknown) =>
        typeof value === "number" ? formatWithUnit(value, indicator, language) : "–",
    },
    series: lines.map((line, i) => ({
      type: "line",
      name: nameIn(language, line),
      data: line.indicatorTrend.map(({ value }) => value),
      connectNulls: false,
      symbol: SYMBOLS[i],
      symbolSize: 5 * scale,
      showSymbol: months.length <= 1,
      lineStyle: { width: 2 * scale, type: DASHES[i] },
      endLabel: {
        show: true,
        formatter: "{a}",
        distance: 0.4 * rem,
        width: nameWidth - 0.8 * rem,
        overflow: "truncate",
        color: "inherit",
        fontSize: 0.75 * rem,
      },
      labelLayout: { moveOverlap: "shiftY" },
      ...(i === 0 && policies.length > 0 && { markLine: policyMarks(policies, months, rem) }),
      emphasis: { focus: "series" },
    })),
  };
}
