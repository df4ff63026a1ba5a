import { SOURCE } from "../facts/attribute.ts";
import { contains, daysOf, ownPlaces, type StockFacts } from "../facts/stock-facts.ts";
import { columnsKnownOf, SUBJECTS } from "../facts/subjects.ts";
import { statesOf } from "../registers/derive/states.ts";

const STATES = statesOf("firm");

/**
 * Property firms (物业服务企业) as they stand on a day, where they are registered. Columns of `f` beside region_id, city_code,
 * fact_id (firm_id) and day: star_rating, party_conditions_met (null: unknown), has_organisation (a branch, independent or joint),
 * has_instructor.
 */
export const firmsAsOf: StockFacts = {
  family: "estates",
  finest: "COUNTY",
  knownBy: {
    rows: SUBJECTS.firm.family,
    columns: { ...STATES.knownBy, ...columnsKnownOf(SUBJECTS.firm) },
  },
  table: "property_firms",
  key: "firm_id",
  placed: ownPlaces("property_firms", "firm_id"),
  attributes: { source: SOURCE },
  changeDays: `${daysOf([{ table: "property_firms", key: "firm_id", days: ["valid_from", "valid_to"] }])}
 union all ${STATES.changeDays}`,
  asOf: (spans) => `
    select s.city_code, s.fact_id, s.day, s.first_index, s.past_index, e.region_id, e.source_id, e.star_rating, e.party_conditions_met,
      ${STATES.columns}
    from (${STATES.together(spans)}
    ) s
    join property_firms e on e.city_code = s.city_code and e.firm_id = s.fact_id
    where ${contains("e.valid_from", "e.valid_to", "s.day")}`,
};
