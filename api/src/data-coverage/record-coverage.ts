import { command, send } from "../db/command.ts";
import { bumpVersions, run } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import { anyRows } from "../facts/any-rows.ts";
import { nearestAbove } from "../region/nearest-above.ts";
import { addComplaintFamilies } from "./complaint-families.ts";
import {
  BELOW_A_COUNTY,
  daysOfComplaints,
  monthOfFirstComplaint,
  removeComplaintCoverage,
  setComplaintCoverage,
} from "./data-coverage.queries.ts";
import { isReportedDaily } from "./data-family.ts";
import { STOCK_FAMILIES } from "./stock-families.ts";

// data_coverage is written in the transaction that writes the facts. Callers hold the lock on the rollups' state, so writers queue.

/** SQL of a CTE `known_in (region_id, at_id)`: every region, or those of a relation, and the one its coverage is known by. */
const knownIn = (only?: string): string => `known_in as materialized (${nearestAbove(BELOW_A_COUNTY, only)})`;

/** Finds the coverage of every stock family in the cities anew. */
export async function recountStockCoverage(client: Queryable, cityCodes: readonly string[]): Promise<void> {
  const records = Object.entries(STOCK_FAMILIES)
    .map(
      ([family, records]) =>
        `select '${family}' as family, ${isReportedDaily(family)} as daily, f.* from (${records}) f where f.city_code = any(:cityCodes::text[])`,
    )
    .join("\n    union all ");
  await replace(
    client,
    `with ${knownIn()},
    seen as materialized (
      select f.city_code, f.region_id, f.family, f.source_id, bool_or(f.day is null) as open, min(f.day) as first_day,
        case when bool_or(f.daily) then max(f.day) end as last_day
      from (${records}) f group by f.city_code, f.region_id, f.family, f.source_id
    )
    select s.city_code, k.at_id as region_id, s.family, s.source_id,
      case when bool_or(s.open) then null else min(s.first_day) end as first_day, max(s.last_day) as last_day
    from seen s join known_in k using (region_id)
    group by s.city_code, k.at_id, s.family, s.source_id`,
    "city_code = any(:cityCodes::text[]) and family <> 'COMPLAINTS'",
    { cityCodes },
  );
}

/** Finds the coverage of complaints anew, everywhere. */
export async function recountComplaintCoverage(client: Queryable): Promise<void> {
  await addComplaintFamilies(client, "complaints");
  await replace(client, complaintCoverage("complaints", `with ${knownIn()}`), "family = 'COMPLAINTS'", {});
}

function complaintCoverage(table: string, ctes: string): string {
  // by region first: climbing is for the few regions, not for a million rows
  return `${ctes},
    seen as materialized (
      select city_code, region_id, source_id, min(reported_on) as first_day, max(reported_on) as last_day
      from ${table} group by city_code, region_id, source_id
    )
    select s.city_code, k.at_id as region_id, 'COMPLAINTS' as family, s.source_id, min(s.first_day) as first_day, max(s.last_day) as last_day
    from seen s join known_in k using (region_id)
    group by s.city_code, k.at_id, s.source_id`;
}

/**
 * Widens the coverage of complaints by those of complaints_after, and finds it anew where complaints_before says that a first or last
 * record may have gone.
 */
export async function applyToComplaintCoverage(client: Queryable): Promise<void> {
  await addComplaintFamilies(client, "complaints_after");
  const here = "(select distinct region_id from complaints_after) seen";
  const widened = await client.query(`
    insert into data_coverage as t (city_code, region_id, family, source_id, first_day, last_day)
    ${complaintCoverage("complaints_after", `with ${knownIn(here)}`)}
    on conflict (city_code, region_id, family, source_id) do update
      set first_day = least(t.first_day, excluded.first_day), last_day = greatest(t.last_day, excluded.last_day)
      where excluded.first_day < t.first_day or excluded.last_day > t.last_day`);
  const left = (await anyRows(client, "complaints_before")) ? await leftCoverage(client) : [];
  for (const coverage of left) await findAnew(client, coverage);
  if ((widened.rowCount ?? 0) > 0 || left.length > 0) await bumpVersions(client, ["coverage"]);
}

interface LeftCoverage {
  readonly city_code: string;
  readonly region_id: number;
  readonly source_id: number;
}

/** Where complaints_before held the first or the last day of a coverage that complaints_after does not hold any more. */
async function leftCoverage(client: Queryable): Promise<LeftCoverage[]> {
  const days = (table: string): string => `
    select x.city_code, k.at_id as region_id, x.source_id, x.reported_on from ${table} x join known_in k using (region_id)`;
  const { rows } = await client.query<LeftCoverage>(`
    with ${knownIn("(select region_id from complaints_before union select region_id from complaints_after) seen")},
    gone as (${days("complaints_before")} except ${days("complaints_after")})
    select distinct t.city_code, t.region_id, t.source_id
    from data_coverage t join gone g on g.city_code = t.city_code and g.region_id = t.region_id and g.source_id = t.source_id
    where t.family = 'COMPLAINTS' and g.reported_on in (t.first_day, t.last_day)`);
  return rows;
}

/** Coverage of a county whose first or last record may have gone. */
async function findAnew(client: Queryable, { city_code, region_id, source_id }: LeftCoverage): Promise<void> {
  const of = { cityCode: city_code, regionId: region_id, sourceId: source_id };
  const { first_day, last_day } = (await run(client, daysOfComplaints, of))[0]!;
  if (first_day === null || last_day === null) await run(client, removeComplaintCoverage, of);
  else await run(client, setComplaintCoverage, { ...of, firstDay: first_day, lastDay: last_day });
}

/** Makes the rows of `scope` those of the query, touching only what differs. Both use the same parameters. */
async function replace<P extends object>(
  client: Queryable,
  query: string,
  scope: string,
  parameters: P,
): Promise<void> {
  await send(
    client,
    command<P>(`create temp table found_coverage on commit drop as select f.*, true as found from (${query}) f`),
    parameters,
  );
  const key = ["city_code", "region_id", "family", "source_id"];
  const gone = await send(
    client,
    command<P>(`delete from data_coverage t using (
       select ${key.map((column) => `d.${column}`).join(", ")} from data_coverage d left join found_coverage c using (${key.join(", ")})
       where ${scope} and c.found is null) g
     where ${key.map((column) => `t.${column} = g.${column}`).join(" and ")}`),
    parameters,
  );
  const written = await client.query(`
    insert into data_coverage as t (city_code, region_id, family, source_id, first_day, last_day)
    select city_code, region_id, family, source_id, first_day, last_day from found_coverage
    on conflict (city_code, region_id, family, source_id) do update set first_day = excluded.first_day, last_day = excluded.last_day
      where (t.first_day, t.last_day) is distinct from (excluded.first_day, excluded.last_day)`);
  await client.query("drop table found_coverage");
  if ((gone.rowCount ?? 0) + (written.rowCount ?? 0) > 0) await bumpVersions(client, ["coverage"]);
}

/** Month (year × 12 + month − 1) of the first complaint; null without any. */
export async function firstComplaintMonth(client: Queryable): Promise<number | null> {
  return (await run(client, monthOfFirstComplaint, {}))[0]!.month;
}
