import { readFileSync } from "node:fs";
import { buildClientSchema, buildSchema, introspectionFromSchema, isObjectType } from "graphql";
import { expect, test } from "vitest";
import { inChinese } from "../../chinese/in-chinese.ts";
import { EXAMPLES, exampleById } from "../../library/index.ts";
import { columnFacts, nameOfCode, stepsTo } from "./column-facts.ts";
import { KNOWN_COLUMNS } from "./known-columns.ts";

const SDL = readFileSync(new URL("../../../../../../schema/schema.graphql", import.meta.url), "utf8");
const schema = buildClientSchema(inChinese(introspectionFromSchema(buildSchema(SDL))));
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

test("what stands above a row of an inner list is told with the list it stands in", () => {
  const query = "{ regions(level: CITY) { nodes { nameZh estates { nodes { name } } } } }";
  const asked = { query, variables: null, operationName: null };
  const [outer, own] = columnFacts(schema, asked, "regions.estates", ["nameZh", "name"]);
  expect([outer!.above!.field.name, own!.above]).toEqual(["regions", null]);
});

test("fragments are followed", () => {
  const query = `query Q { estates(first: 1) { edges { node { ...Size ... on Estate { mode } } } } } fragment Size on Estate { homes: households }`;
  const [homes, mode] = columnFacts(schema, { query, variables: null, operationName: null }, "estates", [
    "homes",
    "mode",
  ]);
  expect(homes!.field).toBe("Estate.households");
  expect(nameOfCode(mode!, "MARKET", "zh")).toBe("市场化专业物业");
  expect(nameOfCode(mode!, "STATE_ENTERPRISE", "en")).toBe("State enterprise");
  expect(nameOfCode(homes!, "MARKET", "zh")).toBeNull();
});

test("codes that a register is counted by are those of its column", () => {
  const [code, sum] = factsOf("mediation-by-city", "registerCounts", ["code", "sums.sum"]);
  expect(nameOfCode(code!, "CONFIRMED", "zh")).toBeNull();
  expect(nameOfCode(code!, "MEDIATING", "zh")).toBe("调解中");
  expect(sum!.above!.field.name).toBe("sums");
});

test("a list's path is told in steps, as far as the schema knows them", () => {
  const { query, variables } = exampleById("committees-below-60")!;
  const asked = { query, variables, operationName: null };
  expect(stepsTo(schema, asked, "estates.ownersCommittees").map(({ field }) => field.name)).toEqual([
    "estates",
    "ownersCommittees",
  ]);
  expect(stepsTo(schema, asked, "estates.nowhere.code")).toHaveLength(1);
});

test("a query that does not parse, or another's, tells nothing", () => {
  expect(columnFacts(schema, { query: "{", variables: null, operationName: null }, "", ["a"])).toEqual([null]);
  expect(factsOf(EXAMPLES[0]!.id, "nothing.here", ["nowhere"])).toEqual([null]);
});
