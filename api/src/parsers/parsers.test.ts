import { describe, expect, it } from "vitest";
import { TimeZone } from "../calendar/time-zone.ts";
import { BadValue } from "./bad-value.ts";
import { parseCoordinate, parsePair } from "./coordinates.ts";
import { DayOrder, type DayOrderName } from "./day-order.ts";
import { parseMoney } from "./money.ts";
import { parseCount, parseCountOf, parseCountWithin, parseNumber, parseYear } from "./number.ts";
import { parseId, saysUnknown } from "./text.ts";
import { localDay, parseDay, parsePastMoment } from "./time.ts";
import { parseYesNo } from "./words.ts";

const today = "2026-11-20";

/** A file's context that keeps what is told; `order` as the file's user gave it. */
function contextOf(zone: string, order: DayOrderName | null = null, decimal: "." | "," = ".") {
  const told: string[] = [];
  return {
    today,
    zone: new TimeZone(zone),
    decimal,
    order: new DayOrder(order, today),
    told: (what: string) => told.push(what),
    tellings: told,
  };
}
const shanghai = contextOf("Asia/Shanghai");
const newYork = contextOf("America/New_York");

describe("numbers", () => {
  it.each([
    ["15栋", 15],
    ["5,389户", 5389],
    ["１２", 12],
    ["约300", 300],
    ["12.0", 12],
    ["2万户", 20_000],
    ["1.2万户", 12_000],
    ["3千户", 3000],
    ["１，２３４户", 1234],
    ["共5栋", 5],
    ["1.1万", 11_000],
  ])("reads %s as a count", (text, value) => expect(parseCount(text, shanghai)).toBe(value));

  it.each([
    "1.5",
    "-3",
    "many",
    "99999999999",
    "97,5",
    "1,23",
    "3k",
    "5000户以上",
    "10-20户",
    "1.00005万",
    "1.2E+04",
    "12号楼",
  ])("refuses %s as a count", (text) => expect(() => parseCount(text, shanghai)).toThrow(BadValue));

  it("refuses a count of something else than its column is of", () => {
    const households = parseCountOf("户套");
    expect(["120", "120户", "1.2万户", "120套住宅", "120 units"].map((text) => households(text, shanghai))).toEqual([
      120, 120, 12_000, 120, 120,
    ]);
    for (const text of ["300人", "6层", "3单元", "120平方米", "1.2万人"])
      expect(() => households(text, shanghai), text).toThrow(BadValue);
  });

  it.each([
    ["2009年建成", 2009],
    ["建于1998年", 1998],
    ["1998-2003", 1998],
    ["20030501", 2003],
    ["0000", null],
  ])("reads %s as a year", (text, value) => expect(parseYear(text, shanghai)).toBe(value));

  it.each(["约1998", "1998年前", "1990年代", "1998年左右"])("tells that %s was taken as exact", (text) => {
    const context = contextOf("Asia/Shanghai");
    parseYear(text, context);
    expect(context.tellings).toEqual(["saying about (约, 前, 年代), taken as exact"]);
  });

  it.each(["2099", "1066", "99年", "2005年改造（1998年建成）", "2003、2008", "一期2003年，二期2008年"])(
    "refuses %s as a year",
    (text) => expect(() => parseYear(text, shanghai)).toThrow(/(?:a|one) year from 1800 to 2026/),
  );

  it.each([
    ["三星", 3],
    ["★★★★", 4],
    ["5星级", 5],
  ])("reads %s as stars", (text, value) => expect(parseCountWithin(0, 5)(text, shanghai)).toBe(value));
});

describe("numbers with marks", () => {
  it.each([
    ["1,234.5", 1234.5],
    ["97.5%", 97.5],
    ["-3.2", -3.2],
    [".5", 0.5],
    ["1.2e-3", 0.0012],
    ["3287户", 3287],
  ])("reads %s as a number", (text, value) => expect(parseNumber(text, shanghai)).toBe(value));

  it.each(["97,5", "1.2万", "0x10", "1,23", "12.3.4"])("refuses %s as a number", (text) =>
    expect(() => parseNumber(text, shanghai)).toThrow(BadValue),
  );

  it.each([
    ["117.02", 117.02],
    ["１１７.０２", 117.02],
    ["E117°01′12″", 117.02],
    ["117度1分12秒", 117.02],
    ["73.95W", -73.95],
  ])("reads %s as degrees", (text, value) => expect(parseCoordinate(text, shanghai)).toBeCloseTo(value, 9));

  it.each(["117,02", "1.17E+02", "117.02,36.5", "N/E"])("refuses %s as degrees", (text) =>
    expect(() => parseCoordinate(text, shanghai)).toThrow(BadValue),
  );

  it("leaves open which of two small numbers is the longitude", () =>
    expect(["40.7,-73.9", "40.7N 73.9W"].map((text) => parsePair(text, shanghai))).toEqual([
      "40.7 -73.9 ?",
      "-73.9 40.7",
    ]));
});

// patterns that try every way to share blanks among them would take hours over each of these
describe("a cell of nothing but blanks between its words", () => {
  const blanks = " \u3000\n".repeat(1000);
  it.each<[what: string, text: string, parse: (text: string, context: typeof shanghai) => unknown]>([
    ["a time", `2026-01-05 8:${blanks}!`, parsePastMoment],
    ["a time with minutes", `2026-01-05 8:3${blanks}!`, parsePastMoment],
    ["a day", `2026-01-05${blanks}!`, parseDay],
    ["a day by its month's name", `5 Jan 2026 ${"(".repeat(9000)}`, parseDay],
    ["a count", `8${blanks}!`, parseCount],
    ["a number", `8${blanks}!`, parseNumber],
    ["degrees", `117°${blanks}!`, parseCoordinate],
    ["a pair of degrees", `117${blanks}!`, parsePair],
    ["a pair in brackets", `(117 36${")".repeat(9000)}!`, parsePair],
    ["an amount", `1.${"0".repeat(9000)}1`, parseMoney],
  ])("is refused at once as %s", (_, text, parse) => expect(() => parse(text, shanghai)).toThrow(BadValue));

  it("is a time where its words are one", () =>
    expect(parsePastMoment(`2026-01-05${blanks}8${blanks}:${blanks}30`, shanghai)).toBe("2026-01-05T08:30:00+08:00"));
});

describe("unknown", () => {
  it.each([
    "暂无资料",
    "暂无",
    "不详",
    "N/A",
    "#N/A",
    "#DIV/0!",
    "null",
    "NaN",
    "—",
    "--",
    "/",
    "\\N",
    "待定",
    "无数据。",
  ])("%s", (text) => expect(saysUnknown(text)).toBe(true));
  it.each(["无", "无物业", "★★", "0", "暂无物业管理公司", "×", "未央"])("%s says something", (text) =>
    expect(saysUnknown(text)).toBe(false),
  );
});

describe("times", () => {
  it.each([
    ["2026-06-28T03:05:20.000", "2026-06-28T03:05:20.000+08:00"],
    ["2026-06-28 03:05:20+08", "2026-06-28T03:05:20+08:00"],
    ["2026/6/8 3:05", "2026-06-08T03:05:00+08:00"],
    ["2026年6月8日 3时5分", "2026-06-08T03:05:00+08:00"],
    ["20260608030520", "2026-06-08T03:05:20+08:00"],
    ["2026-06-28T03:05:20Z", "2026-06-28T03:05:20+00:00"],
    ["2026-06-28", "2026-06-28T00:00:00+08:00"],
    ["1988-07-01 00:00:00", "1988-07-01T00:00:00+09:00"],
    ["2026年01月05日08时30分00秒", "2026-01-05T08:30:00+08:00"],
    ["2026年1月5日 下午3:20", "2026-01-05T15:20:00+08:00"],
    ["2026年1月5日凌晨12时5分", "2026-01-05T00:05:00+08:00"],
    ["2026/1/5 星期一 上午8点半", "2026-01-05T08:30:00+08:00"],
    ["2026-01-05 24:00:00", "2026-01-06T00:00:00+08:00"],
    ["26年1月5日", "2026-01-05T00:00:00+08:00"],
    ["2026-01-05 08:30:00 UTC", "2026-01-05T08:30:00+00:00"],
    ["2026-01-05 08:30 GMT+8", "2026-01-05T08:30:00+08:00"],
    ["20260105 08:30", "2026-01-05T08:30:00+08:00"],
    ["5-Jan-2026", "2026-01-05T00:00:00+08:00"],
    ["Jan 5, 2026 3:20 PM", "2026-01-05T15:20:00+08:00"],
    ["Monday, 5th January 2026 08:30", "2026-01-05T08:30:00+08:00"],
    ["Mon Jan 05 2026 08:30:00 GMT+0800 (中国标准时间)", "2026-01-05T08:30:00+08:00"],
    ["Mon, 05 Jan 2026 00:30:00 GMT", "2026-01-05T00:30:00+00:00"],
    ["05-JAN-26", "2026-01-05T00:00:00+08:00"],
    ["05-1月 -26 08.30.00.000000 上午", "2026-01-05T08:30:00.000000+08:00"],
    ["46027.354166667", "2026-01-05T08:30:00+08:00"],
    ["1767573000000", "2026-01-05T08:30:00+08:00"],
    ["28.6.2026", "2026-06-28T00:00:00+08:00"],
    ["1900-01-01 00:00:00", null],
    ["1900/1/0", null],
    ["0000-00-00", null],
  ])("reads %s", (text, moment) => expect(parsePastMoment(text, contextOf("Asia/Shanghai"))).toBe(moment));

  it("follows the clocks of a zone, through the hours that they repeat and skip", () => {
    const moments = [
      "2026-01-15 12:00:00",
      "2026-03-08 01:59:59",
      "2026-03-08 03:00:00",
      "2026-07-01 12:00:00",
      "2026-11-01 00:30:00",
      "2026-11-02 00:30:00",
    ];
    expect(moments.map((text) => parsePastMoment(text, newYork)?.slice(-6))).toEqual([
      "-05:00",
      "-05:00",
      "-04:00",
      "-04:00",
      "-04:00",
      "-05:00",
    ]);
  });

  it("takes the local day, whatever zone the text is in", () => {
    expect(localDay("2026-06-28T03:05:20+00:00", newYork)).toBe("2026-06-27");
    expect(localDay("2026-06-28T03:05:20-04:00", newYork)).toBe("2026-06-28");
    expect(localDay("2026-06-27T20:00:00+00:00", shanghai)).toBe("2026-06-28");
  });

  it.each([
    "2026-02-29",
    "2026-13-01",
    "28.13.2026",
    "soon",
    "2026-01-05 晚上12点",
    "2026-01-05 24:30",
    "2026-01-05 上午15:20",
    "2026-01-05T08:00:00+99:99",
    "2026-01-05 08:00 GMT+16",
  ])("refuses %s as a day", (text) => expect(() => parseDay(text, shanghai)).toThrow(/a day as YYYY-MM-DD/));

  it("refuses what lies ahead", () =>
    expect(() => parsePastMoment("2026-11-21 00:00:00", shanghai)).toThrow(/not later than today/));
});

it("refuses half a character, of which two would become one", () =>
  expect(() => parseId("G\ud800")).toThrow("text of whole characters"));

describe("words", () => {
  it("reads yes and no", () =>
    expect(["是", "否", "TRUE", "0", "Ｙ"].map(parseYesNo)).toEqual([true, false, true, false, true]));
});
