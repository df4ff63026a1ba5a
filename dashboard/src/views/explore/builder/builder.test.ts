import { readFileSync } from "node:fs";
import { buildSchema, type FieldNode, Kind, parse, validate } from "graphql";
import { expect, test } from "vitest";
import { EXAMPLES } from "../library/index.ts";
import { nodeAt, queryOf, valueAt, withField, withValue } from "./edit-built.ts";
import { type Built, readBuilt } from "./read-built.ts";
import { textOfValue, textsOfList, valueOfText, valueOfTexts } from "./value-text.ts";

const schema = buildSchema(readFileSync(new URL("../../../../../schema/schema.graphql", import.meta.url), "utf8"));
const VALUES = { under: "370000", region: "370000", code: "370000", indicator: "complaints", Date: "2026-11-20" };
const built = (text: string): Built => {
  const read = readBuilt(text, schema);
  if (read === null || "why" in read) throw new Error(`not shown: ${read?.why}`);
  return read;
};
/** As it is printed, on one line. */
const flat = (text: string): string => text.replace(/\s+/g, " ").trim();

test.each([
  ["{", "syntax", ""],
  ["{ platform { today } } query B { platform { today } }", "several", ""],
  ['mutation { deleteSavedQuery(name: "a", basedOnVersion: 1) { __typename } }', "notAQuery", "mutation"],
  ["{ platform { ...A } } fragment A on Platform { today }", "fragments", ""],
  ['{ search(text: "a") { region { ... on Region { code } } } }', "fragments", ""],
  ["{ platform { today @skip(if: true) } }", "directives", "skip"],
  ["{ platform { today } indicators { id } }", "severalRoots", ""],
  ["{ platform { today day: today } }", "twice", "today"],
  ["{ platform { tomorrow } }", "unknown", "tomorrow"],
])("%s is not shown, and why", (text, why, name) => expect(readBuilt(text, schema)).toEqual({ why, name }));

test("an empty text is a beginning", () => expect(readBuilt(" # nothing yet\n", schema)).toBeNull());

test("every field of the entrance begins as a query that the schema takes", () => {
  for (const root of Object.keys(schema.getQueryType()!.getFields())) {
    const text = queryOf(schema, root, VALUES);
    expect([root, validate(schema, parse(text)).map(({ message }) => message)]).toEqual([root, []]);
    expect(built(text).root.name.value).toBe(root);
  }
});

test("fields are added with what tells them apart, and taken away with what held them alone", () => {
  const start = built("{ estates(first: 3) { nodes { name } } }");
  const more = withField(start, schema, ["estates", "nodes", "region"], true, VALUES);
  expect(flat(more)).toBe("{ estates(first: 3) { nodes { name region { code nameZh nameEn } } } }");
  const value = withField(built(more), schema, ["estates", "nodes", "region", "indicatorValue"], true, VALUES);
  expect(flat(value)).toContain('indicatorValue(indicator: "complaints") { value }');
  let less = value;
  for (const name of ["code", "nameZh", "nameEn", "indicatorValue"])
    less = withField(built(less), schema, ["estates", "nodes", "region", name], false, VALUES);
  expect(flat(less)).toBe("{ estates(first: 3) { nodes { name } } }");
});

test("arguments are set, inside objects too, and objects go with their last field", () => {
  const start = built("{ estates { nodes { name } } }");
  const string = (value: string) => ({ kind: Kind.STRING, value }) as const;
  const filtered = withValue(start, ["estates"], ["filter", "under"], string("370800"));
  expect(flat(filtered)).toBe('{ estates(filter: {under: "370800"}) { nodes { name } } }');
  const [node, NONE] = [built(filtered).root, null];
  expect(textOfValue(valueAt(node, ["filter", "under"]))).toBe("370800");
  expect(valueAt(node, ["filter", "modes"])).toBeNull();
  const modes = valueOfTexts(["NONE", "MARKET"], schema.getType("ManagementMode")!);
  const both = withValue(built(filtered), ["estates"], ["filter", "modes"], modes);
  expect(flat(both)).toContain('filter: {under: "370800", modes: [NONE, MARKET]}');
  expect(textsOfList(valueAt(built(both).root, ["filter", "modes"]))).toEqual(["NONE", "MARKET"]);
  const bare = withValue(built(filtered), ["estates"], ["filter", "under"], NONE);
  expect(flat(bare)).toBe("{ estates { nodes { name } } }");
});

test("a variable that nothing uses any more is no longer declared; the others stay", () => {
  const text =
    "query Q($under: ID, $first: Int) { estates(first: $first, filter: { under: $under }) { nodes { name } } }";
  const changed = withValue(built(text), ["estates"], ["filter", "under"], null);
  expect(flat(changed)).toBe("query Q($first: Int) { estates(first: $first) { nodes { name } } }");
});

test("arguments of inner fields, aliases and order stay as they are", () => {
  const text =
    '{ regions(level: CITY) { nodes { a: indicatorValue(indicator: "complaints", to: "2026-10") { value } code } } }';
  const changed = withField(built(text), schema, ["regions", "nodes", "nameZh"], true, VALUES);
  expect(flat(changed)).toBe(text.replace("code }", "code nameZh }"));
  const inner = nodeAt(built(changed).root, ["regions", "nodes", "indicatorValue"]) as FieldNode;
  expect(textOfValue(valueAt(inner, ["to"]))).toBe("2026-10");
});

test.each([
  ["Int", "12", { kind: Kind.INT, value: "12" }],
  ["Int", "1.5", null],
  ["Float", "1.50", { kind: Kind.FLOAT, value: "1.5" }],
  ["Boolean", "false", { kind: Kind.BOOLEAN, value: false }],
  ["Date", " 2026-10-01 ", { kind: Kind.STRING, value: "2026-10-01" }],
  ["ComplaintStatus", "CLOSED", { kind: Kind.ENUM, value: "CLOSED" }],
  ["String", "  ", null],
])("of the type %s, %s is read", (type, text, value) =>
  expect(valueOfText(text, schema.getType(type)!)).toEqual(value),
);

test("most worked examples can be shown, and what the builder prints of them is still what they ask", () => {
  const shown = EXAMPLES.flatMap(({ id, query }) => {
    const read = readBuilt(query, schema);
    return read !== null && !("why" in read) ? [{ id, read }] : [];
  });
  expect(shown.length).toBeGreaterThan(EXAMPLES.length / 2);
  for (const { id, read } of shown) {
    const path = [read.root.name.value];
    const text = withValue(read, path, ["nothing"], null);
    expect([id, parse(text, { noLocation: true })]).toEqual([id, read.document]);
  }
});
