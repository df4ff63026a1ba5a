import pg from "pg";

const DATE = 1082;
const DATE_ARRAY = 1182;

/**
 * How values come out of both databases: `date` stays "YYYY-MM-DD" (pg would make it a local midnight, another day elsewhere),
 * `int8` is a string, `timestamptz` a Date; the rest is as pg has it.
 */
export function typeParsers(): pg.TypeOverrides {
  const types = new pg.TypeOverrides();
  types.setTypeParser(DATE, (text: string) => text);
  types.setTypeParser(DATE_ARRAY, parseDates);
  return types;
}

/** "{2026-01-01,NULL}" has no quotes and no nesting. */
function parseDates(text: string): (string | null)[] {
  if (text === "{}") return [];
  return text
    .slice(1, -1)
    .split(",")
    .map((day) => (day === "NULL" ? null : day));
}
