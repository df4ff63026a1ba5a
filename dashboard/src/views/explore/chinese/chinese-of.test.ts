import { readFileSync } from "node:fs";
import {
  buildClientSchema,
  buildSchema,
  type GraphQLNamedType,
  introspectionFromSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
} from "graphql";
import { expect, test } from "vitest";
import { chineseOf as chinese } from "./chinese-of.ts";
import { inChinese } from "./in-chinese.ts";
import { CATALOGUE, WORDS } from "./words/index.ts";

const SDL = readFileSync(new URL("../../../../../schema/schema.graphql", import.meta.url), "utf8");
const schema = buildSchema(SDL);
const chineseOf = (description: string | null | undefined) =>
  chinese(description, (type) => schema.getType(type)?.description);

/** Everything that the schema describes, with its description. */
function* described(type: GraphQLNamedType): Generator<[string, string | null | undefined]> {
  // The three roots say nothing of themselves; the page names them.
  if (!["Query", "Mutation", "Subscription"].includes(type.name)) yield [type.name, type.description];
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
    for (const field of Object.values(type.getFields())) {
      yield [`${type.name}.${field.name}`, field.description];
      if ("args" in field)
        for (const arg of field.args) yield [`${type.name}.${field.name}(${arg.name})`, arg.description];
    }
  if (isEnumType(type)) for (const value of type.getValues()) yield [`${type.name}=${value.name}`, value.description];
}
const ALL = Object.values(schema.getTypeMap())
  // What GraphQL brings along it describes itself; the page names it (schema-words.ts).
  .filter((type) => !type.name.startsWith("__") && !isSpecifiedScalarType(type))
  .flatMap((type) => [...described(type)]);

test("nothing in the schema is without its Chinese words; what is listed belongs into chinese/words", () => {
  const missing = ALL.filter(([, description]) => chineseOf(description) === null);
  expect(Object.fromEntries(missing.map(([where, description]) => [description, where]))).toEqual({});
});

test("names are short, and both names and texts are Chinese", () => {
  for (const [where, description] of ALL) {
    const { title, text } = chineseOf(description)!;
    expect(title.length, `${where}: ${title}`).toBeLessThanOrEqual(24);
    if (title !== description!.split(":")[0]) expect(title, where).toMatch(/\p{Script=Han}/u);
    if (text !== "") expect(text, where).toMatch(/\p{Script=Han}|RFC 7946/u);
  }
});

test("each text is said once, and none is kept that the schema no longer says", () => {
  expect(CATALOGUE.reduce((sum, words) => sum + Object.keys(words).length, 0)).toBe(WORDS.size);
  const said = SDL.replace(/\s*\n\s*/g, " ").replaceAll('\\"', '"');
  expect([...WORDS.keys()].filter((english) => !said.includes(english))).toEqual([]);
});

test("what the api puts together is put together here too", () => {
  const of = (path: string): unknown => chineseOf(ALL.find(([where]) => where === path)?.[1]);
  expect(of("AccountBalanceConnection")).toEqual({ title: "业主资金余额列表", text: "一页" });
  expect(of("Query.mediationCases")).toEqual({ title: "诉调案件", text: "逐页列出" });
  expect(of("MediationCase.amount")).toEqual({ title: "标的额", text: "单位：元。空表示未知或没有。" });
  expect(of("ManagementMode=MARKET")).toEqual({ title: "市场化专业物业", text: "" });
  expect(of("PartyCoverageStep=BRANCH")).toMatchObject({ title: "小区党支部" });
  expect(of("MediationCaseFilter.regionsAsOf")).toMatchObject({ title: "以该日行政区划为准" });
  expect(chineseOf("A new description that nobody has put into Chinese yet.")).toBeNull();
});

test("the whole schema is told in Chinese, names before a colon", () => {
  const told = buildClientSchema(inChinese(introspectionFromSchema(schema)));
  const query = told.getQueryType()!.getFields();
  expect(query.estates!.description).toBe("小区列表：符合条件的，逐页列出");
  expect(query.estates!.args.find(({ name }) => name === "first")!.description).toBe("行数：本页取多少行，最多 1000");
  expect(told.getType("BoxInput")).toMatchObject({ description: expect.stringMatching(/^方框：/) });
});
