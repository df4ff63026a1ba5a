import { BadSettings } from "../checked-yaml.ts";
import type { Policy } from "./policy.ts";
import type { PolicyVersions } from "./policy-versions.ts";

/** What of a complaint decides which policy it goes by. */
export interface PolicySubject {
  /** Codes of the regions that it lies in, from the root down. */
  readonly regions: readonly string[];
  /** Name of the firm that manages its estate; null: none is known. */
  readonly firm: string | null;
  /** Name of its source system. */
  readonly source: string;
  /** Its category, and those above it. */
  readonly categories: readonly string[];
  /** As its events say; null: none does. */
  readonly priority: string | null;
  /** YYYY-MM-DD, when it was reported. */
  readonly reportedOn: string;
}

type Applies = Policy["applies"];
/** In the order of what is more specific, behind the region. */
const CONDITIONS = ["firms", "categories", "priorities", "sources"] as const;

const plain = (text: string): string => text.normalize("NFKC").replace(/\s/g, "").toUpperCase();
const isIn = (text: string | null, words: readonly string[]): boolean =>
  text !== null && words.some((word) => plain(word) === plain(text));
/** A source is meant by a part of its name as well: every city has a 12345 of its own. */
const isPartOf = (text: string, words: readonly string[]): boolean =>
  words.some((word) => plain(text).includes(plain(word)));

function isFor({ region, firms, categories, priorities, sources }: Applies, subject: PolicySubject): boolean {
  return (
    subject.regions.includes(region) &&
    (firms.length === 0 || isIn(subject.firm, firms)) &&
    (categories.length === 0 || subject.categories.some((category) => isIn(category, categories))) &&
    (priorities.length === 0 || isIn(subject.priority, priorities)) &&
    (sources.length === 0 || isPartOf(subject.source, sources))
  );
}

const isInForce = ({ from, to }: Policy, day: string): boolean =>
  (from === null || from <= day) && (to === null || day < to);

/** Which conditions it makes, as a number that is greater for what is more specific. */
const conditionsOf = (applies: Applies): number =>
  CONDITIONS.reduce((sum, name) => 2 * sum + Number(applies[name].length > 0), 0);

/**
 * The policy of a complaint: of those in force on the day on which it was reported that apply to it, the one of the deepest region, then the
 * one that names firms, categories, priorities, sources. Null: none applies. `policies` without ties (refuseTies), so that order decides nothing.
 */
export function chosenPolicy(policies: readonly PolicyVersions[], subject: PolicySubject): PolicyVersions | null {
  const rankOf = (applies: Applies): number => 100 * subject.regions.indexOf(applies.region) + conditionsOf(applies);
  let best: { readonly policies: PolicyVersions; readonly rank: number } | null = null;
  for (const one of policies) {
    const applies = one.versions.find((version) => isInForce(version, subject.reportedOn))?.applies;
    if (applies === undefined || !isFor(applies, subject)) continue;
    const rank = rankOf(applies);
    if (best === null || rank > best.rank) best = { policies: one, rank };
  }
  return best?.policies ?? null;
}

/** Throws BadSettings where two policies are as specific as each other, and there may be complaints that both apply to. */
export function refuseTies(policies: readonly PolicyVersions[]): void {
  const all = policies.flatMap(({ versions }) => versions);
  for (const [at, one] of all.entries()) {
    const other = all.slice(0, at).find((earlier) => earlier.id !== one.id && isTied(earlier, one));
    if (other !== undefined)
      throw new BadSettings(
        `${one.id}@${one.version}: expected to apply to other complaints than ${other.id}@${other.version}, or to be more specific, got both for region ${one.applies.region}`,
      );
  }
}

function isTied(one: Policy, other: Policy): boolean {
  const [a, b] = [one.applies, other.applies];
  if (a.region !== b.region || conditionsOf(a) !== conditionsOf(b)) return false;
  const isBefore = (to: string | null, from: string | null): boolean => to !== null && from !== null && to <= from;
  if (isBefore(one.to, other.from) || isBefore(other.to, one.from)) return false;
  return CONDITIONS.every((name) => {
    if (a[name].length === 0) return true;
    if (name !== "sources") return a[name].some((word) => isIn(word, b[name]));
    return a[name].some((word) => isPartOf(word, b[name])) || b[name].some((word) => isPartOf(word, a[name]));
  });
}
