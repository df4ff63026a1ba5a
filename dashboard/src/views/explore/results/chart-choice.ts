import type { EChartsCoreOption } from "echarts/core";
import type { Json } from "./json.ts";
import { type ResultTable, textOfCell } from "./result-table.ts";

export type ChartKind = "bar" | "line" | "scatter";

/** What a chart draws: columns by number. */
export interface ChartChoice {
  readonly kind: ChartKind;
  readonly x: number;
  readonly y: readonly number[];
  /** Splits the rows into series; null: one for each y. */
  readonly series: number | null;
}

const TIME = /^\d{4}-\d{2}(-\d{2})?(T|$)/;
/** Marks in one chart; more are neither readable nor quick. */
const MOST_MARKS: Record<ChartKind, number> = { bar: 60, line: 2000, scatter: 5000 };
const NAMES = ["nameZh", "nameEn", "name", "mode", "step", "status", "before"];

const lastKey = (key: string): string => key.split(".").at(-1)!;

/** Columns that may stand on the x axis of a bar or line chart, and those that may be counted. */
export function axesOf({ columns, rows }: ResultTable): { labels: number[]; numbers: number[]; times: number[] } {
  const labels: number[] = [];
  const numbers: number[] = [];
  const times: number[] = [];
  columns.forEach(({ kind }, c) => {
    if (kind === "number") numbers.push(c);
    else if (kind === "text" || kind === "boolean") {
      labels.push(c);
      const some = rows.map((row) => row[c]!).filter((value) => value !== null);
      if (some.length > 0 && some.every((value) => typeof value === "string" && TIME.test(value))) times.push(c);
    }
  });
  return { labels, numbers, times };
}

/** The chart that suits a table: time runs along a line, names stand under bars, two measures without either make a scatter. Null: no numbers. */
export function suggestChart(table: ResultTable, language: "zh" | "en"): ChartChoice | null {
  const { labels, numbers, times } = axesOf(table);
  if (numbers.length === 0) return null;
  const named = (column: number): number => {
    const at = NAMES.indexOf(lastKey(table.columns[column]!.key));
    if (at < 0) return NAMES.length;
    // The name in the language of the screen comes first.
    return (language === "zh" ? ["nameZh", "name"] : ["nameEn", "name"]).includes(NAMES[at]!) ? -1 : at;
  };
  const varies = (column: number): boolean =>
    new Set(table.rows.map((row) => textOfCell(row[column]!))).size > (table.rows.length > 1 ? 1 : 0);
  const names = labels.filter((c) => !times.includes(c) && varies(c)).sort((a, b) => named(a) - named(b));
  const value = preferredNumber(table, numbers);
  const time = times.find(varies);
  const repeats = (column: number): boolean =>
    new Set(table.rows.map((row) => textOfCell(row[column]!))).size < table.rows.length;
  if (time !== undefined && repeats(time)) {
    const apart = names.find((c) => named(c) < NAMES.length);
    return { kind: "line", x: time, y: [value], series: apart ?? null };
  }
  if (time !== undefined && numbers.length < 2 && names.length === 0)
    return { kind: "line", x: time, y: [value], series: null };
  const [name] = names;
  if (name !== undefined && named(name) < NAMES.length) {
    const second = repeats(name) ? names.find((c) => c !== name && !sameThing(table, c, name)) : undefined;
    return { kind: "bar", x: name, y: [value], series: second ?? null };
  }
  if (numbers.length >= 2) return { kind: "scatter", x: numbers[0]!, y: [numbers[1]!], series: null };
  if (time !== undefined) return { kind: "line", x: time, y: [value], series: null };
  const [label] = labels;
  return label === undefined ? null : { kind: "bar", x: label, y: [value], series: null };
}

function preferredNumber(table: ResultTable, numbers: readonly number[]): number {
  const wanted = ["change", "value", "estates", "complaints"];
  for (const key of wanted) {
    const found = numbers.find((c) => lastKey(table.columns[c]!.key) === key);
    if (found !== undefined) return found;
  }
  return numbers[0]!;
}

/** Whether two columns say the same in other words, as a name and its translation do. */
function sameThing(table: ResultTable, a: number, b: number): boolean {
  const pairs = new Map<string, string>();
  for (const row of table.rows) {
    const [x, y] = [textOfCell(row[a]!), textOfCell(row[b]!)];
    const known = pairs.get(y);
    if (known !== undefined && known !== x) return false;
    pairs.set(y, x);
  }
  return true;
}

interface Series {
  readonly name: string;
  /** Row's x and value. */
  readonly points: readonly (readonly [x: Json, y: number])[];
}

/** The series of a choice, and how many rows were left out since there are too many. */
export function seriesOf(table: ResultTable, choice: ChartChoice): { series: Series[]; leftOut: number } {
  const most = MOST_MARKS[choice.kind];
  const rows = table.rows.slice(0, choice.kind === "bar" && choice.series !== null ? most * 8 : most);
  const groups = new Map<string, [Json, number][]>();
  for (const row of rows)
    for (const y of choice.y) {
      const value = row[y];
      if (typeof value !== "number") continue;
      const own = choice.series === null ? "" : textOfCell(row[choice.series]!);
      const name =
        choice.series === null || choice.y.length > 1 ? [own, table.columns[y]!.key].filter(Boolean).join(" ") : own;
      const points = groups.get(name) ?? [];
      points.push([row[choice.x]!, value]);
      groups.set(name, points);
    }
  return {
    series: [...groups].map(([name, points]) => ({ name, points })),
    leftOut: table.rows.length - rows.length,
  };
}

/** The ECharts option of a choice. */
export function chartOption(table: ResultTable, choice: ChartChoice): EChartsCoreOption {
  const { series } = seriesOf(table, choice);
  const axisNames = { x: table.columns[choice.x]!.key, y: choice.y.map((c) => table.columns[c]!.key).join(", ") };
  const common = {
    aria: { enabled: false },
    grid: { left: 16, right: 24, top: 56, bottom: 40, containLabel: true },
    tooltip: { trigger: choice.kind === "scatter" ? "item" : "axis", confine: true },
    legend: series.length > 1 ? { type: "scroll", top: 4 } : { show: false },
  };
  if (choice.kind === "scatter")
    return {
      ...common,
      xAxis: { type: "value", name: axisNames.x, nameLocation: "middle", nameGap: 28, scale: true },
      yAxis: { type: "value", name: axisNames.y, scale: true },
      series: series.map(({ name, points }) => ({
        name,
        type: "scatter",
        symbolSize: 7,
        data: points.filter(([x]) => typeof x === "number"),
      })),
    };
  const { times } = axesOf(table);
  const seen = [...new Set(series.flatMap(({ points }) => points.map(([x]) => textOfCell(x))))];
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
    yAxis: { type: "value", name: axisNames.y, scale: choice.kind === "line" },
    series: series.map(({ name, points }) => {
      const data: (number | null)[] = categories.map(() => null);
      for (const [x, value] of points) {
        const at = place.get(textOfCell(x))!;
        data[at] = (data[at] ?? 0) + value;
      }
      return {
        name,
        type: choice.kind,
        data,
        barMaxWidth: 28,
        showSymbol: categories.length <= 40,
        connectNulls: true,
      };
    }),
  };
}
