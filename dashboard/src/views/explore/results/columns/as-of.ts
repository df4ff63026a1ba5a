import { formatDay, formatMonth } from "../../../../format/month.ts";
import type { Language } from "../../../../i18n/language.ts";
import { isRecord, type Json } from "../json.ts";

/** What the answer itself says of its date, on the way to a list: the day counts stand at, else first and last month. Empty: nothing. */
export function datesOf(data: Json, path: string, language: Language): string {
  let here: Json | undefined = data;
  let said = "";
  for (const key of ["", ...path.split(".")]) {
    if (key !== "") here = isRecord(here) ? here[key] : undefined;
    if (!isRecord(here)) break;
    const { asOf, from, to } = here;
    if (typeof asOf === "string") said = day(asOf, language);
    else if (typeof to === "string")
      said =
        typeof from === "string" && from !== to ? `${day(from, language)} – ${day(to, language)}` : day(to, language);
  }
  return said;
}

function day(text: string, language: Language): string {
  if (/^\d{4}-\d{2}$/.test(text)) return formatMonth(text, language);
  return /^\d{4}-\d{2}-\d{2}/.test(text) ? formatDay(text.slice(0, 10), language) : text;
}
