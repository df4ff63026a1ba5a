interface Part {
  readonly code: string | null;
  readonly count: number | null;
}

/** A rung of a ladder: how many stand at it, and at it or a higher one. */
export interface Rung {
  readonly code: string;
  readonly count: number;
  readonly atOrAbove: number;
}

/** The parts of a breakdown whose codes are rungs, from the lowest; those of which it is not known stand on none. Empty without data. */
export function ladderOf(parts: readonly Part[]): Rung[] {
  const known = parts.flatMap(({ code, count }) => (code === null || count === null ? [] : [{ code, count }]));
  return known.map((rung, i) => ({ ...rung, atOrAbove: known.slice(i).reduce((sum, { count }) => sum + count, 0) }));
}
