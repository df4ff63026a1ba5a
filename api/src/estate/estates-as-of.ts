import { contains, daysOf, ownPlaces, type StockFacts } from "../facts/stock-facts.ts";
import { columnsKnownOf, SUBJECTS } from "../facts/subjects.ts";
import { statesOf } from "../registers/derive/states.ts";
import { ESTATE_ATTRIBUTES } from "./estate-attributes.ts";

/** Built by the end of this year is old (老旧小区): State Council General Office [2020] 23; an unknown year is not old. */
export const LAST_OLD_YEAR = 2000;

const STATES = statesOf("estate");

/** The step on the ladder of party coverage, of what organisations and instructors say together. */
const PARTY_STEP = `case
        when s.independent and s.building_group and s.member_household then 5
        when s.independent and s.building_group then 4
        when s.independent then 3
        when s.joint then 2
        when s.has_instructor then 1
        else 0
      end`;

/**
 * Estates (小区) as they stand on a day, with what the registers say of them. Columns of `f` beside region_id, city_code, fact_id (estate_id) and day:
 * built_year, buildings, households, star_rating, smart_stars, party_conditions_met, committee_eligible (null: unknown) ·
 * is_old · mode (text; null where no episode says, 'NONE' where one says unmanaged), firm_id, is_managed ·
 * renovation ('NONE', 'PLANNED', 'UNDER_WAY', 'DONE') ·
 * has_organisation (a branch, independent or joint), has_instructor, party_step (0 to 5, the order of PartyCoverageStep) ·
 * has_committee, committee_members, committee_party_members (of the committee formed last; null: unknown).
 */
export const estatesAsOf: StockFacts = {
  family: "estates",
  knownBy: {
    rows: SUBJECTS.estate.family,
    columns: {
      ...columnsKnownOf(SUBJECTS.estate),
      is_old: SUBJECTS.estate.columns.built_year.family,
      ...STATES.knownBy,
      party_step: STATES.knownBy.has_organisation!,
    },
  },
  table: "estates",
  key: "estate_id",
  placed: ownPlaces("estates", "estate_id"),
  attributes: ESTATE_ATTRIBUTES,
  changeDays: `${daysOf([{ table: "estates", key: "estate_id", days: ["valid_from", "valid_to"] }])}
 union all ${STATES.changeDays}`,
  asOf: (spans) => `
    select s.city_code, s.fact_id, s.day, s.first_index, s.past_index, e.region_id, e.source_id,
      e.built_year, e.buildings, e.households, e.star_rating, e.smart_stars, e.party_conditions_met, e.committee_eligible,
      coalesce(e.built_year <= ${LAST_OLD_YEAR}, false) as is_old,
      ${STATES.columns},
      ${PARTY_STEP} as party_step
    from (${STATES.together(spans)}
    ) s
    join estates e on e.city_code = s.city_code and e.estate_id = s.fact_id
    where ${contains("e.valid_from", "e.valid_to", "s.day")}`,
};
