import { createHash } from "node:crypto";
import { run } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import type { Row } from "../db/statement.ts";
import { readBusinessHours } from "../working-time/business-hours.ts";
import { CHINESE_HOLIDAYS } from "../working-time/holidays.ts";
import { refuseTies } from "./chosen-policy.ts";
import type { Policy } from "./policy.ts";
import { type PolicyVersions, versionsOf } from "./policy-versions.ts";
import { type PolicyFile, parsePolicy, policiesOf, policyFiles } from "./read-policies.ts";
import { sitePolicies } from "./site-policies.queries.ts";

export type SitePolicy = Pick<Row<typeof sitePolicies>, "policy" | "version" | "text" | "ends_on">;

let read: { readonly files: readonly PolicyFile[]; readonly policies: readonly PolicyVersions[] } | null = null;

function shipped(): NonNullable<typeof read> {
  if (read === null) {
    const files = policyFiles();
    read = { files, policies: policiesOf(files) };
  }
  return read;
}

/** The policies that come with the platform. */
export const shippedPolicies = (): readonly PolicyVersions[] => shipped().policies;

/** YAML of a version that comes with the platform; null: none such does. */
export const shippedText = (id: string, version: number): string | null =>
  shipped().files.find(({ policy }) => policy.id === id && policy.version === version)?.text ?? null;

/** Those of the site beside those shipped, each until the day that somebody has said since. Throws BadSettings where two are in force at once. */
export function policiesWith(site: readonly SitePolicy[], shipped = shippedPolicies()): readonly PolicyVersions[] {
  const own = site.flatMap(({ text, policy }) => (text === null ? [] : [parsePolicy(text, policy)]));
  const until = new Map(site.map((row) => [`${row.policy}@${row.version}`, row.ends_on]));
  const ended = (policy: Policy): Policy => {
    const to = until.get(`${policy.id}@${policy.version}`);
    return to == null ? policy : { ...policy, to };
  };
  const policies = versionsOf([...shipped.flatMap(({ versions }) => versions), ...own].map(ended).filter(isEver));
  refuseTies(policies);
  return policies;
}

/** A version that ends as it begins is never in force. */
const isEver = ({ from, to }: Policy): boolean => from === null || to === null || from < to;

let held: { readonly key: string; readonly policies: readonly PolicyVersions[] } | null = null;

/** The policies that complaints go by here, now. */
export const currentPolicies = async (client: Queryable): Promise<readonly PolicyVersions[]> =>
  currentPoliciesOf(await run(client, sitePolicies, {}));

/** The same, of what the site says of them. */
export function currentPoliciesOf(site: readonly SitePolicy[]): readonly PolicyVersions[] {
  const key = JSON.stringify(site.map(({ policy, version, text, ends_on }) => [policy, version, text, ends_on]));
  if (held?.key !== key) held = { key, policies: policiesWith(site) };
  return held.policies;
}

/** Texts of those that come with the platform, by file. */
export const shippedTexts = (): string[] => shipped().files.map(({ text }) => text);

/** Whether any names categories, so that the tree of these decides too which one a complaint goes by. */
export const nameCategories = (policies: readonly PolicyVersions[]): boolean =>
  policies.some(({ versions }) => versions.some(({ applies }) => applies.categories.length > 0));

/** Another where anything is that due times are counted by: policies, holidays, business hours; `categories`: which is below which, where policies name any. */
export function rulesFingerprint(policies: readonly PolicyVersions[], categories: unknown = null): string {
  const rules = JSON.stringify([
    policies,
    CHINESE_HOLIDAYS.version,
    readBusinessHours(),
    ...(nameCategories(policies) ? [categories] : []),
  ]);
  return createHash("sha256").update(rules).digest("hex");
}
