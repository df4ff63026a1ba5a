import type Fraction from "fraction.js";

/** A quarter of the values is no more than the first, half no more than the second, three quarters no more than the third. */
export type Quartiles = readonly [Fraction, Fraction, Fraction];

/** By linear interpolation between the two values around each (as Excel's QUARTILE.INC); null of fewer than four, which would tell single ones. */
export function quartilesOf(values: readonly Fraction[]): Quartiles | null {
  if (values.length < 4) return null;
  const sorted = [...values].sort((a, b) => a.compare(b));
  const at = (quarter: number): Fraction => {
    const place = quarter * (sorted.length - 1);
    const [low, rest] = [Math.floor(place / 4), place % 4];
    const from = sorted[low]!;
    return rest === 0 ? from : from.add(sorted[low + 1]!.sub(from).mul(rest).div(4));
  };
  return [at(1), at(2), at(3)];
}
