import type { Measure } from "./indicator.ts";

// What shares are of.

/** Estates (小区) that exist on the day. */
export const ESTATES: Measure = { over: "estates", sql: "count(*)" };

/** Communities (社区) in which there are any. */
export const COMMUNITIES: Measure = { over: "communities", sql: "count(*)" };

/** Their households; those unknown add none. */
export const HOUSEHOLDS: Measure = { over: "estates", sql: "sum(f.households)", unit: { zh: "户", en: "households" } };
