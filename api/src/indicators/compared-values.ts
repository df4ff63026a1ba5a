import type { Context } from "../context.ts";
import type { Region } from "../region/region.type.ts";
import { amountsOf } from "./amounts.ts";
import type { Indicator } from "./indicator.ts";
import type { Comparison } from "./indicator-enums.ts";
import { isRipe, type Period, periodsCompared } from "./period.ts";
import { type ComparedValue, compared } from "./value.ts";

/**
 * The values of every indicator in every region (each named once) over a period, beside those of the period they are compared with; null
 * compares nothing.
 */
export async function comparedValues(
  context: Context,
  indicators: readonly Indicator[],
  regions: readonly Region[],
  period: Period,
  comparison: Comparison | null,
): Promise<(indicator: Indicator) => (region: Region) => ComparedValue> {
  const { today } = context;
  const amounts = await amountsOf(context, indicators, regions, periodsCompared(period, comparison, today));
  return (indicator) => {
    const now = amounts.figures(indicator, 0);
    if (comparison === null) return (region) => compared(indicator, now(region), null);
    const earlier = amounts.figures(indicator, 1);
    const inBoth = amounts.inBoth(indicator);
    const ripe = isRipe(indicator, period, today);
    return (region) => compared(indicator, now(region), { figure: earlier(region), part: inBoth(region), ripe });
  };
}
