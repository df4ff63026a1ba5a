import { expect, test } from "vitest";
import { type ChangeShown, type RankingRow, sortRows } from "./ranking-rows.ts";

const row = (code: string, more: Partial<RankingRow>): RankingRow => ({
  code,
  nameZh: code,
  nameEn: code,
  rank: null,
  value: null,
  numerator: null,
  denominator: null,
  change: null,
  changePercent: null,
  ...more,
});
const rows = [
  row("c", { nameZh: "乙", rank: 2, value: 5, change: -1, changePercent: 2 }),
  row("a", { nameZh: "丙", rank: 1, value: 9, change: 3, changePercent: 1 }),
  row("d", { nameZh: "丁" }),
  row("b", { nameZh: "甲", rank: 2, value: 5, change: 3 }),
];
const codes = (
  by: Parameters<typeof sortRows>[1]["by"],
  descending = false,
  changeShown: ChangeShown = "count",
): string =>
  sortRows(rows, {
    by,
    descending,
    changeShown,
    nameOf: ({ nameZh }) => nameZh,
    collate: (a, b) => a.localeCompare(b, "zh-CN"),
  })
    .map(({ code }) => code)
    .join("");

test("rows without an entry stand last either way round, equal ones by code", () => {
  expect([codes("rank"), codes("value", true), codes("value"), codes("change", true)]).toEqual([
    "abcd",
    "abcd",
    "bcad",
    "abcd",
  ]);
  expect(codes("change")).toBe("cabd");
});

test("changes sort as they are shown: what has no percentage stands last among percentages", () => {
  expect([codes("change", true, "points"), codes("change", true, "percent")]).toEqual(["abcd", "cabd"]);
});

test("names sort in the screen's language: Chinese by pinyin", () => {
  // 丙 bing, 丁 ding, 甲 jia, 乙 yi
  expect([codes("name"), codes("name", true)]).toEqual(["adbc", "cbda"]);
});
