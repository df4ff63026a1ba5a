import type { EChartsCoreOption } from "echarts/core";
import { type ReactNode, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Chart } from "../../../../charts/chart.tsx";
import { shareAxisEnd } from "../../../../charts/share-axis.ts";
import { formatDay, formatMonths } from "../../../../format/month.ts";
import { formatNumber, formatShort, formatWithUnit } from "../../../../format/number.ts";
import { titled } from "../../../../format/titled.ts";
import { graphql } from "../../../../graphql/tada.ts";
import { type Language, nameIn } from "../../../../i18n/language.ts";
import { hover, useHovered } from "../../../../live/hovered-region.ts";
import { useLive } from "../../../../live/use-live.ts";
import type { Indicator } from "../../../../platform.tsx";
import type { Choropleth } from "../../../../scene/use-scene.ts";
import { TOKENS, useScale, useTheme } from "../../../../theme/theme.ts";
import { Empty, Failed, Loading } from "../../../../ui/states.tsx";
import { useView } from "../../view.tsx";
import { Panel } from "../panel/panel.tsx";
import { correlation, outliers, type Pair } from "./correlation.ts";

const ScatterQuery = graphql(`
  query Scatter($indicator: ID!, $under: ID!, $level: RegionLevel, $kinds: [RegionKind!], $from: YearMonth, $to: YearMonth, $regionsAsOf: Date) {
    choropleth(indicator: $indicator, under: $under, level: $level, kinds: $kinds, from: $from, to: $to, regionsAsOf: $regionsAsOf) {
      indicator {
        id
      }
      asOf
      values {
        code
        value
      }
    }
  }
`);

interface Point extends Pair {
  readonly name: string;
}

/** Names at points: of all where they are few, else of those farthest from the rest. */
const NAMES_OF_ALL = 20;
const NAMES_OF_OUTLIERS = 6;

/** The regions by two indicators at once, tied to the map like the ranking. */
export function Scatter({ choropleth, second }: { choropleth: Choropleth | null; second: Indicator }): ReactNode {
  const { t } = useTranslation();
  const { indicators, indicator: wanted, language, drill, from, regionsMeant, state } = useView();
  const scale = useScale();
  const ink = String(TOKENS[useTheme()].colorText);
  const hovered = useHovered();
  const ownHover = useRef<string | null>(null);
  const indicator = indicators.find(({ id }) => id === choropleth?.indicator.id) ?? wanted;
  const live = useLive(
    ScatterQuery,
    {
      indicator: second.id,
      under: choropleth?.region.code ?? "",
      level: choropleth?.level ?? null,
      kinds: [choropleth?.values[0]?.region.kind ?? ("ADMINISTRATIVE" as const)],
      from: second.flow ? (indicator.flow ? (choropleth?.from ?? null) : from) : null,
      to: choropleth?.to ?? null,
      ...regionsMeant,
    },
    choropleth === null,
  );
  const points = useMemo<readonly Point[]>(() => {
    const others = new Map((live.data?.choropleth.values ?? []).map(({ code, value }) => [code, value]));
    return (choropleth?.values ?? []).flatMap(({ code, value, region }) => {
      const y = others.get(code) ?? null;
      return value === null || y === null ? [] : [{ code, name: nameIn(language, region), x: value, y }];
    });
  }, [choropleth, live.data, language]);
  // what is pointed at here is shown by the chart itself; a new picture would take its tooltip away
  const marked = hovered === ownHover.current ? null : hovered;
  const option = useMemo(
    () => scatterOption(points, indicator, second, language, { scale, ink }, marked),
    [points, indicator, second, language, scale, ink, marked],
  );
  const r = correlation(points);
  const title = t("leadership.scatter.title");
  const subtitle = choropleth
    ? `${titled(indicator, language)} × ${titled(second, language)} · ${formatMonths(choropleth, language)} · ${t("headline.asOf", { date: formatDay(choropleth.asOf, language) })}${state.filter ? ` · ${t("leadership.filter.firstOnly")}` : ""}`
    : "";
  const find = (name: string): Point | undefined => points.find((point) => point.name === name);
  return (
    <Panel name="scatter" title={title} subtitle={subtitle} stale={!live.current && choropleth !== null}>
      {live.error ? (
        <Failed error={live.error} retry={live.retry} />
      ) : live.data === null || choropleth === null ? (
        <Loading lines={5} />
      ) : points.length === 0 ? (
        <Empty>{t("state.empty")}</Empty>
      ) : (
        <>
          <div className="trend-chart">
            <Chart
              option={option}
              label={`${title} ${subtitle}`}
              onMark={({ name }) => {
                const point = find(name);
                if (point) drill(point.code);
              }}
              onPoint={(mark) => {
                ownHover.current = mark ? (find(mark.name)?.code ?? null) : null;
                hover(ownHover.current);
              }}
            />
          </div>
          <p className="small-note" data-correlation={r ?? ""}>
            {r === null
              ? t("leadership.scatter.noCorrelation", { n: points.length })
              : t("leadership.scatter.correlation", {
                  r: formatNumber(r, 2, language).replace("-", "−"),
                  n: points.length,
                })}
            {language === "en" && " "}
            {t("leadership.scatter.caution")}
            {choropleth.values.length > points.length && (
              <> {t("leadership.scatter.without", { count: choropleth.values.length - points.length })}</>
            )}
          </p>
          <ScatterTable points={points} x={indicator} y={second} />
        </>
      )}
    </Panel>
  );
}

/** The same pairs in words, and by keyboard: each name goes into its region. */
function ScatterTable(props: { points: readonly Point[]; x: Indicator; y: Indicator }): ReactNode {
  const { t } = useTranslation();
  const { language, drill } = useView();
  return (
    <details className="scatter-table">
      <summary>{t("leadership.scatter.table", { n: props.points.length })}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("leadership.ranking.name")}</th>
            <th scope="col">{nameIn(language, props.x)}</th>
            <th scope="col">{nameIn(language, props.y)}</th>
          </tr>
        </thead>
        <tbody>
          {props.points.map(({ code, name, x, y }) => (
            <tr key={code}>
              <th scope="row">
                <button
                  type="button"
                  onClick={() => drill(code)}
                  onFocus={() => hover(code)}
                  onBlur={() => hover(null)}
                >
                  {name}
                </button>
              </th>
              <td>{formatWithUnit(x, props.x, language)}</td>
              <td>{formatWithUnit(y, props.y, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

export function scatterOption(
  points: readonly Point[],
  x: Indicator,
  y: Indicator,
  language: Language,
  { scale, ink }: { scale: number; ink: string },
  marked: string | null,
): EChartsCoreOption {
  const rem = 16 * scale;
  const named = outliers(points, points.length <= NAMES_OF_ALL ? NAMES_OF_ALL : NAMES_OF_OUTLIERS);
  const axis = (indicator: Indicator) => ({
    type: "value",
    scale: true,
    ...(indicator.unitEn === "%" && { max: shareAxisEnd }),
    name: titled(indicator, language),
    splitNumber: 4,
    axisLabel: {
      formatter: (value: number) =>
        formatShort(value, Number.isInteger(value) ? 0 : Math.max(1, indicator.decimals), language, indicator.unitZh),
    },
  });
  return {
    grid: { left: 0.3 * rem, right: 4.5 * rem, top: 1.6 * rem, bottom: 2.8 * rem, outerBoundsContain: "axisLabel" },
    xAxis: { ...axis(x), nameLocation: "middle", nameGap: 1.6 * rem },
    yAxis: { ...axis(y), nameLocation: "end", nameGap: 0.5 * rem, nameTextStyle: { align: "left" } },
    tooltip: {
      confine: true,
      formatter: ({ name, value }: { name: string; value: number[] }) =>
        `${escaped(name)}<br>${escaped(nameIn(language, x))} <b>${escaped(formatWithUnit(value[0]!, x, language))}</b><br>${escaped(
          nameIn(language, y),
        )} <b>${escaped(formatWithUnit(value[1]!, y, language))}</b>`,
    },
    series: [
      {
        type: "scatter",
        symbolSize: 9 * scale,
        cursor: "pointer",
        labelLayout: { hideOverlap: true },
        data: points.map(({ code, name, x: left, y: up }) => ({
          name,
          value: [left, up],
          ...(code === marked
            ? { symbolSize: 15 * scale, itemStyle: { opacity: 1, borderWidth: 2 * scale, borderColor: "#d55e00" } }
            : {}),
          label: {
            show: named.has(code) || code === marked,
            formatter: "{b}",
            position: "right",
            color: ink,
            fontSize: 0.75 * rem,
          },
        })),
        itemStyle: { opacity: 0.75 },
        emphasis: { label: { show: true, formatter: "{b}", color: ink }, itemStyle: { opacity: 1 } },
      },
    ],
  };
}

/** The chart's tooltip is HTML; names come from imports. */
function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
