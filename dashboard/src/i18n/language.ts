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

/** Whose rule an indicator follows. */
export function sourceIn(language: Language, ruled: { readonly sourceZh: string; readonly sourceEn: string }): string {
  return language === "zh" ? ruled.sourceZh : ruled.sourceEn;
}
