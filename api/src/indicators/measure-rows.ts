import type { Measure } from "../facts/indicator.ts";

/** The rows that make a measure, one by one: which facts `f` are in it, and what each adds. */
export interface MeasureRows {
  /** SQL condition on `f`. */
  readonly where: string;
  /** SQL of what a fact adds, in the smallest unit; 0 or null: nothing. */
  readonly amount: string;
  /** Whether it counts facts; otherwise it sums what they tell. */
  readonly counts: boolean;
}

/** An aggregate that adds up over rows: a count or a sum, or less a sum, with a filter or without. */
const ADDITIVE = /^(-?)(count|sum)\((.+?)\)(?: filter \(where (.+)\))?$/s;

/** Takes a measure apart. Throws for one that is no count or sum of rows. */
export function rowsOf({ over, sql, decimals = 0 }: Measure): MeasureRows {
  const [, sign, aggregate, of, where = "true"] = ADDITIVE.exec(sql) ?? [];
  if (aggregate === undefined || of === undefined)
    throw new Error(`expected a measure over ${over} like count(*) or sum(f.x) filter (where …), got ${sql}`);
  const counts = aggregate === "count";
  const added = counts ? (of === "*" ? "1" : `case when ${of} is not null then 1 else 0 end`) : `${sign}(${of})`;
  return { where: `(${where})`, amount: decimals === 0 ? added : `${added} * ${10 ** decimals}`, counts };
}
