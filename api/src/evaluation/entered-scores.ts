import Fraction from "fraction.js";
import { BadInput } from "../errors.ts";
import type { SubjectInputs } from "./evaluate.ts";
import type { TableRow } from "./published-table.ts";
import { type Scheme, valuesOf } from "./scheme.ts";

const NUMBER = /^[+-]?\d{1,12}(?:\.\d{1,6})?$/;

/** What of a scheme is entered, and not counted. */
export const enteredOf = (scheme: Scheme): ReturnType<typeof valuesOf> =>
  valuesOf(scheme).filter(({ from }) => from === undefined);

/**
 * A table of entered values: a column for the subject, the first, and one for each criterion that is not counted, by its id or its name in
 * either language. A blank is no value. Throws BadInput with row and column.
 */
export function enteredScores(scheme: Scheme, columns: readonly string[], rows: readonly TableRow[]): SubjectInputs[] {
  const headers = columns.map((column) => column.trim());
  const leaves = enteredOf(scheme);
  const places = leaves.map(({ id, name }) => {
    const at = headers.findIndex((header, index) => index > 0 && [id, name.zh, name.en].includes(header));
    if (at === -1) throw new BadInput("header", `a column ${id} (${name.zh})`, headers.join(", "));
    return { id, at };
  });
  const unknown = headers.find((_, index) => index > 0 && !places.some(({ at }) => at === index));
  if (unknown !== undefined) throw new BadInput("header", `one of ${leaves.map(({ id }) => id).join(", ")}`, unknown);
  const seen = new Set<string>();
  return rows.map(({ row, cells }) => {
    const subject = (cells[0] ?? "").trim();
    if (subject === "" || seen.has(subject))
      throw new BadInput(`row ${row}, column ${headers[0]}`, "each subject once, by its name", subject);
    seen.add(subject);
    const values = new Map<string, Fraction>();
    for (const { id, at } of places) {
      const text = (cells[at] ?? "").normalize("NFKC").trim();
      if (text === "") continue;
      if (!NUMBER.test(text)) throw new BadInput(`row ${row}, column ${headers[at]}`, "a number, or nothing", text);
      values.set(id, new Fraction(text));
    }
    return { subject, values };
  });
}
