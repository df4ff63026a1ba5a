/** What was counted of a subject in a stretch of months: a count has a denominator of 1. */
export interface Stretch {
  readonly numerator: number;
  readonly denominator: number;
}

/** A subject before and after, and in the months before those, by which it is matched; null: not on record. */
export interface Observed {
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
/** Others that each subject is compared with at the least: those of the nearest level, and all that are as near as the last of them. */
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
  const levels = levelsOf(candidates);
  for (const one of known) {
    const near = nearestTo(one, levels);
    const share = one.before.denominator / near.reduce((sum, { members }) => sum + members.length, 0);
    for (const level of near) level.share += share;
  }
  const weights = levels
    .filter(({ share }) => share > 0)
    .flatMap(({ members, share }) => members.map((near) => [near, share / near.before.denominator] as const));
  const ofTreated = changeOf(known.map((one) => [one, 1]));
  const ofCompared = changeOf(weights);
  if (ofTreated === null || ofCompared === null) return "NOTHING_COUNTED";
  const log = ofTreated.log - ofCompared.log;
  const within = studentQuantile(known.length - 1) * Math.sqrt(ofTreated.variance + ofCompared.variance);
  return {
    treated: known.length,
    compared: weights.length,
    changeOfTreated: Math.exp(ofTreated.log),
    changeOfCompared: Math.exp(ofCompared.log),
    effect: Math.exp(log),
    least: Math.exp(log - within),
    most: Math.exp(log + within),
  };
}

interface Whole {
  readonly level: number;
  readonly before: Stretch;
  readonly after: Stretch;
}

/** Null where something is not on record: missing is no zero. */
function wholeOf({ matched, before, after }: Observed): Whole | null {
  if (matched === null || before === null || after === null || matched.denominator === 0) return null;
  return { level: matched.numerator / matched.denominator, before, after };
}

/** Candidates of one level; estates have few complaints, so that many share theirs. */
interface Level {
  readonly level: number;
  readonly members: Whole[];
  /** What each of them stands for. */
  share: number;
}

/** From the lowest to the highest. */
function levelsOf(candidates: readonly Whole[]): Level[] {
  const byLevel = new Map<number, Level>();
  for (const one of candidates) {
    const found = byLevel.get(one.level);
    if (found === undefined) byLevel.set(one.level, { level: one.level, members: [one], share: 0 });
    else found.members.push(one);
  }
  return [...byLevel.values()].sort((a, b) => a.level - b.level);
}

/** The levels nearest to a subject's, until they have enough members; those at the same distance together. */
function nearestTo({ level }: Whole, levels: readonly Level[]): Level[] {
  let above = firstFrom(levels, level);
  let below = above - 1;
  const away = (at: number): number => {
    const found = levels[at];
    return found === undefined ? Number.POSITIVE_INFINITY : Math.abs(found.level - level);
  };
  const near: Level[] = [];
  for (let members = 0; members < NEAREST; ) {
    const distance = Math.min(away(above), away(below));
    if (distance === Number.POSITIVE_INFINITY) break;
    if (away(above) === distance) members += near[near.push(levels[above++]!) - 1]!.members.length;
    if (away(below) === distance) members += near[near.push(levels[below--]!) - 1]!.members.length;
  }
  return near;
}

/** The place of the first level that is not below. */
function firstFrom(levels: readonly Level[], level: number): number {
  let [from, to] = [0, levels.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (levels[middle]!.level < level) from = middle + 1;
    else to = middle;
  }
  return from;
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
