import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { addMonths, laterMonth } from "../../../calendar/month.ts";
import { Chart } from "../../../charts/chart.tsx";
import { comparableMonths, type Gap } from "../../../charts/gaps.ts";
import { formatMonths } from "../../../format/month.ts";
import { formatNumber } from "../../../format/number.ts";
import { titled } from "../../../format/titled.ts";
import { graphql } from "../../../graphql/tada.ts";
import { nameIn } from "../../../i18n/language.ts";
import { usePlatform } from "../../../platform.tsx";
import { ROOT, type TrendPanel, textIn } from "../programme.ts";
import { useIndicator, useReady, useRegionCode, useSceneState, useWall, useWallQuery } from "../wall-context.ts";
import { legendEms, linesThatFit } from "./lines-that-fit.ts";
import { labelledMonths } from "./month-labels.ts";
import { EDGE_EMS, PanelFrame } from "./panel-frame.tsx";
import type { PanelProps } from "./panel-props.ts";
import { ranked } from "./period.ts";

const RankedChildrenQuery = graphql(`
  query WallRankedChildren($region: ID!, $indicator: ID!) {
    choropleth(under: $region, indicator: $indicator) {
      values {
        code
        value
        rank
      }
    }
  }
`);
const TrendQuery = graphql(`
  query WallTrend($codes: [ID!]!, $indicator: ID!, $from: YearMonth, $to: YearMonth) {
    regions(codes: $codes, first: 5) {
      nodes {
        code
        nameZh
        nameEn
        indicatorTrend(indicator: $indicator, from: $from, to: $to) {
          to
          value
          extent
          ripe
        }
      }
    }
  }
`);

/** An indicator month by month, of up to five regions. */
export function Trend({ panel, index, rect }: PanelProps<TrendPanel>): ReactNode {
  const { t } = useTranslation();
  const { language, today, lastMonth, root, textPixels } = useWall();
  const { focus } = useSceneState();
  const { platform } = usePlatform();
  const indicator = useIndicator(panel.indicator);
  const first = useRegionCode(panel.regions[0] ?? ROOT);
  const children = useWallQuery(
    RankedChildrenQuery,
    { region: first, indicator: panel.indicator },
    panel.children === 0 || indicator === null,
  );
  const named = focus ? [focus] : panel.regions.map((reference) => (reference === ROOT ? root : reference));
  const best =
    children.current && children.data ? ranked([...children.data.choropleth.values], "best", panel.children) : [];
  const codes = [...new Set([...named, ...best.map(({ code }) => code)])];
  const wanted = codes.join(",");
  const from = laterMonth(addMonths(lastMonth, 1 - panel.months), platform.firstMonth);
  const known = indicator !== null && (panel.children === 0 || children.current || children.error !== null);
  const live = useWallQuery(TrendQuery, { codes, indicator: panel.indicator, from, to: lastMonth }, !known);
  useReady(index, live.current || live.error !== null || indicator === null);

  const nodes = live.data?.regions.nodes;
  const option = useMemo(() => {
    if (!nodes || !indicator) return null;
    // In the order asked for, not by code: the region itself first.
    const known = comparableMonths(
      wanted.split(",").flatMap((code) => nodes.filter((node) => node.code === code)),
      indicator,
    ).lines;
    const size = { width: rect.width / textPixels - 2 * EDGE_EMS, height: rect.height / textPixels };
    const namesOf = (lines: typeof known): string[] => lines.map((node) => nameIn(language, node));
    const inOrder = known.slice(0, linesThatFit(namesOf(known), size));
    const months = inOrder[0]?.indicatorTrend.map(({ to }) => to) ?? [];
    return {
      animation: false,
      grid: {
        left: 0,
        // what hangs over of the last month is seen to
        right: 0,
        top: textPixels * (inOrder.length > 1 ? 0.5 + legendEms(namesOf(inOrder), size.width) : 0.8),
        bottom: 0,
        containLabel: true,
      },
      legend: inOrder.length > 1 ? { top: 0, left: 0, itemGap: textPixels } : { show: false },
      xAxis: {
        type: "category",
        data: months.map((month) => month.replace("-", "/")),
        boundaryGap: false,
        axisLabel: { interval: labelledMonths(months.length, rect.width / textPixels), margin: textPixels * 0.7 },
      },
      yAxis: {
        type: "value",
        scale: true,
        splitNumber: 3,
        axisLabel: {
          formatter: (value: number) => formatNumber(value, Number.isInteger(value) ? 0 : indicator.decimals, language),
        },
      },
      series: inOrder.map((node, i) => ({
        type: "line",
        name: nameIn(language, node),
        data: node.indicatorTrend.map(({ value }) => value),
        connectNulls: false,
        showSymbol: false,
        lineStyle: { width: textPixels * (i === 0 ? 0.2 : 0.12) },
      })),
    };
  }, [nodes, indicator, wanted, language, textPixels, rect.width, rect.height]);
  const title = panel.title
    ? textIn(language, panel.title)
    : indicator
      ? t("wall.trendOf", { indicator: titled(indicator, language) })
      : t("state.unknownIndicator", { id: panel.indicator });
  const { lines, gaps } = comparableMonths(nodes ?? [], indicator ?? { ratio: false });
  const months = formatMonths({ from: lines[0]?.indicatorTrend[0]?.to ?? from, to: lastMonth }, language);
  // Those before the first data are not drawn at all: only a line that breaks off needs a word.
  const broken = gaps.filter((gap) => gap.to > (lines[0]?.indicatorTrend[0]?.to ?? ""));
  const brokenFor = (why: Gap["why"]): string[] => {
    const found = broken.filter((gap) => gap.why === why).map((gap) => formatMonths(gap, language));
    return found.length === 0 ? [] : [t(`wall.gaps.${why}`, { months: found.join(t("listComma")) })];
  };
  // Without it, a month that has just begun looks like a fall.
  const running =
    indicator?.flow === true &&
    lastMonth === today.slice(0, 7) &&
    !gaps.some(({ why, to }) => why === "UNRIPE" && to === lastMonth);
  const says = [
    running ? t("wall.soFar", { months }) : months,
    ...(["NO_DATA", "PART", "UNRIPE"] as const).flatMap(brokenFor),
  ].join(" · ");
  return (
    <PanelFrame
      rect={rect}
      kind={panel.kind}
      title={title}
      says={says}
      error={live.error}
      stale={!live.current}
      state={nodes ? (nodes.length === 0 ? "empty" : undefined) : indicator ? "loading" : "empty"}
    >
      {option && <Chart option={option} label={`${title} ${says}`} />}
    </PanelFrame>
  );
}
