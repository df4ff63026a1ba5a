import { expect, test } from "vitest";
import { glance } from "./glance.ts";
import type { Glance } from "./glanced.ts";
import { plainText } from "./sentence.ts";
import { MEASURES, OVER, parts, RUNNING, reading } from "./test-readings.ts";

const { coverage, complaints } = MEASURES;
const told = (of: Partial<Glance> & Pick<Glance, "whole">): string[] =>
  (["zh", "en"] as const).map((language) =>
    plainText(glance({ parts: [], against: null, period: RUNNING, from: null, ...of }, language)),
  );

test("when, what, how much, the change, and who is highest and lowest", () => {
  const whole = reading(coverage, 88.94, { yearBefore: 76.1 });
  expect(told({ whole, against: "yoy", parts: parts(coverage, [99.1, 88, 66.3]) })).toEqual([
    "截至2026年11月21日，济宁市老旧小区物业覆盖率88.9%，同比上升12.8个百分点；最高任城区99.1%，最低微山县66.3%。",
    "As of 21 Nov 2026: Old-neighbourhood management coverage of Jining City is 88.9%, up 12.8 percentage points year on year; highest Rencheng 99.1%, lowest Weishan 66.3%.",
  ]);
});

test("a flow says the days it was counted over: of a month that runs, of one that is over, of several", () => {
  const whole = reading(complaints, 415, { before: 426 });
  expect(told({ whole, against: "mom" })).toEqual([
    "2026年11月1日至21日，济宁市投诉量415件，较上月同期下降2.6%。",
    "1–21 Nov 2026: Complaints of Jining City are 415, down 2.6% on the same days last month.",
  ]);
  expect(told({ whole, against: "mom", period: OVER })[0]).toBe("2026年10月，济宁市投诉量415件，环比下降2.6%。");
  expect(told({ whole, period: OVER })).toEqual([
    "2026年10月，济宁市投诉量415件。",
    "Oct 2026: Complaints of Jining City are 415.",
  ]);
  expect(told({ whole, from: "2025-12" })).toEqual([
    "2025年12月至2026年11月21日，济宁市投诉量415件。",
    "Dec 2025 to 21 Nov 2026: Complaints of Jining City are 415.",
  ]);
});

test("ties are named together or by their number, as printed; parts that are all alike or unknown are not", () => {
  const whole = reading(coverage, 90);
  const extremes = (rows: (number | null)[]): string =>
    told({ whole, parts: parts(coverage, rows) })[0]!.split("90.0%")[1]!;
  expect(extremes([99.96, 100, 50])).toBe("；最高兖州区、任城区100.0%，最低微山县50.0%。");
  expect(extremes([50, 50, 50, 100])).toBe("；最高鱼台县100.0%，最低任城区等3地50.0%。");
  expect(extremes([80, 80, null])).toBe("。");
  expect(extremes([80, null])).toBe("。");
});

test("no data are said in the server's words, never as a number", () => {
  const noData = { reason: "NOT_COVERED", zh: "无数据：该时段没有这项资料", en: "No data: nothing is on record" };
  const whole = { ...reading(coverage, null), noData };
  expect(told({ whole, against: "yoy", parts: parts(coverage, [1, 2]) })).toEqual([
    "截至2026年11月21日，济宁市老旧小区物业覆盖率无数据：该时段没有这项资料。",
    "As of 21 Nov 2026: Old-neighbourhood management coverage of Jining City: No data: nothing is on record.",
  ]);
});
