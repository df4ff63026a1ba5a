import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "../format/language.ts";
import { deviceMemory } from "../memory/memory.ts";
import { en } from "./en/index.ts";
import { zhCn } from "./zh-cn/index.ts";

const REMEMBERED = "estate-atlas.language";

/** The language to begin with: the link's, else the one chosen last, else Chinese. */
export function initialLanguage(fromUrl: Language | undefined): Language {
  return fromUrl ?? (deviceMemory.recall(REMEMBERED) === "en" ? "en" : "zh");
}

export function startI18n(language: Language): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { zh: { translation: zhCn }, en: { translation: en } },
    interpolation: { escapeValue: false },
    initAsync: false,
    // No advertisement in the console.
    showSupportNotice: false,
  });
  applyToDocument(language);
}

export function setLanguage(language: Language): void {
  deviceMemory.keep(REMEMBERED, language);
  void i18next.changeLanguage(language);
  applyToDocument(language);
}

function applyToDocument(language: Language): void {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  document.title = i18next.t("app.title");
}
