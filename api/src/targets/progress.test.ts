import { describe, expect, it } from "vitest";
import { monthOf } from "../calendar/month.ts";
import { progressAlong, progressOfSum } from "./progress.ts";
import { distanceTo, yearPassed } from "./target-standing.ts";

const month = (text: string, value: number) => ({ month: monthOf(text), value });
const UP = { direction: "HIGHER_IS_BETTER", decimals: 1 } as const;
const DOWN = { direction: "LOWER_IS_BETTER", decimals: 0 } as const;

describe("a straight line to the target", () => {
  const aim = { target: 90, year: 2026, indicator: UP };
  const verdictAt = (value: number, at = "2026-10") =>
    progressAlong(aim, [month("2025-12", 78), month("2026-03", 79), month(at, value)])?.verdict;

  it("leads from last December: 78 + 12 × 10 ÷ 12 is 88 by October", () => {
    expect(progressAlong(aim, [month("2025-12", 78), month("2026-10", 87.9)])).toEqual({
      verdict: "BEHIND",
      latest: month("2026-10", 87.9),
      due: 88,
      start: month("2025-12", 78),
    });
    expect(["88", "87.96", "87.94", "90", "89.96", "95"].map((value) => verdictAt(Number(value)))).toEqual([
      ...["ON_TRACK", "ON_TRACK", "BEHIND", "REACHED", "REACHED", "REACHED"],
    ]);
  });

  it("leads from the first month with data where December has none: 80 in April, 85 halfway in August", () => {
    expect(progressAlong(aim, [month("2026-04", 80), month("2026-08", 85)])).toMatchObject({
      due: 85,
      verdict: "ON_TRACK",
    });
  });

  it("falls where less is better, and what has slipped from beyond the target is behind", () => {
    const falling = { target: 40, year: 2026, indicator: DOWN };
    expect(progressAlong(falling, [month("2025-12", 100), month("2026-06", 70)])).toMatchObject({
      due: 70,
      verdict: "ON_TRACK",
    });
    expect(progressAlong(falling, [month("2025-12", 100), month("2026-06", 71)])!.verdict).toBe("BEHIND");
    expect(progressAlong(aim, [month("2025-12", 96), month("2026-06", 89)])).toMatchObject({
      due: 93,
      verdict: "BEHIND",
    });
  });

  it("ends with the year, and is not drawn through one month", () => {
    expect([verdictAt(89.9, "2026-12"), verdictAt(90, "2026-12")]).toEqual(["MISSED", "REACHED"]);
    expect(progressAlong(aim, [month("2026-10", 99)])).toBeNull();
    expect(progressAlong(aim, [])).toBeNull();
  });
});

describe("what adds up over the year", () => {
  it("is due by the days passed: 304 of 365 by October, 60 of 366 by February", () => {
    expect(yearPassed(monthOf("2026-10"))).toBe(304 / 365);
    expect(yearPassed(monthOf("2028-02"))).toBe(60 / 366);
    expect(yearPassed(monthOf("2026-12"))).toBe(1);
  });

  const passed = 304 / 365;
  const atMost = (value: number, at = "2026-10", share = passed) =>
    progressOfSum({ target: 3650, year: 2026, indicator: DOWN }, month(at, value), share)?.verdict;
  const atLeast = (value: number, at = "2026-10", share = passed) =>
    progressOfSum(
      { target: 3650, year: 2026, indicator: { ...DOWN, direction: "HIGHER_IS_BETTER" } },
      month(at, value),
      share,
    )?.verdict;

  it("of at most 3,650, 3,040 are due by October; more than 3,650 are too many for good", () => {
    expect([3040, 3041, 3650, 3651].map((value) => atMost(value))).toEqual(["ON_TRACK", "BEHIND", "BEHIND", "MISSED"]);
    expect([atMost(3650, "2026-12", 1), atMost(3651, "2026-12", 1)]).toEqual(["REACHED", "MISSED"]);
  });

  it("of at least 3,650, once they are there they stay", () => {
    expect([3039, 3040, 3650].map((value) => atLeast(value))).toEqual(["BEHIND", "ON_TRACK", "REACHED"]);
    expect(atLeast(3649, "2026-12", 1)).toBe("MISSED");
  });

  it("is not judged by one month", () => {
    expect(atMost(1, "2026-01", 31 / 365)).toBeUndefined();
    expect(atMost(1, "2026-02", 59 / 365)).toBe("ON_TRACK");
  });
});

it("a percentage is away by points, a count by per cent too", () => {
  expect(distanceTo({ unit: { zh: "%", en: "%" } }, 83.5, 90)).toEqual({ distance: -6.5, distancePercent: null });
  expect(distanceTo({ unit: { zh: "个", en: "stations" } }, 45, 60)).toEqual({ distance: -15, distancePercent: -25 });
  expect(distanceTo({ unit: { zh: "件", en: "complaints" } }, 3, 0)).toEqual({ distance: 3, distancePercent: null });
});
