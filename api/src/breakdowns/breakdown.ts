import type { Code, CodeList } from "../code-lists/code-list.ts";
import type { Topic } from "../code-lists/topics.ts";
import type { Words } from "../code-lists/words.ts";
import type { Context } from "../context.ts";
import type { Extent } from "../facts/coverage.ts";
import type { Region } from "../region/region.type.ts";

/** What a whole divides into. */
export interface Part extends Words {
  /** Null: those of which it is not known. */
  readonly code: string | null;
  readonly colour?: string;
}

/** The days that are counted, YYYY-MM-DD. */
export interface DaysCounted {
  /** First day of what happened up to `to`; null: what stands on `to`. */
  readonly from: string | null;
  readonly to: string;
}

/** One whole and its parts. */
export interface BreakdownRow {
  /** Null: what is not placed in a region below. */
  readonly region: Region | null;
  /** How far it is known what they divide into. */
  readonly extent: Extent;
  /** In the order of the parts, together the total; null: no data, or suppressed. */
  readonly counts: readonly (number | null)[];
  /** Whether they are kept back, since small counts of an estate would follow from them. */
  readonly suppressed?: true;
}

export interface BrokenDown {
  readonly days: DaysCounted;
  readonly parts: readonly Part[];
  readonly whole: BreakdownRow;
  /** The regions directly below by code, then what is placed in none of them; together the whole. */
  readonly rows: readonly BreakdownRow[];
}

/** A breakdown by the codes of a list, for any region and its children. */
export interface Breakdown {
  readonly id: string;
  readonly name: Words;
  /** What is counted: 件, complaints. */
  readonly unit: Words;
  /** The headings under which it says most. */
  readonly topics: readonly Topic[];
  /** A flow happens in a period, a stock stands on a day; intervals may be counted either way: `from` says which. */
  readonly time: "flow" | "stock" | "interval";
  /** Throws BadInput. */
  count(context: Context, region: Region, days: DaysCounted): Promise<BrokenDown>;
}

/** Those of which it is not known. */
export const NOT_KNOWN: Part = { code: null, zh: "不详", en: "Not known", colour: "#9aa5b1" };

/** The codes of a list as parts, in its order. */
export function partsOf({ values, codes }: CodeList): Part[] {
  return values.map((code) => {
    const { zh, en, colour }: Code = codes[code]!;
    return { code, zh, en, ...(colour !== undefined && { colour }) };
  });
}

/** All together; null where nothing is known. */
export function totalOf({ counts }: BreakdownRow): number | null {
  return counts.reduce<number | null>((sum, count) => (count === null ? sum : (sum ?? 0) + count), null);
}

/** Adds what the rows lack of the whole, where all are told, and leaves the part of what is not known out where nothing is in it. */
export function brokenDown(
  days: DaysCounted,
  parts: readonly Part[],
  whole: BreakdownRow,
  below: readonly BreakdownRow[],
): BrokenDown {
  const lacking = whole.counts.map((count, part) =>
    count === null ? null : below.reduce((left, { counts }) => left - (counts[part] ?? 0), count),
  );
  const rest = { region: null, extent: whole.extent, counts: lacking };
  const isTold = [whole, ...below].every(({ suppressed }) => !suppressed);
  const rows =
    isTold && below.length > 0 && lacking.some((count) => count !== null && count !== 0) ? [...below, rest] : below;
  const place = parts.indexOf(NOT_KNOWN);
  if (place < 0 || [whole, ...rows].some(({ counts }) => (counts[place] ?? 0) !== 0))
    return { days, parts, whole, rows };
  const without = <T>(list: readonly T[]): T[] => list.filter((_, i) => i !== place);
  const narrowed = (row: BreakdownRow): BreakdownRow => ({ ...row, counts: without(row.counts) });
  return { days, parts: without(parts), whole: narrowed(whole), rows: rows.map(narrowed) };
}
