import type { MonthNumber } from "../calendar/month.ts";
import type { Comparison } from "../indicators/indicator-enums.ts";
import type { RegionLevel } from "../region/region-enums.ts";

/** Months asked about: the last one, and how many end with it, 1 to 12. */
export interface MonthsAsked {
  readonly last: MonthNumber;
  readonly months: number;
}
/** Which end of which column: 最多, 增加最多, or, as the indicator's direction has it, 最差. */
export interface Extreme {
  readonly of: "VALUE" | "CHANGE";
  readonly end: "MOST" | "LEAST" | "BEST" | "WORST";
}
/** What a piece of a question says. */
export type Meaning =
  | { readonly kind: "PERIOD"; readonly period: MonthsAsked }
  | { readonly kind: "COMPARISON"; readonly comparison: Comparison }
  | { readonly kind: "EXTREME"; readonly extreme: Extreme }
  | { readonly kind: "LEVEL"; readonly level: RegionLevel }
  | { readonly kind: "HERE"; readonly level: RegionLevel }
  /** 按来源: by the attribute of that id. */
  | { readonly kind: "DIVISION"; readonly by: string }
  | { readonly kind: "WHY" }
  /** 有什么变化: against another period, whatever stands first. */
  | { readonly kind: "CHANGED" }
  /** 没有物业: of a FLAG. */
  | { readonly kind: "CONDITION"; readonly flags: Readonly<Record<string, boolean>> }
  /** 对比: of the places named. */
  | { readonly kind: "VERSUS" }
  /** 未达目标: of the targets that are set, not of a value. Null: all of them. */
  | { readonly kind: "TARGETS"; readonly reached: boolean | null }
  /** 5个: how many of what an extreme puts first, or how many there are. */
  | { readonly kind: "COUNT"; readonly count: number }
  /** 10月底: what stands at the end of the period. */
  | { readonly kind: "AS_OF" }
  | { readonly kind: "FILLER" }
  | { readonly kind: "UNKNOWN" };

export type Says = (found: RegExpExecArray, now: MonthNumber) => Meaning;
export interface Word {
  readonly pattern: RegExp;
  readonly says: Says;
}

/** Sticky: looked for at one place of the text. Latin words end where they end. */
export const word = (source: string, says: Says | Meaning): Word => ({
  pattern: new RegExp(`(?:${source})(?!(?<=[a-z0-9])[a-z0-9])`, "uy"),
  says: typeof says === "function" ? says : () => says,
});
