import { readFileSync } from "node:fs";
import { buildSchema, parse, validate } from "graphql";
import { expect, test } from "vitest";
import type { RunError } from "../../../graphql/run-error.ts";
import { en } from "../../../i18n/en/index.ts";
import { zhCn } from "../../../i18n/zh-cn/index.ts";
import { FAULT_KINDS, type FaultKind, faultOf } from "./fault.ts";

const schema = buildSchema(`
  enum Level { CITY COUNTY }
  input Box { west: Float! east: Float }
  type Region { code: ID! nameZh: String! nameEn: String! parent: Region }
  type Query { region(code: ID!, level: Level, first: Int, box: Box): Region }
`);
/** What the library that the server uses says of a query. */
const errorsOf = (query: string): RunError[] =>
  validate(schema, parse(query)).map(({ message, locations }) => ({
    message,
    locations: locations ?? [],
    extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
  }));

test.each<[string, FaultKind, Record<string, string>]>([
  ['{ region(code: "1") { nmeZh } }', "unknownField", { name: "nmeZh", type: "Region" }],
  ['{ region(code: "1") { code parent } }', "missingSubfields", { name: "parent", type: "Region" }],
  ['{ region(code: "1") { code { x } } }', "noSubfields", { name: "code", type: "ID!" }],
  ['{ region(code: "1", lvl: CITY) { code } }', "unknownArgument", { name: "lvl", field: "Query.region" }],
  ["{ region { code } }", "missingArgument", { field: "region", name: "code", type: "ID!" }],
  ['{ region(code: "1", level: CTY) { code } }', "wrongEnum", { got: "CTY", type: "Level" }],
  ['{ region(code: "1", level: "CITY") { code } }', "wrongEnum", { got: '"CITY"', type: "Level" }],
  ['{ region(code: "1", first: "10") { code } }', "wrongValue", { got: '"10"', type: "Int" }],
  ['{ region(code: "1", box: { west: 1, wst: 2 }) { code } }', "unknownInputField", { name: "wst", type: "Box" }],
  ['{ region(code: "1", box: { east: 1 }) { code } }', "missingInputField", { name: "Box.west", type: "Float!" }],
  ["query Q { region(code: $c) { code } }", "variableUndeclared", { name: "$c" }],
  ['query Q($c: ID) { region(code: "1") { code } }', "variableUnused", { name: "$c" }],
  ["query Q($c: Int!) { region(code: $c) { code } }", "variableType", { name: "$c", type: "Int!", wanted: "ID!" }],
  ['{ region(code: "1") { ...F } }', "unknownFragment", { name: "F" }],
  ['{ region(code: "1") { code } } fragment F on Region { code }', "unusedFragment", { name: "F" }],
  ["query Q($c: Strin) { region(code: $c) { code } }", "unknownType", { name: "Strin" }],
  ['{ region(code: "1") { code code: nameZh } }', "conflict", { name: "code" }],
])("%s is a fault of kind %s", (query, kind, words) => {
  const faults = errorsOf(query).map(faultOf);
  expect(faults.map((fault) => fault.kind)).toContain(kind);
  expect(faults.find((fault) => fault.kind === kind)!.words).toMatchObject(words);
  expect(faults[0]!.place).toMatchObject({ line: 1 });
});

test("what is near an unknown name is suggested", () => {
  expect(faultOf(errorsOf('{ region(code: "1") { nmeZh } }')[0]!).suggestions).toEqual(["nameZh", "nameEn"]);
  expect(faultOf(errorsOf('{ region(code: "1", level: CTY) { code } }')[0]!).suggestions).toEqual(["CITY"]);
});

const input = (message: string, more: object = {}): RunError => ({
  message,
  extensions: { code: "BAD_USER_INPUT", ...more },
});
test.each<[RunError, FaultKind, Record<string, string>]>([
  [
    { message: "Syntax Error: Expected Name, found <EOF>.", extensions: { code: "GRAPHQL_PARSE_FAILED" } },
    "syntax",
    { found: "<EOF>" },
  ],
  [input('Variable "$c" of required type "ID!" was not provided.'), "variableMissing", { name: "$c", type: "ID!" }],
  [input('Variable "$c" of non-null type "ID!" must not be null.'), "variableNull", { name: "$c" }],
  [
    input('Variable "$l" got invalid value "CTY"; Value "CTY" does not exist in "RegionLevel" enum.'),
    "wrongEnum",
    { name: "$l", got: "CTY", type: "RegionLevel" },
  ],
  [
    input('Date: expected a day of the calendar as YYYY-MM-DD, got "2026-13-01"', {
      argument: "Date",
      got: "2026-13-01",
    }),
    "badDate",
    { got: "2026-13-01" },
  ],
  [
    input('Variable "$d" got invalid value "2026-13-01"; Date: expected a day of the calendar as YYYY-MM-DD'),
    "badDate",
    { got: "2026-13-01", name: "$d" },
  ],
  [input("after: expected a cursor", { argument: "after", got: "x" }), "badCursor", { got: "x" }],
  [
    input("filter.within: expected a box", { argument: "filter.within", got: { west: 10 } }),
    "badArgument",
    { argument: "filter.within", got: '{"west":10}' },
  ],
  [
    { message: 'no indicator "nope" is known', extensions: { code: "NOT_FOUND", what: "indicator", asked: "nope" } },
    "notFound",
    { what: "indicator", asked: "nope" },
  ],
  [{ message: "…", extensions: { code: "WRITE_REFUSED" } }, "writeRefused", {}],
  [{ message: "…", extensions: { code: "WRITING_OFF" } }, "writingOff", {}],
  [
    { message: "…", extensions: { code: "EXPORTS_BUSY", limit: 4, retryAfterSeconds: 15 } },
    "exportsBusy",
    { limit: "4", seconds: "15" },
  ],
  [{ message: "…", extensions: { code: "DATABASE_UNAVAILABLE" } }, "databaseUnavailable", {}],
  [{ message: "…", extensions: { code: "DATABASE_FULL" } }, "databaseFull", {}],
  [{ message: "…", extensions: { code: "BUSY", retryAfterSeconds: 2 } }, "busy", {}],
  [{ message: "…", extensions: { code: "TIMEOUT", limitMs: 30_000 } }, "timeout", { limit: "30000" }],
  [{ message: "…", extensions: { code: "INTERNAL_SERVER_ERROR", id: "a1" } }, "internal", { id: "a1" }],
  [
    {
      message: "first: a page holds at most 1000 rows, 5000 were asked for",
      extensions: { code: "QUERY_TOO_LARGE", limit: 1000, got: 5000 },
    },
    "pageTooLarge",
    { got: "5000", limit: "1000" },
  ],
  [{ message: "Failed to fetch" }, "serverUnavailable", {}],
  [
    { message: "Request not sent. Variables are invalid JSON: expected a colon at line 2, column 5." },
    "variablesNotJson",
    {},
  ],
])("$message is understood", (error, kind, words) => {
  const fault = faultOf(error);
  expect(fault.kind).toBe(kind);
  expect(fault.words).toMatchObject(words);
  if (kind === "variablesNotJson") expect(fault.place).toEqual({ line: 2, column: 5 });
});

test.each<[string, FaultKind, Record<string, string>]>([
  ["STREAMS_BUSY", "streamsBusy", { limit: "20", seconds: "5" }],
  ["RATE_LIMITED", "rateLimited", { limit: "20", seconds: "5" }],
  ["STREAM_ENDED", "streamEnded", {}],
  ["TOO_MANY_ATTEMPTS", "tooManyAttempts", { seconds: "5" }],
  ["CLIENT_GONE", "clientGone", {}],
  ["PERSISTED_QUERY_NOT_SUPPORTED", "persistedQuery", {}],
])("the code %s is understood", (code, kind, words) => {
  const fault = faultOf({ message: "…", extensions: { code, limit: 20, retryAfterSeconds: 5 } });
  expect([fault.kind, fault.words]).toMatchObject([kind, words]);
});

test("every code that the api's page of codes lists has a sentence of its own", () => {
  const page = readFileSync(new URL("../../../../../docs/error-codes.md", import.meta.url), "utf8");
  const codes = [...page.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, code]) => code!);
  expect(codes).toContain("STREAM_ENDED");
  const kinds = codes.map((code) => faultOf({ message: "…", extensions: { code } }).kind);
  expect(kinds).not.toContain("other");
  expect(new Set(kinds).size).toBe(codes.length);
});

test("every kind has a sentence and a way out in both languages", () => {
  for (const { fault } of [zhCn.explore, en.explore])
    for (const kind of FAULT_KINDS) {
      expect(fault.says[kind], kind).toBeTruthy();
      expect(fault.how[kind], kind).toBeTruthy();
    }
});
