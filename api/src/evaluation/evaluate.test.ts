import fc from "fast-check";
import Fraction from "fraction.js";
import { describe, expect, it } from "vitest";
import { scoreText, sheetOf } from "../../test/evaluation/scored.ts";
import { SCHEME_HEADER } from "../../test/fixtures/scheme-header.ts";
import { evaluate, type SubjectInputs, type SubjectScore } from "./evaluate.ts";
import { parseScheme } from "./read-scheme.ts";
import type { Scheme } from "./scheme.ts";

const half = (criteria: string, rest = ""): Scheme => parseScheme(SCHEME_HEADER + criteria + rest, "half-year.yaml");
const leaf = (id: string, weight: number, scoring: string, missing = "EXCLUDED"): string =>
  `  - { id: ${id}, name: { zh: ${id}, en: ${id} }, weight: ${weight}, scoring: ${scoring}, missing: ${missing} }\n`;

describe("scoring", () => {
  it("linear: none at zero, all at full, in proportion between; less may be better", () => {
    const scheme = half(
      leaf("share", 50, "{ linear: { zero: 0.6, full: 0.9, points: 100 } }") +
        leaf("hours", 50, "{ linear: { zero: 72, full: 24, points: 100 } }"),
    );
    // 甲: 100 × 0.1 ÷ 0.3 = 33.333…, 100 × (72 − 36) ÷ 48 = 75 → 54.1666…; 乙: beyond both ends: 100 and 0
    expect(sheetOf(scheme, "甲 share=0.7 hours=36", "乙 share=0.99 hours=100")).toEqual(["1 甲 54.167", "2 乙 50.000"]);
  });

  it("steps: the first that is reached, at its bound as well", () => {
    const scheme = half(
      leaf(
        "share",
        60,
        "{ steps: [{ from: 95, points: 100 }, { from: 90, points: 80 }], better: MORE, otherwise: 0 }",
      ) +
        leaf("open", 40, "{ steps: [{ from: 0, points: 100 }, { from: 5, points: 50 }], better: LESS, otherwise: 10 }"),
    );
    expect(sheetOf(scheme, "甲 share=95 open=0", "乙 share=94.999999 open=5", "丙 share=1 open=6")).toEqual([
      "1 甲 100.000",
      "2 乙 68.000", // 0.6 × 80 + 0.4 × 50
      "3 丙 4.000",
    ]);
  });

  it("places: even parts from first to last among those that have a value; ties share the better place", () => {
    const scheme = half(leaf("rate", 100, "{ places: { first: 100, last: 60, better: LESS } }"));
    // four of five have one: 100, then two that share the second of 4 places: 100 − 40 ÷ 3, and the last
    expect(sheetOf(scheme, "甲 rate=9", "乙 rate=1", "丙", "丁 rate=3", "戊 rate=3")).toEqual([
      "1 乙 100.000",
      "2 丁 86.667",
      "2 戊 86.667",
      "4 甲 60.000",
      "– 丙 absent",
    ]);
  });

  it("a value that the scheme does not do without is a fault of the run", () => {
    const scheme = half(leaf("rate", 100, "value", "REFUSED"));
    expect(() => sheetOf(scheme, "甲 rate=1", "乙")).toThrow("乙, rate: expected a value, got null");
  });

  it("a tie is broken as the scheme says, and shared where that does not tell either", () => {
    const scheme = half(leaf("a", 50, "value") + leaf("b", 50, "value"), "tieBreak: [b]\n");
    expect(sheetOf(scheme, "甲 a=2 b=1", "乙 a=1 b=2", "丙 a=2 b=1")).toEqual([
      "1 乙 1.500",
      "2 甲 1.500",
      "2 丙 1.500",
    ]);
  });

  it("groups within groups: a group of which nothing is known weighs nothing", () => {
    const scheme = half(
      `  - id: people
    name: { zh: 群众, en: people }
    weight: 75
    combine: WEIGHTED
    criteria:
${leaf("calls", 50, "value").replace(/^/gm, "    ").trimEnd()}
${leaf("polls", 50, "value").replace(/^/gm, "    ").trimEnd()}
${leaf("site", 25, "value")}`,
    );
    expect(sheetOf(scheme, "甲 calls=80 polls=60 site=90", "乙 polls=60 site=90", "丙 site=90")).toEqual([
      "1 丙 90.000",
      "2 甲 75.000", // 0.75 × 70 + 0.25 × 90
      "3 乙 67.500",
    ]);
  });
});

describe("whatever the inputs", () => {
  const scheme = half(
    leaf("share", 40, "{ linear: { zero: 0, full: 50, points: 100 } }") +
      leaf(
        "stars",
        35,
        "{ steps: [{ from: 30, points: 90 }, { from: 10, points: 40.5 }], better: MORE, otherwise: 5 }",
      ) +
      leaf("place", 25, "{ places: { first: 100, last: 0, better: MORE } }"),
  );
  const value = fc.option(fc.integer({ min: -10, max: 60 }), { nil: null });
  const anySubjects = fc.array(fc.record({ share: value, stars: value, place: value }), { minLength: 1, maxLength: 8 });
  const asInputs = (given: Record<string, number | null>, at: number): SubjectInputs => ({
    subject: `s${at}`,
    values: new Map(
      Object.entries(given).flatMap(([id, one]) => (one === null ? [] : [[id, new Fraction(one)] as const])),
    ),
  });
  const byName = (scores: readonly SubjectScore[]): Map<string, string> =>
    new Map(scores.map((score) => [score.subject, scoreText(scheme, score)]));

  it("a better input never lowers a score", () => {
    fc.assert(
      fc.property(
        anySubjects,
        fc.nat(7),
        fc.constantFrom("share", "stars", "place"),
        fc.integer({ min: 1, max: 30 }),
        (subjects, at, id, more) => {
          const chosen = at % subjects.length;
          const before = subjects[chosen]![id as "share"];
          fc.pre(before !== null);
          const better = subjects.map((one, index) => (index === chosen ? { ...one, [id]: before! + more } : one));
          const scoreOf = (all: typeof subjects): Fraction | null =>
            evaluate(scheme, all.map(asInputs)).find(({ subject }) => subject === `s${chosen}`)!.score;
          expect(scoreOf(better)!.compare(scoreOf(subjects)!)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it("the order of the subjects changes nothing, and ranks are those of scores counted one by one", () => {
    fc.assert(
      fc.property(anySubjects, (subjects) => {
        const given = subjects.map(asInputs);
        const scores = evaluate(scheme, given);
        expect(byName(evaluate(scheme, [...given].reverse()))).toEqual(byName(scores));
        for (const { score, rank } of scores) {
          const ahead = scores.filter(
            (other) => score !== null && other.score !== null && other.score.compare(score) > 0,
          );
          expect(rank).toBe(score === null ? null : ahead.length + 1);
        }
      }),
    );
  });

  it("who does not take part changes nothing for the others, and is not ranked", () => {
    const takesPart = [{ criterion: "share", atLeast: new Fraction(20), because: { zh: "少", en: "few" } }];
    const few = { ...scheme, takesPart };
    fc.assert(
      fc.property(anySubjects, (subjects) => {
        const given = subjects.map(asInputs);
        const taking = new Set(given.filter(({ values }) => (values.get("share")?.compare(20) ?? -1) >= 0));
        const scores = evaluate(few, given);
        expect(byName(scores.filter(({ rank }) => rank !== null))).toEqual(
          byName(evaluate(scheme, [...taking]).filter(({ rank }) => rank !== null)),
        );
      }),
    );
  });

  it("scores are the sum of points by the weights shown, which sum to 100", () => {
    fc.assert(
      fc.property(anySubjects, (subjects) => {
        for (const { score, criteria } of evaluate(scheme, subjects.map(asInputs))) {
          if (score === null) continue;
          const weighed = criteria.filter(({ weight }) => weight !== null);
          const sum = weighed.reduce((sum, { weight }) => sum.add(weight!), new Fraction(0));
          const shown = weighed
            .reduce((sum, { weight, points }) => sum.add(weight!.mul(points!)), new Fraction(0))
            .div(100);
          expect(sum.toFraction()).toBe("100");
          expect(shown.sub(score).abs().compare(new Fraction(1, 2000))).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});
