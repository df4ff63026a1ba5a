import type { TFunction } from "i18next";
import { expect, test } from "vitest";
import { classOf, quantileBreaks, symbolizeChanges, symbolizeValues } from "../map/symbolization.ts";
import { classRange } from "./class-range.ts";

const WORDS: Record<string, string> = {
  "legend.upTo": "< {to}",
  "legend.atMost": "≤ {to}",
  "legend.fromOn": "≥ {from}",
  "legend.between": "{from} – {to}",
  "legend.isNew": "new",
};
const t = ((key: string, given: Record<string, string> = {}) =>
  Object.entries(given).reduce((text, [name, value]) => text.replace(`{${name}}`, value), WORDS[key]!)) as TFunction;

const told = (values: readonly number[], breaks: readonly number[], whole: boolean): string[] => {
  const measured = values.map((value, i) => ({ code: String(i), value }));
  const symbolization = symbolizeValues(measured, breaks, "LOWER_IS_BETTER", "light");
  return [...symbolization.classes].reverse().map((one) => classRange(one, symbolization, { whole, print: String, t }));
};

test("classes of whole numbers are whole and disjoint", () => {
  expect(told([0, 0, 1, 5, 6, 8, 9, 12], [1, 6, 9, 10], true)).toEqual(["≥ 10", "9", "6 – 8", "1 – 5", "0"]);
  expect(told([3, 5, 9], [5, 9], true)).toEqual(["≥ 9", "5 – 8", "≤ 4"]);
  expect(told([4, 5], [5], true)).toEqual(["≥ 5", "4"]);
  expect(told([7, 7], [], true)).toEqual(["7"]);
});

test("every whole number stands in the one range that its class says", () => {
  const values = [0, 0, 1, 2, 2, 4, 7, 7, 9, 11, 30, 31];
  const breaks = quantileBreaks(values, 5);
  const rows = told(values, breaks, true).reverse();
  for (const value of values) {
    const within = rows.filter((row) => {
      const [first, last] = row.match(/\d+/g)!.map(Number);
      if (row.startsWith("≥")) return value >= first!;
      if (row.startsWith("≤")) return value <= first!;
      return value >= first! && value <= (last ?? first!);
    });
    expect(within, String(value)).toEqual([rows[classOf(value, breaks)]]);
  }
});

test("shares keep the bounds between them", () => {
  expect(told([10, 20, 30], [15, 25], false)).toEqual(["≥ 25", "15 – 25", "< 15"]);
});

test("what is new says so, after the classes of changes", () => {
  const symbolization = symbolizeChanges(
    [
      { code: "a", value: 50 },
      { code: "b", value: null, isNew: true },
    ],
    "LOWER_IS_BETTER",
    "light",
  );
  expect(classRange(symbolization.classes.at(-1)!, symbolization, { whole: false, print: String, t })).toBe("new");
});
