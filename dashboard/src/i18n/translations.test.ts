import { expect, test } from "vitest";
import { en } from "./en/index.ts";
import { zhCn } from "./zh-cn/index.ts";

function flatten(texts: object, path = ""): [key: string, text: string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${path}${key}`, value] as [string, string]] : flatten(value, `${path}${key}.`),
  );
}

const placeholders = (text: string): string[] => [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1]!).sort();
/** The switch names the other language in that language. */
const NAMES_THE_OTHER = "app.switchLanguage";

test("both languages have the same keys and placeholders", () => {
  const chinese = flatten(zhCn);
  const english = new Map(flatten(en));
  expect([...english.keys()]).toEqual(chinese.map(([key]) => key));
  for (const [key, text] of chinese)
    expect([key, ...placeholders(english.get(key)!)]).toEqual([key, ...placeholders(text)]);
});

test("no Chinese is left in the English texts", () => {
  const left = flatten(en).filter(
    ([key, text]) => key !== NAMES_THE_OTHER && /[\p{Script=Han}\uFF00-\uFFEF\u3000-\u303F]/u.test(text),
  );
  expect(left).toEqual([]);
});

/** Names of formats and languages, the same in every language. */
const NAMES = /\b(JSON|GeoJSON|XLSX|YAML|GraphQL)\b/g;

test("every Chinese text that is a sentence has Chinese in it", () => {
  const foreign = flatten(zhCn).filter(
    ([key, text]) =>
      key !== NAMES_THE_OTHER &&
      /[A-Za-z]{4}/.test(text.replaceAll(/{{\w+}}/g, "").replaceAll(NAMES, "")) &&
      !/\p{Script=Han}/u.test(text),
  );
  expect(foreign).toEqual([]);
});
