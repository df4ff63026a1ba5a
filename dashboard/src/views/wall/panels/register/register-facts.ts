import type { ResultOf } from "../../../../graphql/tada.ts";
import { codesOf, type Register, type RegisterColumn } from "../../../../registers/register.ts";
import { noSums, type SumFigure, sumFigures } from "../../../../registers/sum-figures.ts";
import { recordsOf, told } from "../../../../registers/use-counts.ts";
import type { RegisterQuery } from "./register.queries.ts";

type Answer = ResultOf<typeof RegisterQuery>;

/** Records of a month; null: no data. */
export interface MonthCount {
  readonly month: string;
  readonly records: number | null;
}
interface CodeCount {
  /** Null: records without one. */
  readonly code: string | null;
  readonly records: number;
}

/** What a register's panel shows; null stands for no data, never for zero. */
interface RegisterFacts {
  readonly records: number | null;
  /** Undefined where nothing of the register has an interval. */
  readonly open: number | null | undefined;
  readonly sums: readonly SumFigure[];
  /** Of states, the days on which those counted were known. */
  readonly lastKnown: NonNullable<Answer["all"][number]["lastKnown"]> | null;
  readonly months: readonly MonthCount[];
  /** Null: suppressed. */
  readonly codes: readonly CodeCount[] | null;
  readonly regions: readonly (NonNullable<Answer["byRegion"]>[number] & { readonly records: number })[];
}

/** The answers as the panel shows them. Records are known where there are some, and none where the family is on record. */
export function factsOf(
  register: Register,
  column: RegisterColumn | null,
  months: readonly string[],
  answer: Answer,
): RegisterFacts {
  const isKnown = answer.overPeriod[0]?.extent !== "NONE";
  const counted = (counts: readonly { readonly records: number | null }[]): number | null => {
    const records = recordsOf(counts);
    return records > 0 || isKnown ? records : null;
  };
  const byMonth = new Map(answer.byMonth.map(({ period, records }) => [period, records]));
  const extents = new Map(answer.overBars[0]?.months.map(({ month, extent }) => [month, extent]));
  const order = column === null ? [] : codesOf(column).map(({ code }) => code);
  const place = (code: string | null): number => (code === null ? order.length : order.indexOf(code));
  return {
    records: counted(answer.all),
    open: answer.open ? counted(answer.open) : undefined,
    sums: sumFigures(register, answer.all[0]?.sums ?? noSums(register)),
    lastKnown: answer.all[0]?.lastKnown ?? null,
    months: months.map((month) => ({
      month,
      records: byMonth.get(month) ?? (extents.get(month) === "NONE" ? null : 0),
    })),
    codes: answer.byCode?.some(({ records }) => records === null)
      ? null
      : told(answer.byCode ?? []).sort((a, b) => place(a.code) - place(b.code)),
    regions: told(answer.byRegion ?? [])
      .filter(({ region }) => region !== null)
      .sort((a, b) => b.records - a.records || (a.region!.code < b.region!.code ? -1 : 1)),
  };
}
