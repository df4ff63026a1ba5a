import { statement } from "../db/statement.ts";
import { ladderGaps } from "../registers/organisations/ladders/ladder-gaps.ts";
import { ladderPlaces } from "../registers/organisations/ladders/ladder-places.ts";

interface GapsAsked {
  readonly cityCodes: readonly string[];
  /** Null: anywhere in the cities. */
  readonly regionIds: readonly number[] | null;
  /** YYYY-MM-DD */
  readonly day: string;
  readonly kinds: readonly string[];
}

const SPANS = `
    with spans as materialized (
      select p.city_code, p.fact_id, :day::date as day, 0 as first_index, 1 as past_index from ${ladderPlaces.placed} p
      where p.city_code = any(:cityCodes::text[]) and (:regionIds::int[] is null or p.region_id = any(:regionIds))
    )`;
const GAPS = `${SPANS},
    gaps as (
      select array_position(array[${ladderGaps.values.map((gap) => `'${gap}'`).join(", ")}], f.gap) as at, f.gap, f.city_code, f.region_id, r.code,
        f.estate_id, coalesce(f.estate_id, 0) as number, f.below
      from (${ladderPlaces.asOf("spans")}) f join regions r on r.region_id = f.region_id
      where f.missing and f.gap = any(:kinds::text[])
    )`;

/** Gaps of the ladder on a day, by kind, then by the code of the region. */
export const ladderGapsPage = statement<
  GapsAsked & {
    /** Behind which gap the page begins: its kind, region's code and estate (0 where it has none); null from the start. */
    readonly afterAt: number | null;
    readonly afterCode: string | null;
    readonly afterNumber: string | null;
    readonly limit: number;
  }
>()({
  name: "ladderGapsPage",
  slow: true,
  text: `${GAPS}
    select g.at, g.gap, g.city_code, g.region_id, g.code, g.estate_id, g.number, g.below from gaps g
    where :afterAt::int is null or (g.at, g.code, g.number) > (:afterAt::int, :afterCode::text, :afterNumber::bigint)
    order by g.at, g.code, g.number limit :limit::int`,
  row: {
    at: "int4",
    gap: "text",
    city_code: "text",
    region_id: "int4",
    code: "text",
    estate_id: "int8?",
    number: "int8",
    below: "int4",
  },
});

export const ladderGapsCount = statement<GapsAsked>()({
  name: "count ladder gaps",
  slow: true,
  text: `${GAPS} select count(*)::int as gaps from gaps`,
  row: { gaps: "int4" },
});

/** How many gaps there are in each region itself and in each estate. */
export const ladderGapsByPlace = statement<GapsAsked>()({
  name: "ladderGapsByPlace",
  slow: true,
  text: `${GAPS}
    select city_code, region_id, estate_id, count(*)::int as gaps from gaps group by city_code, region_id, estate_id
    order by city_code, region_id, estate_id nulls first`,
  row: { city_code: "text", region_id: "int4", estate_id: "int8?", gaps: "int4" },
});

/** By kind, how many places can be judged and in how many of them the step is missing. */
export const ladderGapCounts = statement<Omit<GapsAsked, "kinds">>()({
  name: "ladderGapCounts",
  slow: true,
  text: `${SPANS}
    select f.gap, count(*) filter (where f.missing)::int as gaps, count(*)::int as judged
    from (${ladderPlaces.asOf("spans")}) f group by f.gap order by f.gap`,
  row: { gap: "text", gaps: "int4", judged: "int4" },
});
