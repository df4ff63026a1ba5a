import { firstDay } from "../calendar/month.ts";
import { addChanges } from "../db/add-changes.ts";
import { command, send } from "../db/command.ts";
import type { Queryable } from "../db/queryable.ts";
import { giveRoomToSort } from "../db/sorting.ts";
import { anyRows } from "../facts/any-rows.ts";
import type { Flow, FlowChanges } from "../facts/flow.ts";
import { addedUp, flowEntries, gathered, measureColumns } from "../facts/flow-days-sql.ts";
import { type Measure, smallestUnits } from "../facts/indicator.ts";
import { nearestAbove } from "../region/nearest-above.ts";
import { FLOWS } from "./facts/index.ts";
import type { Measures } from "./measures.ts";
import type { RegionCounts } from "./region-counts.ts";
import { COUNTED_IN } from "./region-hierarchy.ts";
import type { RollupWindow } from "./rollup-state.ts";
import { amountOf } from "./untold.ts";

// flow_days: for each flow, street and day, the measures of what is told by that day and happened there. Whole numbers: a measure with
// decimals is kept in its smallest unit, so that sums of money are exact. A city's streets share a row of arrays (facts/flow-days-sql.ts).

interface MonthRow {
  region_id: number;
  month: number;
  amounts: string;
}

const MONTH = "extract(year from day)::int * 12 + extract(month from day)::int - 1";

/** SQL of what is kept of a measure over facts. */
const kept = (measure: Measure): string => `(${smallestUnits(measure)})::bigint`;

/** SQL of what measures sum to over entries of flow_days. */
export const flowSums = (measures: readonly Measure[]): string =>
  measureColumns(measures.length)
    .map((column) => `sum(${column})`)
    .join(", ");

/** Counts the flows anew from their facts, into `target` (a table of the shape of flow_days): all of them everywhere, or some in some cities. */
export async function recountFlowDays(
  client: Queryable,
  measures: Measures,
  {
    target = "flow_days",
    flows,
    cityCodes = null,
  }: { target?: string; flows?: readonly string[]; cityCodes?: readonly string[] | null } = {},
): Promise<void> {
  await send(client, emptyDays(target), { flows: flows ?? null, cityCodes });
  for (const name of flows ?? measures.flows) {
    const counted = measures.over(name);
    if (counted.length === 0) continue;
    await send(client, fillDays(target, name, counted), { flow: name, cityCodes });
  }
}

interface InCities {
  /** Null: everywhere. */
  readonly cityCodes: readonly string[] | null;
}

const emptyDays = (target: string) =>
  command<InCities & { readonly flows: readonly string[] | null }>(
    `delete from ${target} where (:flows::text[] is null or flow = any(:flows::text[]))
      and (:cityCodes::text[] is null or city_code = any(:cityCodes::text[]))`,
  );

/** Counts one flow into a table of the shape of flow_days. */
function fillDays(target: string, name: string, counted: readonly Measure[]) {
  const { rows, day } = FLOWS[name]!;
  const columns = gathered(counted.length);
  return command<InCities & { readonly flow: string }>(`
    with ${COUNTED_IN},
    counted as (
      select f.city_code, c.at_id as region_id, f.${day} as day, ${counted.map((measure, i) => `${kept(measure)} as m${i + 1}`).join(", ")}
      from ${rows} f join counted_in c on c.region_id = f.region_id
      where f.${day} is not null and (:cityCodes::text[] is null or f.city_code = any(:cityCodes::text[]))
      group by f.city_code, c.at_id, f.${day}
    )
    insert into ${target} (city_code, flow, day, region_ids, measures)
    select city_code, :flow, day, ${columns.region_ids}, ${columns.measures}
    from (select * from counted order by city_code, day, region_id) c group by city_code, day order by city_code, day`);
}

/**
 * Adds the new rows less the old ones to the days of a flow, and to `counts` what that makes a street by month of the window. Returns the
 * streets touched.
 */
export async function applyToFlowDays(
  client: Queryable,
  { name, day, changes: { before, after } }: Flow & { readonly changes: FlowChanges },
  measures: Measures,
  window: RollupWindow,
  counts: RegionCounts,
): Promise<number[]> {
  const counted = measures.over(name);
  if (counted.length === 0) return [];
  await giveRoomToSort(client);
  const each = (text: (measure: Measure, i: number) => string): string => counted.map(text).join(", ");
  const changes = (table: string, sign: "" | "-") => `
      select f.city_code, s.at_id as region_id, f.${day} as day, ${each((measure, i) => `${sign}${kept(measure)} as m${i + 1}`)}
      from ${table} f join streets s on s.region_id = f.region_id group by f.city_code, s.at_id, f.${day}`;
  const columns = gathered(counted.length);
  const changed = await anyRows(client, before);
  const sums = changed
    ? `select c.city_code, c.region_id, c.day, ${each((_, i) => `sum(c.m${i + 1})::bigint as m${i + 1}`)}
      from (${changes(before, "-")} union all ${changes(after, "")}) c
      group by c.city_code, c.region_id, c.day`
    : changes(after, "");
  // only the regions that appear, so that ten rows do not cost a walk over every region
  const seen = `(select region_id from ${after}${changed ? ` union select region_id from ${before}` : ""}) seen`;
  await client.query(`
    create temp table flow_days_changes on commit drop as
    with streets as (${nearestAbove(["COMMUNITY"], seen)}), sums as (${sums})
    select city_code, '${name}' as flow, day, ${columns.region_ids} as region_ids, ${columns.measures} as measures
    from (select * from sums order by day, city_code, region_id) s group by day, city_code`);
  await addChanges(client, {
    table: "flow_days",
    key: ["city_code", "flow", "day"],
    sums: {
      region_ids: (stored, change) => addedUp("region_ids", counted.length, stored, change),
      measures: (stored, change) => addedUp("measures", counted.length, stored, change),
    },
    changes: "flow_days_changes",
  });
  const { rows } = await client.query<MonthRow>(
    `select region_id, ${MONTH} as month, array[${flowSums(counted)}]::text as amounts
     from ${flowEntries(counted.length, "flow_days_changes")} c group by region_id, month`,
  );
  await client.query("drop table flow_days_changes");
  addMonths(rows, measures, counted, window, counts);
  return [...new Set(rows.map((row) => row.region_id))];
}

/** Adds the flows of every street (of some cities) by month, from flow_days or a table of its shape, to `counts`. */
export async function countFlows(
  client: Queryable,
  measures: Measures,
  window: RollupWindow,
  counts: RegionCounts,
  { source = "flow_days", cityCodes = null }: { source?: string; cityCodes?: readonly string[] | null } = {},
): Promise<void> {
  for (const name of measures.flows) {
    const counted = measures.over(name);
    const from = firstDay(window.firstMonth);
    const { rows } = await send(client, months(source, counted), { flow: name, from, cityCodes });
    addMonths(rows, measures, counted, window, counts);
  }
}

const months = (source: string, counted: readonly Measure[]) =>
  command<InCities & { readonly flow: string; readonly from: string }, MonthRow>(
    `select region_id, ${MONTH} as month, array[${flowSums(counted)}]::text as amounts
     from ${flowEntries(counted.length, source)} f
     where flow = :flow and day >= :from::date and (:cityCodes::text[] is null or city_code = any(:cityCodes::text[]))
     group by region_id, month`,
  );

function addMonths(
  rows: readonly MonthRow[],
  measures: Measures,
  counted: readonly Measure[],
  window: RollupWindow,
  counts: RegionCounts,
): void {
  const places = counted.map((measure) => measures.placeOf(measure));
  for (const row of rows) {
    const index = row.month - window.firstMonth;
    // flow_days also holds what lies outside the window of months
    if (index < 0 || index >= window.months) continue;
    const amounts = row.amounts.slice(1, -1).split(",");
    for (let i = 0; i < places.length; i++)
      counts.add(row.region_id, places[i]!, index, index + 1, amountOf(amounts[i]!));
  }
}
