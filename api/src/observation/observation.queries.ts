import { statement } from "../db/statement.ts";

const COLUMNS = `o.observation_id, o.region_id, o.scope, o.indicator, o.qualifier::text as qualifier, o.value, o.unit, o.as_of,
  o.note, o.article, s.name as source`;

const ROW = {
  observation_id: "int8",
  region_id: "int4",
  scope: "text",
  indicator: "text",
  qualifier: "text",
  value: "float8",
  unit: "text",
  as_of: "text",
  note: "text",
  article: "text",
  source: "text",
} as const;

/** Which observations; null: not asked. */
export interface ObservationWhere {
  readonly regionIds: readonly number[] | null;
  readonly indicator: string | null;
}

const WHERE =
  "(:regionIds::int[] is null or o.region_id = any(:regionIds)) and (:indicator::text is null or o.indicator = :indicator)";

/** A page of observations in the order they came in, behind the id given. */
export const observationsPage = statement<
  ObservationWhere & { readonly afterId: string | null; readonly limit: number }
>()({
  name: "observationsPage",
  text: `
    select ${COLUMNS}
    from observations o join sources s on s.source_id = o.source_id
    where ${WHERE} and (:afterId::bigint is null or o.observation_id > :afterId)
    order by o.observation_id
    limit :limit::int`,
  row: ROW,
});

export const countObservations = statement<ObservationWhere>()({
  name: "countObservations",
  text: `select count(*)::int as observations from observations o where ${WHERE}`,
  row: { observations: "int4" },
});

/** All observations of some regions. */
export const observationsByRegionIds = statement<{ readonly regionIds: readonly number[] }>()({
  name: "observationsByRegionIds",
  text: `
    select ${COLUMNS}
    from observations o join sources s on s.source_id = o.source_id
    where o.region_id = any(:regionIds::int[])
    order by o.observation_id`,
  row: ROW,
});
