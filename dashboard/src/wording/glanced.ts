import type { BriefingPeriod } from "./period.ts";
import { leaders } from "./ranks.ts";
import type { Reading } from "./reading.ts";

/** What is to be said of an indicator at a glance. */
export interface Glance {
  /** The region itself. */
  readonly whole: Reading;
  /** Its parts, for the highest and the lowest. */
  readonly parts: readonly Reading[];
  /** What the change is against; null: none is told. */
  readonly against: "mom" | "yoy" | null;
  readonly period: BriefingPeriod;
  /** First month, where a flow is counted over several. */
  readonly from: string | null;
}

/** Who shares the highest and who the lowest value; null where fewer than two are known, or all are alike. */
export function ends(
  parts: readonly Reading[],
): { readonly top: readonly Reading[]; readonly bottom: readonly Reading[] } | null {
  const known = parts.filter(({ value }) => value !== null).sort((a, b) => b.value! - a.value!);
  if (known.length < 2) return null;
  const printed = ({ value, indicator }: Reading): number => Number(value!.toFixed(indicator.decimals));
  const top = leaders(known, printed);
  const bottom = leaders([...known].reverse(), printed).reverse();
  return top.length === known.length ? null : { top, bottom };
}
