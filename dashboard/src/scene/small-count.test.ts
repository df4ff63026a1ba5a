import { expect, test } from "vitest";
import { isSmallCount } from "./small-count.ts";

const share = { ratio: true, unitEn: "%" };
const rate = { ratio: true, unitEn: "per 1,000 households" };
const count = { ratio: false, unitEn: "estates" };

test.each([
  [{ numerator: 9, denominator: 9 }, share, true],
  [{ numerator: 0, denominator: 10 }, share, false],
  [{ numerator: null, denominator: null }, share, false],
  [{ numerator: 0, denominator: 0 }, share, false],
  [{ numerator: 9, denominator: 5000 }, rate, true],
  [{ numerator: 10, denominator: 5000 }, rate, false],
  [{ numerator: 1, denominator: null }, count, false],
])("%o of %o", (amounts, indicator, small) => {
  expect(isSmallCount(amounts, indicator)).toBe(small);
});
