import fc from "fast-check";
import Fraction from "fraction.js";
import { describe, expect, it } from "vitest";
import { SCHEME_HEADER } from "../../test/fixtures/scheme-header.ts";
import { evaluate, type SubjectInputs } from "./evaluate.ts";
import { quartilesOf } from "./quartiles.ts";
import { parseScheme } from "./read-scheme.ts";
import { partsOf, smallestChange } from "./why.ts";

describe("the smallest change of one input", () => {
  const leaf = (id: string, weight: number, scoring: string, more = ""): string =>
    `  - { id: ${id}, name: { zh: ${id}, en: ${id} }, weight: ${weight}, scoring: ${scoring}, missing: EXCLUDED${more} }\n`;
  const scheme = parseScheme(
    SCHEME_HEADER +
      leaf("share", 40, "{ linear: { zero: 0, full: 50, points: 100 } }", ", cap: 90") +
      leaf(
        "stars",
        35,
        "{ steps: [{ from: 30, points: 90 }, { from: 10, points: 40.5 }], better: MORE, otherwise: 5 }",
      ) +
      leaf("place", 25, "{ places: { first: 100, last: 0, better: LESS } }"),
    "s.yaml",
  );
  const value = fc.option(fc.integer({ min: -10, max: 60 }), { nil: null });

  it("is enough, whatever the inputs; and parts sum to the score", () => {
    let changed = 0;
    fc.assert(
      fc.property(
        fc.array(fc.record({ share: value, stars: value, place: value }), { minLength: 2, maxLength: 8 }),
        (given) => {
          const inputs = given.map(
            (one, at): SubjectInputs => ({
              subject: `s${at}`,
              values: new Map(
                Object.entries(one).flatMap(([id, n]) => (n === null ? [] : [[id, new Fraction(n)] as const])),
              ),
            }),
          );
          const scores = evaluate(scheme, inputs);
          for (const { subject, score, rank, criteria } of scores) {
            if (score === null) continue;
            const sum = partsOf(scheme, criteria).reduce((all, { part }) => all.add(part), new Fraction(0));
            expect(sum.sub(score).abs().compare(new Fraction(1, 2000))).toBeLessThanOrEqual(0);
            const next = scores.findLast((other) => other.rank !== null && other.rank < rank!);
            if (next === undefined) continue;
            const own = inputs.find((one) => one.subject === subject)!;
            const change = smallestChange(scheme, own, criteria, next.score!, inputs);
            if (change === null) continue;
            changed++;
            const altered = inputs.map((one) =>
              one === own ? { ...one, values: new Map([...one.values, [change.criterion, change.to]]) } : one,
            );
            const after = evaluate(scheme, altered).find((one) => one.subject === subject)!;
            expect(after.score!.compare(next.score!)).toBeGreaterThanOrEqual(0);
          }
        },
      ),
    );
    expect(changed).toBeGreaterThan(0);
  });

  it("quartiles are those that lie between values, and of fewer than four there are none", () => {
    const of = (...values: number[]) =>
      quartilesOf(values.map((one) => new Fraction(one)))?.map((one) => one.toFraction());
    expect(of(4, 1, 3, 2)).toEqual(["7/4", "5/2", "13/4"]);
    expect(of(1, 2, 3)).toBeUndefined();
  });
});
