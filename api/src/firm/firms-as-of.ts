import { contains, daysOf, ownPlaces, type StockFacts } from "../facts/stock-facts.ts";

/**
 * Property firms (物业服务企业) as they stand on a day, where they are registered. Columns of `f` beside region_id, city_code,
 * fact_id (firm_id) and day: star_rating, party_conditions_met (null: unknown), has_organisation (a branch, independent or joint),
 * has_instructor.
 */
export const firmsAsOf: StockFacts = {
  family: "estates",
  finest: "COUNTY",
  knownBy: {
    rows: "FIRMS",
    columns: { has_organisation: "PARTY", has_instructor: "PARTY", party_conditions_met: "FIRM_PARTY_CONDITIONS" },
  },
  table: "property_firms",
  key: "firm_id",
  placed: ownPlaces("property_firms", "firm_id"),
  changeDays: daysOf([
    { table: "property_firms", key: "firm_id", days: ["valid_from", "valid_to"] },
    {
      table: "party_organisations",
      key: "firm_id",
      days: ["founded_on", "dissolved_on"],
      where: "type = 'FIRM_BRANCH'",
    },
    { table: "party_instructors", key: "firm_id", days: ["valid_from", "valid_to"] },
  ]),
  asOf: (spans) => `
    select s.city_code, s.fact_id, s.day, s.first_index, s.past_index, e.region_id, e.star_rating, e.party_conditions_met,
      s.has_organisation, s.has_instructor
    from (
      select s.city_code, s.fact_id, s.day, s.first_index, s.past_index,
        coalesce(bool_or(x.organisation), false) as has_organisation, coalesce(bool_or(x.instructor), false) as has_instructor
      from ${spans} s
      left join (
        select city_code, firm_id as fact_id, founded_on as valid_from, dissolved_on as valid_to,
            type = 'FIRM_BRANCH' as organisation, false as instructor
          from party_organisations
        union all select city_code, firm_id, valid_from, valid_to, false, true from party_instructors
      ) x on x.city_code = s.city_code and x.fact_id = s.fact_id and ${contains("x.valid_from", "x.valid_to", "s.day")}
      group by s.city_code, s.fact_id, s.day, s.first_index, s.past_index
    ) s
    join property_firms e on e.city_code = s.city_code and e.firm_id = s.fact_id
    where ${contains("e.valid_from", "e.valid_to", "s.day")}`,
};
