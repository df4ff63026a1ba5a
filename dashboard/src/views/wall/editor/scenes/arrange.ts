import type { Placement } from "../../programme.ts";

interface Grid {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
}

/**
 * Places of all panels once one has been given another: it stays inside the grid, and one panel that it would lie on takes its old place where it has room there. Null
 * where that cannot be.
 */
export function arranged(
  places: readonly Placement[],
  index: number,
  wanted: Placement,
  grid: Grid,
): readonly Placement[] | null {
  const place = inside(wanted, grid);
  const own = places[index]!;
  const under = places.flatMap((other, i) => (i !== index && overlap(other, place) ? [i] : []));
  if (under.length > 1) return null;
  const next = places.map((other, i) => {
    if (i === index) return place;
    return i === under[0] ? { ...other, column: own.column, row: own.row } : other;
  });
  const isFree = next.every((a, i) => isInside(a, grid) && next.every((b, j) => j <= i || !overlap(a, b)));
  return isFree ? next : null;
}

function inside({ column, row, columns, rows }: Placement, grid: Grid): Placement {
  const [wide, high] = [clamp(columns, 1, grid.columns.length), clamp(rows, 1, grid.rows.length)];
  return {
    column: clamp(column, 1, grid.columns.length - wide + 1),
    row: clamp(row, 1, grid.rows.length - high + 1),
    columns: wide,
    rows: high,
  };
}

const isInside = ({ column, row, columns, rows }: Placement, grid: Grid): boolean =>
  column + columns - 1 <= grid.columns.length && row + rows - 1 <= grid.rows.length;

const overlap = (a: Placement, b: Placement): boolean =>
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns &&
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows;

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** Which of some tracks a share of their whole length lies in, from 1. */
export function trackAt(fractions: readonly number[], share: number): number {
  const whole = fractions.reduce((sum, fraction) => sum + fraction, 0);
  let before = 0;
  for (const [i, fraction] of fractions.entries()) {
    before += fraction / whole;
    if (share < before) return i + 1;
  }
  return fractions.length;
}

/** No track is a sliver: a tenth of the whole at least. */
const LEAST_SHARE = 0.1;

/** Fractions once the line behind a track (from 0) has moved by a share of the whole: the two beside it change, and no other. */
export function lineMoved(fractions: readonly number[], line: number, by: number): readonly number[] {
  const whole = fractions.reduce((sum, fraction) => sum + fraction, 0);
  const [a, b] = [fractions[line]!, fractions[line + 1]!];
  const least = Math.min(whole * LEAST_SHARE, a, b);
  const before = clamp(a + by * whole, least, a + b - least);
  return fractions.map((fraction, i) =>
    i === line ? written(before) : i === line + 1 ? written(a + b - before) : fraction,
  );
}

const written = (fraction: number): number => Math.round(fraction * 100) / 100;
