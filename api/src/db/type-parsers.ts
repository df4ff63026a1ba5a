import pg from "pg";

const DATE = 1082;
const DATE_ARRAY = 1182;
const NUMERIC_ARRAY = 1231;

/**
 * How values come out of both databases: `date` stays "YYYY-MM-DD" (pg would make it a local midnight, another day elsewhere),
 * `int8` is a string, `numeric` too, `timestamptz` a Date; the rest is as pg has it.
 */
export function typeParsers(): pg.TypeOverrides {
  const types = new pg.TypeOverrides();
  types.setTypeParser(DATE, (text: string) => text);
  types.setTypeParser(DATE_ARRAY, parsePlainArray);
  // pg would make floats of these
  types.setTypeParser(NUMERIC_ARRAY, parsePlainArray);
  return types;
}

/** Arrays of days and numbers, "{2026-01-01,NULL}", have no quotes and no nesting. */
function parsePlainArray(text: string): (string | null)[] {
  if (text === "{}") return [];
  return text
    .slice(1, -1)
    .split(",")
    .map((value) => (value === "NULL" ? null : value));
}
