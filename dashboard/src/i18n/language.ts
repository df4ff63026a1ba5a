/** Languages of the screen; Chinese unless chosen otherwise. */
export type Language = "zh" | "en";

/** The name in the language of the screen. */
export function nameIn(language: Language, named: { readonly nameZh: string; readonly nameEn: string }): string {
  return language === "zh" ? named.nameZh : named.nameEn;
}

/** The name where there is little room, as on a map: in English without the word for what it is ("Rencheng" of "Rencheng District"). */
export function shortNameIn(language: Language, named: { readonly nameZh: string; readonly nameEn: string }): string {
  return language === "zh" ? named.nameZh : named.nameEn.replace(KIND_OF_REGION, "");
}
const KIND_OF_REGION = / (City|District|County|Subdistrict|Town|Township|Community|Village)$/;

/** The name where there is less still: in Chinese without the word for what it is too ("济南" of "济南市"), unless hardly a name would be left. */
export function briefNameIn(language: Language, named: { readonly nameZh: string; readonly nameEn: string }): string {
  const name = shortNameIn(language, named);
  const brief = name.replace(KIND_OF_REGION_ZH, "");
  return KEEPS_ITS_KIND.test(name) || [...brief].length < 2 ? name : brief;
}
const KIND_OF_REGION_ZH = /(市|区|县|街道|镇|乡|社区|村)$/;
/** Where the word is a part of the name: autonomous counties, and zones. */
const KEEPS_ITS_KIND = /自治县$|[新发园技济范假]区$/;

/** Whose rule an indicator follows. */
export function sourceIn(language: Language, ruled: { readonly sourceZh: string; readonly sourceEn: string }): string {
  return language === "zh" ? ruled.sourceZh : ruled.sourceEn;
}

/** Titles of documents, which have none but their own: in English it is said that they are Chinese. */
export function titlesIn(language: Language, titles: readonly string[]): string {
  const said = titles.map((title) =>
    language === "en" && /\p{Script=Han}/u.test(title) ? `${title} (title in Chinese)` : title,
  );
  return said.join(language === "zh" ? "；" : "; ");
}
