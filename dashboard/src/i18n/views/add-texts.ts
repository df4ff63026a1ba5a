import i18next from "i18next";
import type { Language } from "../language.ts";
import type { Translation } from "../zh-cn/index.ts";

/** Adds the texts of a view that comes in a chunk of its own: the first map need not carry them. To be called before the view is drawn. */
export function addTexts<
  Area extends "estatePage" | "briefing" | "explore" | "partyLadders" | "registers" | "supervision" | "wall",
>(area: Area, texts: Record<Language, Translation[Area]>): void {
  for (const [language, of] of Object.entries(texts))
    i18next.addResourceBundle(language, "translation", { [area]: of }, true, true);
}
