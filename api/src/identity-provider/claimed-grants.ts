import type { ClaimRule } from "./claims-file.ts";

/** What a provider says of whoever signs in. */
export type Claims = Readonly<Record<string, unknown>>;

/** A role that claims give, and where; each role once a region. */
export type ClaimedGrant = Pick<ClaimRule, "role" | "regionCode" | "personal">;

/** What the claims give by the rules: nothing where none of them is borne out. */
export function grantsClaimed(rules: readonly ClaimRule[], claims: Claims): ClaimedGrant[] {
  const given = new Map<string, ClaimedGrant>();
  for (const { claim, is, role, regionCode, personal } of rules) {
    if (!textsOf(claims, claim).includes(is)) continue;
    const key = JSON.stringify([role, regionCode]);
    given.set(key, { role, regionCode, personal: personal || given.get(key)?.personal === true });
  }
  return [...given.values()];
}

/** The texts of a claim, by its name, or by a path into it. */
function textsOf(claims: Claims, name: string): readonly unknown[] {
  const value = Object.hasOwn(claims, name) ? claims[name] : inside(claims, name.split("."));
  return Array.isArray(value) ? value : [value];
}

function inside(value: unknown, [next, ...rest]: readonly string[]): unknown {
  if (next === undefined) return value;
  return typeof value === "object" && value !== null && Object.hasOwn(value, next)
    ? inside((value as Claims)[next], rest)
    : undefined;
}
