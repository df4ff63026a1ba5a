import type { Context } from "../context.ts";
import { BadInput } from "../errors.ts";
import { isCounted } from "../indicators/amounts.ts";
import { amountsFromFacts } from "../indicators/amounts-from-facts.ts";
import { amountsInMonths } from "../indicators/amounts-in-months.ts";
import { INDICATORS } from "../indicators/definitions/index.ts";
import type { Measure } from "../indicators/indicator.ts";
import { monthOf, stockDay } from "../indicators/month.ts";
import type { Region } from "../region/region.type.ts";

/** Checks the day of a stock: today where left out; throws BadInput for one to come. */
export function dayAskedFor(asOf: string | null | undefined, today: string): string {
  if (asOf && asOf > today) throw new BadInput("asOf", `a day up to today, ${today}`, asOf);
  return asOf || today;
}

/** Stock measures of regions as of a day, in the measures' order: from the rollups where they hold the day, else from the facts. */
export async function totalsOf(
  context: Context,
  measures: readonly Measure[],
  regions: readonly Region[],
  day: string,
): Promise<Map<Region, number[]>> {
  const held = day === stockDay(monthOf(day), context.today) && regions.every(isCounted);
  return (
    (held ? await fromRollups(context, measures, regions, day) : null) ?? fromFacts(context, measures, regions, day)
  );
}

/** Null where a measure is in no indicator, or the rollups do not reach back to the day. */
async function fromRollups(
  context: Context,
  measures: readonly Measure[],
  regions: readonly Region[],
  day: string,
): Promise<Map<Region, number[]> | null> {
  const homes = measures.map(homeOf);
  if (homes.includes(null)) return null;
  const ids = [...new Set(homes.map((home) => home!.indicator))];
  const rows = await amountsInMonths(
    context,
    ids,
    regions.map((region) => region.regionId),
    [monthOf(day)],
  );
  if (rows.some((row) => row.numerator === null)) return null;
  const found = new Map(rows.map((row) => [`${row.indicator} ${row.region_id}`, row]));
  return new Map(
    regions.map((region) => [
      region,
      homes.map((home) => found.get(`${home!.indicator} ${region.regionId}`)?.[home!.column] ?? 0),
    ]),
  );
}

async function fromFacts(
  context: Context,
  measures: readonly Measure[],
  regions: readonly Region[],
  day: string,
): Promise<Map<Region, number[]>> {
  const amounts = await amountsFromFacts(context, measures, regions, [day], []);
  return new Map([...amounts].map(([region, byPeriod]) => [region, byPeriod[0]!]));
}

/** Where the rollups hold a measure. */
function homeOf(measure: Measure): { indicator: string; column: "numerator" | "denominator" } | null {
  for (const { id, numerator, denominator } of INDICATORS)
    for (const [column, other] of [
      ["numerator", numerator],
      ["denominator", denominator],
    ] as const)
      if (other !== null && other.over === measure.over && other.sql === measure.sql) return { indicator: id, column };
  return null;
}
