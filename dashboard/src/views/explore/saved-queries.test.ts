import { expect, test } from "vitest";
import { linkTo, parseLink, printVariables, sharedLinkTo } from "./link.ts";
import { merge, parse, print, type SavedQuery } from "./saved-queries.ts";

const saved = (name: string, query = "{ a }"): SavedQuery => ({
  name,
  query,
  variables: "",
  savedAt: "2026-11-20T00:00:00Z",
});

test("a file of saved queries reads back as it was written", () => {
  const queries = [saved("甲"), saved("乙", "query Q($a: Int) { b(a: $a) }")];
  expect(parse(print(queries))).toEqual(queries);
});

test.each([
  "",
  "[]",
  "{}",
  '{"format":"other","queries":[]}',
  '{"format":"estate-atlas/saved-queries@1","queries":[{"name":""}]}',
])("%j is no such file", (text) => expect(parse(text)).toBeNull());

test("the later of a name takes the place of the earlier", () => {
  expect(
    merge([saved("a", "{ old }"), saved("b")], [saved("a", "{ new }")]).map(({ name, query }) => [name, query]),
  ).toEqual([
    ["a", "{ new }"],
    ["b", "{ a }"],
  ]);
});

test("a link carries query and variables, and is read back", () => {
  const link = linkTo("query Q($x: ID!) {\n  region(code: $x) { nameZh }\n}\n", '{\n  "x": "370100 &?#"\n}');
  expect(link.startsWith("/explore?query=")).toBe(true);
  const read = parseLink(link.slice("/explore".length));
  expect(read.query).toBe("query Q($x: ID!) {\n  region(code: $x) { nameZh }\n}\n");
  expect(printVariables(read.variables)).toBe('{\n  "x": "370100 &?#"\n}');
  expect(parseLink(linkTo("{ a }", " {} ").slice("/explore".length)).variables).toBeNull();
  expect(parseLink(sharedLinkTo("各市 & 名录").slice("/explore".length)).saved).toBe("各市 & 名录");
  expect(parseLink("?example=x")).toEqual({ example: "x", query: null, saved: null, variables: null });
});
