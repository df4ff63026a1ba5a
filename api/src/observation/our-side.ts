import { lastDay, monthOf } from "../calendar/month.ts";
import type { Context } from "../context.ts";
import { indicatorById } from "../indicators/indicator-by-id.ts";
import { indicatorValues } from "../indicators/indicator-value.loaders.ts";
import type { IndicatorValue } from "../indicators/indicator-value.type.ts";
import { periodOf } from "../indicators/period.ts";
import { countedMonths } from "./counted-months.ts";
import { countsOther, isAmount, isPercent } from "./figure-meaning.ts";
import type { Observation } from "./observation.type.ts";
import type { ObservedPart } from "./observed-as.ts";
import type { WhyIncomparable } from "./published-comparison.type.ts";

/** Why a published figure cannot be held against that side of the value, whatever the year of each; null where it can. */
export function whyIncomparable(
  part: ObservedPart,
  figure: Observation,
  value: IndicatorValue,
): WhyIncomparable | null {
  if (part === "RELATED") return "DEFINITION";
  if (!hasUnitOf(part, figure, value)) return "UNIT";
  return value.indicator.flow && !hasMonthsOf(figure, value) ? "PERIOD" : null;
}

function hasUnitOf(part: ObservedPart, figure: Observation, { indicator }: IndicatorValue): boolean {
  if (part === "YEAR_ON_YEAR") return isPercent(figure);
  // of a ratio the value is a share; its two sides, and a count, are amounts
  if (part === "VALUE" && indicator.ratio) return isPercent(figure) && indicator.scale === 100;
  return isAmount(figure) && !(part === "VALUE" && countsOther(figure, indicator.unitEn));
}

/** Whether the value counts over the very months of the year, all of them over. */
function hasMonthsOf(figure: Observation, { from, to, asOf }: IndicatorValue): boolean {
  const months = countedMonths(figure);
  const [first, last] = [monthOf(from), monthOf(to)];
  return first % 12 === months.from - 1 && last - first === months.to - months.from && asOf === lastDay(last);
}

/** The platform's own figure for the side that the published one speaks of; null where it has none. */
export async function oursFor(part: ObservedPart, value: IndicatorValue, context: Context): Promise<number | null> {
  if (part === "VALUE") return value.value;
  if (part === "NUMERATOR") return value.numerator;
  if (part === "DENOMINATOR") return value.denominator;
  if (part === "RELATED") return null;
  const indicator = indicatorById(value.indicator.id);
  const period = periodOf(indicator, value.indicator.flow ? value.from : null, value.to, context.today);
  const key = { indicator, region: value.region, period, comparison: "YEAR_ON_YEAR" as const };
  return (await indicatorValues.load(context, key)).changePercent;
}
