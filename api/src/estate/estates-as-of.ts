import { contains, daysOf, ownPlaces, type StockFacts } from "../facts/stock-facts.ts";

/** Built by the end of this year is old (老旧小区): State Council General Office [2020] 23; an unknown year is not old. */
export const LAST_OLD_YEAR = 2000;

// Of the organisations, these make an estate's step on the ladder of party coverage.
const LADDER = "type in ('ESTATE_BRANCH', 'BUILDING_GROUP', 'MEMBER_HOUSEHOLD')";

/** What a row of `STATES` may say. */
const SAYS = {
  mode: "text",
  firm_id: "bigint",
  renovation: "int",
  organisation: "text",
  instructor: "boolean",
  committee: "bigint[]",
} as const;

/**
 * Every branch has every column, typed, and no condition: only then can the planner look the rows of a few estates up by index. A row
 * that says nothing (a date not known, another type of organisation) does no harm.
 */
function statesFrom(table: string, from: string, to: string, says: { [column in keyof typeof SAYS]?: string }): string {
  const columns = Object.entries(SAYS).map(
    ([column, type]) => `(${says[column as keyof typeof SAYS] ?? "null"})::${type} as ${column}`,
  );
  return `select city_code, estate_id as fact_id, ${from} as valid_from, ${to} as valid_to, ${columns.join(", ")} from ${table}`;
}

/**
 * What is true of an estate between two days, all kinds in one relation. One join of it to the days, and one grouping, cannot go as
 * wrong in the planner's estimates as a join for each table did (a nested loop over 80,000 rows).
 */
const STATES = [
  statesFrom("management_episodes", "valid_from", "valid_to", { mode: "mode", firm_id: "firm_id" }),
  ...["planned_on", "started_on", "finished_on"].map((day, i) =>
    statesFrom("renovations", day, "null::date", { renovation: `case when ${day} is not null then ${i + 1} end` }),
  ),
  statesFrom("party_organisations", "founded_on", "dissolved_on", {
    organisation: "case type when 'ESTATE_BRANCH' then form::text else type::text end",
  }),
  statesFrom("party_instructors", "valid_from", "valid_to", { instructor: "true" }),
  statesFrom("owners_committees", "formed_on", "dissolved_on", {
    committee: "array[coalesce(formed_on - date '0001-01-01', 0), committee_id, members, party_members]",
  }),
].join("\n      union all ");

/**
 * Estates (小区) as they stand on a day. Columns of `f` beside region_id, city_code, fact_id (estate_id) and day:
 * built_year, buildings, households, star_rating, smart_stars, party_conditions_met, committee_eligible (null: unknown) ·
 * is_old · mode (text; null where no episode says, 'NONE' where one says unmanaged), firm_id, is_managed ·
 * renovation ('NONE', 'PLANNED', 'UNDER_WAY', 'DONE') ·
 * has_organisation (a branch, independent or joint), has_instructor, party_step (0 to 5, the order of PartyCoverageStep) ·
 * has_committee, committee_members, committee_party_members (of the committee formed last; null: unknown).
 */
export const estatesAsOf: StockFacts = {
  family: "estates",
  knownBy: {
    rows: "ESTATES",
    columns: {
      households: "HOUSEHOLDS",
      built_year: "BUILT_YEARS",
      is_old: "BUILT_YEARS",
      mode: "MANAGEMENT",
      firm_id: "MANAGEMENT",
      is_managed: "MANAGEMENT",
      renovation: "RENOVATIONS",
      has_organisation: "PARTY",
      has_instructor: "PARTY",
      party_step: "PARTY",
      party_conditions_met: "PARTY_CONDITIONS",
      has_committee: "COMMITTEES",
      committee_members: "COMMITTEES",
      committee_party_members: "COMMITTEES",
      committee_eligible: "COMMITTEE_ELIGIBILITY",
    },
  },
  table: "estates",
  key: "estate_id",
  placed: ownPlaces("estates", "estate_id"),
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
      s.mode, s.firm_id, coalesce(s.mode <> 'NONE', false) as is_managed,
      case s.renovation when 3 then 'DONE' when 2 then 'UNDER_WAY' when 1 then 'PLANNED' else 'NONE' end as renovation,
      s.independent or s.joint as has_organisation, s.has_instructor,
      case
        when s.independent and s.building_group and s.member_household then 5
        when s.independent and s.building_group then 4
        when s.independent then 3
        when s.joint then 2
        when s.has_instructor then 1
        else 0
      end as party_step,
      s.committee is not null as has_committee,
      s.committee[3] as committee_members, s.committee[4] as committee_party_members
    from (
      select s.city_code, s.fact_id, s.day, s.first_index, s.past_index,
        max(x.mode) as mode, max(x.firm_id) as firm_id, max(x.renovation) as renovation,
        coalesce(bool_or(x.organisation = 'INDEPENDENT'), false) as independent,
        coalesce(bool_or(x.organisation = 'JOINT'), false) as joint,
        coalesce(bool_or(x.organisation = 'BUILDING_GROUP'), false) as building_group,
        coalesce(bool_or(x.organisation = 'MEMBER_HOUSEHOLD'), false) as member_household,
        coalesce(bool_or(x.instructor), false) as has_instructor,
        max(x.committee) as committee
      from ${spans} s
      left join (${STATES}
      ) x on x.city_code = s.city_code and x.fact_id = s.fact_id and ${contains("x.valid_from", "x.valid_to", "s.day")}
      group by s.city_code, s.fact_id, s.day, s.first_index, s.past_index
    ) s
    join estates e on e.city_code = s.city_code and e.estate_id = s.fact_id
    where ${contains("e.valid_from", "e.valid_to", "s.day")}`,
};
