import { command } from "../../db/command.ts";
import { statement } from "../../db/statement.ts";

export const knownCategories = statement()({
  name: "importKnownCategories",
  text: "select category, name_zh from complaint_categories",
  row: { category: "text", name_zh: "text" },
});

/** Those that somebody has said to be categories: no words that came and wait for somebody to say what they mean. */
export const listedCategories = statement()({
  name: "importListedCategories",
  text: "select category, name_zh from complaint_categories where not is_word order by category",
  row: { category: "text", name_zh: "text" },
});

export const addCategories = statement<{ readonly categories: readonly string[] }>()({
  name: "importAddCategories",
  text: `insert into complaint_categories (category, name_zh, name_en, is_word) select c, c, c, true from unnest(:categories::text[]) c
    on conflict (category) do nothing returning category`,
  row: { category: "text" },
});

/** Cities in which a source has complaints: their coverage is written with them. */
export const citiesOfSource = statement<{ readonly sourceId: number }>()({
  name: "importComplaintCitiesOfSource",
  text: "select distinct city_code from data_coverage where family = 'COMPLAINTS' and source_id = :sourceId::smallint",
  row: { city_code: "text" },
});

// The rest works on temporary tables of the import's transaction.

const TIMES = ["reported_at", "assigned_at", "escalated_at", "handled_at", "closed_at", "reopened_at"];
const ISO = `YYYY-MM-DD"T"HH24:MI:SS"Z"`;
const DATA = [
  "region_id",
  "estate_id",
  "category",
  "status",
  ...TIMES,
  "satisfaction",
  "location",
  "cell",
  "description",
];
export const ALL = ["city_code", "complaint_id", "reported_on", "source_id", "external_id", ...DATA];
/** What the rollups need of a row: points and texts would be most of the bytes. */
export const COUNTED = ALL.filter((column) => column !== "location" && column !== "description");

export const createBefore = "create temp table complaints_before (like complaints) on commit drop";

/** Staging and `complaints_after` are one table: a copy of a million rows less. */
export const createAfter = [
  `create temp table complaints_after (like complaints, row_number int not null, estate_ref text,
    link_region int, link_plain text, link_id bigint, point_taken boolean) on commit drop`,
  `alter table complaints_after alter complaint_id set default nextval('complaints_complaint_id_seq'),
    alter city_code drop not null, alter region_id drop not null`,
];

const STAGED =
  `(row_number, city_code, reported_on, source_id, external_id, region_id, category, status, ${TIMES.join(", ")}, ` +
  "satisfaction, location, cell, description, estate_ref, estate_id, link_region, link_plain)";

/** Where each row lies that is new or changed, and where it lay before (null: it is new), by row. */
export const placesWritten = `
  select a.row_number, a.region_id as now, b.region_id as before
  from complaints_after a left join complaints_before b on b.external_id = a.external_id order by a.row_number`;

export const copyTarget = `complaints_after ${STAGED}`;

/** Straight into the table or one of its shape; the order is that of the staged columns from city_code on. */
export const directTarget = (
  table: string,
): string => `${table} (city_code, reported_on, source_id, external_id, region_id, category, status, ${TIMES.join(", ")},
  satisfaction, location, cell, description, estate_id)`;

export const estatesOfSource = statement<{ readonly sourceId: number }>()({
  name: "importEstatesOfSource",
  text: "select external_id, estate_id, city_code, region_id from estates where source_id = :sourceId::smallint",
  row: { external_id: "text", estate_id: "int8", city_code: "text", region_id: "int4" },
});

/** Of a source, or of all where it is null. Those that have ended are none that a complaint is about. */
export const estatesNamed = statement<{ readonly sourceId: number | null }>()({
  name: "importEstatesNamed",
  text: `
    select e.name, e.external_id, e.estate_id, e.city_code, e.region_id, s.name as source, st_x(e.location) as lon, st_y(e.location) as lat
    from estates e join sources s using (source_id)
    where (:sourceId::smallint is null or e.source_id = :sourceId) and e.valid_to is null order by s.name, e.external_id`,
  row: {
    name: "text",
    external_id: "text",
    estate_id: "int8",
    city_code: "text",
    region_id: "int4",
    source: "text",
    lon: "float8?",
    lat: "float8?",
  },
});

/** What the rollups need of the rows that a source without any has got between two days (YYYY-MM-DD, the second not included). */
export function takeWritten(sourceId: number, from: string, to: string): string {
  return `create temp table complaints_after on commit drop as select ${COUNTED.join(", ")} from complaints
    where source_id = ${Number(sourceId)} and reported_on >= '${from}' and reported_on < '${to}'`;
}

/** By hash, which sorts several times as fast; two ids of the same hash only cost a second reading. */
export const countWritten = `select count(*)::int as rows, count(distinct hashtextextended(external_id, 0))::int as ids from complaints_after`;

export const countRows = `select count(*)::int as rows, count(distinct external_id)::int as ids,
  (count(*) filter (where estate_ref is not null and estate_id is null))::int as lost from complaints_after`;

const COMPARED = [
  "reported_on",
  "region_id",
  "category",
  "status",
  ...TIMES,
  "satisfaction",
  "location",
  "description",
  "estate_ref",
  "estate_id",
];

export const contradictions = `
  select external_id, row_numbers, columns from (
    select external_id, array_agg(row_number order by row_number) as row_numbers,
      array_remove(array[${COMPARED.map((c) => `case when count(distinct ${c}::text) > 1 then '${c}' end`).join(", ")}], null) as columns
    from complaints_after group by external_id having count(*) > 1) repeated
  where cardinality(columns) > 0 order by row_numbers[1] limit 100001`;

const FILLED = [
  ...TIMES.slice(1),
  "satisfaction",
  "location",
  "cell",
  "description",
  "estate_ref",
  "estate_id",
  "link_region",
  "link_plain",
];

export const mergeFields = `
  update complaints_after a set ${FILLED.map((c) => `${c} = coalesce(a.${c}, m.${c})`).join(", ")}
  from (select external_id, min(row_number) as kept, ${FILLED.map((c) => `(array_agg(${c}) filter (where ${c} is not null))[1] as ${c}`).join(", ")}
    from complaints_after group by external_id having count(*) > 1) m
  where a.row_number = m.kept`;

export const removeRepeated = `
  delete from complaints_after a using (select external_id, min(row_number) as kept from complaints_after group by external_id having count(*) > 1) m
  where a.external_id = m.external_id and a.row_number <> m.kept`;

export const removeRows = command<{ readonly rowNumbers: readonly number[] }>(
  "delete from complaints_after where row_number = any(:rowNumbers::int[])",
);

/** A row without a place takes that of its estate; an estate in another city is none of the row's. */
export const resolveEstates = command<{ readonly sourceId: number }>(`
  update complaints_after a set estate_id = e.estate_id, city_code = e.city_code, region_id = coalesce(a.region_id, e.region_id)
  from estates e where e.source_id = :sourceId and e.external_id = a.estate_ref and (a.city_code is null or a.city_code = e.city_code)`);

export const missingEstates =
  "select row_number, estate_ref as got from complaints_after where estate_ref is not null and estate_id is null order by row_number limit 100001";

export const withoutRegion =
  "select row_number from complaints_after where city_code is null or region_id is null order by row_number limit 100001";

/** `cityCodes`: those in which the source has complaints. */
export const moved = command<
  { readonly sourceId: number; readonly cityCodes: readonly string[] },
  { row_number: number; was: string; becomes: string }
>(`
  select a.row_number, c.city_code as was, a.city_code as becomes from complaints_after a
  join complaints c on c.source_id = :sourceId and c.external_id = a.external_id and c.city_code = any(:cityCodes::text[]) and c.city_code <> a.city_code
  order by a.row_number limit 100001`);

export const fillBefore = command<{ readonly sourceId: number }>(`
  insert into complaints_before (${ALL.join(", ")}) select ${ALL.map((c) => `c.${c}`).join(", ")} from complaints_after a
  join complaints c on c.city_code = a.city_code and c.source_id = :sourceId and c.external_id = a.external_id`);

/** What known rows become: columns that the file carries as they stand, the others as they were. */
export function takeKnown(carried: ReadonlySet<string>): string {
  const of = (column: string, canonical = column): string => (carried.has(canonical) ? `a.${column}` : `b.${column}`);
  const steps = [...TIMES.slice(1), "status"].some((column) => carried.has(column));
  const status = carried.has("status")
    ? "a.status"
    : !steps
      ? "b.status"
      : `case when ${of("reopened_at")} >= ${of("closed_at")} or (${of("reopened_at")} is not null and ${of("closed_at")} is null) then 'REOPENED'
        when ${of("closed_at")} is not null then 'CLOSED' when ${of("handled_at")} is not null then 'HANDLED'
        when ${of("escalated_at")} is not null then 'ESCALATED' when ${of("assigned_at")} is not null then 'ASSIGNED' else 'RECEIVED' end::complaint_status`;
  return `
    update complaints_after a set complaint_id = b.complaint_id, status = ${status},
      ${[...TIMES.slice(1), "satisfaction", "description"].map((c) => `${c} = ${of(c)}`).join(", ")},
      estate_id = ${carried.has("estate_name") && !carried.has("estate_id") ? "coalesce(a.estate_id, b.estate_id)" : of("estate_id")},
      region_id = case when (a.location is null or a.point_taken) and b.location is not null then b.region_id else a.region_id end,
      location = case when a.point_taken then coalesce(b.location, a.location) else coalesce(a.location, b.location) end,
      cell = case when a.point_taken then coalesce(b.cell, a.cell) else coalesce(a.cell, b.cell) end,
      point_taken = case when a.point_taken and b.location is not null then null else a.point_taken end
    from complaints_before b where b.city_code = a.city_code and b.external_id = a.external_id`;
}

const BY_EVENTS = ["reported_on", "status", ...TIMES, "satisfaction"];
/** A complaint whose events are known is told by them, whatever a row says. */
export const keepTold = `
  update complaints_after a set ${BY_EVENTS.map((c) => `${c} = b.${c}`).join(", ")} from complaints_before b
  where b.city_code = a.city_code and b.external_id = a.external_id
    and (b.city_code, b.reported_on, b.complaint_id) in (select e.city_code, e.reported_on, e.complaint_id from complaint_events e)
    and row(${BY_EVENTS.map((c) => `a.${c}`).join(", ")}) is distinct from row(${BY_EVENTS.map((c) => `b.${c}`).join(", ")})
  returning a.row_number, a.external_id`;

/** Rows of which a step, whether the file or the database says so, came before the report; times as the row is to stand. */
export const outOfOrder = TIMES.slice(1)
  .map(
    (step) =>
      `select row_number, '${step}' as step, to_char(reported_at at time zone 'UTC', '${ISO}') as reported, to_char(${step} at time zone 'UTC', '${ISO}') as got
    from complaints_after where ${step} < reported_at`,
  )
  .join(" union all ")
  .concat(" order by row_number limit 100001");

export const removeUnchanged = [
  `delete from complaints_after a using complaints_before b where b.city_code = a.city_code and b.external_id = a.external_id
    and row(${["reported_on", ...DATA].map((c) => `a.${c}`).join(", ")}) is not distinct from row(${["reported_on", ...DATA].map((c) => `b.${c}`).join(", ")})`,
  `delete from complaints_before b where not exists (
    select 1 from complaints_after a where a.city_code = b.city_code and a.external_id = b.external_id)`,
];

export const counts =
  "select (select count(*) from complaints_after)::int as written, (select count(*) from complaints_before)::int as updated";

/** For keepBefore: the known rows that change. */
export const changing =
  "select b.source_id, b.city_code, b.complaint_id as id, b::text as before from complaints_before b";

/** For keepMade: the rows that are new. */
export const made = `
  select a.city_code, a.complaint_id as id from complaints_after a
  left join complaints_before b on b.city_code = a.city_code and b.complaint_id = a.complaint_id where b.complaint_id is null`;

/** The day is part of the key: a row whose day changed leaves its old partition. */
export const removeRedated = `
  delete from complaints c using complaints_before b, complaints_after a
  where a.city_code = b.city_code and a.external_id = b.external_id and a.reported_on <> b.reported_on
    and c.city_code = b.city_code and c.reported_on = b.reported_on and c.complaint_id = b.complaint_id`;

const INSERT = `insert into complaints (${ALL.join(", ")}) select ${ALL.join(", ")} from complaints_after`;

/** For a source that has no complaints yet. */
export const insertAll = INSERT;

export const upsertAll = `${INSERT}
  on conflict (city_code, source_id, external_id, reported_on) do update set ${DATA.map((c) => `${c} = excluded.${c}`).join(", ")}`;

export const writtenIds =
  "select external_id, complaint_id, city_code, reported_on from complaints_after order by row_number";

export const ANALYZED =
  "city_code, complaint_id, reported_on, source_id, region_id, estate_id, category, status, reported_at, cell";

/** The columns that rollups group by. */
export const GROUPED = "city_code, region_id, reported_on, category, source_id, status, cell";
