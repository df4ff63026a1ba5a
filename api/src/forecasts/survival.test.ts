import { describe, expect, it } from "vitest";
import { numbersFrom } from "../../test/numbers-from.ts";
import { expectedBreaches } from "./expected-breaches.ts";
import { FEWEST, Pace } from "./pace.ts";
import { type Judged, skillOf } from "./skill.ts";
import { Survival } from "./survival.ts";

describe("a life table", () => {
  // of 100: 20 end at age 0; 10 are seen no further than age 1, where 14 end; 6 of the 56 left end at age 2
  const survival = new Survival([
    { span: 0, ended: 20, still: 0 },
    { span: 1, ended: 14, still: 10 },
    { span: 2, ended: 6, still: 0 },
    { span: 3, ended: 0, still: 50 },
  ]);

  it("gives the share still open by hand, those of whom no more is known counted half", () => {
    // 20/100; 14/(80 - 5); 6/56
    const [one, two, three] = [0.2, 14 / 75, 6 / 56];
    expect(survival.stillOpen(0, 1)!.share).toBeCloseTo(1 - one, 12);
    expect(survival.stillOpen(0, 3)!.share).toBeCloseTo((1 - one) * (1 - two) * (1 - three), 12);
    expect(survival.stillOpen(1, 3)!.share).toBeCloseTo((1 - two) * (1 - three), 12);
    const greenwood = one / (100 * (1 - one)) + two / (75 * (1 - two));
    expect(survival.stillOpen(0, 2)!.error).toBeCloseTo((1 - one) * (1 - two) * Math.sqrt(greenwood), 12);
    expect([survival.known(0), survival.known(2), survival.known(4)]).toEqual([100, 56, 0]);
  });

  it("is certain of now, and says nothing beyond what is known", () => {
    expect(survival.stillOpen(2, 2)).toEqual({ share: 1, error: 0 });
    expect(survival.stillOpen(2, 5)).toBe(null);
    expect(survival.stillOpen(0, 241)).toBe(null);
  });
});

it("goes by the firm's own pace in the category, and by a coarser one where too few of its complaints got so far", () => {
  const of = (firm: string | null, category: string, ended: number, still: number) => [
    { firm, category, span: 0, ended, still: 0 },
    { firm, category, span: 1, ended: 0, still },
  ];
  const pace = new Pace([...of("f", "LIFT", 30, 30), ...of("g", "LIFT", 0, FEWEST - 1), ...of(null, "NOISE", 1, 0)]);
  expect(pace.stillOpen("f", "LIFT", 0, 1)).toMatchObject({ share: 0.5, curve: "f LIFT" });
  expect(pace.stillOpen("g", "LIFT", 0, 1)).toMatchObject({ share: expect.closeTo(59 / 89, 12), curve: " LIFT" });
  expect(pace.stillOpen("f", "NOISE", 0, 1)).toMatchObject({ share: expect.closeTo(59 / 90, 12), curve: "" });
  expect(pace.stillOpen("f", "LIFT", 1, 2)!.share).toBe(1);
  expect(pace.stillOpen("f", "LIFT", 2, 3)).toBe(null);
});

it("foresees numbers that lie in their interval nine times of ten, learned from no more than a hundred", () => {
  const random = numbersFrom(7);
  const [ending, spans, tries] = [0.15, 4, 1500];
  let inside = 0;
  for (let n = 0; n < tries; n += 1) {
    const seen = Array.from({ length: 100 }, () => {
      let span = 0;
      while (span < 10 && random() >= ending) span += 1;
      return { firm: null, category: "LIFT", span, ended: span < 10 ? 1 : 0, still: span < 10 ? 0 : 1 };
    });
    const complaints = 40;
    const { low, high } = expectedBreaches([
      { complaints, expected: new Pace(seen).stillOpen(null, "LIFT", 0, spans) },
    ]);
    const came = Array.from({ length: complaints }, () => random() < (1 - ending) ** spans).filter(Boolean).length;
    if (came >= low && came <= high) inside += 1;
  }
  expect(inside / tries).toBeGreaterThan(0.88);
  expect(inside / tries).toBeLessThan(0.97);
});

it("adds up what is due, and leaves out of the number what nothing is known of", () => {
  const expected = { share: 0.25, error: 0, curve: "" };
  expect(
    expectedBreaches([
      { complaints: 12, expected },
      { complaints: 5, expected: null },
    ]),
  ).toEqual({
    due: 17,
    unknown: 5,
    expected: 3,
    // 3 ± 1.645 × √(12 × 0.25 × 0.75)
    low: 0,
    high: 6,
  });
});

describe("skill", () => {
  const moment = (foreseen: number | null, breached: number, all: number): Judged[] =>
    Array.from({ length: all }, (_, n) => ({ foreseen, breached: n < breached }));

  it("is to come closer than both baselines, by hand", () => {
    const sure = [...moment(0.9, 27, 30), ...moment(0.1, 3, 30)];
    // 0.9 × 0.1² + 0.1 × 0.9² = 0.09; half were late, and half of the month before
    expect(skillOf([moment(null, 30, 60), sure])).toEqual({
      verdict: "SKILL",
      judged: 60,
      forecast: expect.closeTo(0.09, 12),
      allInLimit: 0.5,
      lastRate: 0.25,
    });
    // as often late as always, foreseen so for each: no more than the rate says
    expect(skillOf([moment(0.5, 30, 60), moment(0.5, 30, 60)]).verdict).toBe("NO_SKILL");
    // nobody was late
    expect(skillOf([moment(0.1, 0, 60), moment(0.1, 0, 60)]).verdict).toBe("NO_SKILL");
  });

  it("is not judged by few, nor by what was not foreseen", () => {
    const few = { verdict: "TOO_FEW", forecast: null, allInLimit: null, lastRate: null };
    expect(skillOf([moment(0.5, 9, 90), moment(0.2, 9, 49)])).toEqual({ ...few, judged: 49 });
    expect(skillOf([moment(0.5, 9, 90), moment(null, 9, 90)])).toEqual({ ...few, judged: 0 });
    expect(skillOf([[], moment(0.2, 9, 90)])).toEqual({ ...few, judged: 0 });
  });
});
