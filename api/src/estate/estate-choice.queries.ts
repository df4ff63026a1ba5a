import { estatesAsOf } from "./estates-as-of.ts";

/** Which estates: parameters $1 to $9 of every statement below. Null: not asked. */
export type EstateWhere = [
  cityCodes: string[],
  regionIds: number[] | null,
  /** west, south, east, north */
  box: number[] | null,
  /** longitude, latitude, radius in metres; give the box around it too */
  near: number[] | null,
  nameContains: string | null,
  old: boolean | null,
  builtFrom: number | null,
  builtTo: number | null,
  asOf: string,
];

/** What they must be on the day, as parameters behind the others; only `…ByState` statements take them. */
export type EstateState = [
  modes: string[] | null,
  steps: number[] | null,
  hasCommittee: boolean | null,
  renovation: string[] | null,
  firmId: string | null,
  /** percent; only estates with a committee whose share is known and lower */
  committeePartyShareBelow: number | null,
];

/** What another estate within a distance must be, as parameters behind those. */
export type EstateNeighbours = [
  radiusMeters: number,
  modes: string[] | null,
  steps: number[] | null,
  hasCommittee: boolean | null,
];

/** LIKE's own signs in the searched text are taken as they stand. */
export const WHERE = `
  e.city_code = any($1::text[])
  and ($2::int[] is null or e.region_id = any($2))
  and ($3::float8[] is null or e.location && st_makeenvelope($3[1], $3[2], $3[3], $3[4], 4326))
  and ($4::float8[] is null or st_dwithin(e.location::geography, st_setsrid(st_makepoint($4[1], $4[2]), 4326)::geography, $4[3]))
  and ($5::text is null or e.name like '%' || regexp_replace($5, '([\\\\%_])', '\\\\\\1', 'g') || '%')
  and ($6::bool is null or coalesce(e.built_year <= 2000, false) = $6)
  and ($7::int is null or e.built_year >= $7)
  and ($8::int is null or e.built_year <= $8)
  and (e.valid_from is null or e.valid_from <= $9::date) and (e.valid_to is null or e.valid_to > $9::date)`;

/** Condition on `f`, the state of an estate on the day: EstateState from $n on. */
export const inState = (n: number): string => `
  ($${n}::text[] is null or f.mode = any($${n}))
  and ($${n + 1}::int[] is null or f.party_step = any($${n + 1}))
  and ($${n + 2}::bool is null or f.has_committee = $${n + 2})
  and ($${n + 3}::text[] is null or f.renovation = any($${n + 3}))
  and ($${n + 4}::bigint is null or f.firm_id = $${n + 4})
  and ($${n + 5}::float8 is null or 100.0 * f.committee_party_members / nullif(f.committee_members, 0) < $${n + 5})`;

/** Estates that pass WHERE and whose state on the day $9 passes the parameters from $n on: `chosen`, with mode and party_step. */
export const chosenByState = (n: number): string => `
  spans as materialized (
    select e.city_code, e.estate_id as fact_id, $9::date as day, 0 as first_index, 1 as past_index from estates e where ${WHERE}
  ),
  chosen as (
    select f.city_code, f.fact_id as estate_id, f.mode, f.party_step from (${estatesAsOf.asOf("spans")}) f where ${inState(n)}
  )`;

/** Metres in a degree of latitude, at least. */
const METRES_A_DEGREE = 110_500;

/**
 * The same, of those that have another estate of the same city within a distance that is as EstateNeighbours, behind EstateState, say.
 * Both sides are put into squares as wide as the distance (a metre at least, so that they can be numbered), and neighbours into the eight
 * around theirs too: estates meet by an equality that begins with the city, which no planner can take for a nested loop.
 */
export const chosenByNeighbours = (n: number): string => {
  const [radius, modes, steps, committee] = [n + 6, n + 7, n + 8, n + 9].map((place) => `$${place}`);
  return `
  spans as materialized (
    select e.city_code, e.estate_id as fact_id, $9::date as day, 0 as first_index, 1 as past_index
    from estates e where e.city_code = any($1::text[]) and e.location is not null
  ),
  states as materialized (${estatesAsOf.asOf("spans")}),
  neighbours as materialized (
    select f.city_code, f.fact_id, e.location
    from states f join estates e on e.city_code = f.city_code and e.estate_id = f.fact_id
    where (${modes}::text[] is null or f.mode = any(${modes})) and (${steps}::int[] is null or f.party_step = any(${steps}))
      and (${committee}::bool is null or f.has_committee = ${committee})
  ),
  square as materialized (
    select greatest(${radius}::float8, 1) / ${METRES_A_DEGREE} as height,
      greatest(${radius}::float8, 1) / ${METRES_A_DEGREE} / greatest(cos(radians(max(abs(st_y(location))))), 0.01) as width
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
    where ${WHERE} and ${inState(n)}
  ),
  chosen as (
    select c.city_code, c.estate_id, c.mode, c.party_step from candidates c
    where exists (
      select 1 from reached r
      where r.city_code = c.city_code and r.x = c.x and r.y = c.y and r.fact_id <> c.estate_id
        and st_dwithin(r.location::geography, c.location::geography, ${radius}::float8)
    )
  )`;
};
