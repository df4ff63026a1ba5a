import { cellDegrees, coarser, coarserCounts } from "./cell.ts";

/** Households below which a rate says more of chance than of the place. */
export const LEAST_HOUSEHOLDS = 500;
/** Squares are widened up to this side, in degrees: about 10 km, beyond which nobody around a square is its neighbour. */
const WIDEST_DEGREES = 0.1;

/**
 * Complaints for each 1,000 households, by square of a grid: both counted over the smallest square around it, of this grid or a coarser
 * one, in which LEAST_HOUSEHOLDS live, so that fine squares without a dwelling take those around them. A square with none within 10 km
 * has no rate; one whose widest square has fewer takes what live there.
 */
export function perThousandHouseholds(
  complaints: ReadonlyMap<number, number>,
  households: ReadonlyMap<number, number>,
  grid: number,
): Map<number, number> {
  const rates = new Map<number, number>();
  let left = [...complaints.keys()];
  for (let at = grid; left.length > 0; at--) {
    const reported = at === grid ? complaints : coarserCounts(complaints, grid, at);
    const living = at === grid ? households : coarserCounts(households, grid, at);
    const widest = at === 1 || cellDegrees(at - 1) > WIDEST_DEGREES;
    const narrow: number[] = [];
    for (const cell of left) {
      const around = coarser(cell, grid, at);
      const homes = living.get(around) ?? 0;
      if (homes >= LEAST_HOUSEHOLDS || (widest && homes > 0)) rates.set(cell, (1000 * reported.get(around)!) / homes);
      else narrow.push(cell);
    }
    if (widest) break;
    left = narrow;
  }
  return rates;
}
