import { formatDay, formatMonth } from "../format/month.ts";
import type { Language } from "../i18n/language.ts";
import type { BriefingPeriod } from "./period.ts";

/** Days that a flow was counted over, from a month on where one is given: 2026年11月1日至26日, 1–26 Nov 2026; a whole month, or several, by name. */
export function daysSaid({ days, month, partial }: BriefingPeriod, from: string | null, language: Language): string {
  const isChinese = language === "zh";
  if (from !== null && from < month) {
    const last = partial ? formatDay(days.to, language) : formatMonth(month, language);
    return `${formatMonth(from, language)}${isChinese ? "至" : " to "}${last}`;
  }
  if (!partial) return formatMonth(month, language);
  return isChinese ? `${formatMonth(month, "zh")}1日至${Number(days.to.slice(8))}日` : `1–${formatDay(days.to, "en")}`;
}
