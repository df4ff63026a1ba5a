import { type Statement, statement } from "../../db/statement.ts";
import type { RowShape } from "../../db/types.ts";
import type { Register } from "../register.ts";
import { codeColumns, type RegisterWhere, whereSql } from "./filter.ts";
import { dayOf, placeOf, recordTables, storedAs } from "./record.ts";

/** What records may be counted by. */
export const REGISTER_GROUPS = ["REGION", "DAY", "WEEK", "MONTH", "QUARTER", "YEAR", "CODE", "SOURCE"] as const;
export type RegisterGroup = (typeof REGISTER_GROUPS)[number];

/** Of the groups, those of time. */
export const PERIODS: Readonly<Partial<Record<RegisterGroup, (day: string) => string>>> = {
  DAY: (day) => `${day}::text`,
  WEEK: (day) => `(${day} - (extract(isodow from ${day})::int - 1))::text`,
  MONTH: (day) => `to_char(${day}, 'YYYY-MM')`,
  QUARTER: (day) => `to_char(${day}, 'YYYY"-Q"Q')`,
  YEAR: (day) => `to_char(${day}, 'YYYY')`,
};

export interface Grouping {
  readonly groups: readonly string[];
  /** The column of codes that CODE groups by; null without it. */
  readonly codeColumn: string | null;
  /** Regions, and beside each the one it counts in (null: above the level). Both empty where regions are not asked for. */
  readonly places: readonly number[];
  readonly countedIn: readonly (number | null)[];
  /** Rows wanted. */
  readonly limit: number;
}

const made = new Map<string, Statement<RegisterWhere & Grouping, RowShape>>();

/** Counts of a register by groups, with the sums that it allows and how many records each sum is of. */
export function countsOf(register: Register): Statement<RegisterWhere & Grouping, RowShape> {
  let found = made.get(register.id);
  if (found === undefined) {
    found = make(register);
    made.set(register.id, found);
  }
  return found;
}

function make(register: Register): Statement<RegisterWhere & Grouping, RowShape> {
  const { id, family, sums } = register;
  const codes = codeColumns(register);
  const by = (group: string, value: string): string => `when '${group}' = any(:groups::text[]) then ${value}`;
  const period = Object.entries(PERIODS).map(([group, text]) => by(group, text!(dayOf(register))));
  const code = codes.map((column) => `when '${column}' then r.${storedAs(register, column)}::text`);
  return statement<RegisterWhere & Grouping>()({
    name: `counts of ${id}`,
    reads: [...new Set([family, "estates", "regions"])],
    slow: true,
    // places first, so that thousands of regions are joined to hundreds of sums and not to a million records
    text: `
      with counted as (
        select case ${by("REGION", placeOf(register))} end as place, case ${period.join(" ")} end as period,
          ${code.length === 0 ? "null::text" : `case :codeColumn::text ${code.join(" ")} end`} as code,
          case ${by("SOURCE", "s.name")} end as source,
          count(*) as records${sums.map((sum, i) => `, sum(r.${storedAs(register, sum)})::numeric as s${i}, count(r.${storedAs(register, sum)}) as n${i}`).join("")}
        from ${recordTables(register)}
        where ${whereSql(register)}${code.length === 0 ? " and :codeColumn::text is null" : ""}
        group by 1, 2, 3, 4
      )
      select p.region_id, c.period, c.code, c.source, sum(c.records)::int as records,
        array[${sums.map((_, i) => `sum(c.s${i})`).join(", ")}]::numeric[] as sums,
        array[${sums.map((_, i) => `sum(c.n${i})`).join(", ")}]::int[] as known
      from counted c
      left join unnest(:places::int[], :countedIn::int[]) as p (place, region_id) on p.place = c.place
      group by p.region_id, c.period, c.code, c.source
      order by p.region_id nulls last, c.period nulls last, c.code nulls last, c.source
      limit :limit::int`,
    row: {
      region_id: "int4?",
      period: "text?",
      code: "text?",
      source: "text?",
      records: "int4",
      sums: "numeric[]",
      known: "int4[]",
    },
  });
}
