import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BadSettings, checkedYaml } from "../parsers/checked-yaml.ts";
import { refuseTies } from "./chosen-policy.ts";
import { Policy } from "./policy.ts";
import { type PolicyVersions, versionsOf } from "./policy-versions.ts";

const SHIPPED = join(import.meta.dirname, "policies");

/** Reads one file; throws BadSettings. */
export const parsePolicy = (text: string, name: string): Policy => checkedYaml(text, name, Policy);

/** The policies of a folder's YAML files, those shipped where none is given, by id. Throws BadSettings. */
export function readPolicies(folder = SHIPPED): PolicyVersions[] {
  if (!existsSync(folder)) throw new BadSettings(`expected a folder of policies, got ${folder}`);
  const files = readdirSync(folder).filter((file) => /\.ya?ml$/.test(file));
  const policies = versionsOf(files.sort().map((file) => parsePolicy(readFileSync(join(folder, file), "utf8"), file)));
  refuseTies(policies);
  return policies;
}
