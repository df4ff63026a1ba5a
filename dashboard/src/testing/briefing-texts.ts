import { createInstance } from "i18next";
import { briefing as en } from "../i18n/en/briefing.ts";
import { briefing as zh } from "../i18n/zh-cn/briefing.ts";

/** The texts of briefings by themselves, in both languages. */
export const briefingTexts = createInstance({
  resources: { zh: { translation: { briefing: zh } }, en: { translation: { briefing: en } } },
  interpolation: { escapeValue: false },
  initAsync: false,
  showSupportNotice: false,
});
await briefingTexts.init();
