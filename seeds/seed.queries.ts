import { statement } from "@estate-atlas/api/db/statement";

/** Whether the database holds any region, by whomever. */
export const anyRegion = statement()({
  name: "anyRegion",
  reads: ["regions"],
  text: "select exists (select from regions) as found",
  row: { found: "bool" },
});

/** Writers of regions wait until the transaction ends, so that two starts at once do not both seed. */
export const LOCK_REGIONS = "lock table regions in share row exclusive mode";

/** The embedded database gathers statistics on request only, and plans badly without them. */
export const ANALYZE = "analyze";
