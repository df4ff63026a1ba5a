import { expect, test } from "vitest";
import { wordsOf } from "./words-of.ts";

test.each([
  ["老旧小区物业覆盖率", "老旧|小区|物业|覆盖率"],
  // a word of one character stands with the one before, or begins the next
  ["党组织层级缺口率", "党组织层级|缺口率"],
  ["小区党的工作覆盖率", "小区|党的|工作|覆盖率"],
  ["每千户投诉量", "每千户|投诉量"],
  // numbers with what they count, days whole
  ["山东省72小时办结率", "山东省|72小时办结率"],
  ["截至2026年11月28日，山东省", "截至|2026年11月28日，|山东省"],
  // punctuation is neither at the beginning nor, where it opens, at the end of a line
  ["红帆（红旗）驿站数", "红帆|（红旗）|驿站数"],
  ["；最高威海市", "；最高|威海市"],
  ["Coverage of old neighbourhoods", "Coverage of old neighbourhoods"],
  ["", ""],
])("%s breaks as %s", (text, broken) => {
  expect(wordsOf(text).join("|")).toBe(broken);
});
