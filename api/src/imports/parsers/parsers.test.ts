import { describe, expect, it } from "vitest";
import { BadValue } from "../problem.ts";
import { parseCount, parseCountWithin, parseYear } from "./number.ts";
import { localDay, parseDay, parsePastMoment } from "./time.ts";
import { TimeZone } from "./time-zone.ts";
import { parseYesNo } from "./words.ts";

const shanghai = { today: "2026-11-20", zone: new TimeZone("Asia/Shanghai") };
const newYork = { today: "2026-11-20", zone: new TimeZone("America/New_York") };

describe("numbers", () => {
  it.each([
    ["15栋", 15],
    ["5,389户", 5389],
    ["１２", 12],
    ["约300", 300],
    ["12.0", 12],
    ["暂无信息", null],
    ["-", null],
  ])("reads %s as a count", (text, value) => expect(parseCount(text)).toBe(value));

  it.each(["1.5", "-3", "many", "99999999999"])("refuses %s as a count", (text) =>
    expect(() => parseCount(text)).toThrow(BadValue),
  );

  it.each([
    ["2009年建成", 2009],
    ["建于1998年", 1998],
    ["1998-2003", 1998],
    ["20030501", 2003],
    ["0000", null],
    ["未知", null],
  ])("reads %s as a year", (text, value) => expect(parseYear(text, shanghai)).toBe(value));

  it.each(["2099", "1066", "99年"])("refuses %s as a year", (text) =>
    expect(() => parseYear(text, shanghai)).toThrow(/a year from 1800 to 2026/),
  );

  it.each([
    ["三星", 3],
    ["★★★★", 4],
    ["5星级", 5],
  ])("reads %s as stars", (text, value) => expect(parseCountWithin(0, 5)(text)).toBe(value));
});

describe("times", () => {
  it.each([
    ["2026-06-28T03:05:20.000", "2026-06-28T03:05:20.000+08:00"],
    ["2026-06-28 03:05:20+08", "2026-06-28T03:05:20+08:00"],
    ["2026/6/8 3:05", "2026-06-08T03:05:00+08:00"],
    ["2026年6月8日 3时5分", "2026-06-08T03:05:00+08:00"],
    ["20260608030520", "2026-06-08T03:05:20+08:00"],
    ["06/28/2026 03:05:20 PM", "2026-06-28T15:05:20+08:00"],
    ["2026-06-28T03:05:20Z", "2026-06-28T03:05:20+00:00"],
    ["2026-06-28", "2026-06-28T00:00:00+08:00"],
    ["1988-07-01 00:00:00", "1988-07-01T00:00:00+09:00"],
  ])("reads %s", (text, moment) => expect(parsePastMoment(text, shanghai)).toBe(moment));

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

  it.each(["2026-02-29", "2026-13-01", "28.6.2026", "soon"])("refuses %s as a day", (text) =>
    expect(() => parseDay(text)).toThrow(/a day as YYYY-MM-DD/),
  );

  it("refuses what lies ahead", () =>
    expect(() => parsePastMoment("2026-11-21 00:00:00", shanghai)).toThrow(/not later than today/));
});

describe("words", () => {
  it("reads yes and no", () =>
    expect(["是", "否", "TRUE", "0", "不详"].map(parseYesNo)).toEqual([true, false, true, false, null]));
});
