import { describe, expect, it } from "vitest";
import { SCHEME_HEADER } from "../../test/fixtures/scheme-header.ts";
import { parseScheme } from "./read-scheme.ts";

const LINES = `${SCHEME_HEADER}  - id: calls
    name: { zh: 热线, en: Calls }
    weight: 60
    scoring: { linear: { zero: 0, full: 100, points: 100 } }
    missing: EXCLUDED
  - id: site
    name: { zh: 现场, en: Site }
    weight: 40
    scoring: { steps: [{ from: 90, points: 100 }, { from: 80, points: 50 }], better: MORE, otherwise: 0 }
    missing: ABSENT
grades:
  - { grade: A, from: 80 }
  - { grade: B }
gates:
  - { criterion: site, below: 60, grade: B, because: { zh: 红线, en: red line } }
tieBreak: [calls]
leastWeights: { calls: 50 }`.split("\n");

/** The scheme with one line written otherwise; lines count from 1, `null` leaves it out. */
const altered = (line: number, text: string | null) => () =>
  parseScheme(LINES.flatMap((was, at) => (at + 1 !== line ? [was] : text === null ? [] : [text])).join("\n"), "s.yaml");

describe("a scheme", () => {
  it("is understood as it stands", () => {
    expect(altered(1, LINES[0]!)().id).toBe("half-year");
  });

  it.each<[string, number, string | null, string]>([
    ["no id", 1, null, "s.yaml:1:1: id: expected an id of small letters, digits and hyphens, got nothing"],
    [
      "an id in capitals",
      1,
      "id: Half",
      's.yaml:1:5: id: expected an id of small letters, digits and hyphens, got "Half"',
    ],
    ["version 0", 2, "version: 0", "s.yaml:2:10: version: expected a whole number from 1, got 0"],
    ["no English name", 3, "name: { zh: 半年考评 }", "s.yaml:3:7: name.en: expected text, got nothing"],
    ["another key", 4, "sauce: a test", "s.yaml:4:1: expected one of id, version, name, source,"],
    ["a blank source", 4, 'source: ""', 's.yaml:4:9: source: expected text, got ""'],
    [
      "another subject",
      7,
      "subject: DOG",
      's.yaml:7:10: subject: expected one of COUNTY, STREET, FIRM, ESTATE, got "DOG"',
    ],
    [
      "another period",
      8,
      "period: DECADE",
      's.yaml:8:9: period: expected one of MONTH, QUARTER, HALF_YEAR, YEAR, got "DECADE"',
    ],
    ["another way to combine", 9, "combine: MEAN", 's.yaml:9:10: combine: expected one of WEIGHTED, SUM, got "MEAN"'],
    ["a sum of weights", 9, "combine: SUM", "s.yaml:14:13: criteria[0].weight: expected no weight in a sum, got 60"],
    ["half decimals", 10, "decimals: 0.5", "s.yaml:10:11: decimals: expected a whole number from 0 to 6, got 0.5"],
    ["an id twice", 17, "  - id: calls", "s.yaml:17:9: criteria[1].id: expected an id of its own, got calls"],
    ["no weight", 14, null, "s.yaml:12:5: criteria[0].weight: expected per cent above 0, got nothing"],
    [
      "a weight in words",
      14,
      "    weight: much",
      's.yaml:14:13: criteria[0].weight: expected a number of at most 12 digits and 6 decimals, got "much"',
    ],
    ["a weight below 0", 14, "    weight: -60", "s.yaml:14:13: criteria[0].weight: expected per cent above 0, got -60"],
    ["weights of 99", 14, "    weight: 59", "s.yaml:12:3: criteria: expected weights that sum to 100, got 99"],
    [
      "a scoring in words",
      15,
      "    scoring: fair",
      "s.yaml:15:14: criteria[0].scoring: expected value, or one of linear, steps and places",
    ],
    [
      "zero at full",
      15,
      "    scoring: { linear: { zero: 1, full: 1, points: 100 } }",
      "s.yaml:15:24: criteria[0].scoring.linear: expected zero and full apart, and points above 0",
    ],
    [
      "no points",
      15,
      "    scoring: { linear: { zero: 1, full: 2, points: 0 } }",
      "s.yaml:15:24: criteria[0].scoring.linear: expected zero and full apart, and points above 0",
    ],
    [
      "no word for what is missing",
      16,
      null,
      "s.yaml:12:5: criteria[0].missing: expected one of EXCLUDED, ABSENT, REFUSED, got nothing",
    ],
    [
      "missing as zero",
      16,
      "    missing: ZERO",
      's.yaml:16:14: criteria[0].missing: expected one of EXCLUDED, ABSENT, REFUSED, got "ZERO"',
    ],
    [
      "steps that rise",
      20,
      "    scoring: { steps: [{ from: 80, points: 100 }, { from: 90, points: 50 }], better: MORE, otherwise: 0 }",
      "s.yaml:20:59: criteria[1].scoring.steps[1].from: expected the best step first, each further one worse",
    ],
    [
      "a worse step with more",
      20,
      "    scoring: { steps: [{ from: 90, points: 50 }, { from: 80, points: 60 }], better: MORE, otherwise: 0 }",
      "s.yaml:20:44: criteria[1].scoring.steps[0].points: expected more points than the next worse step has",
    ],
    [
      "no way to be better",
      20,
      "    scoring: { steps: [{ from: 90, points: 50 }], better: SO, otherwise: 0 }",
      "s.yaml:20:59: criteria[1].scoring.better: expected one of MORE, LESS",
    ],
    [
      "a first place with less",
      20,
      "    scoring: { places: { first: 10, last: 20, better: MORE } }",
      "s.yaml:20:24: criteria[1].scoring.places: expected more points for the first than for the last",
    ],
    [
      "no grade for the rest",
      24,
      "  - { grade: B, from: 60 }",
      "s.yaml:23:3: grades: expected one without from, of all other scores, got a from for each",
    ],
    ["a grade twice", 24, "  - { grade: A }", "s.yaml:24:14: grades[1].grade: expected a grade of its own, got A"],
    [
      "a gate of no criterion",
      26,
      "  - { criterion: door, below: 60, grade: B, because: { zh: 红线, en: red line } }",
      "s.yaml:26:18: gates[0].criterion: expected one of calls, site, got door",
    ],
    [
      "a gate to no grade",
      26,
      "  - { criterion: site, below: 60, grade: Z, because: { zh: 红线, en: red line } }",
      "s.yaml:26:42: gates[0].grade: expected one of A, B, got Z",
    ],
    [
      "a gate without a bound",
      26,
      "  - { criterion: site, grade: B, because: { zh: 红线, en: red line } }",
      "s.yaml:26:5: gates[0]: expected either above or below, got neither",
    ],
    [
      "a tie broken by nothing",
      27,
      "tieBreak: [luck]",
      "s.yaml:27:12: tieBreak[0]: expected one of calls, site, got luck",
    ],
    [
      "who takes part by a value that there is not",
      27,
      "takesPart: [{ criterion: luck, atLeast: 5, because: { zh: 无, en: none } }]",
      "s.yaml:27:26: takesPart[0].criterion: expected one of calls, site, got luck",
    ],
    [
      "who takes part without a bound",
      27,
      "takesPart: [{ criterion: calls, because: { zh: 无, en: none } }]",
      "s.yaml:27:13: takesPart[0].atLeast: expected a number of at most 12 digits and 6 decimals, got nothing",
    ],
    [
      "a criterion that weighs too little",
      28,
      "leastWeights: { calls: 61 }",
      "s.yaml:14:13: criteria[0].weight: expected at least 61 per cent for calls, got 60",
    ],
    [
      "an indicator that there is not",
      21,
      "    missing: ABSENT\n    from: { indicator: luck }",
      "s.yaml:22:24: criteria[1].from.indicator: expected an indicator's id, got luck",
    ],
    [
      "an indicator of firms for estates",
      7,
      "subject: ESTATE\nbeside: [{ id: firms, name: { zh: 企业, en: Firms }, from: { indicator: firm_work_coverage } }]",
      "s.yaml:8:71: beside[0].from.indicator: expected an indicator of facts that are each of one estate, got firm_work_coverage",
    ],
    [
      "a list of the best and the worst",
      27,
      "lists: [{ id: red, name: { zh: 红榜, en: red }, best: 2, worst: 2, follows: { zh: 无, en: none } }]",
      "s.yaml:27:9: lists[0]: expected either best or worst, got both",
    ],
    [
      "a list of more than all",
      27,
      "lists: [{ id: red, name: { zh: 红榜, en: red }, best: 2, within: 101, follows: { zh: 无, en: none } }]",
      "s.yaml:27:64: lists[0].within: expected per cent above 0 and at most 100, got 101",
    ],
    [
      "a streak of no grade",
      27,
      "streaks: [{ grade: Z, times: 3, becomes: B }]",
      "s.yaml:27:20: streaks[0].grade: expected one of A, B, got Z",
    ],
    [
      "doubt of a criterion that there is not",
      27,
      "doubt: { step: 5, weights: { luck: { least: 5, most: 20 } } }",
      "s.yaml:27:36: doubt.weights.luck: expected one of calls, site, got luck",
    ],
    [
      "doubt off the scheme's own weight",
      27,
      "doubt: { step: 5, weights: { calls: { least: 52, most: 70 } } }",
      "s.yaml:27:46: doubt.weights.calls.least: expected per cent above 0 and at most its weight, 60, in whole steps of 5 from it, got 52",
    ],
    [
      "doubt in steps of none",
      27,
      "doubt: { step: 0, weights: {} }",
      "s.yaml:27:16: doubt.step: expected per cent above 0, got 0",
    ],
    ["an alias of nothing", 14, "    weight: *much", "s.yaml:14:13: expected an anchor &much before it, got *much"],
    [
      "an anchor after its alias",
      14,
      "    weight: *much\n    floor: &much 0",
      "s.yaml:14:13: expected an anchor &much before it, got *much",
    ],
    [
      "aliases without measure",
      4,
      `source: [&a [${"x,".repeat(20)}], &b [${"*a,".repeat(20)}], &c [${"*b,".repeat(20)}], *c]`,
      "s.yaml:4:61: expected aliases that repeat little, got more than are unfolded",
    ],
    [
      "an alias within its anchor",
      4,
      "source: &a [*a]",
      "s.yaml:4:13: expected an anchor that ends before it, got *a within itself",
    ],
    [
      "lists without end",
      4,
      `source: ${"[".repeat(5000)}`,
      "expected maps and lists within one another some hundred deep at most, got more",
    ],
    ["a tab", 14, "\tweight: 60", "s.yaml:14:1: Tabs are not allowed as indentation"],
    ["a key in Chinese", 10, "小数: 1", "s.yaml:10:1: expected one of id, version, name, source,"],
    ["a key twice", 10, "decimals: 1\ndecimals: 2", "s.yaml:11:1: Map keys must be unique"],
    ["no YAML", 3, "name: { zh: ", "s.yaml:"],
  ])("with %s is refused with line and column", (_, line, text, message) => {
    expect(altered(line, text)).toThrow(message);
  });

  it("with doubt of entered points without bounds is refused with line and column", () => {
    const entered = LINES.with(14, "    scoring: value").with(26, "doubt: { step: 5, weights: {} }");
    expect(() => parseScheme(entered.join("\n"), "s.yaml")).toThrow(
      "s.yaml:15:14: criteria[0].scoring: expected a cap and a floor of entered points, where there is doubt, got value",
    );
  });

  it.each([
    [
      "ends the wrong way round",
      13,
      "value, cap: 100, floor: 0, survey: { least: 9, most: 1, weighed: ALIKE }",
      /least below most/,
    ],
    [
      "what is counted",
      13,
      "value, cap: 100, floor: 0, from: { indicator: complaints }, survey: { least: 0, most: 1, weighed: ALIKE }",
      /criteria\[0\].survey: expected no survey of what is counted/,
    ],
    [
      "steps",
      18,
      "{ steps: [{ from: 1, points: 2 }], better: MORE, otherwise: 0 }, survey: { least: 0, most: 1, weighed: ALIKE }",
      /value or linear scoring/,
    ],
    [
      "no way to weigh",
      13,
      "value, cap: 100, floor: 0, survey: { least: 0, most: 1, weighed: HEAVY }",
      /one of BY_ANSWERS, ALIKE/,
    ],
  ])("with a survey of %s is refused with line and column", (_, line, scoring, said) => {
    const more = scoring.replaceAll(/, (?=cap|floor|from: \{ ind|survey)/g, "\n    ");
    const written = LINES.with(line + 1, `    scoring: ${more}`).join("\n");
    expect(() => parseScheme(written, "s.yaml")).toThrow(said);
    expect(() => parseScheme(written, "s.yaml")).toThrow(/^s\.yaml:\d+:\d+: /);
  });

  it.each([
    [
      "a grade that there is not",
      "grade: Z, opens: INTERVIEW",
      /consequences\[0\]\.grade: expected one of A, B, got Z/,
    ],
    ["neither list nor grade", "opens: INTERVIEW", /consequences\[0\]: expected either list or grade, got neither/],
    ["a list where there is none", "list: black, opens: INTERVIEW", /\.list: expected a scheme with lists, got black/],
    [
      "a third half-year",
      "grade: B, periods: [3], opens: INTERVIEW",
      /periods\[0\]: expected a period of the year, up to 2, got 3/,
    ],
    ["a kind of act that there is not", "grade: B, opens: TEA", /\.opens: expected one of INSPECTION, .*, got "TEA"/],
    [
      "a value that there is not",
      "grade: B, opens: INTERVIEW, onlyIf: { criterion: luck, below: 1 }",
      /\.onlyIf\.criterion: expected one of calls, site, got luck/,
    ],
  ])("with a consequence of %s is refused with line and column", (_, more, said) => {
    const written = [...LINES, "consequences:", `  - { id: one, name: { zh: 一, en: one }, ${more} }`].join("\n");
    expect(() => parseScheme(written, "s.yaml")).toThrow(said);
    expect(() => parseScheme(written, "s.yaml")).toThrow(new RegExp(`^s\\.yaml:${LINES.length + 2}:\\d+: `));
  });

  it("tells all its faults together", () => {
    const faulty = LINES.join("\n")
      .replace("version: 1", "version: 0")
      .replace("weight: 40", "weight: x")
      .replace("[calls]", "[a, b]");
    expect(() => parseScheme(faulty, "s.yaml")).toThrow(/2:10:[\s\S]*19:13:/);
  });
});
