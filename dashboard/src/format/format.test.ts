import { expect, test } from "vitest";
import { formatDay, formatDayPart, formatMonth } from "./month.ts";
import { formatCount, formatNumber, formatShort, formatSigned, formatWithUnit } from "./number.ts";

const percent = { unitZh: "%", unitEn: "%", decimals: 2 };
const money = { unitZh: "万元", unitEn: "× 10,000 CNY", decimals: 2 };
const estates = { unitZh: "个小区", unitEn: "estates", decimals: 0 };

test.each([
  [82.034, percent, "82.03%", "82.03%"],
  [3122, estates, "3,122个小区", "3,122 estates"],
  [0, percent, "0.00%", "0.00%"],
  // money is read whole once it is much
  [62_640, money, "62,640万元", "62,640 × 10,000 CNY"],
  [-1234.56, money, "−1,235万元", "−1,235 × 10,000 CNY"],
  [987.654, money, "987.65万元", "987.65 × 10,000 CNY"],
])("%d with its unit", (value, format, chinese, english) => {
  expect(formatWithUnit(value, format, "zh")).toBe(chinese);
  expect(formatWithUnit(value, format, "en")).toBe(english);
});

test("labels shorten from ten thousand", () => {
  expect(formatShort(9999, 0, "zh")).toBe("9,999");
  expect(formatShort(123_456, 0, "zh")).toBe("12.3万");
  expect(formatShort(123_456, 0, "en")).toBe("123k");
  expect(formatShort(24_921_860.67, 0, "zh")).toBe("2,492万");
  expect(formatShort(24_921_860.67, 0, "en")).toBe("24.9m");
  expect(formatShort(12.345, 1, "en")).toBe("12.3");
  expect(formatShort(16_140, 2, "zh", "万元")).toBe("16,140");
});

test("changes carry a sign, and zero does not", () => {
  expect(formatSigned(3.24, 1, "zh")).toBe("+3.2");
  expect(formatSigned(-0.44, 1, "zh")).toBe("−0.4");
  expect(formatSigned(-0.04, 1, "zh")).toBe("0.0");
});

test("counts are not padded", () => {
  expect(formatCount(3, "zh")).toBe("3");
  expect(formatCount(2.5, "en")).toBe("2.5");
  expect(formatNumber(3, 2, "en")).toBe("3.00");
});

test("a minus is no hyphen", () => {
  expect([formatNumber(-2, 0, "en"), formatCount(-2.5, "zh"), formatShort(-24_000, 0, "en")]).toEqual([
    "−2",
    "−2.5",
    "−24k",
  ]);
});

test("months and days as they are read", () => {
  expect([formatMonth("2026-10", "zh"), formatMonth("2026-10", "en")]).toEqual(["2026年10月", "Oct 2026"]);
  expect([formatDay("2026-10-05", "zh"), formatDay("2026-10-05", "en")]).toEqual(["2026年10月5日", "5 Oct 2026"]);
  expect((["year", "month", "date"] as const).map((part, i) => formatDayPart(part, [2026, 10, 5][i]!, "zh"))).toEqual([
    "2026年",
    "10月",
    "5日",
  ]);
  expect([formatDayPart("month", 10, "en"), formatDayPart("date", 5, "en")]).toEqual(["Oct", "5"]);
});
