import { inEstates } from "../db/statement.ts";
import { estatesAsOf } from "./estates-as-of.ts";

/** Which estates. Null: not asked. */
export interface EstateWhere {
  readonly cityCodes: readonly string[];
  readonly regionIds: readonly number[] | null;
  /** west, south, east, north */
  readonly box: readonly number[] | null;
  /** longitude, latitude, radius in metres; give the box around it too */
  readonly near: readonly number[] | null;
  readonly nameContains: string | null;
  readonly old: boolean | null;
  readonly builtFrom: number | null;
  readonly builtTo: number | null;
  readonly asOf: string;
}

/** What they must be on the day; only `…ByState` statements ask. */
export interface EstateState {
  readonly modes: readonly string[] | null;
  readonly steps: readonly number[] | null;
  readonly hasCommittee: boolean | null;
  readonly renovation: readonly string[] | null;
  readonly firmId: string | null;
  /** percent; only estates with a committee whose share is known and lower */
  readonly committeePartyShareBelow: number | null;
}

/** What another estate within a distance must be. */
export interface EstateNeighbours {
  readonly radiusMeters: number;
  readonly nearModes: readonly string[] | null;
  readonly nearSteps: readonly number[] | null;
  readonly nearHasCommittee: boolean | null;
}

/** LIKE's own signs in the searched text are taken as they stand. */
export const WHERE = `
  e.city_code = any(:cityCodes::text[])
  and (:regionIds::int[] is null or e.region_id = any(:regionIds))
  and ${inEstates("e.estate_id")}
  and (:box::float8[] is null or e.location && st_makeenvelope(:box[1], :box[2], :box[3], :box[4], 4326))
  and (:near::float8[] is null or st_dwithin(e.location::geography, st_setsrid(st_makepoint(:near[1], :near[2]), 4326)::geography, :near[3]))
  and (:nameContains::text is null or e.name like '%' || regexp_replace(:nameContains, '([\\\\%_])', '\\\\\\1', 'g') || '%')
  and (:old::bool is null or coalesce(e.built_year <= 2000, false) = :old)
  and (:builtFrom::int is null or e.built_year >= :builtFrom)
  and (:builtTo::int is null or e.built_year <= :builtTo)
  and (e.valid_from is null or e.valid_from <= :asOf::date) and (e.valid_to is null or e.valid_to > :asOf::date)`;

/** Condition of EstateState on `f`, the state of an estate on the day. */
const IN_STATE = `
  (:modes::text[] is null or f.mode = any(:modes))
  and (:steps::int[] is null or f.party_step = any(:steps))
  and (:hasCommittee::bool is null or f.has_committee = :hasCommittee)
  and (:renovation::text[] is null or f.renovation = any(:renovation))
  and (:firmId::bigint is null or f.firm_id = :firmId)
  and (:committeePartyShareBelow::float8 is null or 100.0 * f.committee_party_members / nullif(f.committee_members, 0) < :committeePartyShareBelow)`;

/** Estates that pass WHERE and whose state on the day passes IN_STATE: `chosen`, with mode and party_step. */
export const CHOSEN_BY_STATE = `
  spans as materialized (
    select e.city_code, e.estate_id as fact_id, :asOf::date as day, 0 as first_index, 1 as past_index from estates e where ${WHERE}
  ),
  chosen as (
    select f.city_code, f.fact_id as estate_id, f.mode, f.party_step from (${estatesAsOf.asOf("spans")}) f where ${IN_STATE}
  )`;

/** Metres in a degree of latitude, at least. */
const METRES_A_DEGREE = 110_500;

/**
 * The same, of those that have another estate of the same city within a distance that is as EstateNeighbours say.
 * Both sides are put into squares as wide as the distance (a metre at least, so that they can be numbered), and neighbours into the eight
 * around theirs too: estates meet by an equality that begins with the city, which no planner can take for a nested loop.
 */
export const CHOSEN_BY_NEIGHBOURS = `
  spans as materialized (
    select e.city_code, e.estate_id as fact_id, :asOf::date as day, 0 as first_index, 1 as past_index
    from estates e where e.city_code = any(:cityCodes::text[]) and ${inEstates("e.estate_id")} and e.location is not null
  ),
  states as materialized (${estatesAsOf.asOf("spans")}),
  neighbours as materialized (
    select f.city_code, f.fact_id, e.location
    from states f join estates e on e.city_code = f.city_code and e.estate_id = f.fact_id
    where (:nearModes::text[] is null or f.mode = any(:nearModes)) and (:nearSteps::int[] is null or f.party_step = any(:nearSteps))
      and (:nearHasCommittee::bool is null or f.has_committee = :nearHasCommittee)
  ),
  square as materialized (
    select greatest(:radiusMeters::float8, 1) / ${METRES_A_DEGREE} as height,
      greatest(:radiusMeters::float8, 1) / ${METRES_A_DEGREE} / greatest(cos(radians(max(abs(st_y(location))))), 0.01) as width
    from neighbours
  ),
  reached as materialized (
    select k.city_code, k.fact_id, k.location,
      floor(st_x(k.location) / q.width)::int8 + i as x, floor(st_y(k.location) / q.height)::int8 + j as y
    from neighbours k cross join square q cross join generate_series(-1, 1) i cross join generate_series(-1, 1) j
  ),
  candidates as materialized (
    select f.city_code, f.fact_id as estate_id, f.mode, f.party_step, e.location,
      floor(st_x(e.location) / q.width)::int8 as x, floor(st_y(e.location) / q.height)::int8 as y
    from states f join estates e on e.city_code = f.city_code and e.estate_id = f.fact_id cross join square q
    where ${WHERE} and ${IN_STATE}
  ),
  chosen as (
    select c.city_code, c.estate_id, c.mode, c.party_step from candidates c
    where exists (
      select 1 from reached r
      where r.city_code = c.city_code and r.x = c.x and r.y = c.y and r.fact_id <> c.estate_id
        and st_dwithin(r.location::geography, c.location::geography, :radiusMeters::float8)
    )
  )`;
