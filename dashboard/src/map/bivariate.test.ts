import { expect, test } from "vitest";
import { symbolizeBivariate } from "./bivariate.ts";
import { BIVARIATE } from "./palettes.ts";

const of = (...values: (number | null)[]) => values.map((value, i) => ({ code: `r${i}`, value }));

test("a region's colour is where the thirds of both meet", () => {
  const { classByCode, colours, counts, firstBreaks, secondBreaks, palette } = symbolizeBivariate(
    of(1, 2, 3),
    of(30, 10, 20),
    "light",
  );
  expect([firstBreaks, secondBreaks]).toEqual([
    [2, 3],
    [20, 30],
  ]);
  expect(["r0", "r1", "r2"].map((code) => classByCode.get(code))).toEqual([6, 1, 5]);
  expect(colours.get("r0")).toBe(BIVARIATE.light[6]);
  expect(palette).toBe(BIVARIATE.light);
  expect(counts).toEqual([0, 1, 0, 0, 0, 1, 1, 0, 0]);
});

test("a region that lacks either value has no colour, and few of either is few", () => {
  const first = [...of(1, 2, null), { code: "few", value: 3, small: true }];
  const second = [...of(5, null, 7), { code: "few", value: 9 }];
  const { colours, small, regionsWithoutData } = symbolizeBivariate(first, second, "dark");
  expect([...colours.keys()]).toEqual(["r0", "few"]);
  expect([...small]).toEqual(["few"]);
  expect(regionsWithoutData).toBe(2);
});
