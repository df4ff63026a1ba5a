/** What doubling the last bits of a double adds: 1.005 × 100 is 100.49999999999999, and is shown as 1.01. */
const BITS = 1 + 2 * Number.EPSILON;

/** A value as it is shown, to `decimals` places, counted in steps of the last of them: 92.857 to one place is 929. */
export function inSteps(value: number, decimals: number): number {
  return Math.sign(value) * Math.round(Math.abs(value) * 10 ** decimals * BITS);
}
