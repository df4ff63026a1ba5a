import { addMonths } from "../calendar/month.ts";
import type { Language } from "../i18n/language.ts";
import { formatMonth } from "./month.ts";

// Periods of evaluation are written 2026-10, 2026-Q3, 2026-H1 or 2026.

const HALVES = { zh: ["上半年", "下半年"], en: ["first half of", "second half of"] } as const;

/** "2026-Q3" → "2026年第3季度" or "Q3 2026". */
export function formatEvaluatedPeriod(period: string, language: Language): string {
  const [year, part] = period.split("-") as [string, string?];
  if (part === undefined) return language === "zh" ? `${year}年` : year;
  const number = Number(part.slice(1));
  if (part.startsWith("Q")) return language === "zh" ? `${year}年第${number}季度` : `Q${number} ${year}`;
  if (part.startsWith("H")) {
    const half = HALVES[language][number - 1];
    return language === "zh" ? `${year}年${half}` : `${half} ${year}`;
  }
  return formatMonth(period, language);
}

/** The months of a period, YYYY-MM, both included. */
export function monthsOfPeriod(period: string): { readonly from: string; readonly to: string } {
  const [year, part = "H2"] = period.split("-") as [string, string?];
  if (/^\d/.test(part)) return { from: period, to: period };
  const each = part.startsWith("Q") ? 3 : 6;
  const to = addMonths(`${year}-01`, Number(part.slice(1)) * each - 1);
  return { from: period === year ? `${year}-01` : addMonths(to, 1 - each), to };
}
