import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BadSettings, checkedYaml } from "../checked-yaml.ts";
import { refuseTies } from "./chosen-policy.ts";
import { Policy } from "./policy.ts";
import { type PolicyVersions, versionsOf } from "./policy-versions.ts";

const SHIPPED = join(import.meta.dirname, "policies");

/** Reads one file; throws BadSettings. */
export const parsePolicy = (text: string, name: string): Policy => checkedYaml(text, name, Policy);

export interface PolicyFile {
  /** YAML, as it is written. */
  readonly text: string;
  readonly policy: Policy;
}

/** A folder's YAML files, those shipped where none is given, by name. Throws BadSettings. */
export function policyFiles(folder = SHIPPED): PolicyFile[] {
  if (!existsSync(folder)) throw new BadSettings(`expected a folder of policies, got ${folder}`);
  const names = readdirSync(folder).filter((file) => /\.ya?ml$/.test(file));
  return names.sort().map((name) => {
    const text = readFileSync(join(folder, name), "utf8");
    return { text, policy: parsePolicy(text, name) };
  });
}

/** The policies of a folder, those shipped where none is given, by id. Throws BadSettings. */
export const readPolicies = (folder?: string): PolicyVersions[] => policiesOf(policyFiles(folder));

/** The policies of files, by id. Throws BadSettings where two are for the same complaints. */
export function policiesOf(files: readonly PolicyFile[]): PolicyVersions[] {
  const policies = versionsOf(files.map(({ policy }) => policy));
  refuseTies(policies);
  return policies;
}
