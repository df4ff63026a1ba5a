import { monthText } from "../calendar/month.ts";
import type { Queryable } from "../db/queryable.ts";
import type { Difference } from "../facts/difference.ts";
import { anyFlowEntries } from "../facts/flow-days-sql.ts";
import type { Indicator } from "../facts/indicator.ts";
import { compareMatters } from "../matters/compare-matters.ts";
import { INDICATORS } from "./definitions/index.ts";
import { countFlows, recountFlowDays } from "./flow-days.ts";
import { TELLING_CHANGES } from "./flows-telling-changes.ts";
import { addStored, storeCounts } from "./indicator-months.ts";
import { Measures } from "./measures.ts";
import { compareByPath } from "./reconcile-by-path.ts";
import { compareSuccession } from "./reconcile-succession.ts";
import { RegionCounts } from "./region-counts.ts";
import { type CountedRegion, countedRegions } from "./region-hierarchy.ts";
import { fingerprintOf, lockState, type RollupWindow } from "./rollup-state.ts";
import { countStocks } from "./stock-counts.ts";
import { added, amountOf } from "./untold.ts";

export interface Reconciliation {
  readonly differences: readonly Difference[];
  /** Rows compared of each table, and parents compared with the sums of their children. */
  readonly compared: Readonly<Record<string, number>>;
}

/** There is nothing to compare with yet; the message says what to do. */
export class NothingCounted extends Error {
  constructor() {
    super("expected rollups that have been counted once, found none: start the server first");
  }
}

/**
 * Counts every rollup anew from the facts, into temp tables, and compares. Call it in a transaction, which it leaves without changes;
 * writers of rollups wait until its end. Throws NothingCounted, also in a database without tables.
 */
export async function reconcile(
  client: Queryable,
  indicators: readonly Indicator[] = INDICATORS,
): Promise<Reconciliation> {
  const { rows } = await client.query<{ made: boolean }>("select to_regclass('rollup_state') is not null as made");
  const state = rows[0]!.made ? await lockState(client) : null;
  if (state === null) throw new NothingCounted();
  const { window } = state;
  const differences: Difference[] = [];
  if (state.fingerprint !== fingerprintOf(indicators))
    differences.push({ table: "rollup_state", key: "definitions", stored: "others", counted: "those of this version" });

  const rollups = TELLING_CHANGES.flatMap(({ changes }) => changes.rollups);
  for (const table of ["flow_days", "indicator_months", ...rollups.map((rollup) => rollup.table)])
    await client.query(`create temp table ${recounted(table)} (like ${table} including indexes) on commit drop`);
  const measures = new Measures(indicators);
  await recountFlowDays(client, measures, { target: recounted("flow_days") });
  for (const { changes } of TELLING_CHANGES) await changes.recount(client, recounted);
  const regions = await countedRegions(client);
  const counts = new RegionCounts(measures.all.length, window.months);
  await countStocks(client, measures, window, [...new Set(regions.map(({ cityCode }) => cityCode))], counts);
  await countFlows(client, measures, window, counts, { source: recounted("flow_days") });
  const own = counts.copy();
  counts.addUpwards(regions);
  const active = new Set(counts.regionIds);
  const written = { regions: regions.filter(({ regionId }) => active.has(regionId)), stored: new Set<number>() };
  await storeCounts(client, indicators, measures, window, counts, written, "all", recounted("indicator_months"));

  // a flow that one side lacks is all zeros there, as many as the other side has
  const zeros = "array_fill(0::bigint, array[cardinality(coalesce(s.measures, c.measures))])";
  // not push(...found): of a rollup gone wrong there are more than a call takes arguments
  const tell = (found: readonly Difference[]): void => {
    for (const difference of found) differences.push(difference);
  };
  tell(await compareRows(client, "flow_days", "measures", zeros, anyFlowEntries));
  for (const { table, counts: column, rows } of rollups) tell(await compareRows(client, table, column, "0", rows));
  tell(await compareMonths(client));
  const parents = await compareParents(client, indicators, measures, window, regions, own);
  tell(parents.differences);
  tell(await compareByPath(client, window, measures, indicators));
  tell(await compareSuccession(client, window, measures, indicators));
  for (const { changes } of TELLING_CHANGES) tell(await changes.compare(client));
  const matters = await compareMatters(client);
  tell(matters.differences);
  const compared: Record<string, number> = { parents: parents.compared, complaint_matters: matters.compared };
  for (const table of ["flow_days", "indicator_months", ...rollups.map((rollup) => rollup.table)])
    compared[table] = await rowsOf(client, table);
  return { differences, compared };
}

/** The temp table that a rollup is counted into. */
const recounted = (table: string): string => `recounted_${table}`;

async function rowsOf(client: Queryable, table: string): Promise<number> {
  const { rows } = await client.query<{ n: string }>(
    `select greatest((select count(*) from ${table}), (select count(*) from ${recounted(table)})) as n`,
  );
  return Number(rows[0]!.n);
}

/** Compares one column of what `rowsIn` gives of a table; all others are the key. */
async function compareRows(
  client: Queryable,
  table: string,
  column: string,
  zero: string,
  rowsIn = (name: string): string => name,
): Promise<Difference[]> {
  const { fields } = await client.query(`select * from ${rowsIn(table)} r limit 0`);
  const key = fields.map(({ name }) => name).filter((name) => name !== column);
  const { rows } = await client.query<{ key: string; stored: string; counted: string }>(
    `select concat_ws(' ', ${key.map((part) => `${part}::text`).join(", ")}) as key,
       coalesce(s.${column}, ${zero})::text as stored, coalesce(c.${column}, ${zero})::text as counted
     from ${rowsIn(table)} s full join ${rowsIn(recounted(table))} c using (${key.join(", ")})
     where coalesce(s.${column}, ${zero}) <> coalesce(c.${column}, ${zero})
     order by ${key.join(", ")}`,
  );
  return rows.map((row) => ({ table, ...row }));
}

async function compareMonths(client: Queryable): Promise<Difference[]> {
  const columns = ["numerators", "denominators"] as const;
  const { rows } = await client.query<
    { code: string; indicator: string; first_month: number } & Record<
      `${"s" | "c"}_${(typeof columns)[number]}`,
      string
    >
  >(
    `select r.code, indicator, coalesce(s.first_month, c.first_month) as first_month,
       coalesce(s.numerators, '{}')::text as s_numerators, coalesce(c.numerators, '{}')::text as c_numerators,
       coalesce(s.denominators, '{}')::text as s_denominators, coalesce(c.denominators, '{}')::text as c_denominators
     from indicator_months s full join recounted_indicator_months c using (city_code, region_id, indicator)
       left join regions r using (region_id)
     where (s.first_month, s.numerators, s.denominators) is distinct from (c.first_month, c.numerators, c.denominators)
     order by r.code, indicator`,
  );
  const numbers = (text: string) => (text === "{}" ? [] : text.slice(1, -1).split(",").map(amountOf));
  return rows.flatMap((row) =>
    columns.flatMap((column) => {
      const stored = numbers(row[`s_${column}`]);
      const counted = numbers(row[`c_${column}`]);
      return Array.from({ length: Math.max(stored.length, counted.length) }, (_, i) => ({
        table: "indicator_months",
        key: `${row.code} ${row.indicator} ${monthText(row.first_month + i)} ${column}`,
        stored: String(stored[i] ?? 0),
        counted: String(counted[i] ?? 0),
      })).filter((difference) => !alike(Number(difference.stored), Number(difference.counted)));
    }),
  );
}

/** Every stored parent against its stored children and what hangs at itself. */
async function compareParents(
  client: Queryable,
  indicators: readonly Indicator[],
  measures: Measures,
  window: RollupWindow,
  regions: readonly CountedRegion[],
  own: RegionCounts,
): Promise<{ compared: number; differences: Difference[] }> {
  const stored = new RegionCounts(measures.all.length, window.months);
  await addStored(client, indicators, measures, window, stored, regions, "stock");
  await addStored(client, indicators, measures, window, stored, regions, "flow");
  const childrenOf = new Map<number, number[]>();
  for (const { regionId, parentId } of regions)
    if (parentId !== null) childrenOf.set(parentId, [...(childrenOf.get(parentId) ?? []), regionId]);
  const differences: Difference[] = [];
  for (const [parent, children] of childrenOf)
    for (const [place, measure] of measures.all.entries()) {
      const sums = own.byMonth(parent, place).slice();
      for (const child of children) {
        const counts = stored.byMonth(child, place);
        for (let i = 0; i < sums.length; i++) sums[i] = added(sums[i]!, counts[i]!);
      }
      for (const [i, count] of stored.byMonth(parent, place).entries())
        if (!alike(count, sums[i]!))
          differences.push({
            table: "parents",
            key: `region_id ${parent}, ${measure.over}: ${measure.sql}, ${monthText(window.firstMonth + i)}`,
            stored: String(count),
            counted: `${sums[i]} as the sum of its children and of what hangs at itself`,
          });
    }
  return { compared: childrenOf.size, differences };
}

/** Whole numbers are held exactly; sums of fractions may differ in the last digits by the order they were added in. */
function alike(a: number, b: number): boolean {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) && Number.isNaN(b);
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}
