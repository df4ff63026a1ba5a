import fc from "fast-check";
import Fraction from "fraction.js";
import { describe, expect, it } from "vitest";
import { evaluate } from "./evaluate.ts";
import { shippedScheme, shippedSchemes } from "./read-scheme.ts";
import { leavesOf } from "./scheme.ts";
import { variantOf } from "./variant.ts";

const linyi = shippedScheme("linyi-counties").scheme;
const counties = fc
  .array(fc.array(fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }), { minLength: 4, maxLength: 4 }), {
    minLength: 1,
    maxLength: 9,
  })
  .map((rows) =>
    rows.map((row, at) => ({
      subject: `c${at}`,
      values: new Map(
        leavesOf(linyi.criteria).flatMap(({ id }, column) =>
          row[column] === null ? [] : [[id, new Fraction(row[column]!)] as const],
        ),
      ),
    })),
  );
const ranksOf = (scheme: typeof linyi, subjects: Parameters<typeof evaluate>[1]) =>
  evaluate(scheme, subjects).map(({ subject, score, rank }) => [subject, score?.toFraction() ?? null, rank]);

describe("variants of a scheme", () => {
  it.each(shippedSchemes())("without a change scores as the scheme does: %s", (id) => {
    const { scheme } = shippedScheme(id);
    const { doubt: _, ...own } = scheme;
    expect(variantOf(scheme, [])).toEqual(own);
  });

  it("weigh in proportion, whatever the weights sum to; a weight of 0 leaves a criterion out", () => {
    fc.assert(
      fc.property(
        counties,
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 3, maxLength: 3 }),
        (given, weights) => {
          const ids = ["hotline", "coverage", "committees"];
          const variant = variantOf(linyi, [
            ...ids.map((criterion, at) => ({ criterion, weight: String(weights[at]) })),
            { criterion: "supervision", weight: "0" },
          ]);
          const all = weights.reduce((sum, one) => sum + one, 0);
          const without = given.map(({ subject, values }) => {
            const told = ids.flatMap((id, at) =>
              values.has(id) ? [[values.get(id)!.valueOf(), weights[at]!] as const] : [],
            );
            const sum = told.reduce((one, [, weight]) => one + weight, 0);
            return [
              subject,
              told.length === 0 ? null : told.reduce((one, [value, weight]) => one + value * weight, 0) / sum,
            ] as const;
          });
          for (const [subject, score] of ranksOf(variant, given)) {
            const own = without.find(([name]) => name === subject)![1];
            if (own === null) expect(score).toBeNull();
            else expect(new Fraction(score as string).valueOf()).toBeCloseTo(own, 1);
          }
          expect(variant.criteria.map(({ weight }) => weight!.mul(all).div(100).valueOf())).toEqual(weights);
        },
      ),
    );
  });

  it("take caps and the ends of a linear scoring", () => {
    const subjects = [{ subject: "a", values: new Map([["hotline", new Fraction(60)]]) }];
    const score = (...changes: Parameters<typeof variantOf>[1]) => ranksOf(variantOf(linyi, changes), subjects)[0]![1];
    expect(score()).toBe("60");
    expect(score({ criterion: "hotline", cap: "40.5" })).toBe("81/2");
    expect(score({ criterion: "hotline", zero: "20", full: "80" })).toBe("6667/100");
  });

  it.each([
    ["a criterion that there is not", "linyi-counties", { criterion: "luck", weight: "1" }, "criterion"],
    ["a weight below 0", "linyi-counties", { criterion: "hotline", weight: "-1" }, "0 or more"],
    ["a weight that is no number", "linyi-counties", { criterion: "hotline", weight: "much" }, "12 digits"],
    ["ends that are one", "linyi-counties", { criterion: "hotline", full: "0" }, "apart"],
    ["residents below half", "weihai-four-parties", { criterion: "residents", weight: "49" }, "at least 50"],
    ["ends of what is not linear", "weihai-four-parties", { criterion: "bureau", full: "90" }, "linear"],
    ["a weight in a sum", "shandong-firm-credit", { criterion: "base", weight: "10" }, "no weight"],
  ])("refuses %s", (_name, id, change, said) => {
    expect(() => variantOf(shippedScheme(id).scheme, [change])).toThrow(said);
  });
});
