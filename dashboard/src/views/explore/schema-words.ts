import type { Language } from "../../i18n/language.ts";

/** Anything that the schema names and describes; on a Chinese screen it is described in Chinese (chinese/). */
export interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

/** Of types that GraphQL brings along and describes itself, in English. */
const OF_GRAPHQL: Readonly<Record<string, string>> = {
  String: "文字",
  ID: "标识",
  Int: "整数",
  Float: "小数",
  Boolean: "是否",
};

/** What a type, field, argument or value is called in the language of the screen: 结案日期, Closed on. */
export function titleOf({ name, description }: Described, language: Language): string {
  const title = OF_GRAPHQL[name] ?? description?.split(/：|（空表示/)[0] ?? "";
  return language === "zh" && /\p{Script=Han}/u.test(title) ? title : inEnglish(name);
}

/** What there is to say of it beyond its name; empty: nothing. */
export function textOf({ name, description }: Described, language: Language): string {
  if (!description || (language === "zh" && name in OF_GRAPHQL)) return "";
  const at = description.indexOf("：");
  if (language === "en") return description;
  return at >= 0 ? description.slice(at + 1) : /\p{Script=Han}/u.test(description) ? "" : description;
}

/** closedOn, CLOSED_ON: Closed on. nameZh: Name (Chinese). */
function inEnglish(name: string): string {
  const [, bare, language] = /^(.+?)(Zh|En)?$/.exec(name)!;
  const words = bare!
    .replaceAll("_", " ")
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, " ")
    .replace(/(?<=[a-z])(?=\d)/g, " ")
    .toLowerCase();
  const said = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  return language ? `${said} (${language === "Zh" ? "Chinese" : "English"})` : said;
}

const UNIT: Record<Language, RegExp> = { zh: /单位：([^。；，]+)/, en: /\bIn ([^.(]+?) \([^)]+\)\./ };

/** The unit that the description of a register's column ends with; empty: none. */
export const unitOf = ({ description }: Described, language: Language): string =>
  UNIT[language].exec(description ?? "")?.[1] ?? "";
