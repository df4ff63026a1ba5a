import { formatDay } from "../format/month.ts";
import { formatCount } from "../format/number.ts";
import type { Language } from "../i18n/language.ts";
import { codeName, type RegisterColumn } from "./register.ts";

/** What stands where a record has nothing to say. */
export const NOTHING = "—";

/** Digits of a decimal as they came, in groups of three: "1234567.80" → "1,234,567.80". No float is made of them. */
export function formatDecimal(digits: string): string {
  const [, sign = "", whole = "", rest = ""] = /^(-?)(\d+)(\.\d+)?$/.exec(digits) ?? [];
  if (whole === "") return digits;
  return `${sign === "-" ? "−" : ""}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${rest}`;
}

/** A value of a column in words of the screen, without its unit; "—" where it is missing. */
export function formatCell(
  column: RegisterColumn,
  value: unknown,
  language: Language,
  yesNo: { readonly yes: string; readonly no: string },
): string {
  if (value === null || value === undefined || value === "") return NOTHING;
  switch (column.kind) {
    case "DAY":
      return formatDay(String(value), language);
    case "CODE":
      return codeName(column, String(value), language);
    case "COUNT":
      return formatCount(Number(value), language);
    case "MONEY":
    case "POINTS":
      return formatDecimal(String(value));
    case "FLAG":
      return value === true ? yesNo.yes : yesNo.no;
    case "TEXT":
      return String(value);
  }
}
