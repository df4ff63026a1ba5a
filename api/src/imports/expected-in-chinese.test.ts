import { expect, it } from "vitest";
import { TimeZone } from "../calendar/time-zone.ts";
import { BadValue } from "../parsers/bad-value.ts";
import type { ParseContext } from "../parsers/column.ts";
import { DayOrder } from "../parsers/day-order.ts";
import { expectedInChinese } from "./expected-in-chinese.ts";
import { KINDS } from "./import-request.ts";
import { columnsOf, factKinds } from "./kinds/fact-kinds.ts";

const NONSENSE = ["§", "-1", "1.5.5", "3.7E+11", "2026-13-45", "2999-01-01", "9".repeat(14), "x".repeat(20_000)];
const MORE = [
  "a\0b",
  "a\ud800b",
  "1e9",
  "2026-01-05 25:99",
  "01/02/26",
  "13/13/2026",
  "117.5",
  "500000, 4000000",
  "117.5, 36.5, 3",
];

it("every column's refusal, and every rule's, has its Chinese", () => {
  const today = "2026-11-28";
  const context: ParseContext = {
    ...{ today, zone: new TimeZone("Asia/Shanghai"), serialDates: null, decimal: "." },
    ...{ order: new DayOrder(null, today), told: () => {} },
  };
  const expected = new Set<string>();
  for (const kind of KINDS)
    for (const { parse } of columnsOf(kind))
      for (const text of [...NONSENSE, ...MORE])
        try {
          parse(text, context);
        } catch (error) {
          if (!(error instanceof BadValue)) throw error;
          expected.add(error.expected);
        }
  for (const { rules, exclusive } of factKinds.values()) {
    for (const rule of rules) if (typeof rule.expected === "string") expected.add(rule.expected);
    if (exclusive !== null) expected.add(exclusive.expected);
  }
  expect(expected.size).toBeGreaterThan(50);
  expect([...expected].filter((one) => !/[\u4e00-\u9fff]/.test(expectedInChinese(one)))).toEqual([]);
  expect([...expected].filter((one) => expectedInChinese(one) === one)).toEqual([]);
});

it("what a list has is said in its own words", () => {
  expect(expectedInChinese("one of STAR, CREDIT (or 星级、信用 …)")).toBe("应为以下之一：星级、信用 …");
  const status = columnsOf("complaints").find(({ name }) => name === "status")!.codes!;
  expect(expectedInChinese(`one of ${status.values.join(", ")} (or 受理 …)`)).toBe(
    `应为以下之一：${status.values.map((code) => status.codes[code]!.zh).join("、")}`,
  );
  expect(expectedInChinese("the same 状态, 类别 as row 12, which has this id too")).toBe(
    "与第 12 行编号相同，状态, 类别 应一致",
  );
});
