import { send } from "../db/command.ts";
import { run } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import type { Indicator } from "../facts/indicator.ts";
import { isFlowMeasure } from "./aggregation.ts";
import {
  emptyMonths,
  monthsStored,
  type Part,
  regionsStored,
  removeMonthsOfOthers,
  upsertMonths,
} from "./indicator-months.queries.ts";
import type { Measures } from "./measures.ts";
import type { RegionCounts } from "./region-counts.ts";
import type { CountedRegion } from "./region-hierarchy.ts";
import type { RollupWindow } from "./rollup-state.ts";
import { amountOf } from "./untold.ts";

/** The regions whose counts are written, and those that may have rows already. */
export interface WrittenRegions {
  readonly regions: readonly CountedRegion[];
  readonly stored: ReadonlySet<number>;
}

/** Rows that one statement writes; a few megabytes of text. */
const BATCH = 4000;

/**
 * Writes the counts of regions to indicator_months: `stock` or `flow` measures alone, or `all` of them. Rows that would not change are
 * left as they are, so that a recount leaves no dead rows behind; where a row would be all zeros it is not made, which is most of them.
 */
export async function storeCounts(
  client: Queryable,
  indicators: readonly Indicator[],
  measures: Measures,
  window: RollupWindow,
  counts: RegionCounts,
  { regions, stored }: WrittenRegions,
  kind: "stock" | "flow" | "all",
  table = "indicator_months",
): Promise<void> {
  const rows: Record<Part, unknown[][]> = { both: [], numerators: [], denominators: [] };
  const empty: Record<Part, unknown[][]> = { both: [], numerators: [], denominators: [] };
  const flush = async (part: Part, least: number) => {
    for (const [those, sql] of [
      [rows, upsertMonths],
      [empty, emptyMonths],
    ] as const) {
      if (those[part].length < least) continue;
      const column = <T>(at: number): T[] => those[part].map((row) => row[at] as T);
      const values = {
        firstMonth: window.firstMonth,
        cityCodes: column<string>(0),
        regionIds: column<number>(1),
        indicators: column<string>(2),
        numerators: column<string | number>(3),
        denominators: column<string | number>(4),
      };
      those[part] = [];
      await send(client, sql(table, part), values);
    }
  };
  const none = new Float64Array(window.months);
  const zeros = arrayText(none);
  // in the order of the key, which is how its index grows fastest
  for (const region of [...regions].sort(byKey))
    for (const { id, numerator, denominator } of indicators) {
      const brings = (flow: boolean) => kind === "all" || (kind === "flow") === flow;
      const top = brings(isFlowMeasure(numerator));
      const bottom = denominator !== null && brings(isFlowMeasure(denominator));
      if (!top && !bottom) continue;
      const part = top && (bottom || denominator === null) ? "both" : top ? "numerators" : "denominators";
      const over = top ? counts.byMonth(region.regionId, measures.placeOf(numerator)) : none;
      const under = bottom ? counts.byMonth(region.regionId, measures.placeOf(denominator)) : none;
      const key = [region.cityCode, region.regionId, id];
      if (!isZero(over) || !isZero(under))
        rows[part].push([
          ...key,
          over === none ? zeros : arrayText(over),
          denominator === null ? "{}" : under === none ? zeros : arrayText(under),
        ]);
      else if (stored.has(region.regionId))
        empty[part].push([...key, window.months, denominator === null ? 0 : window.months]);
      await flush(part, BATCH);
    }
  for (const part of ["both", "numerators", "denominators"] as const) await flush(part, 1);
}

const byKey = (a: CountedRegion, b: CountedRegion): number =>
  a.cityCode < b.cityCode ? -1 : a.cityCode > b.cityCode ? 1 : a.regionId - b.regionId;

/** Whether nothing is counted in any month; what is not known (NaN) is no zero. */
const isZero = (values: Float64Array): boolean => values.every((value) => value === 0);

function arrayText(values: Float64Array): string {
  return `{${values.join(",").replaceAll("NaN", "NULL")}}`;
}

/** Adds the stored stock or flow of regions to `counts`, one read a measure: from the first indicator that holds it. */
export async function addStored(
  client: Queryable,
  indicators: readonly Indicator[],
  measures: Measures,
  window: RollupWindow,
  counts: RegionCounts,
  regions: readonly CountedRegion[],
  kind: "stock" | "flow",
): Promise<void> {
  if (regions.length === 0) return;
  const targets = new Map<string, { place: number; column: "numerators" | "denominators" }[]>();
  const found = new Set<number>();
  for (const { id, numerator, denominator } of indicators)
    for (const [column, measure] of [
      ["numerators", numerator],
      ["denominators", denominator],
    ] as const) {
      if (measure === null || isFlowMeasure(measure) !== (kind === "flow")) continue;
      const place = measures.placeOf(measure);
      if (found.has(place)) continue;
      found.add(place);
      targets.set(id, [...(targets.get(id) ?? []), { place, column }]);
    }
  const rows = await run(client, monthsStored, {
    cityCodes: [...new Set(regions.map((r) => r.cityCode))],
    regionIds: regions.map((r) => r.regionId),
    indicators: [...targets.keys()],
  });
  for (const row of rows)
    for (const { place, column } of targets.get(row.indicator)!) {
      const values = row[column].slice(1, -1).split(",");
      for (let i = 0; i < values.length; i++) {
        const index = row.first_month + i - window.firstMonth;
        if (index >= 0 && index < window.months)
          counts.add(row.region_id, place, index, index + 1, amountOf(values[i]!));
      }
    }
}

/** The regions that have rows. */
export async function storedRegionIds(client: Queryable, cityCodes: readonly string[]): Promise<number[]> {
  return (await run(client, regionsStored, { cityCodes })).map((row) => row.region_id);
}

/** Removes the rows of regions and indicators that are no longer counted. */
export async function removeOthers(
  client: Queryable,
  indicators: readonly Indicator[],
  regions: readonly CountedRegion[],
): Promise<void> {
  await run(client, removeMonthsOfOthers, {
    indicators: indicators.map((indicator) => indicator.id),
    regionIds: regions.map((region) => region.regionId),
  });
}
