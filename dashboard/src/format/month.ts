import type { DayPart } from "../calendar/day.ts";
import type { Language } from "../i18n/language.ts";

const ENGLISH = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "2026-10" → "2026年10月" or "Oct 2026". */
export function formatMonth(month: string, language: Language): string {
  const { year, number } = split(month);
  return language === "zh" ? `${year}年${number}月` : `${ENGLISH[number - 1]} ${year}`;
}

/** Months from the first to the last as they are read, one alone by itself: "2026年1月 – 2026年10月". */
export function formatMonths({ from, to }: { readonly from: string; readonly to: string }, language: Language): string {
  return from === to ? formatMonth(to, language) : `${formatMonth(from, language)} – ${formatMonth(to, language)}`;
}

/** A day as it is read: "2026年10月31日" or "31 Oct 2026". */
export function formatDay(day: string, language: Language): string {
  const date = Number(day.slice(8, 10));
  return language === "zh"
    ? `${formatMonth(day.slice(0, 7), "zh")}${date}日`
    : `${date} ${formatMonth(day.slice(0, 7), "en")}`;
}

/** A day of a year that has been said: "10月31日" or "31 Oct". */
export function formatDayOfYear(day: string, language: Language): string {
  const [month, date] = [split(day.slice(0, 7)).number, Number(day.slice(8, 10))];
  return language === "zh" ? `${month}月${date}日` : `${date} ${ENGLISH[month - 1]}`;
}

const MARKS = { year: "年", month: "月", date: "日" } as const;

/** A part of a day by itself: "2026年", "10月", "31日", or "2026", "Oct", "31". */
export function formatDayPart(part: DayPart, value: number, language: Language): string {
  if (language === "zh") return `${value}${MARKS[part]}`;
  return part === "month" ? ENGLISH[value - 1]! : String(value);
}

function split(month: string): { year: number; number: number } {
  return { year: Number(month.slice(0, 4)), number: Number(month.slice(5, 7)) };
}
