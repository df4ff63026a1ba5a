import { expect, test } from "vitest";
import { DIVERGING } from "./palettes.ts";
import { changeBreaks, classOf, quantileBreaks, symbolizeChanges, symbolizeValues } from "./symbolization.ts";

const of = (...values: (number | null)[]) => values.map((value, i) => ({ code: `r${i}`, value }));

test("a value equal to a break is in the class above, and no value has no colour", () => {
  const { classes, colours, regionsWithoutData } = symbolizeValues(
    of(1, 10, 19.9, 20, null),
    [10, 20],
    "HIGHER_IS_BETTER",
    "light",
  );
  expect(classes.map(({ from, to, count }) => [from, to, count])).toEqual([
    [null, 10, 1],
    [10, 20, 2],
    [20, null, 1],
  ]);
  expect(colours.get("r1")).toBe(classes[1]!.colour);
  expect(colours.get("r3")).toBe(classes[2]!.colour);
  expect(colours.has("r4")).toBe(false);
  expect(regionsWithoutData).toBe(1);
});

test("without breaks there is one class for all", () => {
  const { classes, least, most } = symbolizeValues(of(5, 7, null), [], "NEUTRAL", "light");
  expect([least, most]).toEqual([5, 7]);
  expect(classes).toEqual([{ colour: expect.stringMatching(/^#/), from: null, to: null, count: 2 }]);
});

test("changes are classed symmetrically about zero", () => {
  const { classes, colours } = symbolizeChanges(of(-12, -3, 0, 0.2, 4, 11, 100, null), "LOWER_IS_BETTER", "light");
  const bounds = classes.slice(1).map(({ from }) => from!);
  expect(bounds).toEqual(bounds.map((bound) => -bound).reverse());
  expect(colours.get("r2")).toBe(DIVERGING.light.LOWER_IS_BETTER[3]);
  expect(colours.get("r0")).toBe(DIVERGING.light.LOWER_IS_BETTER[0]);
  expect(colours.get("r6")).toBe(DIVERGING.light.LOWER_IS_BETTER[6]);
});

test("bounds of changes are round at any size", () => {
  for (const size of [0.003, 0.7, 1, 42, 980, 123_456]) {
    const { classes } = symbolizeChanges(of(size, -size), "NEUTRAL", "light");
    for (const { from } of classes.slice(1))
      expect(String(Math.abs(from!)).replace(/[.0]/g, "").length).toBeLessThanOrEqual(2);
  }
});

test("no change at all, or nothing to compare with, still has classes about zero", () => {
  expect(symbolizeChanges(of(0, 0), "NEUTRAL", "light").classes).toHaveLength(7);
  expect(symbolizeChanges(of(null), "NEUTRAL", "light").regionsWithoutData).toBe(1);
});

test("a small count is paler than its class, and told apart", () => {
  const measured = [...of(5, 15), { code: "few", value: 15, small: true }];
  const { classes, colours, small, classByCode } = symbolizeValues(measured, [10], "HIGHER_IS_BETTER", "dark");
  expect([...small]).toEqual(["few"]);
  expect(classByCode.get("few")).toBe(1);
  expect(colours.get("r1")).toBe(classes[1]!.colour);
  expect(colours.get("few")).not.toBe(classes[1]!.colour);
});

test("quantile breaks put about as many values in each class", () => {
  const values = Array.from({ length: 30 }, (_, i) => (i * 7) % 30);
  const breaks = quantileBreaks(values, 3);
  expect([0, 1, 2].map((index) => values.filter((value) => classOf(value, breaks) === index).length)).toEqual([
    10, 10, 10,
  ]);
  expect(quantileBreaks([0, 0, 0, 0, 5, null], 3)).toEqual([5]);
  expect(quantileBreaks([4, 4, null], 3)).toEqual([]);
  expect(quantileBreaks([], 3)).toEqual([]);
});

test("a fall that cannot be has no class, and the others keep their colours", () => {
  const changes = of(300, 250, -100, -80, 40, 0);
  const breaks = changeBreaks(
    changes.map(({ value }) => value),
    -100,
  );
  expect(breaks).toEqual([-50, 50, 150, 250]);
  const { classes, colours } = symbolizeChanges(changes, "LOWER_IS_BETTER", "light", breaks);
  expect(classes.map(({ from, to, count }) => [from, to, count])).toEqual([
    [null, -50, 2],
    [-50, 50, 2],
    [50, 150, 0],
    [150, 250, 0],
    [250, null, 2],
  ]);
  expect(colours.get("r5")).toBe(DIVERGING.light.LOWER_IS_BETTER[3]);
  expect(colours.get("r0")).toBe(DIVERGING.light.LOWER_IS_BETTER[6]);
});

test("what is new has a class and a colour of its own, and is not without data", () => {
  const changes = [...of(20, -20, null), { code: "first", value: null, isNew: true }];
  const { classes, colours, classByCode, regionsWithoutData } = symbolizeChanges(changes, "LOWER_IS_BETTER", "dark");
  expect(classes).toHaveLength(8);
  expect(classes[7]).toEqual({ colour: colours.get("first"), from: null, to: null, count: 1, isNew: true });
  expect(classByCode.get("first")).toBe(7);
  expect(regionsWithoutData).toBe(1);
  expect(DIVERGING.dark.LOWER_IS_BETTER).not.toContain(colours.get("first"));
});
