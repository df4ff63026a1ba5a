import { expect, test } from "vitest";
import { symbolizeChanges } from "../map/symbolization.ts";
import type { Indicator } from "../platform.tsx";
import { breaksOfChanges, measured } from "./measured.ts";
import type { Choropleth } from "./use-choropleth.ts";

const COUNT = { ratio: false, unitEn: "complaints", decimals: 0 } as Indicator;
const RATE = { ratio: true, unitEn: "per 1,000 households", decimals: 2 } as Indicator;
const SHARE = { ratio: true, unitEn: "%", decimals: 1 } as Indicator;

/** Regions r0, r1 … with a value now and before, and what they are made of. */
function compared(
  ...rows: readonly [value: number | null, previous: number | null, numerator?: number, denominator?: number][]
) {
  const values = rows.map(([value, previous, numerator = value, denominator = null], i) => {
    const change = value === null || previous === null ? null : value - previous;
    const changePercent = change === null || previous === 0 ? null : (100 * change) / previous!;
    return { code: `r${i}`, value, previous, numerator, denominator, change, changePercent };
  });
  return { comparison: "MONTH_ON_MONTH", values } as unknown as Choropleth;
}

test("from nothing to one is new, from nothing to nothing no change, without an earlier value no data", () => {
  const [risen, none, unknown] = measured(compared([1, 0], [0, 0], [4, null]), COUNT);
  expect(risen).toEqual({ code: "r0", value: null, isNew: true });
  expect(none).toMatchObject({ value: 0 });
  expect(unknown).toMatchObject({ value: null });
  expect(unknown?.isNew).toBeUndefined();
});

test("a change of a count from fewer than ten is small, however great it is now", () => {
  const small = measured(compared([19, 6], [6, 19], [30, 10]), COUNT).map((one) => one.small);
  expect(small).toEqual([true, false, false]);
});

test("a change of a rate is small where few were counted, now or before", () => {
  // 40 of 20,000 households now; before, by the rate, 4.
  const small = measured(compared([2, 0.2, 40, 20_000], [2, 1, 40, 20_000], [0.2, 2, 4, 20_000]), RATE);
  expect(small.map((one) => one.small)).toEqual([true, false, true]);
});

test("shares change by points, and are small by what they are shares of", () => {
  expect(measured(compared([50, 0, 10, 20], [50, 40, 2, 4]), SHARE)).toEqual([
    { code: "r0", value: 50, small: false },
    { code: "r1", value: 10, small: true },
  ]);
});

test("counts have no class for a fall by more than all of them; shares in points do", () => {
  const tripled = compared([300, 100], [280, 100], [50, 100]);
  expect(Math.min(...breaksOfChanges(measured(tripled, COUNT), COUNT, "YEAR_ON_YEAR"))).toBeGreaterThan(-100);
  expect(breaksOfChanges(measured(compared([90, 10, 90, 100]), SHARE), SHARE, "YEAR_ON_YEAR")).toHaveLength(6);
});

test("distances to targets are parted at 0, with a colour of its own on either side", () => {
  const distances = measured(compared([91, 90], [89, 90], [60, 90], [100, 90]), SHARE);
  const breaks = breaksOfChanges(distances, SHARE, "TARGET");
  expect(breaks).toEqual([-8, -4, 0, 4, 8]);
  const { classes, classByCode } = symbolizeChanges(distances, "HIGHER_IS_BETTER", "light", breaks);
  expect(classes.map(({ colour }) => colour)).toEqual([
    "#b2182b",
    "#ef8a62",
    "#fddbc7",
    "#cde0eb",
    "#67a9cf",
    "#2166ac",
  ]);
  expect(["r0", "r1", "r2", "r3"].map((code) => classByCode.get(code))).toEqual([3, 2, 0, 5]);
});
