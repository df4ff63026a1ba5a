import { anyBefore, giveRoomToSort } from "../complaints/complaint-rollups.ts";
import type { Queryable } from "../db/database.ts";
import type { Measures } from "./measures.ts";
import { firstDay } from "./month.ts";
import type { RegionCounts } from "./region-counts.ts";
import { COUNTED_IN } from "./region-hierarchy.ts";
import type { RollupWindow } from "./rollup-state.ts";

// complaint_days: for each street and day, the flow measures of the complaints reported there and then.

interface MonthRow {
  region_id: number;
  month: number;
  amounts: string;
}

const MONTH = "extract(year from day)::int * 12 + extract(month from day)::int - 1";

/** Counts complaint_days anew from the complaints, into `target` (a table of its shape). */
export async function recountComplaintDays(
  client: Queryable,
  measures: Measures,
  target = "complaint_days",
): Promise<void> {
  await client.query(`delete from ${target}`);
  if (measures.flow.length === 0) return;
  await client.query(`
    with recursive ${COUNTED_IN},
    counted as (
      select f.city_code, c.counted_id as region_id, f.reported_on as day, array[${each(measures, ({ sql }) => `(${sql})::int`)}] as measures
      from complaints f join counted_in c on c.region_id = f.region_id
      group by f.city_code, c.counted_id, f.reported_on
    )
    insert into ${target} (city_code, region_id, day, measures)
    select city_code, region_id, day, measures from counted order by city_code, region_id, day`);
}

/**
 * Adds complaints_after less complaints_before to complaint_days, and to `counts` what that makes a street by month of the window.
 * Returns the streets touched.
 */
export async function applyToComplaintDays(
  client: Queryable,
  measures: Measures,
  window: RollupWindow,
  counts: RegionCounts,
): Promise<number[]> {
  if (measures.flow.length === 0) return [];
  await giveRoomToSort(client);
  const changes = (table: string, sign: "" | "-") => `
      select f.city_code, s.counted_id as region_id, f.reported_on as day, ${each(measures, ({ sql }, i) => `${sign}(${sql})::int as m${i}`)}
      from ${table} f join streets s on s.region_id = f.region_id group by f.city_code, s.counted_id, f.reported_on`;
  const changed = await anyBefore(client);
  const sums = changed
    ? `select c.city_code, c.region_id, c.day, ${each(measures, (_, i) => `sum(c.m${i})::int as m${i}`)}
      from (${changes("complaints_before", "-")} union all ${changes("complaints_after", "")}) c
      group by c.city_code, c.region_id, c.day`
    : changes("complaints_after", "");
  const { rows } = await client.query<MonthRow>(
    `
    -- only the regions that appear, so that ten complaints do not cost a walk over every region
    with recursive climb (region_id, at_id) as (
      select region_id, region_id from (
        select distinct region_id from complaints_after${changed ? " union select region_id from complaints_before" : ""}) seen
      union all
      select climb.region_id, r.parent_id from climb join regions r on r.region_id = climb.at_id
      where r.level = 'COMMUNITY' and r.parent_id is not null
    ),
    streets as materialized (
      select climb.region_id, climb.at_id as counted_id
      from climb join regions r on r.region_id = climb.at_id
      where r.level <> 'COMMUNITY' or r.parent_id is null
    ),
    sums as materialized (${sums}),
    stored as (
      insert into complaint_days as t (city_code, region_id, day, measures)
      select city_code, region_id, day, array[${each(measures, (_, i) => `m${i}`)}] from sums
      -- each city's rows in the order of the key, without comparing texts
      order by day, region_id
      on conflict (city_code, region_id, day) do update
        set measures = array[${each(measures, (_, i) => `t.measures[${i + 1}] + excluded.measures[${i + 1}]`)}]
    )
    select region_id, ${MONTH} as month, array[${each(measures, (_, i) => `sum(m${i})`)}]::text as amounts
    from sums group by region_id, month`,
  );
  addMonths(rows, measures, window, counts);
  return [...new Set(rows.map((row) => row.region_id))];
}

/** Adds the flow of every street by month, from complaint_days or a table of its shape, to `counts`. */
export async function countFlows(
  client: Queryable,
  measures: Measures,
  window: RollupWindow,
  counts: RegionCounts,
  source = "complaint_days",
): Promise<void> {
  if (measures.flow.length === 0) return;
  const { rows } = await client.query<MonthRow>(
    `select region_id, ${MONTH} as month, array[${each(measures, (_, i) => `sum(measures[${i + 1}])`)}]::text as amounts
     from ${source} where day >= $1::date group by region_id, month`,
    [firstDay(window.firstMonth)],
  );
  addMonths(rows, measures, window, counts);
}

function addMonths(rows: readonly MonthRow[], measures: Measures, window: RollupWindow, counts: RegionCounts): void {
  const places = measures.flow.map((measure) => measures.placeOf(measure));
  for (const row of rows) {
    const index = row.month - window.firstMonth;
    // complaint_days also holds what lies outside the window of months
    if (index < 0 || index >= window.months) continue;
    const amounts = row.amounts.slice(1, -1).split(",");
    for (let i = 0; i < places.length; i++) counts.add(row.region_id, places[i]!, index, index + 1, Number(amounts[i]));
  }
}

function each(measures: Measures, text: (measure: { readonly sql: string }, i: number) => string): string {
  return measures.flow.map(text).join(", ");
}
