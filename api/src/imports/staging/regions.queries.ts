import { command } from "../../db/command.ts";
import { statement } from "../../db/statement.ts";

const REGION_ROW = {
  region_id: "int4",
  code: "text",
  parent_id: "int4?",
  path: "text",
  city_code: "text",
  level: "text",
  kind: "text",
  name_zh: "text",
  name_en: "text",
  pinyin: "text",
  pinyin_initials: "text",
  households: "int4?",
  lon: "float8?",
  lat: "float8?",
  valid_from: "date?",
  valid_to: "date?",
  successor_id: "int4?",
} as const;

const SELECT_REGIONS = `
    select region_id, code, parent_id, path::text as path, city_code, level::text as level, kind::text as kind, name_zh, name_en,
      pinyin, pinyin_initials, households, ST_X(centroid) as lon, ST_Y(centroid) as lat, valid_from, valid_to, successor_id
    from regions`;

/** Every region, of all times. */
export const allRegions = statement()({
  name: "importAllRegions",
  text: `${SELECT_REGIONS} order by code, valid_from nulls first`,
  row: REGION_ROW,
});

/** Regions of these codes, of all times, and all above them. */
export const namedRegions = statement<{ codes: readonly string[] }>()({
  name: "importNamedRegions",
  text: `${SELECT_REGIONS}
    where region_id in (
      select unnest(string_to_array(named.path::text, '.'))::int from regions named where named.code = any(:codes::text[])
    )
    order by code, valid_from nulls first`,
  row: REGION_ROW,
});

/** New region_ids, as many as asked for. */
export const newRegionIds = statement<{ readonly count: number }>()({
  name: "importNewRegionIds",
  text: "select nextval(pg_get_serial_sequence('regions', 'region_id'))::int as region_id from generate_series(1, :count::int)",
  row: { region_id: "int4" },
});

const NAMED_ROW = { region_id: "int4", code: "text", name_zh: "text" } as const;

/** Regions of some codes that are valid no longer, and whose successor nobody told. */
export const closedWithoutSuccessor = statement<{ readonly codes: readonly string[] }>()({
  name: "importClosedWithoutSuccessor",
  text: `select region_id, code, name_zh from regions
    where code = any(:codes::text[]) and valid_to is not null and successor_id is null order by region_id`,
  row: NAMED_ROW,
});

/** Regions of some codes that have not ended. */
export const validNow = statement<{ readonly codes: readonly string[] }>()({
  name: "importValidNow",
  text: "select region_id, code, name_zh from regions where code = any(:codes::text[]) and valid_to is null order by region_id",
  row: NAMED_ROW,
});

export const setSuccessors = command<{
  readonly regionIds: readonly number[];
  readonly successorIds: readonly number[];
}>(`
  update regions r set successor_id = k.successor_id
  from unnest(:regionIds::int[], :successorIds::int[]) as k (region_id, successor_id) where r.region_id = k.region_id`);

// The rest works on temporary tables of the import's transaction.

export const createStagedBoundaries =
  "create temp table staged_boundaries (row_number int not null, shape text not null, region_id int, boundary geometry(MultiPolygon, 4326)) on commit drop";

export const badBoundaries = `
  select row_number, ST_IsValidReason(shape) as reason from (select row_number, ST_GeomFromGeoJSON(shape) as shape from staged_boundaries) s
  where not ST_IsValid(shape) order by row_number limit 100001`;

export const makeBoundaries = `
  update staged_boundaries set boundary =
    ST_Multi(ST_CollectionExtract(ST_MakeValid(ST_SetSRID(ST_GeomFromGeoJSON(shape), 4326)), 3))`;

export const emptyBoundaries =
  "select row_number from staged_boundaries where ST_IsEmpty(boundary) order by row_number limit 100001";

const REGION_COLUMNS = `region_id, code, parent_id, path, city_code, level, kind, name_zh, name_en, pinyin, pinyin_initials, households, centroid, valid_from, valid_to, successor_id`;

export const createStagedRegions = `create temp table staged_regions as select ${REGION_COLUMNS}, 0 as row_number from regions limit 0`;

export const stagedRegionsTarget = `staged_regions (${REGION_COLUMNS}, row_number)`;

const UPDATED = [
  "parent_id",
  "path",
  "level",
  "kind",
  "name_zh",
  "name_en",
  "pinyin",
  "pinyin_initials",
  "households",
  "centroid",
  "valid_from",
  "valid_to",
  "successor_id",
];

/** A region with a boundary keeps the centroid of it. */
export const keepCentroids = `
  update staged_regions s set centroid = r.centroid from regions r join region_boundaries b using (region_id) where r.region_id = s.region_id`;

/** Returns those that are new or differed. */
export const upsertRegions = `
  insert into regions as r (${REGION_COLUMNS})
  select ${REGION_COLUMNS} from staged_regions order by nlevel(path), row_number
  on conflict (region_id) do update set ${UPDATED.map((c) => `${c} = excluded.${c}`).join(", ")}
  where row(${UPDATED.map((c) => `r.${c}`).join(", ")}) is distinct from row(${UPDATED.map((c) => `excluded.${c}`).join(", ")})
  returning r.region_id`;

/** Descendants that the file does not name move with their parent. */
export const moveDescendants = statement<{ readonly oldPath: string; readonly newPath: string }>()({
  name: "importMoveDescendants",
  text: `update regions set path = :newPath::ltree || subpath(path, nlevel(:oldPath::ltree))
    where path <@ :oldPath::ltree and path <> :oldPath::ltree`,
  row: {},
});

export const tieBoundaries = `
  update staged_boundaries b set region_id = r.region_id from staged_regions r where r.row_number = b.row_number`;

export const upsertBoundaries = command<
  { readonly quality: string; readonly source: string; readonly approvalNumber: string | null },
  { region_id: number }
>(`
  insert into region_boundaries as b (region_id, boundary, quality, source, approval_number)
  select region_id, boundary, :quality::boundary_quality, :source, :approvalNumber from staged_boundaries where region_id is not null
  on conflict (region_id) do update set boundary = excluded.boundary, quality = excluded.quality, source = excluded.source, approval_number = excluded.approval_number
  where row(b.boundary, b.quality, b.source, b.approval_number) is distinct from row(excluded.boundary, excluded.quality, excluded.source, excluded.approval_number)
  returning region_id`);

/** Centroid (a point inside, always) in degrees and area in km² follow the boundary. */
export const measureRegions = statement<{ readonly regionIds: readonly number[] }>()({
  name: "importMeasureRegions",
  text: `
  update regions r set area_km2 = ST_Area(b.boundary::geography) / 1e6,
    centroid = case when ST_Covers(b.boundary, ST_Centroid(b.boundary)) then ST_Centroid(b.boundary) else ST_PointOnSurface(b.boundary) end
  from region_boundaries b where b.region_id = r.region_id and r.region_id = any(:regionIds::int[])`,
  row: {},
});
