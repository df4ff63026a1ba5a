import type { Indicator } from "../facts/indicator.ts";
import { isFlow, isFlowMeasure } from "../indicators/aggregation.ts";

export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2100;
/** Characters of the name of the document that sets a target. */
export const LONGEST_DOCUMENT = 200;

/** A percentage: it is away from its target by points, anything else by per cent too. */
export const isPercentage = ({ unit }: Pick<Indicator, "unit">): boolean => unit.en === "%";

/** Whether a year's value is the sum of its months: a count of what happens, also per so many that stand. */
export const addsUpOverYear = (indicator: Indicator): boolean =>
  isFlow(indicator) && (indicator.denominator === null || !isFlowMeasure(indicator.denominator));

/** What a target of an indicator has to be, where the value is none; null where it is one. */
export function whyNotTarget(indicator: Indicator, value: number): string | null {
  if (isPercentage(indicator) && (value < 0 || value > 100))
    return `0 to 100 for ${indicator.nameZh}, which is a percentage`;
  return value < 0 ? `0 or more for ${indicator.nameZh}` : null;
}

/** Of an indicator of which neither more nor less is better nothing is a target. */
export const hasTargets = ({ direction }: Pick<Indicator, "direction">): boolean => direction !== "NEUTRAL";
