import type { Language } from "../../../format/language.ts";
import { TIME_ZONE } from "../../../format/local-time.ts";

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
