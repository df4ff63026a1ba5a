import Fraction from "fraction.js";
import * as z from "zod";
import { expected } from "../faults.ts";

const EXACT = "a number of at most 12 digits and 6 decimals";

/** YAML's numbers and texts alike: 0.05 is a twentieth, and no binary number near it. */
export const Exact = z
  .union([z.number(), z.string()], { error: expected(EXACT) })
  .refine((given) => /^-?\d{1,12}(\.\d{1,6})?$/.test(String(given)), { error: expected(EXACT) })
  .transform((given) => new Fraction(String(given)));

/** Rounded to so many decimal places, halves away from zero, as a fraction and never as a binary number. */
export function rounded(value: Fraction, places: number): Fraction {
  const unit = 10n ** BigInt(places);
  const [n, d] = [value.n * unit, value.d];
  return new Fraction(value.s * ((2n * n + d) / (2n * d)), unit);
}

/** As decimals, so many places of them; the value must have no more. */
export function decimalText(value: Fraction, places: number): string {
  const digits = ((value.n * 10n ** BigInt(places)) / value.d).toString().padStart(places + 1, "0");
  const [whole, fraction] = [digits.slice(0, digits.length - places), digits.slice(digits.length - places)];
  return `${value.s < 0n && value.n > 0n ? "-" : ""}${whole}${places === 0 ? "" : `.${fraction}`}`;
}

/** As decimals, rounded to so many places and without zeros at the end. */
export const shortText = (value: Fraction, places: number): string => {
  const text = decimalText(rounded(value, places), places);
  return places === 0 ? text : text.replace(/\.?0+$/, "");
};
