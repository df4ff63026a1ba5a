import { statement } from "@estate-atlas/api/db/statement";

/** Whether the database holds any region, by whomever. */
export const anyRegion = statement()({
  name: "any region",
  reads: ["regions"],
  text: "select exists (select from regions) as found",
  row: { found: "bool" },
});

/** Up to when the demonstration's complaints go; null: the database holds none of it. */
export const demoEnds = statement()({
  name: "end of the demo's complaints",
  reads: ["coverage"],
  text: `select max(c.last_day) as last_day from data_coverage c join sources s on s.source_id = c.source_id
    where s.demo and c.family = 'COMPLAINTS'`,
  row: { last_day: "date?" },
});

/** Stars that firms and smart estates of a city have, by what their opaque ids hold. */
export const demoStars = statement<{ readonly cityCode: string }>()({
  name: "stars of the demo's firms and smart estates",
  ofAnyRegion: "whoever fills the demonstration made all of them",
  text: `select 'firm:' || f.city_code || ':' || f.firm_id as id, f.star_rating as stars from property_firms f
    where f.city_code = :cityCode and f.star_rating > 0
    union all
    select 'estate:' || e.city_code || ':' || e.estate_id, e.smart_stars from estates e where e.city_code = :cityCode and e.smart_stars > 0
    order by id`,
  row: { id: "text", stars: "int2" },
});

/** Open complaints of a city as counted by a set of rules, though when they are due is not yet known. */
export const insertUncountedDues = statement<{ readonly cityCode: string; readonly rules: number }>()({
  name: "insertUncountedDues",
  text: `insert into complaint_dues (city_code, reported_on, complaint_id, step, leads, region_id, category, returns, rules)
    select c.city_code, c.reported_on, c.complaint_id, '', true, c.region_id, c.category, 0, :rules::int
    from complaints c where c.city_code = :cityCode and c.status <> 'CLOSED'
    returning complaint_id`,
  row: { complaint_id: "int8" },
});

/** Writers of regions wait until the transaction ends, so that two starts at once do not both seed. */
export const LOCK_REGIONS = "lock table regions in share row exclusive mode";

/**
 * Small samples for the statistics that the import door gathers as it writes: a tenth of the time, and the same plans on tables of
 * this size. For this transaction only.
 */
export const SAMPLE_LITTLE = "set local default_statistics_target = 20";

/** Their events are looked up, and the rollups counted from them, by good plans only where their statistics stand. */
export const ANALYZE_COMPLAINTS = "analyze complaints";

/** What the door gathers no statistics of; the embedded database gathers none by itself, and plans badly without. */
export const ANALYZE = `analyze regions, region_boundaries, observations, indicator_months, flow_days, complaint_months,
  complaint_cells`;
