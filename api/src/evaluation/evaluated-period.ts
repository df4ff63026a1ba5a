import { BadInput } from "../errors.ts";
import type { PERIODS } from "./scheme.ts";

const FORMS: Readonly<Record<(typeof PERIODS)[number], readonly [form: RegExp, example: string]>> = {
  MONTH: [/^\d{4}-(0[1-9]|1[0-2])$/, "a month, such as 2026-10"],
  QUARTER: [/^\d{4}-Q[1-4]$/, "a quarter, such as 2026-Q3"],
  HALF_YEAR: [/^\d{4}-H[12]$/, "a half-year, such as 2026-H1"],
  YEAR: [/^\d{4}$/, "a year, such as 2026"],
};

/** The period as a scheme's kind of period writes it. Throws BadInput. */
export function evaluatedPeriod(kind: (typeof PERIODS)[number], text: string): string {
  const [form, example] = FORMS[kind];
  if (!form.test(text)) throw new BadInput("period", example, text);
  return text;
}
