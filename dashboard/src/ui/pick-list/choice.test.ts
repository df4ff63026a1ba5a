import { expect, test } from "vitest";
import { matching, underHeadings } from "./choice.ts";

const CHOICES = [
  { value: "", label: "无" },
  { value: "a", label: "投诉量", group: "投诉" },
  { value: "b", label: "Closed share", group: "投诉" },
  { value: "c", label: "任城区", group: "区划", found: "任城区 rencheng rcq" },
];

test("a choice is found by any part of its label, whatever its case, or by what finds it", () => {
  const found = (typed: string) => matching(CHOICES, typed).map(({ value }) => value);
  expect(found(" ")).toEqual(["", "a", "b", "c"]);
  expect(found("诉")).toEqual(["a"]);
  expect(found("closed S")).toEqual(["b"]);
  expect(found("RCQ ")).toEqual(["c"]);
  expect(found("zzz")).toEqual([]);
});

test("neighbours stand together under their heading, in their order", () => {
  expect(underHeadings(CHOICES).map(({ heading, choices }) => [heading, choices.length])).toEqual([
    [undefined, 1],
    ["投诉", 2],
    ["区划", 1],
  ]);
  expect(underHeadings([])).toEqual([]);
});
