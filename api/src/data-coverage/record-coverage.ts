import { bumpVersions, type Queryable } from "../db/database.ts";
import { addComplaintFamilies } from "./complaint-families.ts";
import { isReportedDaily } from "./data-family.ts";
import { STOCK_FAMILIES } from "./stock-families.ts";

// data_coverage is written in the transaction that writes the facts. Callers hold the lock on the rollups' state, so writers queue.

/** Coverage is known by county: a region below one says nothing of its own. */
const BELOW = "level in ('STREET', 'COMMUNITY') and parent_id is not null";

/** SQL of a CTE `known_in (region_id, at_id)`: every region, or those of a relation, and the one its coverage is known by. */
function knownIn(only?: string): string {
  return `climb (region_id, at_id) as (
      select region_id, region_id from ${only ?? "regions"}
      union all
      select climb.region_id, r.parent_id from climb join regions r on r.region_id = climb.at_id where r.${BELOW}
    ),
    known_in as materialized (
      select climb.region_id, climb.at_id from climb join regions r on r.region_id = climb.at_id where not (r.${BELOW})
    )`;
}

/** Finds the coverage of every stock family in the cities anew. */
export async function recountStockCoverage(client: Queryable, cityCodes: readonly string[]): Promise<void> {
  const records = Object.entries(STOCK_FAMILIES)
    .map(
      ([family, records]) =>
        `select '${family}' as family, ${isReportedDaily(family)} as daily, f.* from (${records}) f where f.city_code = any($1::text[])`,
    )
    .join("\n    union all ");
  await replace(
    client,
    `with recursive ${knownIn()}
    select f.city_code, k.at_id as region_id, f.family, f.source_id,
      case when bool_or(f.day is null) then null else min(f.day) end as first_day,
      case when bool_or(f.daily) then max(f.day) end as last_day
    from (${records}) f join known_in k using (region_id)
    group by f.city_code, k.at_id, f.family, f.source_id`,
    "city_code = any($1::text[]) and family <> 'COMPLAINTS'",
    [cityCodes],
  );
}

/** Finds the coverage of complaints anew, everywhere. */
export async function recountComplaintCoverage(client: Queryable): Promise<void> {
  await addComplaintFamilies(client, "complaints");
  await replace(client, complaintCoverage("complaints", `with recursive ${knownIn()}`), "family = 'COMPLAINTS'", []);
}

function complaintCoverage(table: string, ctes: string): string {
  // by region first: climbing is for the few regions, not for a million rows
  return `${ctes},
    seen as (
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
    ${complaintCoverage("complaints_after", `with recursive ${knownIn(here)}`)}
    on conflict (city_code, region_id, family, source_id) do update
      set first_day = least(t.first_day, excluded.first_day), last_day = greatest(t.last_day, excluded.last_day)
      where excluded.first_day < t.first_day or excluded.last_day > t.last_day`);
  const { rows: left } = await client.query<{ city_code: string; region_id: number; source_id: number }>(`
    with recursive ${knownIn("(select region_id from complaints_before union select region_id from complaints_after) seen")}
    select distinct b.city_code, k.at_id as region_id, b.source_id
    from complaints_before b join known_in k using (region_id)
      join data_coverage t on t.city_code = b.city_code and t.region_id = k.at_id and t.family = 'COMPLAINTS' and t.source_id = b.source_id
    where b.reported_on in (t.first_day, t.last_day) and not exists (
      select from complaints_after a join known_in l on l.region_id = a.region_id
      where a.city_code = b.city_code and a.source_id = b.source_id and a.reported_on = b.reported_on and l.at_id = k.at_id)`);
  for (const { city_code, region_id, source_id } of left)
    await client.query(
      `with recursive below as (
         select region_id from regions where region_id = $2::int
         union all
         select r.region_id from regions r join below b on r.parent_id = b.region_id where r.${BELOW}
       ), found as (
         select min(reported_on) as first_day, max(reported_on) as last_day from complaints
         where city_code = $1 and region_id in (select region_id from below) and source_id = $3::smallint
       ), gone as (
         delete from data_coverage t using found f where t.city_code = $1 and t.region_id = $2::int and t.family = 'COMPLAINTS'
           and t.source_id = $3::smallint and f.first_day is null
       )
       update data_coverage t set first_day = f.first_day, last_day = f.last_day from found f
       where t.city_code = $1 and t.region_id = $2::int and t.family = 'COMPLAINTS' and t.source_id = $3::smallint and f.first_day is not null`,
      [city_code, region_id, source_id],
    );
  if ((widened.rowCount ?? 0) > 0 || left.length > 0) await bumpVersions(client, ["coverage"]);
}

/** Makes the rows of `scope` those of the query, touching only what differs. Both use the same parameters. */
async function replace(client: Queryable, query: string, scope: string, parameters: unknown[]): Promise<void> {
  await client.query(`create temp table found_coverage on commit drop as ${query}`, parameters);
  const same =
    "c.city_code = t.city_code and c.region_id = t.region_id and c.family = t.family and c.source_id = t.source_id";
  const gone = await client.query(
    `delete from data_coverage t where ${scope} and not exists (select from found_coverage c where ${same})`,
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
  const { rows } = await client.query<{ month: number | null }>(
    `select (extract(year from min(first_day)) * 12 + extract(month from min(first_day)))::int - 1 as month
     from data_coverage where family = 'COMPLAINTS'`,
  );
  return rows[0]!.month;
}
