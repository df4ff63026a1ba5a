/** What doubling the last bits of a double adds: 1.005 × 100 is 100.49999999999999, and prints as 1.01. */
const BITS = 1 + 2 * Number.EPSILON;

/** A value rounded to the places it is printed with, as the server classes it; null stays null. */
export function asShown<T extends number | null>(value: T, decimals: number): T {
  if (value === null) return value;
  const scale = 10 ** decimals;
  return ((Math.sign(value) * Math.round(Math.abs(value) * scale * BITS)) / scale) as T;
}
