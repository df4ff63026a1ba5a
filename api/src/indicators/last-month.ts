import type { Queryable } from "../db/database.ts";
import type { Indicator } from "../facts/indicator.ts";
import { isFlowMeasure } from "./aggregation.ts";
import type { Measures } from "./measures.ts";
import type { RegionCounts } from "./region-counts.ts";
import type { CountedRegion } from "./region-hierarchy.ts";
import type { RollupWindow } from "./rollup-state.ts";

/**
 * Writes the stock of the window's last month alone, as a new day changes it: reads what stands there and updates what differs, since a
 * day changes little. `counts` has that one month. Where there is no row nothing has been counted in the months before.
 */
export async function storeLastMonth(
  client: Queryable,
  indicators: readonly Indicator[],
  measures: Measures,
  window: RollupWindow,
  counts: RegionCounts,
  regions: readonly CountedRegion[],
): Promise<void> {
  const stored = await client.query<{ region_id: number; indicator: string; n: number | null; d: number | null }>(
    `select region_id, indicator, numerators[$1::int] as n, denominators[$1::int] as d
     from indicator_months where city_code = any($2::text[])`,
    [window.months, [...new Set(regions.map((region) => region.cityCode))]],
  );
  const found = new Map(stored.rows.map((row) => [`${row.region_id} ${row.indicator}`, row]));
  const begun: [cityCode: string, regionId: number, indicator: string, denominators: number][] = [];
  const changed: [cityCode: string, regionId: number, indicator: string, n: number | null, d: number | null][] = [];
  for (const { regionId, cityCode } of regions)
    for (const { id, numerator, denominator } of indicators) {
      const count = (measure: Indicator["denominator"]) =>
        measure === null || isFlowMeasure(measure) ? null : counts.byMonth(regionId, measures.placeOf(measure))[0]!;
      const [n, d] = [count(numerator), count(denominator)];
      const row = found.get(`${regionId} ${id}`);
      const was = row ?? NOTHING;
      if ((n === null || alike(n, was.n)) && (d === null || alike(d, was.d))) continue;
      changed.push([cityCode, regionId, id, n, d]);
      if (row === undefined) begun.push([cityCode, regionId, id, denominator === null ? 0 : window.months]);
    }
  const columnsOf = (rows: readonly (readonly unknown[])[], columns: readonly number[]) =>
    columns.map((column) => rows.map((row) => row[column]));
  await client.query(
    `insert into indicator_months (city_code, region_id, indicator, first_month, numerators, denominators)
     select city_code, region_id, indicator, $1, array_fill(0::float8, array[$2::int]), array_fill(0::float8, array[denominators])
     from unnest($3::text[], $4::int[], $5::text[], $6::int[]) as u (city_code, region_id, indicator, denominators)`,
    [window.firstMonth, window.months, ...columnsOf(begun, [0, 1, 2, 3])],
  );
  for (const [column, place] of [
    ["numerators", 3],
    ["denominators", 4],
  ] as const) {
    const rows = changed.filter((row) => row[place] !== null);
    await client.query(
      `update indicator_months t set ${column}[$1::int] = u.amount
       from unnest($2::text[], $3::int[], $4::text[], $5::float8[]) as u (city_code, region_id, indicator, amount)
       where t.city_code = u.city_code and t.region_id = u.region_id and t.indicator = u.indicator`,
      [window.months, ...columnsOf(rows, [0, 1, 2]), rows.map((row) => (Number.isNaN(row[place]) ? null : row[place]))],
    );
  }
}

/** What a row that is not there says. */
const NOTHING = { n: 0, d: 0 };

/** Whether an amount is what is stored: null there is not known here. */
const alike = (amount: number, stored: number | null): boolean => Object.is(amount, stored ?? Number.NaN);
