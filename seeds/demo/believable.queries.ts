import { localTimeSql } from "../../api/src/calendar/clock.ts";

/**
 * What would make a reader doubt the demo: name → SQL that lists what contradicts it in the raw tables, without the generator's code.
 * $1 the end date.
 */

export const contradictions: Readonly<Record<string, string>> = {
  "no firm manages before it is founded": `select m.episode_id as id from management_episodes m join property_firms f using (city_code, firm_id)
    where m.valid_from < f.valid_from or (m.valid_from is null and f.valid_from is not null) or $1::date is null`,
  "every joint branch of estates serves two to four of them, each entered once under one parent": `select h.organisation_id as id
    from party_organisations h left join party_organisations c on c.city_code = h.city_code and c.parent_id = h.organisation_id
    where h.form = 'JOINT' and h.type = 'ESTATE_BRANCH' and h.region_id is not null and h.founded_on <= $1
    group by h.organisation_id having count(c.estate_id) not between 2 and 5 or count(distinct c.estate_id) <> count(c.organisation_id)`,
  "every joint branch of firms serves two of them or more": `select h.organisation_id as id
    from party_organisations h left join party_organisations c on c.city_code = h.city_code and c.parent_id = h.organisation_id
    where h.form = 'JOINT' and h.type = 'FIRM_BRANCH' and h.region_id is not null and h.founded_on <= $1
    group by h.organisation_id having count(distinct c.firm_id) < 2`,
  "what an estate or firm has of a joint branch stands under the branch, which is of a region that holds it": `select c.organisation_id as id
    from party_organisations c
      left join party_organisations h on h.city_code = c.city_code and h.organisation_id = c.parent_id and h.form = 'JOINT'
      left join regions r on r.region_id = h.region_id
      left join estates e on e.city_code = c.city_code and e.estate_id = c.estate_id
      left join regions er on er.region_id = e.region_id
    where c.form = 'JOINT' and c.region_id is null and (h.region_id is null or c.founded_on <> h.founded_on or not er.path <@ r.path)
      and $1::date is not null`,
  "a branch has three members or more, those of its groups and of the estates it serves among them": `select b.organisation_id as id
    from party_organisations b left join party_organisations c on c.city_code = b.city_code and c.parent_id = b.organisation_id
      and c.type in ('BUILDING_GROUP', 'ESTATE_BRANCH', 'FIRM_BRANCH')
    where b.type in ('ESTATE_BRANCH', 'FIRM_BRANCH') and (b.form = 'INDEPENDENT' or b.region_id is not null) and b.founded_on <= $1
    group by b.organisation_id, b.members having b.members is null or b.members < 3 or sum(c.members) > b.members`,
  "a group has three members or more, a member household no more than its group": `select g.organisation_id as id
    from party_organisations g left join party_organisations h on h.city_code = g.city_code and h.parent_id = g.organisation_id
    where g.type = 'BUILDING_GROUP' and (g.members < 3 or h.members > g.members) and g.founded_on <= $1`,
  "of a committee's members no more are of the party than there are, and their number is odd": `select committee_id as id
    from owners_committees where (party_members > members or members % 2 = 0 or members < 5) and formed_on <= $1`,
  "a committee comes after the handover and after the first management": `select c.committee_id as id
    from owners_committees c join estates e using (city_code, estate_id)
      left join (select city_code, estate_id, min(coalesce(valid_from, '-infinity')) as first_managed from management_episodes
        where mode <> 'NONE' group by 1, 2) m using (city_code, estate_id)
    where c.formed_on < e.valid_from or c.formed_on < make_date(e.built_year, 12, 31) or c.formed_on < coalesce(m.first_managed, 'infinity')
      or c.formed_on > $1`,
  "an organisation comes after the handover": `select o.organisation_id as id from party_organisations o join estates e using (city_code, estate_id)
    where o.founded_on < e.valid_from or o.founded_on > $1`,
  "nobody complains about an estate that is not handed over": `select c.complaint_id as id from complaints c
    join estates e using (city_code, estate_id) where c.reported_on < e.valid_from or c.reported_on > $1`,
  "complaints are closed in office hours": `select complaint_id as id from complaints
    where ${localTimeSql("closed_at")}::time not between '08:30' and '17:30' or (${localTimeSql("closed_at")}::time > '12:00' and ${localTimeSql("closed_at")}::time < '13:30')
      or reported_on > $1`,
  "firms handle complaints by day": `select complaint_id as id from complaints
    where ${localTimeSql("handled_at")}::time not between '08:00' and '19:00' or reported_on > $1`,
  "no name repeats a word or frightens": `select name as id from estates where name ~ '(..)\\1' or name ~ '[墓殡葬监狱]' or $1::date is null
    union all select name from property_firms where name ~ '(..)\\1' or name ~ '市中国|（二）'
    union all select name from party_organisations where name ~ '(..)\\1'`,
};

/** Complaints closed on days when offices are shut, given the days that depart from the week: $1 holidays, $2 weekends worked. */
export const CLOSED_ON_FREE_DAYS = `select complaint_id as id from complaints
  where (extract(isodow from ${localTimeSql("closed_at")}) > 5 and ${localTimeSql("closed_at")}::date <> all($2::date[]))
    or ${localTimeSql("closed_at")}::date = any($1::date[])`;

/** Complaints of each city by month. */
export const BY_CITY_AND_MONTH = `select city_code, to_char(reported_on, 'YYYY-MM') as month, count(*)::int as complaints,
  count(*) filter (where category = 'HEATING')::int as heating, count(*) filter (where category = 'LEAK')::int as leaks
  from complaints group by 1, 2 order by 1, 2`;

/** What begins in each of the twelve full months before $1, and in what there is of its own: organisations, committees, takeovers. */
export const BEGINNINGS = `select to_char(day, 'YYYY-MM') as month, what, count(*)::float8 as begun from (
    select founded_on as day, 'organisations' as what from party_organisations
    union all select formed_on, 'committees' from owners_committees where city_code <> '371400'
    union all select valid_from, 'managements' from management_episodes where mode <> 'NONE') b
  where day >= date_trunc('month', $1::date) - interval '12 months' group by 1, 2 order by 2, 1`;

/** Each city's rates on $1 and one, two and three years before, in percent; committees without the city whose sudden rise was published. */
export const RATES_BY_YEAR = `with days as (select n as years_ago, ($1::date - n * interval '1 year')::date as day from generate_series(0, 3) n)
  select 'organisations of estates' as what, e.city_code, years_ago,
      100.0 * count(o.first) filter (where o.first <= day) / nullif(count(*) filter (where e.party_conditions_met), 0) as rate
    from days cross join estates e left join (select city_code, estate_id, min(founded_on) as first from party_organisations
      where estate_id is not null group by 1, 2) o using (city_code, estate_id)
    where e.valid_from is null or e.valid_from <= day group by 2, 3
  union all
  select 'organisations of firms', f.city_code, years_ago,
      100.0 * count(o.first) filter (where o.first <= day) / nullif(count(*) filter (where f.party_conditions_met), 0)
    from days cross join property_firms f left join (select city_code, firm_id, min(founded_on) as first from party_organisations
      where firm_id is not null group by 1, 2) o using (city_code, firm_id)
    where f.valid_from is null or f.valid_from <= day group by 2, 3
  union all
  select 'committees', e.city_code, years_ago, 100.0 * count(c.estate_id) / count(*)
    from days cross join estates e left join owners_committees c on c.city_code = e.city_code and c.estate_id = e.estate_id
      and c.formed_on <= day and (c.dissolved_on is null or c.dissolved_on > day)
    where e.committee_eligible and e.city_code <> '371400' and (e.valid_from is null or e.valid_from <= day) group by 2, 3`;

/** The first month of each city's complaints. */
export const FIRST_MONTHS = `select city_code, to_char(min(reported_on), 'YYYY-MM') as month from complaints group by 1`;

/** Exits that files tell, those that follow from episodes, and the episodes that ended for a reason of which no file tells; $1 the end date. */
export const EXITS = `
  select count(*) filter (where x.episode_id is null)::int as told, count(x.episode_id)::int as following,
    count(*) filter (where x.episode_id is not null and x.left_on > $1::date - 366)::int as recent,
    (select count(*)::int from management_episodes m where m.end_reason is not null and m.valid_to <= $1 and not exists (
      select from firm_exits t where t.estate_id = m.estate_id and t.city_code = m.city_code and t.episode_id is null
        and t.left_on between m.valid_to - 31 and m.valid_to + 31)) as ended
  from firm_exits x`;
