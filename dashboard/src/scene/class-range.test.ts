import type { TFunction } from "i18next";
import { expect, test } from "vitest";
import { asShown } from "../format/as-shown.ts";
import { formatNumber } from "../format/number.ts";
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

const told = (values: readonly number[], breaks: readonly number[], decimals: number | null): string[] => {
  const measured = values.map((value, i) => ({ code: String(i), value }));
  const symbolization = symbolizeValues(measured, breaks, "LOWER_IS_BETTER", "light");
  return [...symbolization.classes]
    .reverse()
    .map((one) => classRange(one, symbolization, { decimals, print: String, t }));
};

test("classes of whole numbers are whole and disjoint", () => {
  expect(told([0, 0, 1, 5, 6, 8, 9, 12], [1, 6, 9, 10], 0)).toEqual(["≥ 10", "9", "6 – 8", "1 – 5", "0"]);
  expect(told([3, 5, 9], [5, 9], 0)).toEqual(["9", "5 – 8", "≤ 4"]);
  expect(told([4, 5], [5], 0)).toEqual(["5", "4"]);
  expect(told([7, 7], [], 0)).toEqual(["7"]);
});

test("every whole number stands in the one range that its class says", () => {
  const values = [0, 0, 1, 2, 2, 4, 7, 7, 9, 11, 30, 31];
  const breaks = quantileBreaks(values, 5);
  const rows = told(values, breaks, 0).reverse();
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

test("shares of one place have disjoint classes too", () => {
  expect(told([66.3, 81.7, 83.8, 92.8, 92.9], [81.7, 83.8, 92.9], 1)).toEqual([
    "92.9",
    "83.8 – 92.8",
    "81.7 – 83.7",
    "≤ 81.6",
  ]);
  expect(told([0, 0.01, 0.02], [0.01, 0.02], 2)).toEqual(["0.02", "0.01", "0"]);
});

test("where none can be more, the highest class is its value alone", () => {
  expect(told([50, 93.8, 100, 100], [93.8, 100], 1)).toEqual(["100", "93.8 – 99.9", "≤ 93.7"]);
});

test("every share, as it is printed, stands in the one printed range of its class", () => {
  for (const decimals of [1, 2])
    for (let round = 0; round < 200; round++) {
      // shares of small bases and large, many of them near each other and near the middle between two places
      const raw = Array.from({ length: 16 }, (_, i) => (100 * ((i * 37 + round * 11) % 97)) / (97 + (i % 3) + round));
      const values = raw.map((value) => asShown(value, decimals));
      const breaks = quantileBreaks(values, 5);
      const rows = told(values, breaks, decimals).reverse();
      for (const [i, value] of values.entries()) {
        const printed = Number(formatNumber(raw[i]!, decimals, "en"));
        expect(printed).toBe(value);
        const within = rows.filter((row) => {
          const [first, last] = row.match(/[\d.]+/g)!.map(Number);
          if (row.startsWith("≥")) return printed >= first!;
          if (row.startsWith("≤")) return printed <= first!;
          return printed >= first! && printed <= (last ?? first!);
        });
        expect(within, `${printed} of ${rows.join(", ")}`).toEqual([rows[classOf(value, breaks)]]);
      }
    }
});

test("values of any number of places keep the bounds between them", () => {
  expect(told([10, 20, 30], [15, 25], null)).toEqual(["≥ 25", "15 – 25", "< 15"]);
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
  expect(classRange(symbolization.classes.at(-1)!, symbolization, { decimals: null, print: String, t })).toBe("new");
});
