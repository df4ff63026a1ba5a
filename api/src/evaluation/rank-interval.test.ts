import fc from "fast-check";
import Fraction from "fraction.js";
import { describe, expect, it } from "vitest";
import { SCHEME_HEADER } from "../../test/fixtures/scheme-header.ts";
import { evaluate, type SubjectInputs } from "./evaluate.ts";
import { MOST_WEIGHTINGS, rankIntervals } from "./rank-interval.ts";
import { parseScheme } from "./read-scheme.ts";
import type { Scheme } from "./scheme.ts";
import { pooledMean, squaredError } from "./survey.ts";
import { WeightGrid } from "./weight-grid.ts";

const leaf = (id: string, weight: number, scoring = "{ linear: { zero: 0, full: 100, points: 100 } }"): string =>
  `  - { id: ${id}, name: { zh: ${id}, en: ${id} }, weight: ${weight}, scoring: ${scoring}, missing: EXCLUDED }\n`;
const schemeOf = (criteria: string, doubt: string): Scheme =>
  parseScheme(`${SCHEME_HEADER}${criteria}doubt: ${doubt}\n`, "s.yaml");

const TWO = schemeOf(
  leaf("a", 50) + leaf("b", 50),
  "{ step: 10, weights: { a: { least: 40, most: 60 }, b: { least: 40, most: 60 } } }",
);
const THREE = schemeOf(
  leaf("a", 40) +
    leaf("b", 40) +
    leaf("c", 20, "{ steps: [{ from: 60, points: 90 }, { from: 30, points: 50 }], better: MORE, otherwise: 10 }"),
  "{ step: 5, weights: { a: { least: 20, most: 60 }, b: { least: 20, most: 60 } } }",
);

type Values = Readonly<Record<string, number | null>>;
const inputs = (given: Readonly<Record<string, Values>>): SubjectInputs[] =>
  Object.entries(given).map(([subject, values]) => ({
    subject,
    values: new Map(
      Object.entries(values).flatMap(([id, value]) => (value === null ? [] : [[id, new Fraction(value)] as const])),
    ),
  }));
const shown = (scheme: Scheme, given: Readonly<Record<string, Values>>): Record<string, string> =>
  Object.fromEntries(
    [...rankIntervals(scheme, inputs(given))!.intervals].map(([subject, { best, worst, holdsOverNext }]) => [
      subject,
      `${best}–${worst} ${holdsOverNext === null ? "last" : Math.round(holdsOverNext)}`,
    ]),
  );

describe("ranks in doubt, worked by hand", () => {
  it("over weights of 40:60, 50:50 and 60:40", () => {
    // 甲 90, 50: 66, 70, 74; 乙 60, 78: 70.8, 69, 67.2; 丙 50, 50: 50 each. 甲 is ahead of 乙 in two of three, 乙 of 丙 in all.
    const given = { 甲: { a: 90, b: 50 }, 乙: { a: 60, b: 78 }, 丙: { a: 50, b: 50 } };
    expect(shown(TWO, given)).toEqual({ 甲: "1–2 67", 乙: "1–2 100", 丙: "3–3 last" });
    expect(rankIntervals(TWO, inputs(given))).toMatchObject({ weightings: 3, isWhole: true });
  });

  it("a missing value is the worst for its own subject and the best for the others; absent ones are not ranked", () => {
    // 甲 ranks by a alone, 90, and is first. As its own: 90, 0: 36, 45, 54, behind 乙 (58) always, behind 丙 (50) but at 60:40.
    // As another's: 90, 100: 96, 95, 94, so that 乙 is second and 丙 third, or second never.
    const given = { 甲: { a: 90, b: null }, 乙: { a: 58, b: 58 }, 丙: { a: 50, b: 50 }, 丁: { a: null, b: null } };
    expect(evaluate(TWO, inputs(given))[0]).toMatchObject({ subject: "甲", rank: 1 });
    expect(shown(TWO, given)).toEqual({ 甲: "2–3 0", 乙: "2–2 100", 丙: "3–3 last" });
  });

  it("level ones share their ranks, and hold where they are level", () => {
    // 甲 80, 60 and 乙 60, 80 are level at 50:50 alone: one of three
    expect(shown(TWO, { 甲: { a: 80, b: 60 }, 乙: { a: 60, b: 80 } })).toEqual({ 乙: "1–2 33", 甲: "1–2 last" });
  });
});

const SURVEYED = schemeOf(
  leaf("a", 50, "value, cap: 100, floor: 0, survey: { least: 0, most: 100, weighed: BY_ANSWERS }") + leaf("b", 50),
  "{ step: 10, weights: { a: { least: 40, most: 60 }, b: { least: 40, most: 60 } } }",
);
const sampled = (one: SubjectInputs, answers: number, spread: number | null = null): SubjectInputs => ({
  ...one,
  sampled: new Map(
    [...one.values].flatMap(([id, value]) =>
      id === "a" ? [[id, [{ value, answers, spread: spread === null ? null : new Fraction(spread) }]]] : [],
    ),
  ),
});

describe("surveys", () => {
  it("several weigh by how many answered, or alike, and so does their sampling error; a spread that is not told is the widest", () => {
    const of = [
      { value: new Fraction(80), answers: 300, spread: new Fraction(20) },
      { value: new Fraction(60), answers: 100, spread: null },
    ];
    const scale = { least: new Fraction(0), most: new Fraction(100) };
    // (¾ × 20)² ÷ 300 + (¼ × 50)² ÷ 100
    expect(pooledMean({ ...scale, weighed: "BY_ANSWERS" }, of).toFraction()).toBe("75");
    expect(squaredError({ ...scale, weighed: "BY_ANSWERS" }, of).valueOf()).toBe(0.75 + 1.5625);
    // (½ × 20)² ÷ 300 + (½ × 50)² ÷ 100
    expect(pooledMean({ ...scale, weighed: "ALIKE" }, of).toFraction()).toBe("70");
    expect(squaredError({ ...scale, weighed: "ALIKE" }, of).toFraction()).toBe(
      new Fraction(100, 300).add("6.25").toFraction(),
    );
  });

  it("put ranks in doubt by their sampling error, as often as the normal distribution has it", () => {
    // of 25 answers the error is 50 ÷ 5 = 10 of either: 20 apart by √200, which is 92.1 of 100 ahead
    const given = inputs({ 甲: { a: 80, b: 50 }, 乙: { a: 60, b: 50 } });
    const few = rankIntervals(
      SURVEYED,
      given.map((one) => sampled(one, 25)),
    )!;
    expect(few).toMatchObject({ weightings: 3, isWhole: true, draws: 200 });
    expect(few.intervals.get("甲")).toMatchObject({ best: 1, worst: 2 });
    expect(few.intervals.get("甲")!.holdsOverNext).toBeGreaterThan(87);
    expect(few.intervals.get("甲")!.holdsOverNext).toBeLessThan(97);
    // of 2,500, or of 25 who all but agree, it is 1
    for (const more of [given.map((one) => sampled(one, 2500)), given.map((one) => sampled(one, 25, 5))])
      expect(rankIntervals(SURVEYED, more)!.intervals.get("甲")).toEqual({ best: 1, worst: 1, holdsOverNext: 100 });
    expect(rankIntervals(SURVEYED, given.map((one) => sampled(one, 25)).reverse())).toEqual(few);
    expect(rankIntervals(SURVEYED, given)!.draws).toBe(0);
    // in a sum there are no weights to be in doubt, and 乙 has 80 + 20 to 60 + 50
    const sum = parseScheme(
      `${SCHEME_HEADER.replace("WEIGHTED", "SUM")}${leaf("a", 0, "value, survey: { least: 0, most: 100, weighed: ALIKE }")}${leaf("b", 0, "value")}`
        .replaceAll(" weight: 0,", "")
        .replaceAll("EXCLUDED", "ABSENT"),
      "s.yaml",
    );
    const summed = inputs({ 甲: { a: 60, b: 50 }, 乙: { a: 80, b: 20 } }).map((one) => sampled(one, 25));
    expect(rankIntervals(sum, summed)!.intervals.get("甲")).toMatchObject({ best: 1, worst: 2 });
  });
});

const value = fc.option(fc.integer({ min: 0, max: 100 }), { nil: null });
const subjects = fc
  .array(fc.record({ a: value, b: value, c: value }), { minLength: 2, maxLength: 6 })
  .map((all) => Object.fromEntries(all.map((one, at): [string, Values] => [`s${at}`, one])));

describe("ranks in doubt", () => {
  it("are those that evaluating by each weighting gives, where nothing is missing", () => {
    const grid = new WeightGrid(THREE);
    const weightings = Array.from({ length: grid.size }, (_, index) => grid.at(index));
    // a from 20 to 60 in steps of 5, b the rest of 80, c 20
    expect(weightings.map(([a]) => Number(a))).toEqual([20, 25, 30, 35, 40, 45, 50, 55, 60]);
    fc.assert(
      fc.property(subjects, (drawn) => {
        const known = inputs(
          Object.fromEntries(
            Object.entries(drawn).map(([subject, { a, b, c }]) => [subject, { a: a ?? 7, b: b ?? 7, c: c ?? 7 }]),
          ),
        );
        const ranks = weightings.map((weights) => {
          const criteria = THREE.criteria.map((one, at) => ({ ...one, weight: weights[at]! }));
          return new Map(evaluate({ ...THREE, criteria }, known).map(({ subject, rank }) => [subject, rank!]));
        });
        for (const [subject, { best, worst }] of rankIntervals(THREE, known)!.intervals) {
          const own = ranks.map((one) => one.get(subject)!);
          expect([best, worst]).toEqual([Math.min(...own), Math.max(...own)]);
        }
      }),
    );
  });

  it("are never bettered at their best by a value that is taken away", () => {
    fc.assert(
      fc.property(subjects, fc.constantFrom("a", "b", "c"), (drawn, criterion) => {
        const before = rankIntervals(THREE, inputs(drawn))!.intervals.get("s0");
        const less = { ...drawn, s0: { ...drawn.s0, [criterion]: null } };
        const after = rankIntervals(THREE, inputs(less))!.intervals.get("s0");
        if (before === undefined) expect(after).toBeUndefined();
        else expect(after?.best ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(before.best);
      }),
    );
  });

  it("nor by the value of a survey that is taken away", () => {
    fc.assert(
      fc.property(subjects, fc.constantFrom("a", "b"), (drawn, criterion) => {
        const of = (all: typeof drawn) =>
          rankIntervals(
            SURVEYED,
            inputs(all).map((one) => sampled(one, 30)),
          )!.intervals.get("s0");
        const known = Object.fromEntries(Object.entries(drawn).map(([name, { a, b }]) => [name, { a, b }] as const));
        const before = of(known as typeof drawn);
        const after = of({ ...known, s0: { ...known.s0, [criterion]: null } } as typeof drawn);
        if (before !== undefined) expect(after?.best ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(before.best);
      }),
      { numRuns: 30 },
    );
  });

  it("are the same in whatever order subjects come", () => {
    fc.assert(
      fc.property(
        subjects.chain((drawn) =>
          fc.tuple(
            fc.constant(inputs(drawn)),
            fc.shuffledSubarray(inputs(drawn), { minLength: Object.keys(drawn).length }),
          ),
        ),
        ([given, shuffled]) => {
          const of = (all: SubjectInputs[]) => [...rankIntervals(THREE, all)!.intervals];
          expect(of(shuffled)).toEqual(of(given));
        },
      ),
    );
  });

  it("of a grid beyond the bound are of a sample within the ranges, the same each time", () => {
    const fine = schemeOf(
      ["a", "b", "c", "d"].map((id) => leaf(id, 25)).join(""),
      `{ step: 0.25, weights: { ${["a", "b", "c", "d"].map((id) => `${id}: { least: 15, most: 35 }`).join(", ")} } }`,
    );
    const known = inputs({ 甲: { a: 90, b: 50, c: 50, d: 50 }, 乙: { a: 50, b: 90, c: 50, d: 50 } });
    // 0 to 80 steps each, 160 in all: C(163, 3) − 4 C(82, 3) = 708,561 − 354,240
    const grid = new WeightGrid(fine);
    expect(grid.size).toBe(354_321);
    expect(grid.at(grid.size - 1).map(Number)).toEqual([35, 35, 15, 15]);
    const told = rankIntervals(fine, known)!;
    expect(told).toMatchObject({ weightings: MOST_WEIGHTINGS, isWhole: false });
    expect(told.intervals.get("甲")).toMatchObject({ best: 1, worst: 2 });
    expect(rankIntervals(fine, known)).toEqual(told);
  });
});
