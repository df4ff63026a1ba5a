/** How many came of a kind, and how many were expected. */
export interface Came {
  readonly came: number;
  readonly expected: number;
}

/**
 * How alike ratios of what came to what was expected are, by moments: counts around expectations whose true ratio is spread around one as a
 * gamma of this shape. Infinite where they are spread no wider than chance alone spreads them (Poisson).
 */
export function alikeness(all: Iterable<Came>): number {
  let [squares, beyondChance] = [0, 0];
  for (const { came, expected } of all) {
    squares += expected ** 2;
    beyondChance += (came - expected) ** 2 - expected;
  }
  return beyondChance > 0 ? squares / beyondChance : Number.POSITIVE_INFINITY;
}

/** The ratio of what came to what was expected, drawn towards one the more, the less was expected and the more alike such ratios are (gamma–Poisson). */
export const ratio = ({ came, expected }: Came, alike: number): number =>
  alike === Number.POSITIVE_INFINITY ? 1 : (alike + came) / (alike + expected);
