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

/** "2026-10" moved by whole months, either way: addMonths("2026-01", -1) is "2025-12". */
export function addMonths(month: string, months: number): string {
  const { year, number } = split(month);
  const index = year * 12 + (number - 1) + months;
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((((index % 12) + 12) % 12) + 1).padStart(2, "0")}`;
}

export const earlierMonth = (a: string, b: string): string => (a < b ? a : b);
export const laterMonth = (a: string, b: string): string => (a > b ? a : b);

/** Both ends included, oldest first; empty where `from` lies after `to`. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from; month <= to; month = addMonths(month, 1)) months.push(month);
  return months;
}

export const firstDay = (month: string): string => `${month}-01`;

/** "2026-02" → "2026-02-28". */
export function lastDay(month: string): string {
  const { year, number } = split(month);
  return `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`;
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
