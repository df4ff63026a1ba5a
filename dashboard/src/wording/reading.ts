import type { Note } from "../format/change-said.ts";
import type { TargetTold } from "../graphql/target-told.ts";
import type { Indicator } from "../platform.tsx";
import type { Link, Run } from "./sentence.ts";

/** How a value stands to the period before (环比) or the same months of the year before (同比). */
export interface Change {
  readonly previous: number;
  /** value − previous, in the indicator's unit. */
  readonly change: number;
  /** change ÷ previous, percent; null where previous is 0. */
  readonly changePercent: number | null;
  /** What part of the value it is of, in the server's words; left out: all. */
  readonly part?: Note;
}

/** What the sentences need of an indicator. */
export type Measure = Pick<
  Indicator,
  "id" | "nameZh" | "nameEn" | "unitZh" | "unitEn" | "decimals" | "direction" | "flow" | "ratio"
>;

/** One indicator of one region in one month. */
export interface Reading {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly month: string;
  readonly indicator: Measure;
  /** Null: no data, or the denominator is 0. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Why there is no value. */
  readonly noData?: (Partial<Note> & { readonly reason: string }) | null;
  /** Null: not compared. */
  readonly mom: Change | null;
  readonly yoy: Change | null;
  /** How it stands to its target of the year; null, or left out: there is none. */
  readonly target?: TargetTold | null;
  /** Why not, in the server's words, which all views share. */
  readonly notCompared?: { readonly mom?: Note | null; readonly yoy?: Note | null };
}

/** A change as the server tells it. */
export function changeFrom(told: {
  readonly previous: number | null;
  readonly change: number | null;
  readonly changePercent: number | null;
  readonly comparedPart: Note | null;
}): Change | null {
  const { previous, change, changePercent, comparedPart } = told;
  if (previous === null || change === null) return null;
  return { previous, change, changePercent, ...(comparedPart && { part: comparedPart }) };
}

/** The change between two values; null where either is missing. */
export function changeOf(value: number | null, previous: number | null | undefined): Change | null {
  if (value === null || previous === null || previous === undefined) return null;
  const change = value - previous;
  return { previous, change, changePercent: previous === 0 ? null : (change / previous) * 100 };
}

/** No value since there is nothing to divide by; not for want of data. */
export const hasNoDenominator = ({ noData, denominator }: Reading): boolean =>
  noData ? noData.reason === "NO_DENOMINATOR" : denominator === 0;

export const isPercent = ({ indicator }: Pick<Reading, "indicator">): boolean => indicator.unitEn === "%";

/** A text that leads to the view of the reading. */
export function linked(
  reading: Pick<Reading, "code" | "month" | "indicator">,
  text: string,
  compare?: "mom" | "yoy",
): Run {
  const link: Link = { region: reading.code, indicator: reading.indicator.id, month: reading.month };
  return { text, link: compare ? { ...link, compare } : link };
}
