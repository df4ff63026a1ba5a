import type { TFunction } from "i18next";
import { type Language, nameIn } from "../../../../i18n/language.ts";
import type { Indicator } from "../../../../platform.tsx";
import type { ResultTable } from "../result-table.ts";
import type { ColumnFact } from "./column-facts.ts";

/** A column as it is spoken of. */
export interface ColumnName {
  /** In the answer. */
  readonly key: string;
  /** What it counts, in the language of the screen; null: only the key is known. */
  readonly title: string | null;
  /** Empty: none, or not known. */
  readonly unit: string;
  readonly fact: ColumnFact | null;
}

/** Names of a table's columns, in their order. */
export function columnNames(
  { columns }: ResultTable,
  facts: readonly (ColumnFact | null)[],
  indicators: readonly Indicator[],
  language: Language,
  t: TFunction,
): ColumnName[] {
  return columns.map(({ key }, c) => {
    const fact = facts[c] ?? null;
    const indicator = indicators.find(({ id }) => id === fact?.indicator);
    if (!fact || !indicator)
      return { key, fact, title: fact?.known?.name[language] ?? null, unit: fact?.known?.unit[language] ?? "" };
    const field = fact.field.split(".")[1];
    const own = language === "zh" ? indicator.unitZh : indicator.unitEn;
    const name = nameIn(language, indicator);
    if (field === "change")
      return {
        key,
        fact,
        title: t("explore.columns.change", { name }),
        unit: own === "%" ? t("explore.columns.points") : own,
      };
    return { key, fact, title: field === "previous" ? t("explore.columns.previous", { name }) : name, unit: own };
  });
}

/** "覆盖率（%）", or the key where nothing more is known. An English title that names its unit needs no more of it: "Complaints". */
export function titled({ key, title, unit }: ColumnName, t: TFunction): string {
  const named = /^[a-z]+$/.test(unit) && title?.toLowerCase().includes(unit);
  return title === null ? key : unit === "" || named ? title : t("explore.columns.withUnit", { title, unit });
}

/** For a list to choose from, where two columns may count the same: "覆盖率（%） value". */
export function choiceOf(name: ColumnName, t: TFunction): string {
  return name.title === null ? name.key : `${titled(name, t)} ${name.key}`;
}
