import { expect, test } from "vitest";
import { parseRequest } from "../views/briefing/request.ts";
import { attentionItems } from "./attention.ts";
import { periodOf } from "./period.ts";
import { movementOf, rankingOf, ranksOf } from "./ranks.ts";
import { MEASURES, parts, reading } from "./test-readings.ts";

test("equal values share a rank, nothing has none, the direction decides", () => {
  expect(ranksOf([100, 75, null, 100, 80], "HIGHER_IS_BETTER")).toEqual([1, 4, null, 1, 3]);
  expect(ranksOf([0.4, 0.2, 0.4], "LOWER_IS_BETTER")).toEqual([2, 1, 2]);
  expect(ranksOf([3, 9], "NEUTRAL")).toEqual([2, 1]);
});

test("places won and lost between two months", () => {
  const ranking = rankingOf(
    parts(MEASURES.coverage, [
      [90, 70],
      [80, 80],
      [70, 90],
      [60, null],
      [null, 50],
    ]),
  );
  expect(ranking.map(({ rank, previousRank, moved }) => [rank, previousRank, moved])).toEqual([
    [1, 3, 2],
    [2, 2, 0],
    [3, 1, -2],
    [4, null, null],
    [null, null, null],
  ]);
  const { compared, risen, fallen, stayed } = movementOf(ranking);
  expect([compared, risen.length, fallen.length, stayed]).toEqual([3, 1, 1, 1]);
});

test("complaints: fewer is better, so a fall in number is a rise in rank", () => {
  const [first] = rankingOf(
    parts(MEASURES.perThousand, [
      [0.1, 0.9],
      [0.5, 0.5],
    ]),
  );
  expect(first).toMatchObject({ rank: 1, previousRank: 2, moved: 1 });
});

test("attention passes over shares of few complaints, and regions better than the whole", () => {
  const whole = reading(MEASURES.closed72, 60);
  const few = parts(MEASURES.closed72, [
    [20, 90],
    [70, 70],
  ]).map((row) => ({ ...row, denominator: 9 }));
  const given = (rows: typeof few) =>
    attentionItems(new Map([["complaints_closed_72h_share", whole]]), new Map([["complaints_closed_72h_share", rows]]));
  expect(given(few)).toEqual([]);
  const found = given(few.map((row) => ({ ...row, denominator: 10 })));
  expect(found.map(({ rule, readings }) => [rule, readings.map(({ code }) => code)])).toEqual([
    ["lowest", ["370811"]],
    ["worsened", ["370811"]],
  ]);
});

test("a rise from six to nineteen is singled out by its number, not by a percentage", () => {
  const rows = parts(MEASURES.complaints, [
    [19, 6],
    [12, 10],
    [20, 10],
    [12, 3],
    [9, 0],
  ]);
  const found = attentionItems(
    new Map([["complaints", reading(MEASURES.complaints, 71)]]),
    new Map([["complaints", rows]]),
  );
  expect(found.map(({ rule, readings, count }) => [rule, readings.map(({ code }) => code), count])).toEqual([
    ["surge", ["370813"], 1],
    ["jump", ["370811"], 1],
  ]);
});

test("a tenth of a point is no matter for attention, whether lost or short of the whole; nor is a share of a few", () => {
  const found = (rows: readonly (readonly [number, number])[], denominator = 100) =>
    attentionItems(
      new Map([["old_neighbourhood_coverage", reading(MEASURES.coverage, 90)]]),
      new Map([["old_neighbourhood_coverage", parts(MEASURES.coverage, rows).map((row) => ({ ...row, denominator }))]]),
    ).map(({ rule, count }) => [rule, count]);
  expect(
    found([
      [95, 95],
      [89.9, 90],
    ]),
  ).toEqual([]);
  expect(
    found([
      [95, 95],
      [89, 90],
    ]),
  ).toEqual([
    ["lowest", 1],
    ["worsened", 1],
  ]);
  expect(
    found(
      [
        [95, 95],
        [89, 90],
      ],
      9,
    ),
  ).toEqual([]);
});

test("a rate that is no percentage matters from a tenth of the whole's on, and from ten complaints", () => {
  const found = (value: number, numerator: number) =>
    attentionItems(
      new Map([["complaints_per_1000_households", reading(MEASURES.perThousand, 0.5)]]),
      new Map([
        [
          "complaints_per_1000_households",
          parts(MEASURES.perThousand, [0.2, value]).map((row) => ({ ...row, numerator })),
        ],
      ]),
    ).map(({ rule, readings }) => [rule, readings.map(({ value }) => value)]);
  expect(found(0.51, 100)).toEqual([]);
  expect(found(0.55, 100)).toEqual([["lowest", [0.55]]]);
  expect(found(0.55, 9)).toEqual([]);
});

test("who shares the third place from the end is among the last; the ranks are those of the table", () => {
  const whole = reading(MEASURES.coverage, 90);
  const given = (rows: readonly number[]) =>
    attentionItems(
      new Map([["old_neighbourhood_coverage", whole]]),
      new Map([["old_neighbourhood_coverage", parts(MEASURES.coverage, rows)]]),
    ).map((item) => [item.rule === "lowest" ? item.count : 0, item.readings.map(({ value }) => value)]);
  expect(given([95, 80, 70, 80, 60])).toEqual([[4, [60, 70, 80]]]);
  expect(given([95, 94, 93, 80, 60])).toEqual([[2, [60, 80]]]);
});

test("a month that runs is held against the same days, one that is over against whole months", () => {
  expect(periodOf("2026-11", "2026-11-21")).toMatchObject({
    partial: true,
    days: { from: "2026-11-01", to: "2026-11-21" },
    before: { from: "2026-10-01", to: "2026-10-21" },
    yearBefore: { from: "2025-11-01", to: "2025-11-21" },
  });
  expect(periodOf("2026-10", "2026-11-21")).toMatchObject({ partial: false, before: { to: "2026-09-30" } });
  expect(periodOf("2026-11", "2026-11-30").partial).toBe(false);
  // 30 March has no like in February.
  expect(periodOf("2026-03", "2026-03-30").before).toEqual({ from: "2026-02-01", to: "2026-02-28" });
});

test("a link names region and month; what it leaves out or mistakes is filled in", () => {
  const platform = { firstMonth: "2023-12", lastMonth: "2026-11", today: "2026-11-21", roots: [{ code: "370000" }] };
  const of = (raw: Record<string, unknown>) => parseRequest(raw, platform, "2026-10");
  expect(of({})).toEqual({ region: "370000", month: "2026-10" });
  expect(of({ region: "370811", month: "2026-11" })).toEqual({ region: "370811", month: "2026-11" });
  expect(of({ region: "<b>", month: "2026-13" })).toEqual({ region: "370000", month: "2026-10" });
  expect(of({ month: "2020-01" })?.month).toBe("2023-12");
  expect(of({ month: "2030-01" })?.month).toBe("2026-11");
  expect(parseRequest({}, { ...platform, roots: [] }, "2026-10")).toBeNull();
});
