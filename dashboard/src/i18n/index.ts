import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { deviceStorage } from "../storage/browser-storage.ts";
import { codeNames } from "./code-names.ts";
import { common as commonEn } from "./en/common.ts";
import { map as mapEn } from "./en/map.ts";
import { mapTools as mapToolsEn } from "./en/map-tools.ts";
import type { Language } from "./language.ts";
import { common } from "./zh-cn/common.ts";
import { map } from "./zh-cn/map.ts";
import { mapTools } from "./zh-cn/map-tools.ts";

/** Texts of the first map; what stands round it and the other views bring theirs along (views/). */
const FIRST = {
  zh: { ...common, code: codeNames("zh"), map, mapTools },
  en: { ...commonEn, code: codeNames("en"), map: mapEn, mapTools: mapToolsEn },
};

const REMEMBERED = "estate-atlas.language";

/** The language to begin with: the link's, else the one chosen last, else Chinese. */
export function initialLanguage(fromUrl: Language | undefined): Language {
  return fromUrl ?? (deviceStorage.recall(REMEMBERED) === "en" ? "en" : "zh");
}

export function startI18n(language: Language): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { zh: { translation: FIRST.zh }, en: { translation: FIRST.en } },
    interpolation: { escapeValue: false },
    initAsync: false,
    // No advertisement in the console.
    showSupportNotice: false,
  });
  applyToDocument(language);
}

/** Changes the language of the screen and keeps it for the next visit; the one that it already has is no change. */
export function setLanguage(language: Language): void {
  if (language === i18next.language) return;
  deviceStorage.keep(REMEMBERED, language);
  void i18next.changeLanguage(language);
  applyToDocument(language);
}

function applyToDocument(language: Language): void {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  document.title = i18next.t("app.title");
}
