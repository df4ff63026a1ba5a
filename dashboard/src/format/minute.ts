import { localMinute } from "../calendar/local-time.ts";
import type { Language } from "../i18n/language.ts";
import { formatDay } from "./month.ts";

/** "2026年11月28日 21:00", "28 Nov 2026, 21:00": of an instant, in the platform's time zone. */
export function formatMinute(instant: string, language: Language): string {
  const [day = "", time = ""] = localMinute(instant).split(" ");
  return `${formatDay(day, language)}${language === "zh" ? " " : ", "}${time}`;
}
