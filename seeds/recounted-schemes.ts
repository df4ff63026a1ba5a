// Schemes counted once more, in SQL that shares nothing with the platform's: subject, score as it is printed, and rank.

const DAYS = { from: "2026-01-01", past: "2026-07-01", last: "2026-06-30" };

const holds = (from: string, to: string, day: string): string =>
  `(${from} is null or ${from} <= '${day}') and (${to} is null or ${to} > '${day}')`;

/** Where a family, or a column that a source may not tell, is on record from the first month on: what is reported later is no value of the whole period. */
const onRecord = (family: string, regionId: string, from: string): string =>
  `exists (select from data_coverage d where d.family = '${family}' and d.region_id = ${regionId} and date_trunc('month', d.first_day) <= '${from}')`;

/** Where a family of what stands is on record by a day: without any committee on record none is no zero. */
const isKept = (family: string, regionId: string, day: string): string =>
  `exists (select from data_coverage d where d.family = '${family}' and d.region_id = ${regionId} and coalesce(d.first_day <= '${day}', true))`;

export const LINYI_COUNTIES = `
with counties as (
  select r.region_id, r.code, array_agg(b.region_id) as within
  from regions r join regions b on b.path <@ r.path
  where r.level = 'COUNTY' and r.kind = 'ADMINISTRATIVE' and ${holds("r.valid_from", "r.valid_to", DAYS.last)}
  group by r.region_id, r.code
),
calls as (
  select region_id, count(*) filter (where status = 'CLOSED' and closed_at <= reported_at + interval '72 hours') as closed, count(*) as calls
  from complaints where reported_on >= '${DAYS.from}' and reported_on < '${DAYS.past}' group by region_id
),
acts as (
  select coalesce(e.region_id, a.region_id) as region_id, count(*) filter (where a.done_on <= a.due_on) as on_time, count(*) as notices
  from supervision_acts a left join estates e using (city_code, estate_id)
  where a.kind = 'NOTICE' and a.due_on is not null and a.acted_on >= '${DAYS.from}' and a.acted_on < '${DAYS.past}'
  group by 1
),
standing as (
  select e.region_id, count(*) filter (where e.built_year <= 2000 and m.mode <> 'NONE') as covered,
    count(*) filter (where e.built_year <= 2000) as old, count(*) filter (where c.estate_id is not null) as formed,
    count(*) filter (where e.committee_eligible or c.estate_id is not null) as eligible
  from estates e
  left join management_episodes m on m.city_code = e.city_code and m.estate_id = e.estate_id and ${holds("m.valid_from", "m.valid_to", DAYS.last)}
  left join owners_committees c on c.city_code = e.city_code and c.estate_id = e.estate_id and ${holds("c.formed_on", "c.dissolved_on", DAYS.last)}
  where ${holds("e.valid_from", "e.valid_to", DAYS.last)}
  group by e.region_id
),
parts as (
  select c.code,
    (select 100.0 * sum(closed) / nullif(sum(calls), 0) from calls where region_id = any(within) and ${onRecord("COMPLAINTS", "c.region_id", DAYS.from)}) as hotline,
    (select 100.0 * sum(covered) / nullif(sum(old), 0) from standing where region_id = any(within)) as coverage,
    (select 100.0 * sum(formed) / nullif(sum(eligible), 0) from standing where region_id = any(within) and ${isKept("COMMITTEES", "c.region_id", DAYS.last)}) as committees,
    (select 100.0 * sum(on_time) / nullif(sum(notices), 0) from acts where region_id = any(within) and ${onRecord("SUPERVISION_ACTS_DONE_ON", "c.region_id", DAYS.from)}) as supervision
  from counties c
),
scored as (select code, round((select avg(v) from unnest(array[hotline, coverage, committees, supervision]) v), 2) as score from parts)
select code as subject, score::text, (case when score is not null then rank() over (order by score desc nulls last) end)::int as rank from scored`;

/** By place among all with five complaints or more: 100 for the first, 0 for the last; rates rounded far beyond where two of them could meet. */
const redBlack = (subject: string): string => `
with estates_on_day as (
  select e.city_code, e.estate_id, e.households, m.firm_id, (
      select county.region_id from regions own join regions county on own.path <@ county.path
      where own.region_id = e.region_id and county.level = 'COUNTY'
    ) as county
  from estates e
  left join management_episodes m on m.city_code = e.city_code and m.estate_id = e.estate_id and ${holds("m.valid_from", "m.valid_to", "2026-09-30")}
  where ${holds("e.valid_from", "e.valid_to", "2026-09-30")}
),
counted as (
  select ${subject} as id, sum(e.households) as households, sum(coalesce(k.calls, 0)) as calls, sum(coalesce(k.closed, 0)) as closed,
    bool_and(${onRecord("COMPLAINTS", "e.county", "2026-07-01")}) as known
  from estates_on_day e
  left join (
    select city_code, estate_id, count(*) as calls, count(*) filter (where status = 'CLOSED' and closed_at <= reported_at + interval '72 hours') as closed
    from complaints where reported_on >= '2026-07-01' and reported_on < '2026-10-01' group by 1, 2
  ) k using (city_code, estate_id)
  where ${subject} is not null
  group by 1
),
taking as (select * from counted where known and calls >= 5),
rates as (
  select id, households, round(1000.0 * calls / nullif(households, 0), 14) as rate, round(100.0 * closed / calls, 14) as share from taking
),
places as (
  select *, 100 - 100.0 * (rank() over (order by rate nulls last) - 1) / nullif(count(rate) over () - 1, 0) as by_rate,
    100 - 100.0 * (rank() over (order by share desc) - 1) / nullif(count(share) over () - 1, 0) as by_share
  from rates
),
scored as (select *, case when rate is not null then round((by_rate + by_share) / 2, 2) end as score from places)
select id as subject, score::text,
  (case when score is not null then rank() over (order by score desc nulls last, scored.households desc nulls last) end)::int as rank
from counted left join scored using (id)`;

export const RED_BLACK_ESTATES = redBlack("'estate:' || e.city_code || ':' || e.estate_id");
export const RED_BLACK_FIRMS = redBlack("'firm:' || e.city_code || ':' || e.firm_id");

/**
 * Credit of firms that manage an estate at the end of 2025, where entries are on record from January on wherever they do: base and good (each at most so
 * many points) less bad, of the entries in force then, those without a day of their own for a year.
 */
const credit = (most: { base: number; good: number }): string => `
with managing as (
  select m.city_code, m.firm_id, bool_and(${onRecord("CREDIT_ENTRIES", "county.region_id", "2025-01-01")}) as known
  from management_episodes m
  join estates e using (city_code, estate_id)
  join regions own using (region_id)
  join regions county on own.path <@ county.path and county.level = 'COUNTY'
  where m.firm_id is not null and ${holds("m.valid_from", "m.valid_to", "2025-12-31")} and ${holds("e.valid_from", "e.valid_to", "2025-12-31")}
  group by 1, 2
),
told as (
  select city_code, firm_id, least(coalesce(sum(points) filter (where kind = 'BASE'), 0), ${most.base})
    + least(coalesce(sum(points) filter (where kind = 'GOOD'), 0), ${most.good}) - coalesce(sum(points) filter (where kind = 'BAD'), 0) as points
  from credit_entries
  where entered_on <= '2025-12-31' and case when until_day is null then entered_on >= '2025-01-01' else until_day > '2025-12-31' end
  group by 1, 2
),
scored as (select 'firm:' || city_code || ':' || firm_id as subject, case when known then round(points, 2) end as score
  from managing left join told using (city_code, firm_id))
select subject, score::text, (case when score is not null then rank() over (order by score desc nulls last) end)::int as rank from scored`;

export const SHANDONG_CREDIT = credit({ base: 1e9, good: 1e9 });
export const YANTAI_CREDIT = credit({ base: 80, good: 40 });
