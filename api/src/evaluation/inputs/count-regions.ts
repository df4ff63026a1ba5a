import { lastDay } from "../../calendar/month.ts";
import type { Context } from "../../context.ts";
import { amountsOf } from "../../indicators/amounts.ts";
import { amountsFromFacts } from "../../indicators/amounts-from-facts.ts";
import { familiesOf } from "../../indicators/known-by.ts";
import type { Period } from "../../indicators/period.ts";
import type { Region } from "../../region/region.type.ts";
import { type Amount, amountOf, type Counted, type Counting, countedSubject } from "./counted.ts";
import { type CountedValue, countedOf, monthsOf, reachOf } from "./counted-value.ts";

/** Counties or streets below a region. What is on record for a part of the region or the period alone is no value: parts are not ranked. */
export async function countRegions(
  context: Context,
  scheme: Counting,
  level: "COUNTY" | "STREET",
  under: Region,
  period: Period,
): Promise<Counted[]> {
  const regions = context.regions.descendantsAt(under, level, ["ADMINISTRATIVE"]);
  const counted = countedOf(scheme);
  const indicators = [...new Set(counted.flatMap(({ indicator, sum }) => (sum === null ? [indicator] : [])))];
  const [table, sums] = await Promise.all([
    amountsOf(context, indicators, regions, [period]),
    Promise.all(
      counted
        .filter(({ sum }) => sum !== null)
        .map(async (value) => [value, await sumsIn(context, value, regions, period)] as const),
    ).then((all) => new Map(all)),
  ]);
  return regions.map((region) =>
    countedSubject({ subject: region.code, name: region.nameZh, region }, counted, (value): Amount | null => {
      if (value.sum !== null) return sums.get(value)!(region);
      const { known, ...amounts } = table.figures(value.indicator, 0)(region);
      return known?.extent === "WHOLE" ? amountOf(value.indicator, amounts) : null;
    }),
  );
}

/** No rollup holds what a scheme asks of a register: its entries are looked at. */
async function sumsIn(
  context: Context,
  value: CountedValue,
  regions: readonly Region[],
  period: Period,
): Promise<(region: Region) => Amount | null> {
  const months = monthsOf(value, period);
  const { indicator } = value;
  const amounts = await amountsFromFacts(
    context,
    [indicator.numerator],
    regions,
    [lastDay(months.to)],
    [reachOf(value, period)],
  );
  const known = context.coverage.during(familiesOf(indicator), months);
  return (region) =>
    known(region).extent === "WHOLE"
      ? amountOf(indicator, { numerator: amounts.get(region)![0]![0]!, denominator: null })
      : null;
}
