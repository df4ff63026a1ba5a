import { expect, test } from "vitest";
import { wrapText } from "./wrap-text.ts";

const measure = (text: string): number => [...text].length;

test.each([
  ["one two three", 8, ["one two", "three"]],
  ["济南市历下区小区", 4, ["济南市历", "下区小区"]],
  ["投诉共三件，按月", 5, ["投诉共三", "件，按月"]],
  ["unbreakable x", 4, ["unbreakable", "x"]],
  ["", 4, []],
])("%s in %d", (text, width, lines) => {
  expect(wrapText(text, width, measure)).toEqual(lines);
});
