import type { TFunction } from "i18next";
import type { ExportWording } from "../../../../export/export-stream.ts";
import { unitsOfParts } from "../../../../format/parts-said.ts";
import { titled } from "../../../../format/titled.ts";
import type { Language } from "../../../../i18n/language.ts";
import type { Translation } from "../../../../i18n/zh-cn/index.ts";
import type { Indicator } from "../../../../platform.tsx";

/** What a file of a ranking calls its columns, and what it says of itself: the ranking's title, and of which months against which. */
export function fileWording(
  title: string,
  period: string,
  compared: string,
  indicator: Indicator,
  language: Language,
  t: TFunction,
): ExportWording {
  const suffix = language === "zh" ? "Zh" : "En";
  const column = (name: keyof Translation["listExport"]["column"]): string => t(`listExport.column.${name}`);
  const against = (change: string): string => (language === "zh" ? `${compared}${change}` : `${change} ${compared}`);
  const [above, below] = unitsOfParts(indicator, language);
  const inUnit = (name: string, unit: string): string => (unit === "" ? name : `${name} (${unit})`);
  return {
    heads: {
      rank: column("rank"),
      code: column("code"),
      [`region.name${suffix}`]: column("region"),
      [`region.parent.name${suffix}`]: column("above"),
      value: titled(indicator, language),
      numerator: inUnit(column("numerator"), above),
      denominator: inUnit(column("denominator"), below),
      [`noData.${language}`]: column("noData"),
      previous: column("previous"),
      change: against(column("change")),
      changePercent: against(column("changePercent")),
      changeRank: column("changeRank"),
    },
    about: [
      [t("listExport.said.table"), title],
      [t("listExport.said.indicator"), titled(indicator, language)],
      [t("listExport.said.period"), period],
    ],
  };
}
