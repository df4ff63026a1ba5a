import { NEAR_METRES } from "../regions/place-assigner.ts";
import { COUNTED } from "./complaints.queries.ts";

// SQL of place-anew.ts, over staged_boundaries and temporary tables of the import's transaction.

/** Facts that hang at a region and have a point. */
const LOCATED = {
  estates: ["city_code", "estate_id"],
  complaints: ["city_code", "reported_on", "complaint_id"],
} as const;
export type Located = keyof typeof LOCATED;

/**
 * $1 today. Keeps in placed_anew_TABLE every row that the boundaries of the file would take to another region: key, was_id, region_id,
 * and elsewhere, where that region is another city's. The rule is the importer's (PlaceAssigner), with the region where a row hangs
 * as the one it states.
 */
export function findPlaces(table: Located): string {
  const key = (alias: string): string => LOCATED[table].map((column) => `${alias}.${column}`).join(", ");
  const same = (a: string, b: string): string => LOCATED[table].map((c) => `${a}.${c} = ${b}.${c}`).join(" and ");
  // Each boundary looks for its points, not each point for its boundaries: one that is prepared once is quick for a million points.
  return `
    create temp table placed_anew_${table} on commit drop as
    with recursive today as materialized (
      select r.region_id, r.parent_id, r.path, r.city_code, r.level, b.region_id is not null as shaped,
        row_number() over (order by r.level desc, coalesce(r.area_km2, 0), r.region_id)::int as finest
      from regions r left join region_boundaries b using (region_id) where daterange(r.valid_from, r.valid_to) @> $1::date
    ), climb (region_id, at_id) as (
      select region_id, region_id from today
      union all
      select c.region_id, t.parent_id from climb c join today t on t.region_id = c.at_id where not t.shaped and t.parent_id is not null
    ), shape_of as materialized (
      select c.region_id, t.region_id as shape_id, t.path as shape_path from climb c join today t on t.region_id = c.at_id where t.shaped
    ), brought as materialized (
      select t.region_id, t.level, b.boundary, ST_Envelope(b.boundary) as box
      from today t join region_boundaries b using (region_id)
      where t.region_id in (select s.region_id from staged_boundaries s)
    ), touched as (
      select distinct b.region_id
      from brought n cross join lateral (select x.region_id from region_boundaries x where x.boundary && n.box offset 0) b
    ), layers as materialized (
      select t.region_id, t.finest, b.boundary, t.region_id in (select n.region_id from brought n) as brought
      from touched join today t using (region_id) join region_boundaries b using (region_id)
      where t.level >= (select min(n.level) from brought n)
    ), inside as materialized (
      select ${key("f")}, f.region_id as was_id, min(l.finest) as finest
      from layers l cross join lateral (
        select ${key("x")}, x.region_id from ${table} x where x.location && l.boundary and ST_Covers(l.boundary, x.location) offset 0) f
      group by ${key("f")}, f.region_id having bool_or(l.brought)
    ), outside as (
      select ${key("f")}, f.region_id as was_id, around.finest
      from brought n join shape_of s on s.shape_id = n.region_id join today t on t.region_id = s.region_id cross join lateral (
        select ${key("x")}, x.region_id, x.location from ${table} x
        where x.city_code = t.city_code and x.region_id = s.region_id and not ST_Covers(n.boundary, x.location) offset 0) f
      cross join lateral (
        select o.finest from region_boundaries b join today o using (region_id)
        where b.boundary && f.location and ST_Covers(b.boundary, f.location) order by o.finest limit 1) around
      where not exists (select from inside i where ${same("i", "f")})
    )
    select ${key("p")}, p.was_id, n.region_id, n.city_code <> p.city_code as elsewhere
    from (select * from inside union all select * from outside) p
      join today n on n.finest = p.finest
      left join today h on h.region_id = p.was_id
      left join shape_of s on s.region_id = p.was_id
      left join region_boundaries b on b.region_id = s.shape_id
      join ${table} f on ${same("f", "p")}
    where n.region_id <> p.was_id and case
      when h.region_id is null then true
      when n.path <@ h.path then true
      when s.shape_id is null or n.path <@ s.shape_path or ST_Covers(b.boundary, f.location) then false
      when s.shape_path <@ n.path then not ST_DWithin(b.boundary::geography, f.location::geography, ${NEAR_METRES})
      else true end`;
}

/** Complaints without a point, which hang where their estate does, follow it. */
export const followEstates = `
  insert into placed_anew_complaints (city_code, reported_on, complaint_id, was_id, region_id, elsewhere)
  select c.city_code, c.reported_on, c.complaint_id, c.region_id, e.region_id, false
  from placed_anew_estates e join complaints c on c.city_code = e.city_code and c.estate_id = e.estate_id
  where not e.elsewhere and c.location is null and c.region_id = e.was_id`;

export const countPlaces = (table: Located): string => `
  select (count(*) filter (where not elsewhere))::int as here, (count(*) filter (where elsewhere))::int as elsewhere from placed_anew_${table}`;

export const citiesPlaced = "select distinct city_code from placed_anew_estates where not elsewhere";

export function moveRows(table: Located): string {
  return `update ${table} f set region_id = p.region_id from placed_anew_${table} p
    where not p.elsewhere and ${LOCATED[table].map((column) => `f.${column} = p.${column}`).join(" and ")}`;
}

/** The moved complaints as the rollups take changes: as they were, and as they are. Run them before the rows are moved. */
export const keepBeforeAndAfter = (["was_id", "region_id"] as const).map((region, i) => {
  const columns = COUNTED.map((column) => (column === "region_id" ? `p.${region} as region_id` : `c.${column}`));
  return `create temp table ${["complaints_before", "complaints_after"][i]} on commit drop as select ${columns.join(", ")}
    from placed_anew_complaints p join complaints c using (city_code, reported_on, complaint_id) where not p.elsewhere`;
});
