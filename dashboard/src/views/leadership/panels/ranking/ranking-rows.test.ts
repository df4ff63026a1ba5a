import { describe, expect, test } from "vitest";
import { type ChangeShown, commonReason, type RankingRow, rankingParts, sortRows } from "./ranking-rows.ts";

const row = (code: string, more: Partial<RankingRow>): RankingRow => ({
  code,
  nameZh: code,
  nameEn: code,
  rank: null,
  value: null,
  isZone: false,
  numerator: null,
  denominator: null,
  previous: null,
  isPartial: false,
  noData: null,
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

describe("parts of a whole", () => {
  const SHARE = { ratio: true, scale: 100 };
  const OTHERS = { zh: "行政区划合计", en: "Administrative regions" };
  const value = (code: string, kind: string, numerator: number | null, denominator = 10) => ({
    code,
    region: { nameZh: code, nameEn: code, kind },
    rank: numerator === null ? null : 1,
    value: numerator === null ? null : (100 * numerator) / denominator,
    numerator,
    denominator: numerator === null ? null : denominator,
    previous: null,
    change: null,
    changePercent: null,
    extent: numerator === null ? "NONE" : "WHOLE",
    noData: numerator === null ? { zh: "无数据：该时段没有这项资料", en: "No data" } : null,
    notCompared: null,
    comparedPart: null,
  });
  const beside = (kind: string, code: string, of: string, numerator: number) => ({
    ...value(code, of, numerator),
    kind,
    nameZh: code,
    nameEn: code,
    region: { code, kind: of },
  });
  const city = (
    values: ReturnType<typeof value>[],
    remainder: ReturnType<typeof beside>[],
    total: ReturnType<typeof value>,
  ) => ({ region: { code: "city" }, values, remainder, total }) as unknown as Parameters<typeof rankingParts>[0];

  test("what is not ranked stands apart: no data, zones, what is not placed; all together are the whole", () => {
    const { ranked, withoutValue, remainder, whole } = rankingParts(
      city(
        [value("a", "ADMINISTRATIVE", 4), value("b", "ADMINISTRATIVE", null), value("c", "ADMINISTRATIVE", 0)],
        [beside("OTHER_KIND", "zone", "FUNCTIONAL_ZONE", 3), beside("NOT_PLACED_FURTHER", "city", "ADMINISTRATIVE", 1)],
        value("city", "ADMINISTRATIVE", 8, 40),
      ),
      null,
      SHARE,
      OTHERS,
    );
    expect(ranked.map(({ code }) => code)).toEqual(["a", "c"]);
    expect(withoutValue.map(({ code, rank, noData }) => [code, rank, noData?.en])).toEqual([["b", null, "No data"]]);
    expect(remainder.map(({ code, isZone, rank }) => [code, isZone, rank])).toEqual([
      ["zone", true, null],
      [null, false, null],
    ]);
    const sum = [...ranked, ...withoutValue, ...remainder].reduce((total, row) => total + (row.numerator ?? 0), 0);
    expect(sum).toBe(whole.numerator);
  });

  test("beside a list of zones the administrative regions are one row", () => {
    const { remainder } = rankingParts(
      city(
        [value("zone", "FUNCTIONAL_ZONE", 3)],
        [beside("OTHER_KIND", "a", "ADMINISTRATIVE", 4), beside("OTHER_KIND", "b", "ADMINISTRATIVE", 1)],
        value("city", "ADMINISTRATIVE", 8, 30),
      ),
      null,
      SHARE,
      OTHERS,
    );
    expect(remainder).toHaveLength(1);
    expect(remainder[0]).toMatchObject({
      code: null,
      nameZh: "行政区划合计",
      numerator: 5,
      denominator: 20,
      value: 25,
    });
  });

  test("why nothing is compared is told once where it is the same for all", () => {
    const note = { zh: "近期投诉仍在办理，尚不可比", en: "Not compared yet" };
    const rows = [row("a", { notCompared: note }), row("b", { notCompared: { ...note } })];
    expect(commonReason(rows)).toEqual(note);
    expect(commonReason([...rows, row("c", {})])).toBeNull();
    expect(commonReason([])).toBeNull();
  });
});
