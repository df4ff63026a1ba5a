import { inScope } from "../db/statement.ts";
import { REGISTERS } from "../registers/registry.ts";

/** Registers whose records say for themselves where they are, and name a firm wherever that is registered. */
const NAMING = REGISTERS.filter(({ hangsAt }) => hangsAt.firm !== undefined && hangsAt.region === "needed");

/** SQL of the firms, of those with the city codes and ids at hand, that are named on what the caller may read: on an estate, managed now or before, or on a record. */
export const NAMED_FIRMS = [
  `select m.city_code, m.firm_id
      from management_episodes m join estates e on e.city_code = m.city_code and e.estate_id = m.estate_id
      where m.city_code = any(:cityCodes::text[]) and m.firm_id = any(:numbers::bigint[]) and ${inScope("e.region_id", "e.estate_id")}`,
  ...NAMING.map(
    ({ table, hangsAt }) => `select r.city_code, r.firm_id
      from ${table} r
      where r.city_code = any(:cityCodes::text[]) and r.firm_id = any(:numbers::bigint[]) and ${inScope("r.region_id", hangsAt.estate ? "r.estate_id" : null)}`,
  ),
].join(`
      union all
      `);
