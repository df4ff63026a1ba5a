import type { EChartsCoreOption } from "echarts/core";
import { MODE_COLOURS } from "../../../../map/estate-symbolization.ts";
import type { Json } from "../json.ts";
import { type ResultTable, textOfCell } from "../result-table.ts";
import { axesOf, type ChartChoice, type ChartKind } from "./chart-choice.ts";

/** Marks in one chart; more are neither readable nor quick. */
const MOST_MARKS: Record<ChartKind, number> = { bar: 60, line: 2000, scatter: 5000 };
/** Names beside dots; more cannot be read. */
const MOST_NAMED_DOTS = 40;

/** More series than the page's own colours tell apart take those of the management modes. */
const OWN_COLOURS = 5;

/** How columns, cells and rows are spoken of. */
export interface ChartWords {
  column(column: number): string;
  cell(column: number, value: Json): string;
  row(row: number): string;
}
export const AS_IT_CAME: ChartWords = {
  column: (column) => String(column),
  cell: (_column, value) => textOfCell(value),
  row: (row) => String(row + 1),
};

interface Series {
  readonly name: string;
  /** Of each row x, value and number. */
  readonly points: readonly (readonly [x: Json, y: number, row: number])[];
}

/** The series of a choice, and how many rows were left out since there are too many. */
export function seriesOf(
  table: ResultTable,
  choice: ChartChoice,
  words: ChartWords = AS_IT_CAME,
): { series: Series[]; leftOut: number } {
  const most = MOST_MARKS[choice.kind];
  const rows = table.rows.slice(0, choice.kind === "bar" && choice.series !== null ? most * 8 : most);
  const groups = new Map<string, [Json, number, number][]>();
  rows.forEach((row, number) => {
    for (const y of choice.y) {
      const value = row[y];
      if (typeof value !== "number") continue;
      const own = choice.series === null ? "" : words.cell(choice.series, row[choice.series]!);
      const name =
        choice.series === null || choice.y.length > 1 ? [own, words.column(y)].filter(Boolean).join(" ") : own;
      const points = groups.get(name) ?? [];
      points.push([row[choice.x]!, value, number]);
      groups.set(name, points);
    }
  });
  return {
    series: [...groups].map(([name, points]) => ({ name, points })),
    leftOut: table.rows.length - rows.length,
  };
}

/** The ECharts option of a choice; `scale` as of useScale. */
export function chartOption(
  table: ResultTable,
  choice: ChartChoice,
  words: ChartWords,
  scale: number,
): EChartsCoreOption {
  const { series } = seriesOf(table, choice, words);
  const names = { x: words.column(choice.x), y: choice.y.map((c) => words.column(c)).join(" / ") };
  const common = {
    grid: { left: 16 * scale, right: 24 * scale, top: 64 * scale, bottom: 40 * scale, containLabel: true },
    tooltip: { trigger: choice.kind === "scatter" ? "item" : "axis", confine: true },
    ...(series.length > OWN_COLOURS ? { color: MODE_COLOURS } : {}),
    legend: series.length > 1 ? { type: "scroll", top: 4 } : { show: false },
  };
  // An axis's name begins above the axis and runs to the right, so that a long one is not cut.
  const yAxis = { type: "value", name: names.y, nameTextStyle: { align: "left" } };
  if (choice.kind === "scatter") {
    const named = table.rows.length <= MOST_NAMED_DOTS;
    return {
      ...common,
      xAxis: { type: "value", name: names.x, nameLocation: "middle", nameGap: 28 * scale, scale: true },
      yAxis: { ...yAxis, scale: true },
      series: series.map(({ name, points }) => ({
        name,
        type: "scatter",
        symbolSize: 8 * scale,
        label: { show: named, formatter: "{b}", position: "right" },
        labelLayout: { hideOverlap: true },
        data: points.flatMap(([x, y, row]) => (typeof x === "number" ? [{ name: words.row(row), value: [x, y] }] : [])),
      })),
    };
  }
  const stacked = addsUp(choice, series);
  const { times } = axesOf(table);
  const label = (x: Json): string => words.cell(choice.x, x);
  const seen = [...new Set(series.flatMap(({ points }) => points.map(([x]) => label(x))))];
  const categories = times.includes(choice.x) ? seen.sort() : seen;
  const place = new Map(categories.map((name, i) => [name, i]));
  return {
    ...common,
    xAxis: {
      type: "category",
      data: categories,
      axisLabel: {
        hideOverlap: true,
        interval: categories.length <= 20 ? 0 : "auto",
        rotate: categories.length > 8 ? 35 : 0,
      },
    },
    yAxis: { ...yAxis, scale: choice.kind === "line" },
    series: series.map(({ name, points }) => {
      const data: (number | null)[] = categories.map(() => null);
      for (const [x, value] of points) {
        const at = place.get(label(x))!;
        data[at] = (data[at] ?? 0) + value;
      }
      return {
        name,
        type: choice.kind,
        ...(stacked ? { stack: "sum" } : {}),
        data,
        barMaxWidth: 28 * scale,
        showSymbol: categories.length <= 40,
        connectNulls: true,
      };
    }),
  };
}

/** Counts of parts stand on each other; rates and changes beside each other. */
const addsUp = (choice: ChartChoice, series: readonly Series[]): boolean =>
  choice.kind === "bar" &&
  choice.series !== null &&
  series.every(({ points }) => points.every(([, value]) => value >= 0 && Number.isInteger(value)));
