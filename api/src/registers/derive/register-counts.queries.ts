import { inEstates, type Statement, statement } from "../../db/statement.ts";
import type { RowShape } from "../../db/types.ts";
import type { Register } from "../register.ts";
import { NEXT_KNOWN, statesOf } from "./facts.ts";
import { type RegisterWhere, whereSql } from "./filter.ts";
import { codeColumns, dayOf, placeOf, recordTables, storedAs } from "./record.ts";

/** What records may be counted by. */
export const REGISTER_GROUPS = ["REGION", "DAY", "WEEK", "MONTH", "QUARTER", "YEAR", "CODE", "SOURCE"] as const;
export type RegisterGroup = (typeof REGISTER_GROUPS)[number];

/** A group of the statement alone: by the estate that they hang at and, with REGION, by their own region. */
export const BY_ESTATE = "ESTATE";

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
  /** Of states: the last day of the last period. */
  readonly until: string;
  /** Rows wanted; null: all. */
  readonly limit: number | null;
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
  const { id, sums, time, hangsAt } = register;
  const codes = codeColumns(register);
  const isState = time.kind === "state";
  const by = (group: string, value: string): string => `when '${group}' = any(:groups::text[]) then ${value}`;
  const periodOf = (day: string): string =>
    `case ${Object.entries(PERIODS)
      .map(([group, text]) => by(group, text!(day)))
      .join(" ")} end`;
  const code = codes.map((column) => `when '${column}' then r.${storedAs(register, column)}::text`);
  const day = dayOf(register);
  // of a state the last known of each account counts at every period's end, carried over periods in which it was not known anew
  const ends = `ends as (
        select ${periodOf("d.day")} as period, max(d.day) as day
        from (
          select generate_series(coalesce(:from::date, (select min(${day}) from ${register.table} r where r.city_code = any(:cityCodes::text[])${hangsAt.estate ? ` and ${inEstates("r.estate_id")}` : ""})), :until::date, interval '1 day')::date as day
        ) d
        group by 1
      ),`;
  const moved = sums.flatMap((sum, i) => (register.columns[sum]!.moves === undefined ? [] : [i]));
  const cameIn = (i: number): string =>
    `coalesce(sum(r.${storedAs(register, sums[i]!)}) filter (where r.${storedAs(register, sums[i]!)} > 0), 0)`;
  return statement<RegisterWhere & Grouping>()({
    name: `counts of ${id}`,
    slow: true,
    // places first, so that thousands of regions are joined to hundreds of sums and not to a million records
    text: `
      with ${isState ? ends : ""} counted as (
        select case ${by("REGION", placeOf(register))} end as place, ${isState ? "w.period" : periodOf(day)} as period,
          ${code.length === 0 ? "null::text" : `case :codeColumn::text ${code.join(" ")} end`} as code,
          case ${by("SOURCE", "s.name")} end as source,
          ${hangsAt.estate ? `case ${by(BY_ESTATE, "r.city_code || ':' || r.estate_id")} end` : "null::text"} as estate,
          ${isState ? `w.day as as_of, min(${day}) as earliest, max(${day}) as latest` : "null::date as as_of, null::date as earliest, null::date as latest"},
          count(*) as records${sums.map((sum, i) => `, sum(r.${storedAs(register, sum)})::numeric as s${i}, count(r.${storedAs(register, sum)}) as n${i}`).join("")}${moved.map((i) => `, ${cameIn(i)}::numeric as in${i}`).join("")}
        from ${
          isState
            ? `ends w join ${recordTables(register, statesOf(register))} on ${day} <= w.day and (r.${NEXT_KNOWN} is null or r.${NEXT_KNOWN} > w.day)`
            : recordTables(register)
        }
        where ${whereSql(register, { days: !isState })}${code.length === 0 ? " and :codeColumn::text is null" : ""}
        group by 1, 2, 3, 4, 5, 6
      )
      select case ${by(BY_ESTATE, "c.place")} else p.region_id end as region_id, c.period, c.code, c.source, c.estate, sum(c.records)::int as records,
        array[${sums.map((_, i) => `sum(c.s${i})`).join(", ")}]::numeric[] as sums,
        array[${sums.map((_, i) => `sum(c.n${i})`).join(", ")}]::int[] as known,
        array[${sums.map((_, i) => (moved.includes(i) ? `sum(c.in${i})` : "null")).join(", ")}]::numeric[] as came_in,
        array[${sums.map((_, i) => (moved.includes(i) ? `sum(c.in${i} - c.s${i})` : "null")).join(", ")}]::numeric[] as went_out,
        max(c.as_of) as as_of, min(c.earliest) as earliest, max(c.latest) as latest
      from counted c
      left join unnest(:places::int[], :countedIn::int[]) as p (place, region_id) on p.place = c.place
      group by 1, c.period, c.code, c.source, c.estate
      order by 1 nulls last, c.period nulls last, c.code nulls last, c.source, c.estate
      limit :limit::int`,
    row: {
      region_id: "int4?",
      period: "text?",
      code: "text?",
      source: "text?",
      estate: "text?",
      records: "int4",
      sums: "numeric[]",
      known: "int4[]",
      came_in: "numeric[]",
      went_out: "numeric[]",
      as_of: "date?",
      earliest: "date?",
      latest: "date?",
    },
  });
}
