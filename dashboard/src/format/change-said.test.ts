import type { TFunction } from "i18next";
import { expect, test } from "vitest";
import { changeText, changeTone, whyNoData, whyNotCompared } from "./change-said.ts";

const t = ((key: string) =>
  ({ "headline.points": "个百分点", "headline.noChange": "无可比数据", "headline.noValue": "无数据" })[
    key
  ]) as TFunction;
const COUNT = { unitZh: "件", unitEn: "complaints", decimals: 0 };

test("a share changes by points, a count by its number and percentage, from nothing by its number", () => {
  expect(changeText({ change: 3.25, changePercent: 9 }, { unitZh: "%", unitEn: "%", decimals: 1 }, "zh", t)).toBe(
    "+3.3个百分点",
  );
  expect(changeText({ change: 11, changePercent: 15.07 }, COUNT, "zh", t)).toBe("+11 (+15.1%)");
  expect(changeText({ change: 1, changePercent: null }, COUNT, "zh", t)).toBe("+1");
  expect(changeText({ change: null, changePercent: null }, COUNT, "zh", t)).toBeNull();
});

test("what is missing is said in the server's words, and never as no change or zero", () => {
  const notCompared = { zh: "近期投诉仍在办理，尚不可比", en: "Not compared yet" };
  expect(whyNotCompared({ change: null, changePercent: null, notCompared }, "zh", t)).toBe(notCompared.zh);
  expect(whyNotCompared({ change: null, changePercent: null }, "zh", t)).toBe("无可比数据");
  expect(whyNoData({ zh: "无数据：该时段没有这项资料", en: "No data" }, "en", t)).toBe("No data");
  expect(whyNoData(null, "zh", t)).toBe("无数据");
});

const of = (change: number | null) => ({ change, changePercent: null });
const more = { direction: "HIGHER_IS_BETTER", decimals: 1 } as const;
const less = { direction: "LOWER_IS_BETTER", decimals: 1 } as const;
const neither = { direction: "NEUTRAL", decimals: 1 } as const;

test("whether a change is for the better follows from the indicator's direction", () => {
  expect([more, less, neither].map((indicator) => changeTone(of(0.3), indicator))).toEqual(["better", "worse", "up"]);
  expect([more, less, neither].map((indicator) => changeTone(of(-0.3), indicator))).toEqual([
    "worse",
    "better",
    "down",
  ]);
});

test("what is printed as 0 is unchanged, and without a comparison there is nothing to say", () => {
  expect(changeTone(of(0.04), more)).toBe("same");
  expect(changeTone(of(null), more)).toBeNull();
});
