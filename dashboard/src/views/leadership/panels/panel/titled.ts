import { unitSuffix } from "../../../../format/number.ts";
import { type Language, nameIn } from "../../../../i18n/language.ts";
import type { Indicator } from "../../../../platform.tsx";

/** Name and unit, the unit only where the name does not say it. */
export function titled(indicator: Indicator, language: Language): string {
  const name = nameIn(language, indicator);
  const unit = unitSuffix(indicator, language).trim();
  return unit === "" || name.toLowerCase().includes(unit.toLowerCase()) ? name : `${name} (${unit})`;
}
