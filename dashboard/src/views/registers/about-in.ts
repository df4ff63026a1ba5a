import type { Language } from "../../i18n/language.ts";
import type { Register } from "../../registers/register.ts";

/** What it holds; in English without the Chinese word that the schema gives beside a term. */
export const aboutIn = (language: Language, { aboutZh, aboutEn }: Pick<Register, "aboutZh" | "aboutEn">): string =>
  language === "zh" ? aboutZh : aboutEn.replace(/ \(\p{Script=Han}+\)/gu, "");
