import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { ClaimCheck } from "./claim-check.type.ts";
import { claimChecks } from "./claim-checks.ts";
import type { Observation } from "./observation.type.ts";

const FILE = new URL("../../../seeds/published/published-figures.csv", import.meta.url);
const printed: Record<string, string>[] = parse(readFileSync(FILE), { columns: true });

/** The figures of a region as the file prints them. */
function figuresOf(code: string): Observation[] {
  return printed
    .filter((row) => row.city_code === code)
    .map((row) =>
      figure(row.indicator!, Number(row.value), {
        scope: row.scope!,
        qualifier: row.qualifier!.toUpperCase() as Observation["qualifier"],
        unit: row.unit!,
        asOf: row.as_of!,
        note: row.note!,
        article: row.source!,
      }),
    );
}

function figure(indicator: string, value: number, more: Partial<Observation> = {}): Observation {
  return {
    observationId: "1",
    id: "",
    region: {} as Observation["region"],
    scope: "市",
    indicator,
    qualifier: "EXACT",
    value,
    unit: "estates",
    asOf: "2020",
    countsFrom: null,
    countsTo: null,
    note: "",
    article: "A",
    source: "published-figures",
    ...more,
  };
}

const one = (checks: ClaimCheck[], rule: ClaimCheck["rule"], word: string): ClaimCheck =>
  checks.find((check) => check.rule === rule && check.observations.some(({ indicator }) => indicator === word))!;

describe("what articles claim", () => {
  it("Dezhou's 2.7 times is a multiple, not an increase", () => {
    const check = one(claimChecks(figuresOf("371400")), "GROWTH", "owners_committees_growth_claimed");
    expect(check).toMatchObject({ verdict: "FAILS", claimed: 2.7, unit: "times" });
    expect(check.follows).toBeCloseTo(258 / 147, 12);
    expect(check.observations.map(({ value }) => value)).toEqual([405, 258, 2.7]);
    expect(check.statementZh).toMatch(/147.*2\.76 倍.*175\.5%.*倍数，而不是增幅/);
    expect(check.statementEn).toMatch(/147 before.*2\.76 times.*175\.5 %.*not the increase/);
  });

  it("Lanshan's 99 % is 98.93 %, rounded", () => {
    const check = one(claimChecks(figuresOf("371302")), "RATE", "litigation_closing_rate");
    expect(check).toMatchObject({ verdict: "ROUNDED", claimed: 99 });
    expect(check.follows).toBeCloseTo(98.9317, 3);
    expect(check.statementZh).toContain("3797 ÷ 3838 = 98.93%");
  });

  it("Linyi's 100 % mixes organisation and work; 185 of 635 is 29.13 %", () => {
    const checks = claimChecks(figuresOf("371300"));
    expect(one(checks, "RATE", "firm_party_coverage")).toMatchObject({ verdict: "DIFFER", claimed: 100 });
    expect(one(checks, "RATE", "firm_party_coverage").follows).toBeCloseTo(29.13, 2);
    expect(one(checks, "RIVALS", "red_collar_secretaries")).toMatchObject({
      verdict: "DIFFER",
      follows: 395,
      claimed: 443,
    });
  });

  it("Heze's 572 of 628 is a share that no one prints; Jinan's two counts stand side by side", () => {
    expect(one(claimChecks(figuresOf("371700")), "PART_OF_WHOLE", "estates_with_party_org")).toMatchObject({
      verdict: "HOLDS",
      claimed: null,
    });
    expect(one(claimChecks(figuresOf("370100")), "RIVALS", "communities_with_property_committee")).toMatchObject({
      follows: 773,
      claimed: 829,
    });
  });

  it("Dezhou's 967 secretaries of 584 organisations contradict each other, Heze's 566 of 572 do not", () => {
    const dezhou = one(claimChecks(figuresOf("371400")), "PART_OF_WHOLE", "estate_branch_secretaries");
    expect(dezhou).toMatchObject({ verdict: "FAILS", claimed: null });
    expect(dezhou.observations.map(({ value }) => value)).toEqual([967, 584]);
    expect(dezhou.statementZh).toMatch(/967 不可能超过 584：每个小区党组织只有一名书记/);
    expect(dezhou.statementEn).toMatch(/967 cannot exceed 584: an estate's organisation has one secretary/);
    const heze = claimChecks(figuresOf("371700")).find(({ observations }) => observations[0]!.value === 566);
    expect(heze).toMatchObject({ verdict: "HOLDS", observations: [{ value: 566 }, { value: 572 }] });
  });

  it("Weihai's gain of over 30 points holds: from 57 % to 90.5 %", () => {
    expect(one(claimChecks(figuresOf("371000")), "GAIN", "owner_satisfaction_gain")).toMatchObject({
      verdict: "HOLDS",
      claimed: 30,
      follows: 33.5,
      unit: "percentage_points",
    });
  });

  it("all that fails is Dezhou's: 2.7 times, and 967 secretaries", () => {
    const codes = [...new Set(printed.map((row) => row.city_code!))];
    const failing = codes.flatMap((code) => claimChecks(figuresOf(code)).filter(({ verdict }) => verdict === "FAILS"));
    expect(failing.map(({ rule, observations }) => [rule, observations[0]!.asOf, observations[0]!.value])).toEqual([
      ["GROWTH", "2020", 405],
      ["PART_OF_WHOLE", "2020", 967],
    ]);
  });
});

describe("the rules", () => {
  const growth = (claimed: number, more: Partial<Observation> = {}) =>
    claimChecks([
      figure("branches", 300),
      figure("branches_added", 200),
      figure("branches_growth_claimed", claimed, { unit: "times", ...more }),
    ])[0]!.verdict;
  const rate = (claimed: number, more: Partial<Observation> = {}) =>
    claimChecks([
      figure("firms_with_party_org", 2),
      figure("property_firms", 3),
      figure("firm_party_org_rate", claimed, { unit: "percent", ...more }),
    ])[0]!.verdict;

  it("growth from 100 to 300 is twofold, not threefold", () => {
    expect([growth(2), growth(3), growth(1.9, { qualifier: "OVER" })]).toEqual(["HOLDS", "FAILS", "HOLDS"]);
  });

  it("two thirds, by places printed and qualifier", () => {
    expect([rate(66.67), rate(67), rate(66), rate(66.6)]).toEqual(["ROUNDED", "ROUNDED", "FAILS", "FAILS"]);
    expect(rate(66, { qualifier: "OVER" })).toBe("HOLDS");
    expect(rate(70, { qualifier: "UNDER" })).toBe("HOLDS");
    expect(rate(65, { qualifier: "ABOUT" })).toBe("HOLDS");
    expect(rate(60, { qualifier: "AT_LEAST" })).toBe("HOLDS");
    expect(rate(66.67, { asOf: "2022" })).toBe("DIFFER");
  });

  it("figures that are not exact decide nothing against a claim", () => {
    const parts = (qualifier: Observation["qualifier"]) => [
      figure("firms_with_party_org", 2, { qualifier }),
      figure("property_firms", 3),
      figure("firm_party_org_rate", 90, { unit: "percent" }),
      figure("branches", 300, { qualifier }),
      figure("branches_added", 200),
      figure("branches_growth_claimed", 5, { unit: "times" }),
    ];
    expect(claimChecks(parts("EXACT")).map(({ verdict }) => verdict)).toEqual(["FAILS", "FAILS"]);
    const checks = claimChecks(parts("OVER"));
    expect(checks.map(({ verdict }) => verdict)).toEqual(["DIFFER", "DIFFER"]);
    expect(checks[0]!.statementZh).toContain("并非精确数");
    expect(checks[1]!.statementEn).toContain("precision differ");
  });

  it("two figures of one date are held to what their qualifiers mean", () => {
    const rivals = (qualifier: Observation["qualifier"], value: number, exact: number) =>
      claimChecks([figure("x", value, { qualifier }), figure("x", exact)])[0]!.verdict;
    expect(rivals("OVER", 1000, 1010)).toBe("HOLDS");
    expect(rivals("OVER", 1000, 990)).toBe("FAILS");
    expect(rivals("UNDER", 30, 29)).toBe("HOLDS");
    expect(rivals("ABOUT", 90, 93)).toBe("HOLDS");
    expect(rivals("ABOUT", 90, 70)).toBe("FAILS");
    // whether "over 10" includes ten is not said
    expect(rivals("OVER", 10, 10)).toBe("DIFFER");
    const [check] = claimChecks([figure("x", 1000, { qualifier: "OVER" }), figure("x", 1010)]);
    expect(check!.statementZh).toContain("超过 1000 与 1010，精确程度不同而并不矛盾");
    expect(check!.statementEn).toContain("over 1000 and 1010; their qualifiers differ, and they agree");
  });

  it("a part of what is over 1000 may be 1010", () => {
    const parts = (part: Partial<Observation>, whole: Partial<Observation>) =>
      claimChecks([figure("managed_estates", 1010, part), figure("estates", 1000, whole)])[0]!;
    expect(parts({}, {}).verdict).toBe("FAILS");
    expect(parts({}, { qualifier: "OVER" }).verdict).toBe("DIFFER");
    expect(parts({}, { qualifier: "OVER" }).statementEn).toContain("1010 and over 1000 do not contradict each other");
    expect(parts({ qualifier: "OVER" }, {}).verdict).toBe("FAILS");
    expect(parts({ value: 900, qualifier: "UNDER" }, {}).verdict).toBe("HOLDS");
    expect(parts({ value: 990 }, { qualifier: "OVER" }).statementZh).toContain("990 ÷ 超过 1000：至多约 99%（");
  });

  it("45 percent are not 45 firms, and organisations are not firms", () => {
    const checks = (unit: string, wholeUnit = "firms") =>
      claimChecks([
        figure("firms_with_party_org", 45, { unit }),
        figure("property_firms", 30, { unit: wholeUnit }),
        figure("firm_party_coverage", 90, { unit: "percent" }),
      ]);
    expect(checks("firms").map(({ rule }) => rule)).toEqual(["RATE"]);
    expect(checks("percent")).toEqual([]);
    expect(checks("percent", "percent")).toEqual([]);
    expect(checks("organisations")).toEqual([]);
    // a count is no rate either
    expect(
      claimChecks([
        figure("firms_with_party_org", 2),
        figure("property_firms", 3),
        figure("firm_party_org_rate", 1, { unit: "firms" }),
      ]).map(({ rule }) => rule),
    ).toEqual(["PART_OF_WHOLE"]);
  });

  it("figures of one date that count over other months do not contradict each other", () => {
    const growth = (note: string, value: number) => figure("complaints_yoy", value, { unit: "percent", note });
    expect(claimChecks([growth("1—10月", -39.3), growth("上半年", -20)])[0]).toMatchObject({
      verdict: "DIFFER",
      statementEn: expect.stringContaining("periods differ"),
    });
    expect(claimChecks([growth("1—10月", -39.3), growth("1-10月同比", -20)])[0]!.verdict).toBe("FAILS");
  });

  it("a part cannot exceed its whole, and two figures of one date cannot differ", () => {
    expect(claimChecks([figure("estates", 10), figure("managed_estates", 11)])[0]!.verdict).toBe("FAILS");
    expect(claimChecks([figure("x", 10), figure("x", 11, { article: "B" })])[0]!.verdict).toBe("FAILS");
    expect(claimChecks([figure("x", 10), figure("x", 10, { article: "B" })])).toEqual([]);
  });

  it("figures of other articles or dates are not mixed into a growth", () => {
    expect(
      claimChecks([
        figure("branches", 300),
        figure("branches_added", 200, { asOf: "2021" }),
        figure("branches_growth_claimed", 3, { unit: "times" }),
      ]),
    ).toEqual([]);
  });
});
