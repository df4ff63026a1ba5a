import type { TFunction } from "i18next";
import type { ExportWording } from "../../export/export-stream.ts";
import { formatMonth } from "../../format/month.ts";
import { sourceNames } from "../../format/source-name.ts";
import type { Language } from "../../i18n/language.ts";
import type { Translation } from "../../i18n/zh-cn/index.ts";

/** What a file of the table calls its columns, and what it says of itself. */
export function fileWording(month: string, language: Language, t: TFunction): ExportWording {
  const suffix = language === "zh" ? "Zh" : "En";
  return {
    heads: {
      "region.code": t("listExport.column.code"),
      [`region.name${suffix}`]: t("listExport.column.region"),
      [`region.parent.name${suffix}`]: t("listExport.column.above"),
      ...(t("streets.file", { returnObjects: true }) as Translation["streets"]["file"]),
    },
    codes: { "sources.source": sourceNames(t) },
    about: [
      [t("listExport.said.table"), t("streets.title")],
      [t("listExport.said.period"), formatMonth(month, language)],
    ],
  };
}
