import { describe, expect, it } from "vitest";
import { countedMonths, statedMonths } from "./counted-months.ts";

describe("the months that a figure counts over", () => {
  it.each([
    ["1—10月12345市级受理物业投诉工单同比", { from: 1, to: 10 }],
    ["1-6月", { from: 1, to: 6 }],
    ["2月至9月受理", { from: 2, to: 9 }],
    ["上半年办结率", { from: 1, to: 6 }],
    ["前三季度", { from: 1, to: 9 }],
    ["第三季度", { from: 7, to: 9 }],
    ["9—3月", null],
    ["2020年3月成立以来", null],
    ["13类144项", null],
    ["", null],
  ])("%s", (note, months) => {
    expect(statedMonths({ note })).toEqual(months);
  });

  it("are those of its date where nothing is said", () => {
    expect(countedMonths({ asOf: "2020", note: "" })).toEqual({ from: 1, to: 12 });
    expect(countedMonths({ asOf: "2020-10", note: "" })).toEqual({ from: 10, to: 10 });
    expect(countedMonths({ asOf: "2020-10", note: "1—10月" })).toEqual({ from: 1, to: 10 });
  });
});
