import { type MonthNumber, monthOf } from "../calendar/month.ts";
import { BadInput } from "../errors.ts";
import type { PERIODS } from "./scheme.ts";

export type PeriodKind = (typeof PERIODS)[number];

/** How each kind is written, how many months it has, and what its number within the year counts. */
const FORMS: Readonly<Record<PeriodKind, readonly [form: RegExp, example: string, months: number]>> = {
  MONTH: [/^(\d{4})-(0[1-9]|1[0-2])$/, "a month, such as 2026-10", 1],
  QUARTER: [/^(\d{4})-Q([1-4])$/, "a quarter, such as 2026-Q3", 3],
  HALF_YEAR: [/^(\d{4})-H([12])$/, "a half-year, such as 2026-H1", 6],
  YEAR: [/^(\d{4})$/, "a year, such as 2026", 12],
};

/** Months, both included, and the text that names them. */
export interface EvaluatedPeriod {
  readonly text: string;
  readonly from: MonthNumber;
  readonly to: MonthNumber;
}

/** The period as a scheme's kind of period writes it. Throws BadInput. */
export function evaluatedPeriod(kind: PeriodKind, text: string): EvaluatedPeriod {
  const [form, example, months] = FORMS[kind];
  const [, year, number = "1"] = form.exec(text) ?? [];
  if (year === undefined) throw new BadInput("period", example, text);
  const from = monthOf(`${year}-01`) + (Number(number) - 1) * months;
  return { text, from, to: from + months - 1 };
}

/** The period of a kind in which a month lies, as it is written. */
export function periodOfMonth(kind: PeriodKind, month: MonthNumber): string {
  const months = FORMS[kind][2];
  const [year, place] = [String(Math.floor(month / 12)).padStart(4, "0"), Math.floor((month % 12) / months) + 1];
  if (kind === "YEAR") return year;
  return `${year}-${kind === "MONTH" ? String(place).padStart(2, "0") : `${kind === "QUARTER" ? "Q" : "H"}${place}`}`;
}

/** How many periods of a kind a year has, and which of them one is, from 1. */
export const periodsOfYear = (kind: PeriodKind): number => 12 / FORMS[kind][2];
export const placeInYear = (kind: PeriodKind, { from }: Pick<EvaluatedPeriod, "from">): number =>
  Math.floor((from % 12) / FORMS[kind][2]) + 1;

/** The period so many periods of its kind earlier, as it is written. */
export const periodBefore = (kind: PeriodKind, { from }: Pick<EvaluatedPeriod, "from">, back = 1): string =>
  periodOfMonth(kind, from - back * FORMS[kind][2]);
