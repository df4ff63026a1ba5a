import type { SupervisionAnswer } from "./supervision-query.ts";

/** The columns of figures, in their order; "due" and "notices" are the wholes of what follows them. Notices are put right, on time or late where they set a day, or not yet. */
export const COLUMNS = [
  "due",
  "onTime",
  "late",
  "missing",
  "inspections",
  "notices",
  "putRight",
  "putRightOnTime",
  "putRightLate",
  "notPutRight",
  "interviews",
] as const;
export type Column = (typeof COLUMNS)[number];

/** Counts by column; null: no data. */
export type Figures = Readonly<Record<Column, number | null>>;

export interface SupervisionRow {
  /** Null: what is placed in none of the regions below. */
  readonly region: { readonly code: string; readonly level: string } | null;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly figures: Figures;
}

interface Amounts {
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** The whole of an answer, and the rows below it, which together are the whole. */
export function supervisionRows(answer: SupervisionAnswer): { whole: SupervisionRow; below: SupervisionRow[] } {
  const { region, values, remainder } = answer.onTime;
  const figures = (of: (part: SupervisionAnswer[keyof SupervisionAnswer]) => Amounts | undefined): Figures => {
    const [notices, putRight] = [of(answer.putRight)?.denominator ?? null, of(answer.putRight)?.numerator ?? null];
    const counted = (part: keyof SupervisionAnswer): number | null => of(answer[part])?.numerator ?? null;
    return {
      due: of(answer.onTime)?.denominator ?? null,
      onTime: counted("onTime"),
      late: counted("late"),
      missing: counted("missing"),
      inspections: counted("inspections"),
      notices,
      putRight,
      putRightOnTime: counted("putRightOnTime"),
      putRightLate: counted("putRightLate"),
      notPutRight: notices === null || putRight === null ? null : notices - putRight,
      interviews: counted("interviews"),
    };
  };
  return {
    whole: { region: { ...region, level: "" }, ...region, figures: figures(({ total }) => total) },
    below: [
      ...values.map(({ region: below }) => ({
        region: below,
        ...below,
        figures: figures((part) => part.values.find(({ code }) => code === below.code)),
      })),
      ...remainder.map(({ nameZh, nameEn }, at) => ({
        region: null,
        nameZh,
        nameEn,
        figures: figures((part) => part.remainder.find((one) => one.nameZh === nameZh) ?? part.remainder[at]),
      })),
    ],
  };
}

/** A share in percent; null where a part or the whole is not known, or there is nothing to share. */
export const shareOf = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole === 0 ? null : (100 * part) / whole;
