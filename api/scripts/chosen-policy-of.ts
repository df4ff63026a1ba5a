import type { PolicyVersions } from "../src/clocks/policy-versions.ts";
import { readPolicies } from "../src/clocks/read-policies.ts";
import { Usage } from "./command-end.ts";

/** The policy that `--policy` names, of those shipped or of the folder's. Throws Usage. */
export function chosenPolicyOf(folder: string | undefined, wanted: string | undefined): PolicyVersions {
  const policies = readPolicies(folder);
  const found = policies.find(({ id }) => id === wanted?.trim().toLowerCase() || id === wanted);
  const known = policies.map(({ id }) => id).join(", ");
  if (found === undefined) throw new Usage(`--policy: expected one of ${known}, got ${wanted ?? "nothing"}`);
  return found;
}
