import { contains, daysOf, ownPlaces, type StockFacts } from "../../facts/stock-facts.ts";
import type { EstatesServed } from "../register.ts";

// An environment committee (环物委) may act for the owners' committees that its community is missing: for the estates that it names, and
// where it names none for all of its community's.

/** Between the names of estates that one acts for. */
const BETWEEN = "\\s*[、，,；;]\\s*";

/** SQL condition: a committee `c` acts on a day for an estate `e` of its own region, if that has no owners' committee. */
export const actsFor = (day: string): string =>
  `c.city_code = e.city_code and c.region_id = e.region_id and c.acting and ${contains("c.formed_on", "c.dissolved_on", day)}
      and (c.acts_for is null or e.name = any(regexp_split_to_array(btrim(c.acts_for), '${BETWEEN}')))`;

/** SQL of a join: the owners' committee `o` of an estate `e` on a day; there is one at most. */
export const withOwners = (day: string): string =>
  `left join owners_committees o on o.city_code = e.city_code and o.estate_id = e.estate_id and ${contains("o.formed_on", "o.dissolved_on", day)}`;

/**
 * Estates on a day: `f.has_committee`, `f.committee_eligible`, and `f.acted_for` where an environment committee acts for a missing owners'
 * committee.
 */
export const representedEstates: StockFacts = {
  family: "environment_committees",
  knownBy: {
    rows: "ESTATES",
    columns: {
      has_committee: "COMMITTEES",
      committee_eligible: "COMMITTEE_ELIGIBILITY",
      acted_for: "ENVIRONMENT_COMMITTEES",
    },
  },
  table: "estates",
  key: "estate_id",
  placed: ownPlaces("estates", "estate_id"),
  changeDays: `${daysOf([
    { table: "estates", key: "estate_id", days: ["valid_from", "valid_to"] },
    { table: "owners_committees", key: "estate_id", days: ["formed_on", "dissolved_on"] },
  ])}
 union all select e.city_code, e.estate_id as fact_id, c.day from estates e
   join (${daysOf([{ table: "environment_committees", key: "region_id", days: ["formed_on", "dissolved_on"], where: "t.acting" }])}) c
     on c.city_code = e.city_code and c.fact_id = e.region_id`,
  asOf: (spans) => `
    select s.city_code, s.fact_id, s.day, s.first_index, s.past_index, e.region_id, e.committee_eligible,
      bool_or(o.committee_id is not null) as has_committee, bool_or(c.environment_committee_id is not null) as acted_for
    from ${spans} s
    join estates e on e.city_code = s.city_code and e.estate_id = s.fact_id
    ${withOwners("s.day")}
    left join environment_committees c on ${actsFor("s.day")}
    where ${contains("e.valid_from", "e.valid_to", "s.day")}
    group by s.city_code, s.fact_id, s.day, s.first_index, s.past_index, e.region_id, e.committee_eligible`,
};

/** The estates that should have an owners' committee, or have one; served are those that have one or for which an environment committee acts. */
export const estatesToRepresent: EstatesServed = {
  families: ["COMMITTEES", "COMMITTEE_ELIGIBILITY"],
  joined: withOwners,
  among: "(e.committee_eligible or o.committee_id is not null)",
  held: (day) => `
        select distinct e.city_code, e.estate_id as number
        from estates e
        ${withOwners(day)}
        left join environment_committees c on ${actsFor(day)}
        where e.city_code = any(:cityCodes::text[]) and (o.committee_id is not null or c.environment_committee_id is not null)`,
};
