import type { Context } from "../context.ts";
import type { Indicator } from "../facts/indicator.ts";
import type { Region } from "../region/region.type.ts";
import { amountsOf } from "./amounts.ts";
import type { AmountsTable } from "./amounts-table.ts";
import type { AttributeFilter } from "./attribute-filter.ts";
import type { Comparison } from "./indicator-enums.ts";
import { isRipe, type Period, periodsCompared } from "./period.ts";
import { type ComparedValue, compared } from "./value.ts";

/** What a value is held against; null: nothing. */
export type Against = Comparison | null;

/** Values of an indicator beside those of the period that a comparison looks back to, by region. */
export type ValuesOf = (indicator: Indicator, against: Against) => (region: Region) => ComparedValue;

/**
 * The values of every indicator in every region (each named once) over a period, beside those of each period they are compared with: all
 * comparisons together take the statements of one. `filter`: made for the one indicator asked for.
 */
export async function comparedValues(
  context: Context,
  indicators: readonly Indicator[],
  regions: readonly Region[],
  period: Period,
  comparisons: readonly Against[],
  filter: AttributeFilter | null = null,
): Promise<ValuesOf> {
  return (await countedValues(context, indicators, regions, period, comparisons, filter)).valuesOf;
}

/** The same with the amounts that the values are made of: of the period, then of each that it is compared with. */
export async function countedValues(
  context: Context,
  indicators: readonly Indicator[],
  regions: readonly Region[],
  period: Period,
  comparisons: readonly Against[],
  filter: AttributeFilter | null,
): Promise<{ valuesOf: ValuesOf; amounts: AmountsTable }> {
  const { today } = context;
  const made = [...new Set(comparisons)].filter((comparison) => comparison !== null);
  const periods = periodsCompared(period, made, today);
  const amounts = await amountsOf(context, indicators, regions, periods, made.length > 0, filter);
  const valuesOf: ValuesOf = (indicator, against) => {
    const now = amounts.figures(indicator, 0);
    if (against === null) return (region) => compared(indicator, now(region), null);
    const place = 1 + made.indexOf(against);
    const earlier = amounts.figures(indicator, place);
    const inBoth = amounts.inBoth(indicator, place);
    const ripe = isRipe(indicator, period, today);
    return (region) => compared(indicator, now(region), { figure: earlier(region), part: inBoth(region), ripe });
  };
  return { valuesOf, amounts };
}
