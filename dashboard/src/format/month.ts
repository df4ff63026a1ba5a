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

function split(month: string): { year: number; number: number } {
  return { year: Number(month.slice(0, 4)), number: Number(month.slice(5, 7)) };
}
