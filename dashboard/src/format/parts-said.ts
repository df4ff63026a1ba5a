import type { TFunction } from "i18next";
import type { Language } from "../i18n/language.ts";
import { formatCount } from "./number.ts";

interface Amounts {
  readonly numerator: number | null;
  readonly denominator: number | null;
}
interface Based {
  readonly ratio: boolean;
  readonly baseZh: string | null;
  readonly baseEn: string | null;
}

/**
 * "11,232 ÷ 16,520（具备组建条件或已有党组织的小区）": what a share is made of and what of, since two shares of one place may have different bases.
 * Null for a count, and where there is nothing to divide by.
 */
export function partsSaid(
  { numerator, denominator }: Amounts,
  indicator: Based,
  language: Language,
  t: TFunction,
): string | null {
  if (!indicator.ratio || numerator === null || denominator === null) return null;
  const parts = { numerator: formatCount(numerator, language), denominator: formatCount(denominator, language) };
  const base = language === "zh" ? indicator.baseZh : indicator.baseEn;
  return base === null ? t("headline.parts", parts) : t("headline.partsOf", { ...parts, base });
}
