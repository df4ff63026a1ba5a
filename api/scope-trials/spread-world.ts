import { type Database, inTransaction } from "../src/db/database.ts";
import type { Queryable } from "../src/db/queryable.ts";
import { shippedScheme } from "../src/evaluation/read-scheme.ts";
import { recountAll } from "../src/indicators/rollup.ts";
import { countedSmallWorld } from "../test/complaints.ts";
import { analyzeTables } from "../test/fixtures/analyze-tables.ts";
import { everyRegister } from "../test/fixtures/every-register.ts";
import { tablesOfRows } from "./outside.ts";
import { TODAY } from "./today.ts";

/**
 * The small world with rows of every register, spread over the county's streets, the next county and the functional zone of one city: a scope
 * ends between rows that share a city, its rollups and its firms. A record stands where its estate does, as imports see to it.
 */
export async function spreadWorld(database: Database): Promise<void> {
  await countedSmallWorld(database);
  await everyRegister(database);
  await inTransaction(database, async (client) => {
    await client.query(`update estates set region_id = case
      when estate_id between 61 and 80 then 4 when estate_id between 81 and 100 then 5
      when estate_id between 101 and 110 then 10 when estate_id between 111 and 120 then 105 else region_id end`);
    await client.query("update property_firms set region_id = (array[3, 4, 9, 2])[firm_id]");
    for (const { table, hasRegion, hasEstate } of await tablesOfRows(client))
      if (hasRegion && hasEstate)
        await client.query(
          `update ${table} t set region_id = e.region_id from estates e where e.city_code = t.city_code and e.estate_id = t.estate_id and t.region_id is not null`,
        );
    // those that hang at none stand in the other county, the zone and the city too
    for (const { table, hasRegion, hasEstate, key } of await tablesOfRows(client))
      if (hasRegion && hasEstate && key !== null)
        await client.query(
          `update ${table} set region_id = (array[4, 5, 2, 3, 9, 10])[1 + ${key} % 6] where estate_id is null and city_code = '370100'`,
        );
    // one of the firm that has an account is no longer its own
    await client.query("update management_episodes set valid_to = '2026-06-01' where external_id = 'now6'");
    await client.query("update management_episodes set firm_id = 3 where external_id = 'old2'");
    await links(client);
    await evaluations(client);
    await targets(client);
    await client.query(`
      insert into complaint_events (city_code, reported_on, complaint_id, source_id, event_id, type, happened_at, unit, reason)
      select c.city_code, c.reported_on, c.complaint_id, c.source_id, w.type || c.complaint_id, w.type::complaint_event_type, c.reported_at, r.name_zh, r.name_zh
      from complaints c join regions r using (region_id) cross join (values ('RECEIVED'), ('ASSIGNED'), ('PAUSED')) w (type)
      order by c.city_code, c.complaint_id, w.type`);
    await client.query(`
      insert into complaint_dues (city_code, reported_on, complaint_id, step, due_at, yellow_at, paused_since, leads, region_id, category, escalated_at, escalated_to, returns)
      select city_code, reported_on, complaint_id, 'handle', reported_at, reported_at, case when complaint_id % 2 = 0 then reported_at end, true, region_id, category,
        reported_at, (array['STREET', 'COUNTY'])[1 + complaint_id % 2]::handling_level, (complaint_id % 4)::int
      from complaints order by city_code, complaint_id`);
    await client.query(`
      insert into due_rule_sets (rules, found_at, content, holidays, reasons, years, policies)
      values (1, timestamptz '2026-11-01 08:00+08', '', 'a', '{}', '{}', '{}'), (2, timestamptz '2026-11-02 08:00+08', '', 'b', '{HOLIDAYS}', '{2026}', '{}')
      on conflict (rules) do update set reasons = excluded.reasons`);
    await client.query(`
      insert into complaint_due_differences (city_code, reported_on, complaint_id, step, rules, rules_before, region_id, due_before, due_after, provisional_before, provisional_after, found_at)
      select city_code, reported_on, complaint_id, 'handle', 2, 1, region_id, reported_at, reported_at + interval '1 day' * (complaint_id % 2 * 2 - 1), true, false, reported_at
      from complaints order by city_code, complaint_id`);
    await alerts(client);
    await recountAll(client, { today: TODAY });
  });
  await analyzeTables(database.pool);
}

/** Words that mean estates: every third is said in the region where the estate lies, and others elsewhere in the city; complaints that follow them. */
async function links(client: Queryable): Promise<void> {
  await client.query(`
    insert into estate_links (city_code, source_id, region_id, words, plain, estate_id, score, reasons, state, proposed_at)
    select e.city_code, 1, case when e.estate_id % 3 = 0 then e.region_id else r.region_id end, e.name, e.name, e.estate_id, 0.9, '[]',
      (array['WAITING', 'LINKED', 'CONFIRMED', 'REFUSED'])[1 + e.estate_id % 4], timestamptz '2026-11-01 08:00+08'
    from estates e join lateral (
      select region_id from regions where city_code = e.city_code order by abs(region_id - e.estate_id % 11), region_id limit 1) r on true
    where e.estate_id % 2 = 0
    order by e.city_code, e.estate_id`);
  // and estates that are others in the same city, wherever those lie
  await client.query(`
    insert into estate_links (city_code, source_id, region_id, own_id, words, plain, estate_id, score, reasons, state, proposed_at)
    select e.city_code, 2, e.region_id, e.estate_id, e.name, e.name, o.estate_id, 0.9, '[]', (array['LINKED', 'CONFIRMED', 'WAITING'])[1 + e.estate_id % 3],
      timestamptz '2026-11-01 08:00+08'
    from estates e join estates o on o.city_code = e.city_code and o.estate_id = e.estate_id + 5
    where e.estate_id % 10 = 1
    order by e.city_code, e.estate_id`);
  await client.query(`
    insert into estate_mentions (city_code, table_name, record_id, region_id, reported_on, link_id)
    select c.city_code, 'complaints', c.complaint_id, l.region_id, c.reported_on, l.link_id
    from complaints c join estate_links l on l.city_code = c.city_code and l.estate_id = c.estate_id and l.own_id is null`);
  await client.query(`
    insert into estate_link_rules (region_id, certain_from, set_at, set_by)
    select region_id, 0.9, timestamptz '2026-11-01 08:00+08', 'somebody' from regions where region_id % 3 = 0`);
}

/** Two published runs over the counties and streets of everywhere, of which one corrects the other; half of them are to be interviewed. */
async function evaluations(client: Queryable): Promise<void> {
  const { scheme, text } = shippedScheme("linyi-counties");
  // without a value nobody is held against anybody outside
  const criteria = JSON.stringify(scheme.criteria.map(({ id }) => [id, null, null, null]));
  for (const corrects of [null, 1]) {
    await client.query(
      `insert into evaluation_runs (scheme, scheme_version, scheme_text, period, below, data_versions, made_at, made_by, published_at, published_by, corrects, ranked)
       select $1, $2, $3, '2026-H1', (select region_id from regions where parent_id is null order by region_id limit 1), '{}', at, 'somebody', at, 'somebody', $4, 9
       from (select timestamptz '2026-11-01 08:00+08' + make_interval(hours => coalesce($4, 0)) as at) t`,
      [scheme.id, scheme.version, text, corrects],
    );
    await client.query(
      `insert into evaluation_scores (run_id, place, subject, name, region_id, score, rank, list, periods_on_list, inputs, criteria, past)
       select $1, row_number() over places, code, name_zh, region_id, (100 - row_number() over places)::text, row_number() over places,
         case when region_id % 2 = 0 then 'interview' end, 0, '{}', $2, '[]'
       from regions where level in ('COUNTY', 'STREET') and valid_to is null
       window places as (order by (region_id + $1) % 7, region_id)`,
      [corrects === null ? 1 : 2, criteria],
    );
  }
  await client.query(
    `insert into evaluation_entries (scheme, below, period, assessor, subject, criterion, region_id, value, entered_at, entered_by)
     select $1, region_id, '2026', 'somebody''s office', code, 'bureau', region_id, '80', timestamptz '2026-11-01 08:00+08', 'somebody'
     from regions where valid_to is null`,
    ["weihai-four-parties"],
  );
}

/** Two indicators' targets of every region, one of which adds up over the year. */
async function targets(client: Queryable): Promise<void> {
  await client.query(`
    insert into indicator_targets (indicator, region_id, year, value, document, external_id, recorded_at, recorded_by)
    select w.indicator, r.region_id, 2026, 50 + r.region_id % 40, r.name_zh, r.code, timestamptz '2026-01-15 08:00+08', 'somebody'
    from regions r cross join (values ('old_neighbourhood_coverage'), ('complaints')) w (indicator)
    where r.valid_to is null
    order by w.indicator, r.region_id`);
}

/** A rule of the province and one of each county; the first is broken in every region. */
async function alerts(client: Queryable): Promise<void> {
  await client.query(`
    insert into alert_rules (name, region_code, level, queue_list, condition, threshold, made_by, created_at)
    select 'rule ' || code, code, case when parent_id is null then 'STREET'::region_level end, 'OVERDUE', 'ABOVE', 1, 'somebody', timestamptz '2026-11-01 08:00+08'
    from regions where (parent_id is null or level = 'COUNTY') and valid_to is null order by code`);
  await client.query(`
    insert into alerts (rule_id, region_id, fired_at, fired_value, value)
    select (select min(rule_id) from alert_rules), region_id, timestamptz '2026-11-02 08:00+08', region_id, region_id
    from regions where valid_to is null order by region_id`);
}
