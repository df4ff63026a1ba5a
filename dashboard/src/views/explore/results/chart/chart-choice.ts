import type { Language } from "../../../../i18n/language.ts";
import type { ExampleChart } from "../../library/example.ts";
import { type ResultTable, textOfCell } from "../result-table.ts";

export type ChartKind = "bar" | "line" | "scatter";

/** What a chart draws: columns by number. */
export interface ChartChoice {
  readonly kind: ChartKind;
  readonly x: number;
  readonly y: readonly number[];
  /** Splits the rows into series; null: one for each y. */
  readonly series: number | null;
}

/** Months and days; instants are too many for an axis. */
const TIME = /^\d{4}-\d{2}(-\d{2})?$/;
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

/** The chart that an example asks for; null where the table lacks a column of it. */
export function chartAsked(
  { columns }: ResultTable,
  asked: ExampleChart | undefined,
  language: Language,
): ChartChoice | null {
  if (!asked) return null;
  const under = (key: string): number => columns.findIndex((one) => one.key === key);
  const column = (key: string): number => {
    const english = language === "en" ? under(key.replace(/nameZh$/, "nameEn")) : -1;
    return english >= 0 ? english : under(key);
  };
  const series = asked.series === undefined ? null : column(asked.series);
  const choice = { kind: asked.kind, x: column(asked.x), y: asked.y.map(column), series };
  return [choice.x, ...choice.y, series ?? 0].includes(-1) ? null : choice;
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
