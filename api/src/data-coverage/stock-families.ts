import type { DataFamily } from "../facts/data-family.ts";
import { hasFacts, recordsOfFamilies } from "../registers/derive/facts.ts";
import { REGISTERS } from "../registers/registry.ts";

/**
 * SQL of the records of each family but complaints: (city_code, region_id, source_id, day), the day from which the record speaks, null where
 * it has no beginning. A renovation without any day says nothing.
 */
export const STOCK_FAMILIES: Readonly<Record<DataFamily, string>> = {
  ESTATES: owned("estates"),
  HOUSEHOLDS: owned("estates", "households"),
  BUILT_YEARS: owned("estates", "built_year"),
  MANAGEMENT: ofEstate("management_episodes", "x.valid_from"),
  RENOVATIONS: `select * from (${ofEstate("renovations", "least(x.planned_on, x.started_on, x.finished_on)")}) r where day is not null`,
  PARTY: [
    ofEstate("party_organisations", "x.founded_on"),
    ofFirm("party_organisations", "x.founded_on"),
    ofEstate("party_instructors", "x.valid_from"),
    ofFirm("party_instructors", "x.valid_from"),
  ].join("\n      union all "),
  PARTY_CONDITIONS: owned("estates", "party_conditions_met"),
  COMMITTEES: ofEstate("owners_committees", "x.formed_on"),
  COMMITTEE_ELIGIBILITY: owned("estates", "committee_eligible"),
  FIRMS: owned("property_firms"),
  FIRM_PARTY_CONDITIONS: owned("property_firms", "party_conditions_met"),
  ...Object.assign({}, ...REGISTERS.filter(hasFacts).map(recordsOfFamilies)),
};

function owned(table: string, column?: string): string {
  const known = column === undefined ? "" : ` where ${column} is not null`;
  return `select city_code, region_id, source_id, valid_from as day from ${table}${known}`;
}

function ofEstate(table: string, day: string): string {
  return `select x.city_code, o.region_id, x.source_id, ${day} as day from ${table} x join estates o using (city_code, estate_id)`;
}

function ofFirm(table: string, day: string): string {
  return `select x.city_code, o.region_id, x.source_id, ${day} as day from ${table} x join property_firms o using (city_code, firm_id)`;
}
