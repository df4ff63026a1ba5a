import type { Indicator } from "../../../platform.tsx";
import type { Link, Run } from "../wording/sentence.ts";

/** How a value stands to the period before (环比) or the same months of the year before (同比). */
export interface Change {
  readonly previous: number;
  /** value − previous, in the indicator's unit. */
  readonly change: number;
  /** change ÷ previous, percent; null where previous is 0. */
  readonly changePercent: number | null;
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
  /** Null: nothing to compare with. */
  readonly mom: Change | null;
  readonly yoy: Change | null;
}

/** The change between two values; null where either is missing. */
export function changeOf(value: number | null, previous: number | null | undefined): Change | null {
  if (value === null || previous === null || previous === undefined) return null;
  const change = value - previous;
  return { previous, change, changePercent: previous === 0 ? null : (change / previous) * 100 };
}

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
