import { type Language, nameIn } from "../../../../../i18n/language.ts";

/** The name amid a sentence. */
export function attributeName(language: Language, attribute: Parameters<typeof nameIn>[1]): string {
  const name = nameIn(language, attribute);
  return language === "en" ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
