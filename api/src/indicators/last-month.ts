import { run } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import type { Indicator } from "../facts/indicator.ts";
import { isFlowMeasure } from "./aggregation.ts";
import { beginMonths, monthStored, storeMonth } from "./indicator-months.queries.ts";
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
  const stored = await run(client, monthStored, {
    month: window.months,
    cityCodes: [...new Set(regions.map((region) => region.cityCode))],
  });
  const found = new Map(stored.map((row) => [`${row.region_id} ${row.indicator}`, row]));
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
  const keysOf = (
    rows: readonly (readonly [cityCode: string, regionId: number, indicator: string, ...unknown[]])[],
  ) => ({
    cityCodes: rows.map(([cityCode]) => cityCode),
    regionIds: rows.map(([, regionId]) => regionId),
    indicators: rows.map(([, , indicator]) => indicator),
  });
  await run(client, beginMonths, {
    ...keysOf(begun),
    firstMonth: window.firstMonth,
    months: window.months,
    denominators: begun.map(([, , , denominators]) => denominators),
  });
  for (const [column, place] of [
    ["numerators", 3],
    ["denominators", 4],
  ] as const) {
    const rows = changed.filter((row) => row[place] !== null);
    const amounts = rows.map((row) => (Number.isNaN(row[place]) ? null : row[place]));
    await run(client, storeMonth[column], { ...keysOf(rows), month: window.months, amounts });
  }
}

/** What a row that is not there says. */
const NOTHING = { n: 0, d: 0 };

/** Whether an amount is what is stored: null there is not known here. */
const alike = (amount: number, stored: number | null): boolean => Object.is(amount, stored ?? Number.NaN);
