import { contains, daysOf, type StockFacts } from "./stock-facts.ts";

/**
 * Property firms (物业服务企业) as they stand on a day, where they are registered. Columns of `f` beside region_id, city_code,
 * fact_id (firm_id) and day: star_rating, party_conditions_met (null: unknown), has_organisation (a branch, independent or joint),
 * has_instructor.
 */
export const firmsAsOf: StockFacts = {
  table: "property_firms",
  key: "firm_id",
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
      p.fact_id is not null as has_organisation, i.fact_id is not null as has_instructor
    from ${spans} s
    join property_firms e on e.city_code = s.city_code and e.firm_id = s.fact_id
    left join (
      select distinct s.city_code, s.fact_id, s.day
      from ${spans} s join party_organisations o on o.city_code = s.city_code and o.firm_id = s.fact_id
        and o.type = 'FIRM_BRANCH' and ${contains("o.founded_on", "o.dissolved_on", "s.day")}
    ) p on p.city_code = s.city_code and p.fact_id = s.fact_id and p.day = s.day
    left join (
      select distinct s.city_code, s.fact_id, s.day
      from ${spans} s join party_instructors t on t.city_code = s.city_code and t.firm_id = s.fact_id
        and ${contains("t.valid_from", "t.valid_to", "s.day")}
    ) i on i.city_code = s.city_code and i.fact_id = s.fact_id and i.day = s.day
    where ${contains("e.valid_from", "e.valid_to", "s.day")}`,
};
