import type { TFunction } from "i18next";
import { sourceName } from "../format/source-name.ts";
import { type Language, nameIn } from "../i18n/language.ts";
import { formatCell, NOTHING } from "./format-cell.ts";
import type { RegisterRecord } from "./list-query.ts";
import { columnOf, type Register } from "./register.ts";

/** One value of a record in words of the screen: of its columns, and of what it hangs at by name. */
export function cellText(
  register: Register,
  field: string,
  record: RegisterRecord,
  language: Language,
  t: TFunction,
): string {
  const column = columnOf(register, field);
  if (column !== null) return formatCell(column, record[field], language, { yes: t("app.yes"), no: t("app.no") });
  if (field === "source") return sourceName(String(record.source), t);
  if (field === "region") return record.region ? nameIn(language, record.region) : NOTHING;
  return (field === "estate" ? record.estate : record.firm)?.name ?? NOTHING;
}
