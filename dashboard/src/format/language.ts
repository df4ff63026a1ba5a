/** Languages of the screen; Chinese unless chosen otherwise. */
export type Language = "zh" | "en";

/** The name in the language of the screen. */
export function nameIn(language: Language, named: { readonly nameZh: string; readonly nameEn: string }): string {
  return language === "zh" ? named.nameZh : named.nameEn;
}

/** Whose rule an indicator follows. */
export function sourceIn(language: Language, ruled: { readonly sourceZh: string; readonly sourceEn: string }): string {
  return language === "zh" ? ruled.sourceZh : ruled.sourceEn;
}
