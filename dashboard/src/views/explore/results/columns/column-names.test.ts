import { readFileSync } from "node:fs";
import { buildClientSchema, buildSchema, introspectionFromSchema } from "graphql";
import type { TFunction } from "i18next";
import { expect, test } from "vitest";
import type { Language } from "../../../../i18n/language.ts";
import { inChinese } from "../../chinese/in-chinese.ts";
import { exampleById } from "../../library/index.ts";
import { listsIn } from "../lists.ts";
import { tableOf } from "../result-table.ts";
import { columnFacts } from "./column-facts.ts";
import { columnNames, titled } from "./column-names.ts";

const SDL = readFileSync(new URL("../../../../../../schema/schema.graphql", import.meta.url), "utf8");
const english = buildSchema(SDL);
const schemas = { en: english, zh: buildClientSchema(inChinese(introspectionFromSchema(english))) };
/** Texts as they are put together, without their words. */
const t = ((key: string, given: Record<string, string>) =>
  ({
    "explore.columns.of": `${given.above}·${given.title}`,
    "explore.columns.withUnit": `${given.title}（${given.unit}）`,
  })[key] ?? key) as unknown as TFunction;

function titles(
  query: string,
  data: Parameters<typeof listsIn>[0],
  language: Language,
  variables: object = {},
): string[] {
  const [list] = listsIn(data);
  const table = tableOf(list!.rows);
  const keys = table.columns.map(({ key }) => key);
  const facts = columnFacts(schemas[language], { query, variables, operationName: null }, list!.path, keys);
  return columnNames(table, facts, [], language, t).map((name) => titled(name, t));
}
const ESTATES = "{ estates { nodes { name mode homes: households region { code name: nameZh } } } }";
const DATA = { estates: { nodes: [{ name: "a", mode: "NONE", homes: 1, region: { code: "3", name: "b" } }] } };

test("columns have the names of the schema, the query's own words first, and what they stand in where two are alike", () => {
  expect(titles(ESTATES, DATA, "zh")).toEqual(["名称", "管理模式", "homes（户）", "区划代码", "name"]);
  expect(titles(ESTATES, DATA, "en")).toEqual(["Name", "Mode", "homes（households）", "Code", "name"]);
  const both = "{ estates { nodes { name region { nameZh } } } }";
  expect(titles(both, { estates: { nodes: [{ name: "a", region: { nameZh: "b" } }] } }, "zh")).toEqual([
    "名称",
    "区划·名称",
  ]);
});

test("a register's column has its unit", () => {
  const { query, variables } = exampleById("mediation-open-long")!;
  const data = { mediationCases: { nodes: [{ receivedOn: "2026-01-01", stage: "RECEIVED", amount: "12.50" }] } };
  expect(titles(query, data, "zh", variables)[2]).toMatch(/^.+（元）$/);
  expect(titles(query, data, "en", variables)[2]).toBe("Amount（CNY）");
});
