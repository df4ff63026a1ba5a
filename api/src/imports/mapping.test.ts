import { expect, it } from "vitest";
import { ImportRefused } from "./import-refused.ts";
import { compile, compileFilters, parseMapping } from "./mapping.ts";

const refusal = (yaml: string): string[] => {
  try {
    parseMapping(yaml, "given.yaml");
  } catch (error) {
    expect(error).toBeInstanceOf(ImportRefused);
    return (error as Error).message.split("\n");
  }
  throw new Error("expected the mapping to be refused");
};

it("takes a header alone, several, and a rule's steps, in whatever way YAML reads their texts", () => {
  const mapping = parseMapping(`
columns:
  id: [街道号, 7]
  built_year: { from: 年份, pattern: "(\\\\d{4})", values: { 1900: , 1999: 2000 }, otherwise: 1 }
  level: { constant: 3 }
  longitude:
where:
  - { column: 年份, not: }
decimal: ","
`);
  const columns = ["街道号", "7", "年份"];
  const read = (name: string, cells: string[]): string => compile(mapping.columns[name]!, columns, name).read(cells);
  expect(read("id", ["01", "2", ""])).toBe("01-2");
  expect(["1998年建", "1999", "1900", "不详"].map((year) => read("built_year", ["", "", year]))).toEqual([
    "1998",
    "2000",
    "1",
    "1",
  ]);
  expect(read("level", [])).toBe("3");
  expect(mapping.columns.longitude).toBeNull();
  expect(mapping.decimal).toBe(",");
  const kept = compileFilters(mapping, columns);
  expect([kept(["", "", "1998"]), kept(["", "", " "])]).toEqual([true, false]);
});

it("may say nothing of columns or rows", () => {
  expect(parseMapping("columns:\nwhere:\ndateOrder: dmy")).toEqual({ columns: {}, where: [], dateOrder: "dmy" });
});

it("tells all that it does not understand, each with its place", () => {
  expect(
    refusal(`
columns:
  id: []
  name: { form: 名称 }
  code: { from: gb, constant: "1" }
  built_year: { from: year, pattern: "(" }
  level: { constant: [1], values: [a] }
  region_name: 5
where:
  - { is: a }
  - { column: b, ist: c }
dateOrder: ymdd
decimal: ;
`),
  ).toEqual([
    "given.yaml: columns.id.from: expected a header, or a list of headers, got []",
    'given.yaml: columns.name: expected one of from, join, constant, pattern, values, prefix, otherwise, got "form"',
    'given.yaml: columns.code: expected either from or constant, got {"from":["gb"],"constant":"1"}',
    'given.yaml: columns.built_year.pattern: expected a regular expression, got "("',
    "given.yaml: columns.level.constant: expected text, got [1]",
    'given.yaml: columns.level.values: expected text: text, got ["a"]',
    "given.yaml: columns.region_name: expected a header or a rule, got 5",
    "given.yaml: where[0].column: expected a header, got nothing",
    'given.yaml: where[1]: expected one of column, is, not, got "ist"',
    'given.yaml: dateOrder: expected one of dmy, mdy, ymd, got "ymdd"',
    'given.yaml: decimal: expected "." or ",", got ";"',
  ]);
});

it.each([
  ["nothing", "", 'given.yaml: expected "columns" and "where", got null'],
  ["a list", "- a", 'given.yaml: expected "columns" and "where", got ["a"]'],
  ["another key", "colums: {}", 'given.yaml: expected one of columns, where, dateOrder, decimal, got "colums"'],
  ["columns in a list", "columns: [a]", 'given.yaml: columns: expected column: header or rule, got ["a"]'],
  [
    "one filter",
    "where: { column: a }",
    'given.yaml: where: expected a list of column and is or not, got {"column":"a"}',
  ],
  ["no YAML", "columns: {", "given.yaml: expected YAML, got "],
])("is refused for %s", (_name, yaml, message) => {
  expect(refusal(yaml)[0]).toContain(message);
});
