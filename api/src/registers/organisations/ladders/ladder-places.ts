import { contains, type StockFacts } from "../../../facts/stock-facts.ts";
import { CITY_LADDERS } from "./city-ladders.ts";
import type { LadderPlace } from "./ladder.ts";
import { type LadderGap, ladderGaps } from "./ladder-gaps.ts";

/** SQL of organisations, each in its own region or that of the estate or firm that it hangs at, and with the days of these. */
const PLACED = `(
      select o.city_code, coalesce(o.region_id, e.region_id, f.region_id) as region_id, o.estate_id, o.firm_id, o.type, o.founded_on, o.dissolved_on,
        coalesce(e.valid_from, f.valid_from) as valid_from, coalesce(e.valid_to, f.valid_to) as valid_to
      from party_organisations o
      left join estates e on e.city_code = o.city_code and e.estate_id = o.estate_id
      left join property_firms f on f.city_code = o.city_code and f.firm_id = o.firm_id)`;

/** SQL of the days on which an organisation, or what it hangs at, begins or ends: one look at the tables for all four. */
const CHANGES = `select o.city_code, o.region_id as fact_id,
        unnest(array[o.founded_on, o.dissolved_on, o.valid_from, o.valid_to]) as day from ${PLACED} o`;

/** Codes of the cities whose ladder asks for a step at such a place. */
const citiesAsking = (place: LadderPlace): string =>
  CITY_LADDERS.filter(({ steps }) => steps.some(({ at, asked }) => asked && at.includes(place)))
    .flatMap(({ cities }) => cities)
    .map((city) => `'${city}'`)
    .join(", ");

const SPAN = "h.city_code, h.fact_id, h.day, h.first_index, h.past_index";
const ROW = `${SPAN}, h.fact_id::int as region_id`;

const ofEstates = (gap: LadderGap, below: string, step: string): string => `
      select ${ROW}, '${gap}' as gap, h.estate_id, h.${below}::int as below, h.${step} = 0 as missing
      from held h where h.estate_id is not null and h.${below} > 0`;

const ofRegions = (gap: LadderGap, level: "COMMUNITY" | "COUNTY", below: string): string => `
      select ${ROW}, '${gap}' as gap, null::bigint as estate_id, ${below}::int as below, sum(h.bodies) = 0 as missing
      from held h join regions r on r.region_id = h.fact_id
      where r.level = '${level}' and h.city_code in (${citiesAsking(level)})
      group by ${SPAN} having ${below} > 0`;

/**
 * The places that the ladder of their city can be judged by on a day: those with organisations below a step, each beside whether the step
 * is missing there. A place without any says nothing and is not among them. Columns of `f` beside region_id, city_code and day: gap (of
 * LadderGap), estate_id (null for a region), below (how many organisations, of a community how many estates, are below the step), missing.
 */
export const ladderPlaces: StockFacts = {
  family: "estates",
  knownBy: { rows: "PARTY", columns: {} },
  table: "regions",
  key: "region_id",
  placed: "(select city_code, region_id as fact_id, region_id from regions)",
  attributes: { gap: { ...ladderGaps.name, kind: "CODE", sql: "f.gap", codes: ladderGaps } },
  part: "f.gap || ' ' || coalesce(f.estate_id::text, '')",
  changeDays: CHANGES,
  asOf: (spans) => `
    with held as (
      select s.city_code, s.fact_id, s.day, s.first_index, s.past_index, o.estate_id,
        count(*) filter (where o.type = 'ESTATE_BRANCH' and o.estate_id is not null) as branches,
        count(*) filter (where o.type = 'BUILDING_GROUP') as groups,
        count(*) filter (where o.type = 'MEMBER_HOUSEHOLD') as households,
        count(*) filter (where o.firm_id is not null) as firm_branches,
        count(*) filter (where o.estate_id is null and o.firm_id is null and o.type not in ('ESTATE_BRANCH', 'FIRM_BRANCH')) as bodies
      from ${spans} s
      join ${PLACED} o on o.city_code = s.city_code and o.region_id = s.fact_id
      where ${contains("o.founded_on", "o.dissolved_on", "s.day")} and ${contains("o.valid_from", "o.valid_to", "s.day")}
      group by s.city_code, s.fact_id, s.day, s.first_index, s.past_index, o.estate_id
    )${[
      ofRegions("GENERAL_BRANCH_MISSING", "COMMUNITY", "count(*) filter (where h.branches > 0)"),
      ofEstates("BRANCH_MISSING", "groups", "branches"),
      ofEstates("GROUP_MISSING", "households", "groups"),
      ofRegions("COUNTY_BODY_MISSING", "COUNTY", "sum(h.firm_branches)"),
    ].join("\n      union all")}`,
};
