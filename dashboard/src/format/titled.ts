import type { Language } from "../i18n/language.ts";
import { nameIn } from "../i18n/language.ts";
import { unitSuffix, type ValueFormat } from "./number.ts";

/** Name and unit of an indicator, the unit only where the name does not say it. */
export function titled(
  indicator: ValueFormat & { readonly nameZh: string; readonly nameEn: string },
  language: Language,
): string {
  const name = nameIn(language, indicator);
  const unit = unitSuffix(indicator, language).trim();
  if (unit === "" || name.toLowerCase().includes(unit.toLowerCase())) return name;
  return language === "zh" ? `${name}（${unit}）` : `${name} (${unit})`;
}
