import { describe, expect, it } from "vitest";
import { classBreaks, classOf } from "./class-breaks.ts";
import { ClassesAndRanks } from "./classes-and-ranks.ts";
import { Classification } from "./indicator-enums.ts";
import { ranks } from "./rank.ts";

const KINDS = Object.keys(Classification) as Classification[];

describe("class breaks", () => {
  it.each<[string, number[], Classification, number, number[]]>([
    ["quantiles of 1 to 10", [10, 9, 8, 7, 6, 5, 4, 3, 2, 1], "QUANTILE", 5, [3, 5, 7, 9]],
    ["equal intervals", [0, 1, 2, 100], "EQUAL_INTERVAL", 4, [25, 50, 75]],
    ["equal intervals of whole numbers are whole", [0, 1, 2, 10], "EQUAL_INTERVAL", 4, [3, 5, 8]],
    ["equal intervals narrower than one", [1, 2, 3], "EQUAL_INTERVAL", 5, [2, 3]],
    ["equal intervals of shares", [0.5, 10], "EQUAL_INTERVAL", 2, [5.25]],
    ["natural breaks stand at the least value of a class", [1, 2, 3, 50, 51, 52, 99], "NATURAL_BREAKS", 3, [50, 99]],
    ["mostly one value", [0, 0, 0, 0, 0, 0, 0, 0, 0, 7], "QUANTILE", 5, [7]],
    ["ties across a quantile", [1, 1, 1, 1, 2, 2, 2, 2, 3, 3], "QUANTILE", 5, [2, 3]],
    ["fewer values than classes", [4, 8], "NATURAL_BREAKS", 5, [8]],
  ])("%s", (_, values, classification, classes, expected) => {
    expect(classBreaks(values, classification, classes)).toEqual(expected);
  });

  it.each(KINDS)("%s: no values, one value and all equal make one class", (kind) => {
    expect(classBreaks([], kind, 5)).toEqual([]);
    expect(classBreaks([3], kind, 5)).toEqual([]);
    expect(classBreaks([3, 3, 3], kind, 5)).toEqual([]);
  });

  it.each(KINDS)("%s: ascending, distinct, at most as many classes as asked, and the lowest never empty", (kind) => {
    for (let n = 2; n < 60; n++) {
      const values = Array.from({ length: n }, (_, i) => ((i * 7919) % 13) / 3 - 1);
      const breaks = classBreaks(values, kind, 5);
      expect(breaks.length).toBeLessThan(5);
      expect(breaks).toEqual([...new Set(breaks)].sort((a, b) => a - b));
      const used = new Set(values.map((value) => classOf(value, breaks)));
      expect(used.has(0)).toBe(true);
      expect(Math.max(...used)).toBe(breaks.length);
      if (kind !== "EQUAL_INTERVAL") expect(used.size).toBe(breaks.length + 1);
    }
  });

  it("a value equal to a break is in the class above", () => {
    expect([9, 10, 11, 20].map((value) => classOf(value, [10, 20]))).toEqual([0, 1, 1, 2]);
  });
});

describe("classes of values as shown", () => {
  it.each(KINDS)("%s: values shown alike are in one class, and bounds have no more places than values", (kind) => {
    for (let round = 0; round < 50; round++) {
      const values = Array.from(
        { length: 40 },
        (_, i) => (100 * ((i * 37 + round * 11) % 97)) / (97 + (i % 3) + round),
      );
      const ranked = new ClassesAndRanks(values, "NEUTRAL", kind, 5, 1);
      for (const bound of ranked.breaks) expect(Number(bound.toFixed(1))).toBe(bound);
      for (const [at, value] of values.entries()) {
        // as Intl prints it, which the classes know nothing of
        const shown = Number(value.toLocaleString("en", { maximumFractionDigits: 1 }));
        expect(ranked.classAt(at), `${value} among ${ranked.breaks}`).toBe(classOf(shown, ranked.breaks));
      }
    }
  });

  it("a share just below a bound that it prints as is in the class that says so", () => {
    const ranked = new ClassesAndRanks([92.857, 92.86, 92.9, 92.949, 92.95, 10], "NEUTRAL", "QUANTILE", 2, 1);
    expect([0, 1, 2, 3].map((at) => ranked.classAt(at))).toEqual([1, 1, 1, 1]);
    expect(ranked.breaks).toEqual([92.9]);
  });
});

describe("ranks", () => {
  it("follow the direction, share places, and leave out what has no value", () => {
    expect(ranks([5, null, 9, 5, 1], "HIGHER_IS_BETTER")).toEqual([2, null, 1, 2, 4]);
    expect(ranks([5, null, 9, 5, 1], "LOWER_IS_BETTER")).toEqual([2, null, 4, 2, 1]);
    expect(ranks([1, 2], "NEUTRAL")).toEqual([2, 1]);
  });
});
