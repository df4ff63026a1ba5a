import { graphql, type ResultOf } from "../graphql/tada.ts";
import { columnOf, type Register, type RegisterColumn } from "./register.ts";

/** A sum, and the parts that it is told as. */
export const SumToldAs = graphql(`
  fragment SumToldAs on RegisterSum @_unmask {
    field
    sum
    records
    parts {
      nameZh
      nameEn
      sum
    }
  }
`);

/** A sum as it is told: of a column, or, where amounts come in and go out, what of them came in, went out and is left. */
export interface SumFigure extends Pick<RegisterColumn, "nameZh" | "nameEn" | "unitZh" | "unitEn"> {
  /** The column's field; of a part with its place behind it. */
  readonly key: string;
  /** Decimal digits; null: no record has the number. */
  readonly sum: string | null;
  /** Records that have the number. */
  readonly known: number;
  readonly isPart: boolean;
}

export function sumFigures(register: Register, sums: readonly ResultOf<typeof SumToldAs>[]): SumFigure[] {
  return sums.flatMap(({ field, sum, records: known, parts }) => {
    const column = columnOf(register, field);
    if (column === null) return [];
    const { nameZh, nameEn, unitZh, unitEn } = column;
    const whole = { key: field, nameZh, nameEn, unitZh, unitEn, sum, known, isPart: false };
    return parts.length === 0
      ? [whole]
      : parts.map((part, i) => ({ ...whole, ...part, key: `${field}${i}`, isPart: true }));
  });
}

/** Of a register of which nothing is counted: its sums without a number. */
export const noSums = (register: Register): ResultOf<typeof SumToldAs>[] =>
  register.columns.flatMap(({ field, summed }) => (summed ? [{ field, sum: null, records: 0, parts: [] }] : []));
