import { command } from "../../db/command.ts";
import { PLACED, type PlacedTable } from "../placed-tables.ts";
import { NEAR_METRES } from "../regions/place-assigner.ts";
import { COUNTED } from "./complaints.queries.ts";

// SQL of place-anew.ts, over staged_boundaries and temporary tables of the import's transaction. The rule is the importer's
// (PlaceAssigner), with the region where a row hangs as the one it states. Everywhere a boundary looks for its points, not a point for its
// boundaries: PostGIS prepares a shape that comes again at the next call, and asks it a million times for what one fresh shape costs.

/** Whether the file brought a boundary, and of each table whether there is anything to look for in it. */
export const tablesToPlace = `
  select exists (select 1 from staged_boundaries where region_id is not null) as staged_boundaries,
    ${PLACED.map(({ table }) => `exists (select 1 from ${table}) as ${table}`).join(", ")}`;

/** The tables below, of an earlier file of the same transaction. */
export const dropLast = `drop table if exists placed_anew_regions, placed_anew_layers,
  ${PLACED.map(({ table }) => `placed_outside_${table}, placed_anew_${table}`).join(", ")}`;

/**
 * Every region of the day: its place in the order of fineness, the shape it has or takes from above, whether the file brought
 * that shape, and the box of its own (small beside a boundary, which is unpacked from its toast whenever a row is held against it).
 */
export const regionsOfDay = command<{ readonly today: string }>(`
  create temp table placed_anew_regions on commit drop as
  with recursive today as materialized (
    select r.region_id, r.parent_id, r.path, r.city_code, r.level, b.boundary,
      row_number() over (order by r.level desc, coalesce(r.area_km2, 0), r.region_id)::int as finest
    from regions r left join region_boundaries b using (region_id) where daterange(r.valid_from, r.valid_to) @> :today::date
  ), climb (region_id, at_id) as (
    select region_id, region_id from today
    union all
    select c.region_id, t.parent_id from climb c join today t on t.region_id = c.at_id where t.boundary is null and t.parent_id is not null
  ), shapes as (
    select c.region_id, t.region_id as shape_id, t.path as shape_path from climb c join today t on t.region_id = c.at_id where t.boundary is not null
  )
  select t.region_id, t.path, t.city_code, t.level, t.finest, ST_Envelope(t.boundary) as box, s.shape_id, s.shape_path,
    s.shape_id in (select region_id from staged_boundaries where region_id is not null) is true as brought
  from today t left join shapes s using (region_id)`);

/** Read once for each of a million rows, where the planner knows little of these. */
export const indexRegions = [
  "create unique index on placed_anew_regions (region_id)",
  "create unique index on placed_anew_regions (finest)",
  "analyze placed_anew_regions",
];

/** The boundaries in reach of those that the file brought, no coarser than the coarsest of these. */
export const layers = `
  create temp table placed_anew_layers on commit drop as
  with brought as materialized (select level, box from placed_anew_regions where brought and box is not null)
  select l.region_id, l.finest, l.box, l.brought from placed_anew_regions l
  where l.box is not null and l.level >= (select min(n.level) from brought n) and exists (select 1 from brought n where n.box && l.box)`;

const keyOf = ({ key }: PlacedTable, alias: string): string => key.map((column) => `${alias}.${column}`).join(", ");
const sameRow = ({ key }: PlacedTable, a: string, b: string): string =>
  key.map((column) => `${a}.${column} = ${b}.${column}`).join(" and ");

/** Rows that hang at a shape which the file brought and lie outside of it; of their own, since few do and all levels may hold them. */
export function findOutside(placed: PlacedTable): string[] {
  const { table } = placed;
  return [
    `create temp table placed_outside_${table} on commit drop as
    select ${keyOf(placed, "f")}, f.region_id as was_id, f.location
    from placed_anew_regions s join region_boundaries b on b.region_id = s.shape_id
      join ${table} f on f.city_code = s.city_code and f.region_id = s.region_id
    where s.brought and not ST_Covers(b.boundary, f.location)`,
    `create index on placed_outside_${table} using gist (location)`,
    `analyze placed_outside_${table}`,
  ];
}

/**
 * Keeps in placed_anew_TABLE every row that the boundaries of the file would take to another region: key, was_id, region_id, and
 * elsewhere, where that region is another city's.
 */
export function findPlaces(placed: PlacedTable): string {
  const { table } = placed;
  const within = "f.location && l.box and ST_Covers(b.boundary, f.location)";
  // A row that its own shape holds goes down from there or stays, which needs no second look at its point; the others are few.
  return `
    create temp table placed_anew_${table} on commit drop as
    with places as (
      select ${keyOf(placed, "f")}, f.region_id as was_id, l.finest, l.brought, h.shape_id = l.region_id as home
      from placed_anew_layers l join region_boundaries b on b.region_id = l.region_id join ${table} f on ${within}
        left join placed_anew_regions h on h.region_id = f.region_id
      union all
      select ${keyOf(placed, "f")}, f.was_id, l.finest, true, false
      from placed_anew_regions l join region_boundaries b on b.region_id = l.region_id join placed_outside_${table} f on ${within}
    ), finest as (
      select ${keyOf(placed, "p")}, p.was_id, min(p.finest) as finest, bool_or(p.home) as home
      from places p group by ${keyOf(placed, "p")}, p.was_id having bool_or(p.brought)
    ), judged as materialized (
      select ${keyOf(placed, "p")}, p.was_id, n.region_id, n.city_code <> p.city_code as elsewhere, h.shape_id, h.shape_path <@ n.path as risen,
        case when h.region_id is null or n.path <@ h.path then true
          when h.shape_id is null or n.path <@ h.shape_path or p.home is true then false end as moves
      from finest p join placed_anew_regions n on n.finest = p.finest left join placed_anew_regions h on h.region_id = p.was_id
      where n.region_id <> p.was_id
    )
    select ${keyOf(placed, "j")}, j.was_id, j.region_id, j.elsewhere from judged j where j.moves
    union all
    select ${keyOf(placed, "j")}, j.was_id, j.region_id, j.elsewhere
    from judged j join region_boundaries b on b.region_id = j.shape_id join ${table} f on ${sameRow(placed, "f", "j")}
    where j.moves is null and not ST_Covers(b.boundary, f.location) and not (j.risen and ${near("b.boundary", "f.location")})`;
}

/** Whether a shape comes as near to a point as a simply drawn bank may; of the shape only what lies around the point is measured. */
function near(shape: string, point: string): string {
  const degrees = NEAR_METRES / 110_000;
  const around = `ST_Expand(${point}, ${degrees} / greatest(cos(radians(ST_Y(${point}))), 0.01), ${degrees})`;
  return `ST_DWithin(ST_ClipByBox2D(${shape}, ${around}::box2d)::geography, ${point}::geography, ${NEAR_METRES})`;
}

/** Rows without a point, which hang where their estate does, follow it; run it after findPlaces, of the estates too. */
export function followEstates(placed: PlacedTable): string {
  const { table, located } = placed;
  return `
  ${located ? `insert into placed_anew_${table} (${placed.key.join(", ")}, was_id, region_id, elsewhere)` : `create temp table placed_anew_${table} on commit drop as`}
  select ${keyOf(placed, "f")}, f.region_id as was_id, e.region_id, false as elsewhere
  from placed_anew_estates e join ${table} f on f.city_code = e.city_code and f.estate_id = e.estate_id
  where not e.elsewhere and f.region_id = e.was_id${located ? " and f.location is null" : ""}`;
}

export const countPlaces = ({ table }: PlacedTable): string => `
  select (count(*) filter (where not elsewhere))::int as here, (count(*) filter (where elsewhere))::int as elsewhere from placed_anew_${table}`;

export const citiesPlaced = ({ table }: PlacedTable): string =>
  `select distinct city_code from placed_anew_${table} where not elsewhere`;

/** The rows that move, for keepBefore: what is undone after that would take them back. */
export const movingRows = (placed: PlacedTable): string => `
  select f.source_id, f.city_code, f.${placed.key.at(-1)} as id, f::text as before
  from placed_anew_${placed.table} p join ${placed.table} f on ${sameRow(placed, "f", "p")} where not p.elsewhere`;

export function moveRows(placed: PlacedTable): string {
  const { table } = placed;
  return `update ${table} f set region_id = p.region_id from placed_anew_${table} p
    where not p.elsewhere and ${sameRow(placed, "f", "p")}`;
}

/** The moved complaints as the rollups take changes: as they were, and as they are. Run them before the rows are moved. */
export const keepBeforeAndAfter = (["was_id", "region_id"] as const).map((region, i) => {
  const columns = COUNTED.map((column) => (column === "region_id" ? `p.${region} as region_id` : `c.${column}`));
  return `create temp table ${["complaints_before", "complaints_after"][i]} on commit drop as select ${columns.join(", ")}
    from placed_anew_complaints p join complaints c using (city_code, reported_on, complaint_id) where not p.elsewhere`;
});
