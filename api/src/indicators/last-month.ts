import type { Queryable } from "../db/database.ts";
import type { Indicator } from "../facts/indicator.ts";
import { isFlowMeasure } from "./aggregation.ts";
import type { Measures } from "./measures.ts";
import type { RegionCounts } from "./region-counts.ts";
import type { CountedRegion } from "./region-hierarchy.ts";
import type { RollupWindow } from "./rollup-state.ts";

/**
 * Writes the stock of the window's last month alone, as a new day changes it: reads what stands there and updates what differs, since a
 * day changes little. `counts` has that one month. False where a region has counts and no rows yet: it needs its whole arrays.
 */
export async function storeLastMonth(
  client: Queryable,
  indicators: readonly Indicator[],
  measures: Measures,
  window: RollupWindow,
  counts: RegionCounts,
  regions: readonly CountedRegion[],
): Promise<boolean> {
  const stored = await client.query<{ region_id: number; indicator: string; n: number | null; d: number | null }>(
    `select region_id, indicator, numerators[$1::int] as n, denominators[$1::int] as d
     from indicator_months where city_code = any($2::text[])`,
    [window.months, [...new Set(regions.map((region) => region.cityCode))]],
  );
  const found = new Map(stored.rows.map((row) => [`${row.region_id} ${row.indicator}`, row]));
  const changed: [cityCode: string, regionId: number, indicator: string, n: number | null, d: number | null][] = [];
  for (const { regionId, cityCode } of regions)
    for (const { id, numerator, denominator } of indicators) {
      const count = (measure: Indicator["denominator"]) =>
        measure === null || isFlowMeasure(measure) ? null : counts.byMonth(regionId, measures.placeOf(measure))[0]!;
      const [n, d] = [count(numerator), count(denominator)];
      const row = found.get(`${regionId} ${id}`);
      if (row === undefined) {
        if ((n !== null && n !== 0) || (d !== null && d !== 0)) return false;
      } else if ((n !== null && !alike(n, row.n)) || (d !== null && !alike(d, row.d)))
        changed.push([cityCode, regionId, id, n, d]);
    }
  for (const [column, place] of [
    ["numerators", 3],
    ["denominators", 4],
  ] as const) {
    const rows = changed.filter((row) => row[place] !== null);
    await client.query(
      `update indicator_months t set ${column}[$1::int] = u.amount
       from unnest($2::text[], $3::int[], $4::text[], $5::float8[]) as u (city_code, region_id, indicator, amount)
       where t.city_code = u.city_code and t.region_id = u.region_id and t.indicator = u.indicator`,
      [
        window.months,
        ...[0, 1, 2].map((at) => rows.map((row) => row[at as 0])),
        rows.map((row) => (Number.isNaN(row[place]) ? null : row[place])),
      ],
    );
  }
  return true;
}

/** Whether an amount is what is stored: null there is not known here. */
const alike = (amount: number, stored: number | null): boolean => Object.is(amount, stored ?? Number.NaN);
