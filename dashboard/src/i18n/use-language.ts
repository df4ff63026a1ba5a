import { useTranslation } from "react-i18next";
import type { Language } from "./language.ts";

/** The language of the screen. */
export function useLanguage(): Language {
  return useTranslation().i18n.language === "en" ? "en" : "zh";
}
