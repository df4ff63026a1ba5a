import { dayAfter } from "../calendar/day.ts";
import { firstDay } from "../calendar/month.ts";
import type { Context } from "../context.ts";
import type { Measure } from "../facts/indicator.ts";
import type { Region } from "../region/region.type.ts";
import type { RegionScope } from "../region/region-tree.ts";
import { isFlowMeasure } from "./aggregation.ts";
import { type AttributeFilter, attributesOver, filterParameters } from "./attribute-filter.ts";
import { flowAmounts, stockAmounts } from "./facts-amounts.queries.ts";
import type { Period } from "./period.ts";
import { plus } from "./untold.ts";

/** Amounts of a region: by period, then by measure. */
type AmountsByPeriod = (number | null)[][];

/**
 * Measures in regions, with all that lies below them, straight from the facts. Stock stands as of each of `days`; a flow is summed over
 * the period of the same index. One statement a kind of fact. `filter`: of the facts that it asks for alone.
 */
export async function amountsFromFacts(
  context: Context,
  measures: readonly Measure[],
  regions: readonly Region[],
  days: readonly string[],
  periods: readonly Period[],
  filter: AttributeFilter | null = null,
): Promise<Map<Region, AmountsByPeriod>> {
  const found = new Map<Region, AmountsByPeriod>(
    regions.map((region) => [region, days.map(() => measures.map(() => 0))]),
  );
  const { regions: tree } = context;
  const scope = scopeOf(context, regions);

  const count = async (over: Measure["over"]) => {
    const places = [...measures.keys()].filter((place) => measures[place]!.over === over);
    const counted = places.map((place) => measures[place]!);
    const filtered = filter?.overs.has(over) === true;
    const asked = { ...scope, ...(filtered && filterParameters(attributesOver(over), filter)) };
    const rows = isFlowMeasure(counted[0]!)
      ? await context.run(flowAmounts(over, counted, filtered), {
          ...asked,
          fromDays: periods.map((period) => firstDay(period.from)),
          pastDays: periods.map(({ to, until }) => (until === undefined ? firstDay(to + 1) : dayAfter(until))),
        })
      : await context.run(stockAmounts(over, counted, filtered), { ...asked, days });
    for (const row of rows)
      for (let at: Region | null = tree.byId(row.region_id); at !== null; at = tree.above(at)) {
        const sums = found.get(at)?.[row.period];
        if (sums === undefined) continue;
        for (const [i, place] of places.entries()) sums[place] = plus(sums[place]!, row.amounts[i]!);
      }
  };
  await Promise.all([...new Set(measures.map(({ over }) => over))].map(count));
  return found;
}

/** Where the facts of several regions are looked for. */
export function scopeOf(context: Context, regions: readonly Region[]): RegionScope {
  const scopes = regions.map((region) => context.regions.scope(region));
  return {
    cityCodes: [...new Set(scopes.flatMap((scope) => scope.cityCodes))].sort(),
    regionIds: scopes.some((scope) => scope.regionIds === null)
      ? null
      : [...new Set(scopes.flatMap((scope) => scope.regionIds!))],
  };
}
