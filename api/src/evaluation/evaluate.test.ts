import fc from "fast-check";
import Fraction from "fraction.js";
import { describe, expect, it } from "vitest";
import { SCHEME_HEADER } from "../../test/fixtures/scheme-header.ts";
import { consequencesOf } from "./consequences-of.ts";
import { evaluate, type SubjectInputs, type SubjectScore } from "./evaluate.ts";
import { evaluatedPeriod } from "./evaluated-period.ts";
import { decimalText } from "./exact.ts";
import { outcomesOf } from "./outcomes.ts";
import { parseScheme, readScheme, shippedSchemes } from "./read-scheme.ts";
import type { Scheme } from "./scheme.ts";

/** "甲 base=75 good=12" */
const inputs = (line: string): SubjectInputs => {
  const [subject, ...values] = line.split(" ");
  return {
    subject: subject!,
    values: new Map(values.map((one) => [one.split("=")[0]!, new Fraction(one.split("=")[1]!)])),
  };
};
const text = (scheme: Scheme, { subject, score, rank, grade }: SubjectScore): string =>
  [
    rank ?? "–",
    subject,
    score === null ? "absent" : decimalText(score, scheme.decimals),
    ...(grade === null ? [] : [grade]),
  ].join(" ");
const sheet = (scheme: Scheme, ...lines: string[]): string[] =>
  evaluate(scheme, lines.map(inputs)).map((score) => text(scheme, score));

describe("shipped schemes, worked by hand", () => {
  it("are each understood", () => {
    expect(shippedSchemes().map((id) => readScheme(id).id)).toEqual(shippedSchemes());
  });

  it("shandong-firm-credit: base + good − bad; below 60 a bad record makes C of B; without data C-ABSENT, last and unranked", () => {
    expect(
      sheet(
        readScheme("shandong-firm-credit"),
        "丙 entries=3 base=58 good=0 bad=0", // 58: below 60 without a bad record
        "丁 entries=3 base=60 good=3 bad=5", // 58 with one
        "甲 entries=3 base=75 good=12 bad=2", // 85: from 85 AAA
        "乙 entries=3 base=75 good=10.5 bad=0.51", // 84.99
        "戊 entries=0 base=0 good=0 bad=0", // no entry in force is no data, and not a score of 0
        "癸", // nothing known
        "己 entries=3 base=70 good=10 bad=0", // 80 exactly
        "庚 entries=3 base=70 good=0 bad=0", // 70 exactly
        "辛 entries=3 base=70 good=1 bad=11", // 60 exactly: the gate asks for less than 60
        "壬 entries=3 base=70 good=10", // what was taken is not known: absent, and not 80
      ),
    ).toEqual([
      "1 甲 85.00 AAA",
      "2 乙 84.99 AA",
      "3 己 80.00 AA",
      "4 庚 70.00 A",
      "5 辛 60.00 B",
      "6 丙 58.00 B",
      "6 丁 58.00 C",
      "– 戊 absent C-ABSENT",
      "– 癸 absent C-ABSENT",
      "– 壬 absent C-ABSENT",
    ]);
  });

  it("yantai-firm-credit: base up to 80, good up to 40", () => {
    // 80 of 90 + 5 = 85; 50 + 40 of 60 = 90; 80 + 40 − 3 = 117
    expect(
      sheet(
        readScheme("yantai-firm-credit"),
        "甲 entries=3 base=90 good=5 bad=0",
        "乙 entries=3 base=50 good=60 bad=0",
        "丙 entries=3 base=80 good=40 bad=3",
        "丁 entries=3 base=85 good=5 bad=0", // 80 of 85 + 5: as 甲
        "戊 entries=2 base=60 good=0 bad=2", // 58 with a bad record
        "己 entries=0 base=0 good=0 bad=0", // no entry in force
      ),
    ).toEqual([
      "1 丙 117.00 AAA",
      "2 乙 90.00 AAA",
      "3 甲 85.00 AAA",
      "3 丁 85.00 AAA",
      "5 戊 58.00 C",
      "– 己 absent C-ABSENT",
    ]);
  });

  it("jinan-three-parts: three parts of 100, summed; two of them are no score", () => {
    expect(
      sheet(
        readScheme("jinan-three-parts"),
        "甲 owners=88.5 site=90 party=79.55", // 258.05, a half at one decimal: 258.1
        "乙 owners=88.5 site=90",
        "丙 owners=99.9 site=104 party=58.2", // 99.9 + 100 + 58.2
      ),
    ).toEqual(["1 甲 258.1", "1 丙 258.1", "– 乙 absent"]);
  });

  it("weihai-four-parties: without one party the others weigh more in proportion; without residents there is no score", () => {
    const scheme = readScheme("weihai-four-parties");
    const scores = evaluate(
      scheme,
      [
        "甲 residents=90 bureau=80 street=70 community=60", // 45 + 16 + 10.5 + 9 = 80.5
        "乙 residents=90 bureau=80 street=70", // (50 × 90 + 20 × 80 + 15 × 70) ÷ 85 = 7150 ÷ 85 = 84.1176…
        "丙 bureau=100 street=100 community=100",
        "丁 residents=80.5", // alone, 100 of 100: as 甲
      ].map(inputs),
    );
    expect(scores.map((score) => text(scheme, score))).toEqual([
      "1 乙 84.12",
      "2 甲 80.50",
      "2 丁 80.50",
      "– 丙 absent",
    ]);
    const weights = scores[0]!.criteria.map(({ criterion, weight }) => [criterion, weight?.toFraction() ?? null]);
    // 50 ÷ 85, 20 ÷ 85 and 15 ÷ 85 of a hundred
    expect(weights).toEqual([
      ["residents", "1000/17"],
      ["bureau", "400/17"],
      ["street", "300/17"],
      ["community", null],
    ]);
  });
});

describe("shipped schemes of what is counted, and those with lists and streaks, worked by hand", () => {
  const listed = (scheme: Scheme, past: Parameters<typeof outcomesOf>[2], ...lines: string[]): string[] => {
    const scores = evaluate(scheme, lines.map(inputs));
    return outcomesOf(scheme, scores, past).map(({ list, grade, periodsOnList }, at) =>
      [
        text(scheme, { ...scores[at]!, grade }),
        ...(list === null ? [] : [`${list.id}${periodsOnList > 1 ? ` for ${periodsOnList}` : ""}`]),
      ].join(", "),
    );
  };

  it("linyi-counties: four alike, what is missing weighs on the others; the last two are interviewed, and whoever shares their place", () => {
    expect(
      listed(
        readScheme("linyi-counties"),
        new Map([["丙", [{ grade: null, list: "interview" }]]]),
        "甲 hotline=90 coverage=80 committees=70 supervision=60", // 300 ÷ 4
        "乙 hotline=90 coverage=80 committees=71", // 241 ÷ 3 = 80.333…
        "丙 hotline=50 coverage=50 committees=50 supervision=50",
        "丁 hotline=40.004 coverage=40 committees=40 supervision=40", // 40.001: 40.00
        "戊 hotline=40 coverage=40 committees=40 supervision=40",
        "己", // nothing on record: neither ranked nor last
      ),
    ).toEqual([
      "1 乙 80.33",
      "2 甲 75.00",
      "3 丙 50.00",
      "4 丁 40.00, interview",
      "4 戊 40.00, interview",
      "– 己 absent",
    ]);
  });

  it("red-black-estates and -firms: by place; with fewer than five complaints no rank; of one score the larger is first", () => {
    // complaints: 5, 5, 10, 20 are the places 1, 1, 3, 4 of 4: 100, 100, 33.33, 0
    // closed: 100, 100, 95, 90, 60 are the places 1, 1, 3, 4, 5 of 5: 100, 100, 50, 25, 0, since 己 takes part, without a rate
    for (const id of ["red-black-estates", "red-black-firms"])
      expect(
        sheet(
          readScheme(id),
          "甲 complaints=5 calls=5 closed=100 households=900",
          "乙 complaints=0 calls=0 households=300",
          "丙 complaints=1 calls=4 closed=100 households=4000",
          "丁 complaints=20 calls=10 closed=90 households=500", // (0 + 25) ÷ 2
          "戊 complaints=10 calls=6 closed=60 households=600", // (33.33 + 0) ÷ 2
          "己 calls=7 closed=95", // households are not known, and so its rate is not
          "庚 complaints=5 calls=6 closed=100 households=1200",
          "辛 households=100", // nor is whether it takes part
        ),
      ).toEqual([
        "1 庚 100.00",
        "2 甲 100.00",
        "3 戊 16.67",
        "4 丁 12.50",
        "– 乙 absent",
        "– 丙 absent",
        "– 己 absent",
        "– 辛 absent",
      ]);
  });

  it("red-black-estates: 25 on either list, the next on none, and how many quarters on end", () => {
    const many = Array.from({ length: 110 }, (_, n) => `e${n + 1} complaints=${n} calls=9 closed=100 households=100`);
    const scheme = readScheme("red-black-estates");
    const red = { grade: null, list: "red" };
    const on = listed(scheme, new Map([["e1", [red, red, { grade: null, list: null }, red]]]), ...many);
    expect(on[0]).toBe("1 e1 100.00, red for 3");
    expect(on.map((line) => /red|black/.exec(line)?.[0] ?? "")).toEqual([
      ...Array(25).fill("red"),
      ...Array(60).fill(""),
      ...Array(25).fill("black"),
    ]);
    // of 31 a quarter is 7 whole ones
    const few = listed(scheme, undefined, ...many.slice(0, 31));
    expect(few.map((line) => /red|black/.exec(line)?.[0] ?? "")).toEqual([
      ...Array(7).fill("red"),
      ...Array(17).fill(""),
      ...Array(7).fill("black"),
    ]);
    expect(listed(scheme, undefined, ...many.slice(0, 3)).join()).not.toMatch(/red|black/);
    // whoever would be on both is on the first
    const lists = scheme.lists.map((list) => ({ ...list, within: undefined }));
    const both = listed({ ...scheme, lists }, undefined, ...many.slice(0, 30));
    expect(both.filter((line) => line.includes("black"))).toHaveLength(5);
  });

  it("qingdao-three-yellows: the third yellow card on end is a red one; a quarter without a score ends it", () => {
    const [yellow, none, absent] = ["YELLOW", "NO_CARD", null].map((grade) => ({ grade, list: null }));
    const past = new Map([
      ["甲", [yellow!, yellow!]],
      ["乙", [yellow!, absent!, yellow!]],
      ["丙", [yellow!, none!, yellow!]],
      ["丁", [yellow!, yellow!, yellow!]],
    ]);
    expect(
      listed(
        readScheme("qingdao-three-yellows"),
        past,
        "甲 score=59.9",
        "乙 score=59.94",
        "丙 score=60",
        "丁 score=0",
        "戊",
      ),
    ).toEqual(["1 丙 60.0 NO_CARD", "2 甲 59.9 RED", "2 乙 59.9 YELLOW", "4 丁 0.0 RED", "– 戊 absent"]);
  });

  it("linyi-counties: at mid-year the last two are interviewed; at the year's end a yellow card only where notices were not all put right", () => {
    const scheme = readScheme("linyi-counties");
    // of the last two 甲 has put all right, 乙 has not; of 丙 nothing is known, and 丁 is not among them
    const rectified = new Map([
      ["甲", 100],
      ["乙", 99.9],
      ["丁", 0],
    ]);
    const scored = ["甲", "乙", "丙", "丁"].map((subject) => ({
      subject,
      grade: null,
      list: subject === "丁" ? null : "interview",
    }));
    const told = (period: string) =>
      consequencesOf(scheme, evaluatedPeriod("HALF_YEAR", period), scored, ({ subject }) => {
        const value = rectified.get(subject);
        return value === undefined ? null : new Fraction(value);
      }).map(({ consequence, of }) => `${of.subject} ${consequence.opens}`);
    expect(told("2026-H1")).toEqual(["甲 INTERVIEW", "乙 INTERVIEW", "丙 INTERVIEW"]);
    expect(told("2026-H2")).toEqual(["乙 YELLOW_CARD"]);
  });

  it("qingdao-three-yellows: a yellow card for YELLOW, a red one once three on end have made it RED", () => {
    const scheme = readScheme("qingdao-three-yellows");
    const scored = ["YELLOW", "RED", "NO_CARD", null].map((grade) => ({ subject: `${grade}`, grade, list: null }));
    expect(
      consequencesOf(scheme, evaluatedPeriod("QUARTER", "2026-Q3"), scored, () => null).map(
        ({ consequence, of }) => `${of.subject} ${consequence.opens}`,
      ),
    ).toEqual(["YELLOW YELLOW_CARD", "RED RED_CARD"]);
  });

  it("firm-stars and smart-estate-stars: at their thresholds", () => {
    for (const id of ["firm-stars", "smart-estate-stars"])
      expect(
        sheet(
          readScheme(id),
          "甲 score=90",
          "乙 score=89.94",
          "丙 score=70",
          "丁 score=60",
          "戊 score=59.94",
          "庚 score=59.86", // both are 59.9 once rounded
          "己",
        ),
      ).toEqual([
        "1 甲 90.0 STARS_5",
        "2 乙 89.9 STARS_4",
        "3 丙 70.0 STARS_3",
        "4 丁 60.0 STARS_2",
        "5 戊 59.9 STARS_1",
        "5 庚 59.9 STARS_1",
        "– 己 absent",
      ]);
  });
});

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
    expect(sheet(scheme, "甲 share=0.7 hours=36", "乙 share=0.99 hours=100")).toEqual(["1 甲 54.167", "2 乙 50.000"]);
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
    expect(sheet(scheme, "甲 share=95 open=0", "乙 share=94.999999 open=5", "丙 share=1 open=6")).toEqual([
      "1 甲 100.000",
      "2 乙 68.000", // 0.6 × 80 + 0.4 × 50
      "3 丙 4.000",
    ]);
  });

  it("places: even parts from first to last among those that have a value; ties share the better place", () => {
    const scheme = half(leaf("rate", 100, "{ places: { first: 100, last: 60, better: LESS } }"));
    // four of five have one: 100, then two that share the second of 4 places: 100 − 40 ÷ 3, and the last
    expect(sheet(scheme, "甲 rate=9", "乙 rate=1", "丙", "丁 rate=3", "戊 rate=3")).toEqual([
      "1 乙 100.000",
      "2 丁 86.667",
      "2 戊 86.667",
      "4 甲 60.000",
      "– 丙 absent",
    ]);
  });

  it("a value that the scheme does not do without is a fault of the run", () => {
    const scheme = half(leaf("rate", 100, "value", "REFUSED"));
    expect(() => sheet(scheme, "甲 rate=1", "乙")).toThrow("乙, rate: expected a value, got null");
  });

  it("a tie is broken as the scheme says, and shared where that does not tell either", () => {
    const scheme = half(leaf("a", 50, "value") + leaf("b", 50, "value"), "tieBreak: [b]\n");
    expect(sheet(scheme, "甲 a=2 b=1", "乙 a=1 b=2", "丙 a=2 b=1")).toEqual(["1 乙 1.500", "2 甲 1.500", "2 丙 1.500"]);
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
    expect(sheet(scheme, "甲 calls=80 polls=60 site=90", "乙 polls=60 site=90", "丙 site=90")).toEqual([
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
    new Map(scores.map((score) => [score.subject, text(scheme, score)]));

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
