import type { StockFacts } from "../../facts/stock-facts.ts";
import { contains, daysOf, ownPlaces } from "../../facts/stock-facts.ts";

// An environment committee (环物委) may act for the owners' committees that its community is missing: for the estates that it names, and
// where it names none for all of its community's.

/** Between the names of estates that one acts for. */
const BETWEEN = "\\s*[、，,；;]\\s*";

/** SQL condition: a committee `c` acts on a day for an estate `e` of its own region, if that has no owners' committee. */
export const actsFor = (day: string): string =>
  `c.city_code = e.city_code and c.region_id = e.region_id and c.acting and ${contains("c.formed_on", "c.dissolved_on", day)}
      and (c.acts_for is null or e.name = any(regexp_split_to_array(btrim(c.acts_for), '${BETWEEN}')))`;

/** SQL condition: an estate `e` has an owners' committee on a day. */
export const hasOwnersCommittee = (day: string): string =>
  `exists (select from owners_committees o where o.city_code = e.city_code and o.estate_id = e.estate_id and ${contains("o.formed_on", "o.dissolved_on", day)})`;

const acted = (day: string): string => `exists (select from environment_committees c where ${actsFor(day)})`;

/**
 * Estates that should have an owners' committee, or have one, on a day: `f.has_committee`, and `f.acted_for` where an environment committee
 * acts for the missing one.
 */
export const representedEstates: StockFacts = {
  family: "environment_committees",
  knownBy: {
    rows: "ESTATES",
    columns: { has_committee: "COMMITTEES", acted_for: "ENVIRONMENT_COMMITTEES" },
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
    select * from (
      select s.city_code, s.fact_id, s.day, s.first_index, s.past_index, e.region_id, e.committee_eligible,
        ${hasOwnersCommittee("s.day")} as has_committee, ${acted("s.day")} as acted_for
      from ${spans} s
      join estates e on e.city_code = s.city_code and e.estate_id = s.fact_id
      where ${contains("e.valid_from", "e.valid_to", "s.day")}
    ) f where f.committee_eligible or f.has_committee`,
};

/** Of the same estates, on a day: which there are, and which are neither without a committee nor acted for. */
export const estatesToRepresent = {
  families: ["COMMITTEES", "COMMITTEE_ELIGIBILITY"],
  among: (day: string): string => `(e.committee_eligible or ${hasOwnersCommittee(day)})`,
  held: (day: string): string => `
        select e.city_code, e.estate_id as number from estates e
        where e.city_code = any(:cityCodes::text[]) and (${hasOwnersCommittee(day)} or ${acted(day)})`,
} as const;
