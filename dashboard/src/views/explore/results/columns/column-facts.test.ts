import { readFileSync } from "node:fs";
import { buildSchema, isObjectType } from "graphql";
import { expect, test } from "vitest";
import { EXAMPLES, exampleById } from "../../library/index.ts";
import { chineseOfValue, columnFacts } from "./column-facts.ts";
import { KNOWN_COLUMNS } from "./known-columns.ts";

const schema = buildSchema(readFileSync(new URL("../../../../../../schema/schema.graphql", import.meta.url), "utf8"));
const factsOf = (id: string, list: string, keys: string[]) => {
  const { query, variables } = exampleById(id)!;
  return columnFacts(schema, { query, variables, operationName: null }, list, keys);
};

test("every known column is a field of the schema", () => {
  for (const name of Object.keys(KNOWN_COLUMNS)) {
    const [type, field] = name.split(".");
    const known = schema.getType(type!);
    expect(isObjectType(known) && field! in known.getFields(), name).toBe(true);
  }
});

test("a value's indicator is read from the query's argument, from its variables too", () => {
  const [value, code] = factsOf("coverage-by-city", "choropleth.values", ["value", "region.code"]);
  expect(value).toMatchObject({ field: "ChoroplethValue.value", indicator: "old_neighbourhood_coverage" });
  expect(code).toMatchObject({ field: "Region.code", indicator: null });
  const [change] = factsOf("streets-month-on-month", "choropleth.values", ["change"]);
  expect(change!.indicator).toBe("complaints");
});

test("aliases, pages and rows of inner lists lead to their fields", () => {
  const [committees, complaints] = factsOf("committees-against-complaints", "regions", [
    "committees.value",
    "complaints.value",
  ]);
  expect([committees!.indicator, complaints!.indicator]).toEqual([
    "owners_committee_rate",
    "complaints_per_1000_households",
  ]);
  const [share, households] = factsOf("committees-below-60", "estates.ownersCommittees", ["partyShare", "households"]);
  expect(share!.known!.unit.zh).toBe("%");
  expect(households!.field).toBe("Estate.households");
  const [weights] = factsOf("heatmap-cells", "complaintHeatmap", ["weights"]);
  expect(weights!.known!.unit.zh).toBe("件");
});

test("fragments are followed", () => {
  const query = `query Q { estates(first: 1) { edges { node { ...Size ... on Estate { mode } } } } } fragment Size on Estate { homes: households }`;
  const [homes, mode] = columnFacts(schema, { query, variables: null, operationName: null }, "estates", [
    "homes",
    "mode",
  ]);
  expect(homes!.field).toBe("Estate.households");
  expect(chineseOfValue(mode!.enumType, "MARKET")).toBe("市场化专业物业");
});

test("steps, modes and statuses have Chinese names in the schema", () => {
  for (const [name, value, chinese] of [
    ["PartyCoverageStep", "BRANCH", "小区党支部"],
    ["ComplaintStatus", "CLOSED", "办结"],
    ["Comparison", "MONTH_ON_MONTH", "环比"],
  ] as const) {
    const type = schema.getType(name);
    expect(chineseOfValue(type as Parameters<typeof chineseOfValue>[0], value)).toBe(chinese);
  }
});

test("a query that does not parse, or another's, tells nothing", () => {
  expect(columnFacts(schema, { query: "{", variables: null, operationName: null }, "", ["a"])).toEqual([null]);
  expect(factsOf(EXAMPLES[0]!.id, "nothing.here", ["nowhere"])).toEqual([null]);
});
