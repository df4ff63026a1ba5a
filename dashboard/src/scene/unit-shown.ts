import type { TFunction } from "i18next";
import { unitSuffix } from "../format/number.ts";
import type { Language } from "../i18n/language.ts";
import type { Indicator } from "../platform.tsx";
import { changeUnitOf } from "./measured.ts";
import type { Choropleth } from "./use-choropleth.ts";

/** The unit of what a map is coloured by, as it stands after a number: the indicator's, or that of its changes. */
export function unitShown(
  indicator: Indicator,
  comparison: Choropleth["comparison"],
  language: Language,
  t: TFunction,
): string {
  if (comparison === null) return unitSuffix(indicator, language);
  return changeUnitOf(indicator) === "percent" ? "%" : `${language === "zh" ? "" : " "}${t("headline.points")}`;
}
