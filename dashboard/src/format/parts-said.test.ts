import type { TFunction } from "i18next";
import { expect, test } from "vitest";
import { partsSaid } from "./parts-said.ts";

const t = ((key: string, { numerator, denominator, base }: Record<string, string>) =>
  key === "headline.partsOf"
    ? `${numerator} ÷ ${denominator} (${base})`
    : `${numerator} ÷ ${denominator}`) as TFunction;
const share = { ratio: true, baseZh: "全部小区", baseEn: "all estates", recordUnitsZh: [], recordUnitsEn: [] };

test("a share says n ÷ N and what N counts; a count and what cannot be divided say nothing", () => {
  const parts = { numerator: 11_232, denominator: 22_000 };
  expect(partsSaid(parts, share, "zh", t)).toBe("11,232 ÷ 22,000 (全部小区)");
  expect(partsSaid(parts, share, "en", t)).toBe("11,232 ÷ 22,000 (all estates)");
  expect(partsSaid(parts, { ...share, baseZh: null }, "zh", t)).toBe("11,232 ÷ 22,000");
  const units = { recordUnitsZh: ["个小区", "个小区", "个小区"], recordUnitsEn: ["complaints", "households"] };
  expect(partsSaid(parts, { ...share, ...units }, "zh", t)).toBe("11,232 ÷ 22,000 个小区 (全部小区)");
  expect(partsSaid(parts, { ...share, ...units, baseEn: null }, "en", t)).toBe("11,232 complaints ÷ 22,000 households");
  expect(partsSaid(parts, { ...share, ratio: false }, "zh", t)).toBeNull();
  expect(partsSaid({ ...parts, numerator: null }, share, "zh", t)).toBeNull();
});
