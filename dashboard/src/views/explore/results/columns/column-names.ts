import type { TFunction } from "i18next";
import { type Language, nameIn } from "../../../../i18n/language.ts";
import type { Indicator } from "../../../../platform.tsx";
import { titleOf, unitOf } from "../../schema-words.ts";
import type { ColumnFact, Step } from "./column-facts.ts";

/** A column as it is spoken of. */
export interface ColumnName {
  /** In the answer. */
  readonly key: string;
  /** What it holds, in the language of the screen; null: only the key is known. */
  readonly title: string | null;
  /** Empty: none, or not known. */
  readonly unit: string;
  readonly fact: ColumnFact | null;
}

/** Names of a table's columns, in their order. Those that would be called alike are told apart by what they stand in. */
export function columnNames(
  { columns }: { readonly columns: readonly { readonly key: string }[] },
  facts: readonly (ColumnFact | null)[],
  indicators: readonly Indicator[],
  language: Language,
  t: TFunction,
): ColumnName[] {
  const names = columns.map(({ key }, c) => nameOf(key, facts[c] ?? null, indicators, language, t));
  const isShared = (wanted: string): boolean => names.filter(({ title }) => title === wanted).length > 1;
  return names.map((name) => {
    const above = name.fact?.above;
    if (name.title === null || !above || !isShared(name.title)) return name;
    return { ...name, title: t("explore.columns.of", { above: wordOf(above, language), title: name.title }) };
  });
}

/** A step of a path as it is called: by the query's own word, else by the schema's. */
export const wordOf = ({ field, alias }: Step, language: Language): string => alias ?? titleOf(field, language);

function nameOf(
  key: string,
  fact: ColumnFact | null,
  indicators: readonly Indicator[],
  language: Language,
  t: TFunction,
): ColumnName {
  const indicator = indicators.find(({ id }) => id === fact?.indicator);
  if (!fact) return { key, fact, title: null, unit: "" };
  if (!indicator) {
    const { known, own } = fact;
    const title = own.alias ?? known?.name[language] ?? titleOf(own.field, language);
    return { key, fact, title, unit: known?.unit[language] ?? unitOf(own.field, language) };
  }
  const name = nameIn(language, indicator);
  const unit = language === "zh" ? indicator.unitZh : indicator.unitEn;
  switch (fact.field.split(".")[1]) {
    case "change":
      return {
        key,
        fact,
        title: t("explore.columns.change", { name }),
        unit: unit === "%" ? t("explore.columns.points") : unit,
      };
    case "previous":
      return { key, fact, title: t("explore.columns.previous", { name }), unit };
    default:
      return { key, fact, title: name, unit };
  }
}

/** "覆盖率（%）", or the key where nothing more is known. An English title that names its unit needs no more of it: "Complaints". */
export function titled({ key, title, unit }: ColumnName, t: TFunction): string {
  const named = /^[a-z]+$/.test(unit) && title?.toLowerCase().includes(unit);
  return title === null ? key : unit === "" || named ? title : t("explore.columns.withUnit", { title, unit });
}
