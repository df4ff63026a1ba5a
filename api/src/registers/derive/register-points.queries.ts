import { type Statement, statement } from "../../db/statement.ts";
import type { Register } from "../register.ts";
import { type RegisterWhere, whereSql } from "./filter.ts";
import { codeColumns, hasPoints, pointOf, pointTables, storedAs } from "./record.ts";

const POINT_ROW = {
  row_city: "text",
  row_number: "int8",
  longitude: "float8",
  latitude: "float8",
  row_estate: "int8?",
  code: "text?",
} as const;
const COUNT_ROW = { records: "int4", placed: "int4" } as const;

/** The statements behind a register's layer of points. */
export interface PointStatements {
  /** Records with a point; `row_estate` where the point is its estate's. */
  readonly rows: Statement<RegisterWhere & { readonly limit: number }, typeof POINT_ROW>;
  /** How many records match, and how many of them have a point. */
  readonly count: Statement<RegisterWhere, typeof COUNT_ROW>;
}

/** The column whose codes colour the points: the first of codes. */
export const colouredBy = (register: Register): string | null => codeColumns(register)[0] ?? null;

/** Of a register whose records have points; null for others. `sorted`: SQL of the order. */
export function pointStatements(register: Register, sorted: string): PointStatements | null {
  if (!hasPoints(register)) return null;
  const { id, key, located, hangsAt } = register;
  const point = pointOf(register);
  const tables = pointTables(register);
  const where = whereSql(register);
  const code = colouredBy(register);
  const estate = located ? "case when r.location is null then r.estate_id end" : "r.estate_id";
  return {
    rows: statement<RegisterWhere & { readonly limit: number }>()({
      name: `points of ${id}`,
      slow: true,
      text: `
      select r.city_code as row_city, r.${key} as row_number, st_x(${point}) as longitude, st_y(${point}) as latitude,
        ${hangsAt.estate ? estate : "null::bigint"} as row_estate, ${code === null ? "null::text" : `r.${storedAs(register, code)}::text`} as code
      from ${tables}
      where ${where}
        and ${point} is not null
      order by ${sorted}
      limit :limit::int`,
      row: POINT_ROW,
    }),
    count: statement<RegisterWhere>()({
      name: `count points of ${id}`,
      slow: true,
      text: `select count(*)::int as records, count(${point})::int as placed from ${tables} where ${where}`,
      row: COUNT_ROW,
    }),
  };
}
