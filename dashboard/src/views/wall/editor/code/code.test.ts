import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseProgramme } from "../../format/parse-programme.ts";
import { changeBetween } from "./change-between.ts";
import { completionsAt } from "./completions.ts";
import { faultRange } from "./fault-ranges.ts";

const TEXT = readFileSync(new URL("../../default-programme.yaml", import.meta.url), "utf8");
const INDICATORS = ["complaints", "estates"];
/** Completions where | stands. */
const at = (text: string) => completionsAt(text.replace("|", ""), text.indexOf("|"), { indicators: INDICATORS });

test.each<[string, string, string, readonly string[]]>([
  ["theme: dark", "theme: da|", "value", ["dark", "light"]],
  ["kind: ranking", "kind: |", "value", ["map", "trend", "coverageLadder"]],
  ["scene: old-neighbourhoods", "scene: ol|", "value", ["old-neighbourhoods", "response"]],
  ["indicator: complaints\n", "indicator: c|\n", "value", INDICATORS],
  ["indicators: [old_neighbourhood_coverage,", "indicators: [|,", "value", INDICATORS],
  ["period: 12months", "period: |", "value", ["latest", "12months"]],
  ["regions: [root]", "regions: [|]", "region", ["root"]],
  ["        order: worst", "        |", "field", ["region", "level", "order", "title"]],
  ["wallHeightMeters: 2", "wall|", "field", ["wallHeightMeters"]],
  ["dwellSeconds: 20 }", "d| }", "field", ["dwellSeconds"]],
])("in place of %s at %s: %s", (from, to, of, words) => {
  expect(TEXT).toContain(from);
  const found = at(TEXT.replace(from, to));
  expect(found?.of).toBe(of);
  expect(found!.words).toEqual(expect.arrayContaining([...words]));
});

test("fields that are there already are not offered, nor anything in a comment", () => {
  const found = at(TEXT.replace("        order: worst", "        |"))!;
  expect(found.words).not.toContain("kind");
  expect(found.words).not.toContain("count");
  expect(at(`# the|me\n${TEXT}`)).toBeNull();
});

test("a fault underlines what stands at its place", () => {
  const text = TEXT.replace("theme: dark", "theme: blue").replace("[1.7, 1]", "[0, 1]");
  const marked = parseProgramme(text).faults.map((fault) => {
    const { from, to } = faultRange(text, fault);
    return text.slice(from, to);
  });
  expect(marked).toEqual(["blue", "0"]);
});

test("a fault at the end, of nothing, underlines something", () => {
  const fault = { line: 2, column: 1, path: "", expected: { what: "text" as const }, got: "" };
  expect(faultRange("ab\n", fault)).toEqual({ from: 3, to: 3 });
  expect(faultRange("ab\n\n", { ...fault, column: 9 })).toEqual({ from: 3, to: 4 });
  expect(faultRange("", { ...fault, line: 9 })).toEqual({ from: 0, to: 0 });
});

test("a change between two texts is one replacement", () => {
  for (const [before, after] of [
    ["abc", "abc"],
    ["abc", "aXc"],
    ["aa", "aaa"],
    ["", "x"],
    ["xyz", ""],
  ] as const) {
    const { from, to, insert } = changeBetween(before, after);
    expect(before.slice(0, from) + insert + before.slice(to)).toBe(after);
  }
  expect(changeBetween("abcd", "abXd")).toEqual({ from: 2, to: 3, insert: "X" });
});
