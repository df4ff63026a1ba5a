import type { ClaimCheck } from "./claim-check.type.ts";
import { gainChecks } from "./gain-checks.ts";
import { growthChecks } from "./growth-checks.ts";
import type { Observation } from "./observation.type.ts";
import { partChecks } from "./part-checks.ts";
import { rateChecks } from "./rate-checks.ts";
import { rivalChecks } from "./rival-checks.ts";

/**
 * Holds the published figures of one region against each other. Every check is computed from the observations it names, as their qualifier
 * and unit mean them; nothing is known here of any city. In order: growth, gains, rates, parts of wholes, rivals.
 */
export function claimChecks(observations: readonly Observation[]): ClaimCheck[] {
  return [growthChecks, gainChecks, rateChecks, partChecks, rivalChecks].flatMap((checks) => checks(observations));
}
