import { contains, daysOf, type StockFacts } from "./stock-facts.ts";

/** Built by the end of this year is old (老旧小区): State Council General Office [2020] 23; an unknown year is not old. */
export const LAST_OLD_YEAR = 2000;

// Of the organisations, these make an estate's step on the ladder of party coverage.
const LADDER = "type in ('ESTATE_BRANCH', 'BUILDING_GROUP', 'MEMBER_HOUSEHOLD')";

/**
 * Estates (小区) as they stand on a day. Columns of `f` beside region_id, city_code, fact_id (estate_id) and day:
 * built_year, buildings, households, star_rating, smart_stars, party_conditions_met, committee_eligible (null: unknown) ·
 * is_old · mode (text; null where no episode says, 'NONE' where one says unmanaged), firm_id, is_managed ·
 * renovation ('NONE', 'PLANNED', 'UNDER_WAY', 'DONE') ·
 * has_organisation (a branch, independent or joint), has_instructor, party_step (0 to 5, the order of PartyCoverageStep) ·
 * has_committee, committee_members, committee_party_members (of the committee formed last; null: unknown).
 */
export const estatesAsOf: StockFacts = {
  table: "estates",
  key: "estate_id",
  changeDays: daysOf([
    { table: "estates", key: "estate_id", days: ["valid_from", "valid_to"] },
    { table: "management_episodes", key: "estate_id", days: ["valid_from", "valid_to"] },
    { table: "renovations", key: "estate_id", days: ["planned_on", "started_on", "finished_on"] },
    { table: "party_organisations", key: "estate_id", days: ["founded_on", "dissolved_on"], where: LADDER },
    { table: "party_instructors", key: "estate_id", days: ["valid_from", "valid_to"] },
    { table: "owners_committees", key: "estate_id", days: ["formed_on", "dissolved_on"] },
  ]),
  asOf: (spans) => `
    select s.city_code, s.fact_id, s.day, s.first_index, s.past_index, e.region_id,
      e.built_year, e.buildings, e.households, e.star_rating, e.smart_stars, e.party_conditions_met, e.committee_eligible,
      coalesce(e.built_year <= ${LAST_OLD_YEAR}, false) as is_old,
      m.mode::text as mode, m.firm_id, coalesce(m.mode <> 'NONE', false) as is_managed,
      case r.step when 3 then 'DONE' when 2 then 'UNDER_WAY' when 1 then 'PLANNED' else 'NONE' end as renovation,
      coalesce(p.independent or p.joint, false) as has_organisation,
      i.fact_id is not null as has_instructor,
      case
        when p.independent and p.building_group and p.member_household then 5
        when p.independent and p.building_group then 4
        when p.independent then 3
        when p.joint then 2
        when i.fact_id is not null then 1
        else 0
      end as party_step,
      c.fact_id is not null as has_committee, c.members as committee_members, c.party_members as committee_party_members
    from ${spans} s
    join estates e on e.city_code = s.city_code and e.estate_id = s.fact_id
    left join management_episodes m on m.city_code = s.city_code and m.estate_id = s.fact_id
      and ${contains("m.valid_from", "m.valid_to", "s.day")}
    left join (
      select s.city_code, s.fact_id, s.day,
        max(case when n.finished_on <= s.day then 3 when n.started_on <= s.day then 2 when n.planned_on <= s.day then 1 else 0 end) as step
      from ${spans} s join renovations n on n.city_code = s.city_code and n.estate_id = s.fact_id
      group by s.city_code, s.fact_id, s.day
    ) r on r.city_code = s.city_code and r.fact_id = s.fact_id and r.day = s.day
    left join (
      select s.city_code, s.fact_id, s.day,
        bool_or(o.type = 'ESTATE_BRANCH' and o.form = 'INDEPENDENT') as independent,
        bool_or(o.type = 'ESTATE_BRANCH' and o.form = 'JOINT') as joint,
        bool_or(o.type = 'BUILDING_GROUP') as building_group,
        bool_or(o.type = 'MEMBER_HOUSEHOLD') as member_household
      from ${spans} s join party_organisations o on o.city_code = s.city_code and o.estate_id = s.fact_id
        and o.${LADDER} and ${contains("o.founded_on", "o.dissolved_on", "s.day")}
      group by s.city_code, s.fact_id, s.day
    ) p on p.city_code = s.city_code and p.fact_id = s.fact_id and p.day = s.day
    left join (
      select distinct s.city_code, s.fact_id, s.day
      from ${spans} s join party_instructors t on t.city_code = s.city_code and t.estate_id = s.fact_id
        and ${contains("t.valid_from", "t.valid_to", "s.day")}
    ) i on i.city_code = s.city_code and i.fact_id = s.fact_id and i.day = s.day
    left join (
      select distinct on (s.city_code, s.fact_id, s.day) s.city_code, s.fact_id, s.day, k.members, k.party_members
      from ${spans} s join owners_committees k on k.city_code = s.city_code and k.estate_id = s.fact_id
        and ${contains("k.formed_on", "k.dissolved_on", "s.day")}
      order by s.city_code, s.fact_id, s.day, k.formed_on desc nulls last, k.committee_id desc
    ) c on c.city_code = s.city_code and c.fact_id = s.fact_id and c.day = s.day
    where ${contains("e.valid_from", "e.valid_to", "s.day")}`,
};
