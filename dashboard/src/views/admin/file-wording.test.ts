import { readFileSync } from "node:fs";
import { buildSchema, type GraphQLEnumType, Kind, parse, visit } from "graphql";
import i18next from "i18next";
import { expect, test } from "vitest";
import { en } from "../../i18n/en/index.ts";
import type { Language } from "../../i18n/language.ts";
import { zhCn } from "../../i18n/zh-cn/index.ts";
import { EVERY_ENTRY } from "./audit-filter.tsx";
import { EXPORTED, fileWording } from "./file-wording.ts";

const SDL = readFileSync(new URL("../../../../schema/schema.graphql", import.meta.url), "utf8");
const i18n = i18next.createInstance();
await i18n.init({
  resources: { zh: { translation: zhCn }, en: { translation: en } },
  fallbackLng: false,
  showSupportNotice: false,
});
const wordingIn = (language: Language, filter = EVERY_ENTRY) => fileWording(filter, i18n.getFixedT(language));

test("every column of the file and everything that can be done has a name of its own, in either language", () => {
  const columns: string[] = [];
  visit(parse(EXPORTED), {
    enter(node) {
      if (node.kind === Kind.FIELD && !node.selectionSet) columns.push(node.name.value);
    },
  });
  const actions = (buildSchema(SDL).getType("AuditAction") as GraphQLEnumType).getValues().map(({ name }) => name);
  for (const language of ["zh", "en"] as const) {
    const { heads, codes } = wordingIn(language);
    expect(Object.keys(heads!)).toEqual(columns);
    expect(new Set(Object.values(heads!)).size).toBe(columns.length);
    expect(Object.keys(codes!.action!).sort()).toEqual(actions.toSorted());
    for (const word of [...Object.values(heads!), ...Object.values(codes!.action!)])
      expect(word).toMatch(language === "zh" ? /\p{Script=Han}/u : /^[^\p{Script=Han}]+$/u);
  }
});

test("the file says which entries it is of: whose, of what, from when to when; of all it says that it is the audit", () => {
  expect(wordingIn("zh").about).toEqual([["表", "审计记录"]]);
  const filter = { actor: " token:bureau ", action: "SIGNED_IN", from: "2026-11-01", to: "2026-11-20" } as const;
  expect(
    wordingIn("zh", filter)
      .about!.slice(1)
      .map(([, said]) => said),
  ).toEqual(["token:bureau", "登录", "起始日期 2026-11-01 截止日期 2026-11-20"]);
});
