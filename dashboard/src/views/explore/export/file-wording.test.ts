import { readFileSync } from "node:fs";
import { buildClientSchema, buildSchema, introspectionFromSchema } from "graphql";
import type { TFunction } from "i18next";
import { expect, test } from "vitest";
import { zhCn } from "../../../i18n/zh-cn/index.ts";
import { inChinese } from "../chinese/in-chinese.ts";
import { exampleById } from "../library/index.ts";
import { fileWording } from "./file-wording.ts";

const SDL = readFileSync(new URL("../../../../../schema/schema.graphql", import.meta.url), "utf8");
const schema = buildClientSchema(inChinese(introspectionFromSchema(buildSchema(SDL))));
/** The Chinese texts, without what fills them but columns' names. */
const t = ((key: string, given: Record<string, string> = {}) => {
  const text = key.split(".").reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], zhCn);
  return typeof text === "string" ? text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => given[name] ?? "") : text;
}) as unknown as TFunction;
const wordingOf = (query: string, list: string, variables: Record<string, unknown> = {}) =>
  fileWording(schema, { query, variables, operationName: null }, list, [], { indicators: [], language: "zh", t });

test("columns, places and what stands in cells have the names of the screen, codes theirs, yes and no too", () => {
  const { heads, codes } = wordingOf(
    `{ estates { nodes { name mode old location region { nameZh } partyOrganisations { type members } } } }`,
    "estates",
  );
  expect(heads).toEqual({
    name: "名称",
    mode: "管理模式",
    old: "老旧小区",
    "location.longitude": "经度（WGS 84）",
    "location.latitude": "纬度（WGS 84）",
    "region.nameZh": "区划·名称",
    partyOrganisations: "党组织",
    "partyOrganisations.type": "党组织类型",
    "partyOrganisations.members": expect.stringMatching(/^党员人数/),
  });
  expect(codes!.mode!.MARKET).toBe("市场化专业物业");
  expect(codes!.old).toEqual({ true: "是", false: "否" });
  expect(codes!["partyOrganisations.type"]!.ESTATE_BRANCH).toBe("小区党支部");
});

test("what the query leaves out is no column, fragments and edges are followed, and no two heads are alike", () => {
  const query = `query ($zh: Boolean = true) {
    estates { edges { node { ...Named one: name nameZh: name @skip(if: $zh) again: name @include(if: $zh) } } }
  } fragment Named on Estate { name region { name: nameZh parent { name: nameZh } } }`;
  const { heads } = wordingOf(query, "estates");
  expect(Object.keys(heads!)).toEqual(["name", "region.name", "region.parent.name", "one", "again"]);
  expect(new Set(Object.values(heads!)).size).toBe(5);
});

test("lists in the items of lists have names too", () => {
  const { heads, codes } = wordingOf(
    `{ regions(level: CITY) { nodes { code children { nameZh children { kind nameZh } } } } }`,
    "regions",
  );
  expect(heads).toMatchObject({ "children.nameZh": "名称", "children.children.nameZh": "名称" });
  expect(Object.keys(codes!)).toContain("children.children.kind");
});

test("lists of one length are columns", () => {
  const { query, variables } = exampleById("estate-points")!;
  const { heads } = fileWording(schema, { query, variables, operationName: null }, "estatePoints", [], {
    indicators: [],
    language: "zh",
    t,
  });
  expect(heads).toMatchObject({ longitudes: "经度", builtYears: "建成年份", households: "户数（户）" });
  expect(heads).not.toHaveProperty("modes.code");
});
