import type { Language } from "../../../i18n/language.ts";
import { type ResultTable, textOfCell } from "./result-table.ts";

/** What a row is called: by a name of its own, else of what it belongs to, else by its number. */
export function nameOfRow(table: ResultTable, row: number, language: Language): string {
  const names = language === "zh" ? ["name", "names", "nameZh"] : ["name", "names", "nameEn", "nameZh"];
  for (const name of names) {
    const c = table.columns.findIndex(({ key }) => key.split(".").at(-1) === name);
    const cell = c < 0 ? null : table.rows[row]![c]!;
    if (cell !== null) return textOfCell(cell);
  }
  return `#${row + 1}`;
}
