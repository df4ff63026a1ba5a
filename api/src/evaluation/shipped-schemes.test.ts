import Fraction from "fraction.js";
import { describe, expect, it } from "vitest";
import { inputsOf, scoreText, sheetOf } from "../../test/evaluation/scored.ts";
import { consequencesOf } from "./consequences-of.ts";
import { evaluate } from "./evaluate.ts";
import { evaluatedPeriod } from "./evaluated-period.ts";
import { outcomesOf } from "./outcomes.ts";
import { readScheme, shippedSchemes } from "./read-scheme.ts";
import type { Scheme } from "./scheme.ts";

describe("shipped schemes, worked by hand", () => {
  it("are each understood", () => {
    expect(shippedSchemes().map((id) => readScheme(id).id)).toEqual(shippedSchemes());
  });

  it("shandong-firm-credit: base + good − bad; below 60 a bad record makes C of B; without data C-ABSENT, last and unranked", () => {
    expect(
      sheetOf(
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
      sheetOf(
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
      sheetOf(
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
      ].map(inputsOf),
    );
    expect(scores.map((score) => scoreText(scheme, score))).toEqual([
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
    const scores = evaluate(scheme, lines.map(inputsOf));
    return outcomesOf(scheme, scores, past).map(({ list, grade, periodsOnList }, at) =>
      [
        scoreText(scheme, { ...scores[at]!, grade }),
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
        sheetOf(
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
        sheetOf(
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
