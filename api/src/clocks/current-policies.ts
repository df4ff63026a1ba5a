import { createHash } from "node:crypto";
import { readBusinessHours } from "../working-time/business-hours.ts";
import { CHINESE_HOLIDAYS } from "../working-time/holidays.ts";
import type { PolicyVersions } from "./policy-versions.ts";
import { readPolicies } from "./read-policies.ts";

let read: readonly PolicyVersions[] | null = null;

/** The policies that complaints go by here. */
export function currentPolicies(): readonly PolicyVersions[] {
  read ??= readPolicies();
  return read;
}

/** Another where anything is that due times are counted by: policies, holidays, business hours. */
export function rulesFingerprint(policies: readonly PolicyVersions[] = currentPolicies()): string {
  const rules = JSON.stringify([policies, CHINESE_HOLIDAYS.version, readBusinessHours()]);
  return createHash("sha256").update(rules).digest("hex");
}
