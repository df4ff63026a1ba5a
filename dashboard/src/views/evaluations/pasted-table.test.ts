import { expect, test } from "vitest";
import { pastedTable } from "./pasted-table.ts";

test("reads what is pasted from a spreadsheet, and CSV with quotes, line breaks and blank rows", () => {
  expect(pastedTable("小区\tresidents\n甲, 乙\t90\r\n\t\n丙\t\n")).toEqual([
    ["小区", "residents"],
    ["甲, 乙", "90"],
    ["丙", ""],
  ]);
  expect(pastedTable('\uFEFFestate,residents\r\n"A ""1"", north",90\n"two\nlines", 80')).toEqual([
    ["estate", "residents"],
    ['A "1", north', "90"],
    ["two\nlines", "80"],
  ]);
  expect(pastedTable("")).toEqual([]);
});
