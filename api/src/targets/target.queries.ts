import { type Row, statement } from "../db/statement.ts";

const COLUMNS = `t.target_id, t.indicator, t.region_id, t.year::int as year, t.value, t.document, s.name as source, t.recorded_at, t.recorded_by`;
const FROM = "indicator_targets t left join sources s on s.source_id = t.source_id";
const ROW = {
  target_id: "int8",
  indicator: "text",
  region_id: "int4",
  year: "int4",
  value: "float8",
  document: "text",
  source: "text",
  recorded_at: "timestamptz",
  recorded_by: "text",
} as const;

/** Which targets; null: not asked. */
export interface TargetWhere {
  readonly regionIds: readonly number[] | null;
  readonly indicator: string | null;
  readonly year: number | null;
}

/** The newest row of each indicator, region and year. */
const IN_FORCE = `
  with newest as (
    select distinct on (t.indicator, t.year, t.region_id) ${COLUMNS}
    from ${FROM}
    where (:regionIds::int[] is null or t.region_id = any(:regionIds)) and (:indicator::text is null or t.indicator = :indicator)
      and (:year::int is null or t.year = :year)
    order by t.indicator, t.year, t.region_id, t.target_id desc)`;

/** A page of the targets in force in the order they were recorded, behind the id given. */
export const targetsPage = statement<TargetWhere & { readonly afterId: string | null; readonly limit: number }>()({
  name: "targetsPage",
  text: `${IN_FORCE}
    select n.* from newest n
    where n.value is not null and (:afterId::bigint is null or n.target_id > :afterId)
    order by n.target_id
    limit :limit::int`,
  row: ROW,
});
export type TargetRow = Row<typeof targetsPage>;

export const countTargets = statement<TargetWhere>()({
  name: "countTargets",
  text: `${IN_FORCE} select count(*)::int as targets from newest where value is not null`,
  row: { targets: "int4" },
});

/** All that was ever recorded of some indicators, years and regions, the newest first. */
export const recordedTargets = statement<{
  readonly indicators: readonly string[];
  readonly years: readonly number[];
  readonly regionIds: readonly number[];
}>()({
  name: "recordedTargets",
  text: `
    select ${COLUMNS}
    from ${FROM}
    where t.indicator = any(:indicators::text[]) and t.year = any(:years::int[]) and t.region_id = any(:regionIds::int[])
    order by t.target_id desc`,
  row: ROW,
});

export const insertTargets = statement<{
  readonly indicators: readonly string[];
  readonly regions: readonly number[];
  readonly years: readonly number[];
  readonly values: readonly (number | null)[];
  readonly documents: readonly string[];
  readonly names: readonly string[];
  readonly sourceId: number | null;
  readonly at: Date;
  readonly by: string;
}>()({
  name: "insertTargets",
  ofAnyRegion: "what is recorded lies where the caller has the right",
  text: `insert into indicator_targets (indicator, region_id, year, value, document, external_id, source_id, recorded_at, recorded_by)
    select u.indicator, u.region_id, u.year, u.value, u.document, u.name, :sourceId::smallint, :at, :by
    from unnest(:indicators::text[], :regions::int[], :years::smallint[], :values::float8[], :documents::text[], :names::text[])
      with ordinality as u (indicator, region_id, year, value, document, name, place)
    order by u.place
    returning target_id`,
  row: { target_id: "int8" },
});
