import type { Measure } from "../facts/indicator.ts";

/** Communities in which there are estates: what coverage of communities is a share of. */
export const COMMUNITIES: Measure = { over: "communities", sql: "count(*)" };
