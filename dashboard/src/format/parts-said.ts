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
  /** Of numerator and denominator; fewer: not known. */
  readonly recordUnitsZh: readonly string[];
  readonly recordUnitsEn: readonly string[];
}

/** What numerator and denominator are counted in; empty: not known. */
export function unitsOfParts(
  { recordUnitsZh, recordUnitsEn }: Pick<Based, "recordUnitsZh" | "recordUnitsEn">,
  language: Language,
): readonly [numerator: string, denominator: string] {
  const [numerator = "", denominator = ""] = language === "zh" ? recordUnitsZh : recordUnitsEn;
  return [numerator, denominator];
}

/**
 * "90 件 ÷ 221,982 户", "11,232 ÷ 16,520 个（具备组建条件或已有党组织的小区）", one unit of both once: what a share is made of and what of, since two shares of one place may have different bases.
 * Null for a count, and where there is nothing to divide by.
 */
export function partsSaid(
  { numerator, denominator }: Amounts,
  indicator: Based,
  language: Language,
  t: TFunction,
): string | null {
  if (!indicator.ratio || numerator === null || denominator === null) return null;
  const [unit, unitBelow] = unitsOfParts(indicator, language);
  const counted = (count: number, of: string): string => `${formatCount(count, language)}${of && ` ${of}`}`;
  const parts = {
    numerator: counted(numerator, unit === unitBelow ? "" : unit),
    denominator: counted(denominator, unitBelow),
  };
  const base = language === "zh" ? indicator.baseZh : indicator.baseEn;
  return base === null ? t("headline.parts", parts) : t("headline.partsOf", { ...parts, base });
}
