import type { Language } from "../../../../i18n/language.ts";
import type { Json } from "../json.ts";
import { textOfCell } from "../result-table.ts";
import { type ColumnFact, nameOfCode } from "./column-facts.ts";

/** A cell as it is read in the language of the screen: codes by their names, all else as it is. */
export function wordsOfCell(value: Json, fact: ColumnFact | null, language: Language): string {
  if (Array.isArray(value) && fact?.enumType)
    return value
      .map((item) => nameOfCode(fact, item, language) ?? textOfCell(item))
      .join(language === "zh" ? "、" : ", ");
  return nameOfCode(fact, value, language) ?? textOfCell(value);
}
