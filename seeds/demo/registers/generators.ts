import type { MakeRows } from "./demo-city.ts";
import { makeMediationCases } from "./mediation-cases.ts";

/** Makers of the registers' rows, by the register's id, in the order in which the import door gets them: after all that they hang at. */
export const registerGenerators = {
  mediation_cases: makeMediationCases,
} as const satisfies Record<string, MakeRows>;
