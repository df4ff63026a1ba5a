import type { TargetListed } from "./targets-query.ts";

export const LEVELS = ["PROVINCE", "CITY", "COUNTY", "STREET", "COMMUNITY"] as const;
/** What asks for somebody first; NONE: not judged. */
export const VERDICTS = ["MISSED", "BEHIND", "NONE", "ON_TRACK", "REACHED"] as const;
type Verdict = (typeof VERDICTS)[number];

/** Which targets a link means; null: of every kind. */
interface TargetsAddress {
  readonly indicator: string | null;
  readonly level: (typeof LEVELS)[number] | null;
  readonly year: number;
  readonly verdict: Verdict | null;
}

/** Reads a link; what it says wrongly stands as if it were left out. */
export const parseTargets = (search: Readonly<Record<string, string>>, thisYear: number): TargetsAddress => ({
  indicator: search.indicator || null,
  level: LEVELS.find((one) => one === search.level) ?? null,
  year: /^20\d\d$/.test(search.year ?? "") ? Number(search.year) : thisYear,
  verdict: VERDICTS.find((one) => one === search.verdict) ?? null,
});

export const verdictOf = ({ standing }: TargetListed): Verdict => standing?.progress.verdict ?? "NONE";

/** The targets as a reader needs them: what asks for somebody first, then by level and code of region and by indicator. */
export function worstFirst(targets: readonly TargetListed[]): TargetListed[] {
  const place = (one: TargetListed) =>
    VERDICTS.indexOf(verdictOf(one)) * LEVELS.length + LEVELS.indexOf(one.region.level);
  const name = (one: TargetListed) => `${one.region.code} ${one.indicator.id}`;
  return targets.toSorted((a, b) => place(a) - place(b) || (name(a) < name(b) ? -1 : 1));
}
