import Fraction from "fraction.js";

/** Of each top criterion the points, as whole numbers over one denominator. */
export interface ScaledPoints {
  readonly over: bigint;
  readonly points: readonly bigint[];
}

/** Over the least denominator that all have, or a multiple of it. */
export function inWhole(fractions: readonly Fraction[], multipleOf = 1n): ScaledPoints {
  const over = fractions.reduce((all, one) => all.lcm(new Fraction(one.d)), new Fraction(multipleOf)).n;
  return { over, points: fractions.map(({ s, n, d }) => s * n * (over / d)) };
}
