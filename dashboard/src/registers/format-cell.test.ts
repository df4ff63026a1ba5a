import { expect, test } from "vitest";
import { MEDIATION } from "../testing/mediation-register.ts";
import { formatCell, formatDecimal } from "./format-cell.ts";
import { columnOf, countOf, withUnit } from "./register.ts";

const YES_NO = { yes: "是", no: "否" };
const stage = columnOf(MEDIATION, "stage")!;

test.each([
  ["0.00", "0.00"],
  ["999.5", "999.5"],
  ["1000", "1,000"],
  ["-1234567.80", "−1,234,567.80"],
  // more digits than a float has
  ["90071992547409931.07", "90,071,992,547,409,931.07"],
])("the decimal %s keeps its digits", (digits, shown) => {
  expect(formatDecimal(digits)).toBe(shown);
});

test.each([
  ["receivedOn", "2026-03-05", "2026年3月5日", "5 Mar 2026"],
  ["stage", "CLOSED", "已结案", "Closed"],
  ["stage", "NEW_ONE", "NEW_ONE", "NEW_ONE"],
  ["amount", "12345.60", "12,345.60", "12,345.60"],
  ["applicant", "张某", "张某", "张某"],
  ["amount", null, "—", "—"],
] as const)("%s: %s", (field, value, zh, en) => {
  const column = columnOf(MEDIATION, field)!;
  expect(formatCell(column, value, "zh", YES_NO)).toBe(zh);
  expect(formatCell(column, value, "en", YES_NO)).toBe(en);
});

test("no is an answer, and so is zero; nothing is none", () => {
  expect(formatCell({ ...stage, kind: "FLAG", codeList: null }, false, "zh", YES_NO)).toBe("否");
  expect(formatCell({ ...stage, kind: "COUNT", codeList: null }, 0, "zh", YES_NO)).toBe("0");
  expect(formatCell({ ...stage, kind: "FLAG", codeList: null }, null, "zh", YES_NO)).toBe("—");
});

test("a unit follows its number as the language wants it", () => {
  expect(withUnit("4,000", "件", "zh")).toBe("4,000件");
  expect(withUnit("4,000", "cases", "en")).toBe("4,000 cases");
  expect(withUnit("4,000", "", "en")).toBe("4,000");
  expect([0, 1, 2].map((records) => countOf("en", MEDIATION, records))).toEqual(["0 cases", "1 case", "2 cases"]);
  expect([0, 1, 2].map((records) => countOf("zh", MEDIATION, records))).toEqual(["0件", "1件", "2件"]);
});
