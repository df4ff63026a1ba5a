/** What was counted of a subject in a stretch of months: a count has a denominator of 1. */
export interface Stretch {
  readonly numerator: number;
  readonly denominator: number;
}

/** A subject before and after, and in the months before those, by which it is matched; null: not on record. */
export interface Observed {
  readonly subject: string;
  readonly matched: Stretch | null;
  readonly before: Stretch | null;
  readonly after: Stretch | null;
}

/** Changes as ratios: 1 is none. */
export interface Effect {
  readonly treated: number;
  readonly compared: number;
  readonly changeOfTreated: number;
  readonly changeOfCompared: number;
  /** The one over the other. */
  readonly effect: number;
  /** The interval that holds the effect in 95 of 100 cases. */
  readonly least: number;
  readonly most: number;
}

/** Why no effect is told. */
export type Declined = "TOO_FEW_TREATED" | "TOO_FEW_TO_COMPARE" | "NOTHING_COUNTED";

/** An interval of fewer subjects would be one of chance. */
export const LEAST_TREATED = 10;
/** Others that each subject is compared with, those of the nearest level. */
const NEAREST = 4;

/**
 * Difference in differences: by which factor the treated changed from before to after, over that of others who had their level in the months before
 * those. Levels are matched in months of their own, since who is chosen for a high level in the very months that are compared falls by chance.
 * Rates are sums over sums; the interval is of independent subjects, whatever the months of one have in common.
 */
export function effectOn(treated: readonly Observed[], others: readonly Observed[]): Effect | Declined {
  const known = treated.flatMap((one) => wholeOf(one) ?? []);
  if (known.length < LEAST_TREATED) return "TOO_FEW_TREATED";
  const candidates = others.flatMap((one) => wholeOf(one) ?? []).filter(({ before }) => before.denominator > 0);
  if (candidates.length < NEAREST * 2) return "TOO_FEW_TO_COMPARE";
  const weights = new Map<Whole, number>();
  for (const one of known)
    for (const near of nearestTo(one, candidates)) {
      const share = one.before.denominator / near.before.denominator / NEAREST;
      weights.set(near, (weights.get(near) ?? 0) + share);
    }
  const ofTreated = changeOf(known.map((one) => [one, 1]));
  const ofCompared = changeOf([...weights]);
  if (ofTreated === null || ofCompared === null) return "NOTHING_COUNTED";
  const log = ofTreated.log - ofCompared.log;
  const within = studentQuantile(known.length - 1) * Math.sqrt(ofTreated.variance + ofCompared.variance);
  return {
    treated: known.length,
    compared: weights.size,
    changeOfTreated: Math.exp(ofTreated.log),
    changeOfCompared: Math.exp(ofCompared.log),
    effect: Math.exp(log),
    least: Math.exp(log - within),
    most: Math.exp(log + within),
  };
}

interface Whole {
  readonly subject: string;
  readonly level: number;
  readonly before: Stretch;
  readonly after: Stretch;
}

/** Null where something is not on record: missing is no zero. */
function wholeOf({ subject, matched, before, after }: Observed): Whole | null {
  if (matched === null || before === null || after === null || matched.denominator === 0) return null;
  return { subject, level: matched.numerator / matched.denominator, before, after };
}

/** Of the same distance the one whose name comes first, so that the same inputs give the same digits. */
function nearestTo({ level }: Whole, candidates: readonly Whole[]): Whole[] {
  const away = (one: Whole): number => Math.abs(one.level - level);
  return [...candidates].sort((a, b) => away(a) - away(b) || (a.subject < b.subject ? -1 : 1)).slice(0, NEAREST);
}

/** The logarithm of after over before, and its variance by linearisation over subjects; null where a sum is 0. */
function changeOf(weighed: readonly (readonly [Whole, number])[]): { log: number; variance: number } | null {
  const sumOf = (read: (one: Whole) => number): number =>
    weighed.reduce((sum, [one, weight]) => sum + weight * read(one), 0);
  const parts = [
    [1, (one: Whole) => one.after.numerator],
    [-1, (one: Whole) => one.after.denominator],
    [-1, (one: Whole) => one.before.numerator],
    [1, (one: Whole) => one.before.denominator],
  ] as const;
  const sums = parts.map(([, read]) => sumOf(read));
  if (sums.some((sum) => sum <= 0)) return null;
  const log = parts.reduce((all, [sign], at) => all + sign * Math.log(sums[at]!), 0);
  const squares = weighed.reduce((all, [one, weight]) => {
    const pull = parts.reduce((sum, [sign, read], at) => sum + (sign * weight * read(one)) / sums[at]!, 0);
    return all + pull * pull;
  }, 0);
  return { log, variance: (squares * weighed.length) / Math.max(1, weighed.length - 1) };
}

/** The 97.5th percentile of Student's distribution, by Fisher's expansion about the normal one: to three digits from 9 degrees on. */
export function studentQuantile(degrees: number): number {
  const z = 1.959_963_985;
  const terms = [
    z,
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
  ];
  return terms.reduce((sum, term, power) => sum + term / degrees ** power, 0);
}
