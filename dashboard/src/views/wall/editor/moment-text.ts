import { TIME_ZONE } from "../../../calendar/local-time.ts";
import type { Language } from "../../../i18n/language.ts";

/** A moment to the minute, in the platform's time zone. */
export function momentText(moment: string, language: Language): string {
  return new Date(moment).toLocaleString(language === "en" ? "en-GB" : "zh-CN", {
    timeZone: TIME_ZONE,
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  });
}
