import { command } from "../db/command.ts";
import { statement } from "../db/statement.ts";

/** Which arrays of a row a write brings; the others stay as they are. */
export type Part = "both" | "numerators" | "denominators";

/** Columns of the rows that are written, of one length. */
interface Keys {
  readonly firstMonth: number;
  readonly cityCodes: readonly string[];
  readonly regionIds: readonly number[];
  readonly indicators: readonly string[];
}

interface Written extends Keys {
  /** Amounts as texts of arrays, since arrays of one list must be of one length; of what is emptied, how many months. */
  readonly numerators: readonly (string | number)[];
  readonly denominators: readonly (string | number)[];
}

const columnsOf = (part: Part): readonly ("numerators" | "denominators")[] =>
  part === "both" ? ["numerators", "denominators"] : [part];

/** Writes rows to a table of the shape of indicator_months; those that would not change are left alone. */
export const upsertMonths = (table: string, part: Part) => {
  const set = columnsOf(part);
  return command<Written>(`
    insert into ${table} as t (city_code, region_id, indicator, first_month, numerators, denominators)
    select city_code, region_id, indicator, :firstMonth::int, numerators::float8[], denominators::float8[]
    from unnest(:cityCodes::text[], :regionIds::int[], :indicators::text[], :numerators::text[], :denominators::text[])
      as u (city_code, region_id, indicator, numerators, denominators)
    on conflict (city_code, region_id, indicator) do update
      set first_month = excluded.first_month, ${set.map((column) => `${column} = excluded.${column}`).join(", ")}
      where (t.first_month, ${set.map((column) => `t.${column}`).join(", ")})
        is distinct from (excluded.first_month, ${set.map((column) => `excluded.${column}`).join(", ")})`);
};

/** Zeros for the rows that are there. */
export const emptyMonths = (table: string, part: Part) => {
  const columns = columnsOf(part);
  const zeros = columns.map((column) => `array_fill(0::float8, array[u.${column}])`);
  return command<Written>(`
    update ${table} t set first_month = :firstMonth::int, ${columns.map((column, i) => `${column} = ${zeros[i]}`).join(", ")}
    from unnest(:cityCodes::text[], :regionIds::int[], :indicators::text[], :numerators::int[], :denominators::int[])
      as u (city_code, region_id, indicator, numerators, denominators)
    where t.city_code = u.city_code and t.region_id = u.region_id and t.indicator = u.indicator
      and (t.first_month, ${columns.map((column) => `t.${column}`).join(", ")}) is distinct from (:firstMonth::int, ${zeros.join(", ")})`);
};

/** Amounts as texts of arrays, which are read faster than arrays. */
export const monthsStored = statement<{
  readonly cityCodes: readonly string[];
  readonly regionIds: readonly number[];
  readonly indicators: readonly string[];
}>()({
  name: "monthsStored",
  text: `
    select region_id, indicator, first_month, numerators::text as numerators, denominators::text as denominators from indicator_months
    where city_code = any(:cityCodes::text[]) and region_id = any(:regionIds::int[]) and indicator = any(:indicators::text[])`,
  row: { region_id: "int4", indicator: "text", first_month: "int4", numerators: "text", denominators: "text" },
});

/** The regions that have rows. */
export const regionsStored = statement<{ readonly cityCodes: readonly string[] }>()({
  name: "regionsStored",
  text: "select distinct region_id from indicator_months where city_code = any(:cityCodes::text[])",
  row: { region_id: "int4" },
});

/** Removes the rows of all but these. */
export const removeMonthsOfOthers = statement<{
  readonly indicators: readonly string[];
  readonly regionIds: readonly number[];
}>()({
  name: "removeMonthsOfOthers",
  text: "delete from indicator_months where indicator <> all(:indicators::text[]) or region_id <> all(:regionIds::int[])",
  row: {},
});

/** The amounts of one month, counted from 1, null where a row has no denominators. */
export const monthStored = statement<{ readonly month: number; readonly cityCodes: readonly string[] }>()({
  name: "monthStored",
  text: `
    select region_id, indicator, numerators[:month::int] as n, denominators[:month::int] as d
    from indicator_months where city_code = any(:cityCodes::text[])`,
  row: { region_id: "int4", indicator: "text", n: "float8?", d: "float8?" },
});

/** Rows of zeros; `denominators`: how many months of them. */
export const beginMonths = statement<Keys & { readonly months: number; readonly denominators: readonly number[] }>()({
  name: "beginMonths",
  text: `
    insert into indicator_months (city_code, region_id, indicator, first_month, numerators, denominators)
    select city_code, region_id, indicator, :firstMonth::int, array_fill(0::float8, array[:months::int]), array_fill(0::float8, array[denominators])
    from unnest(:cityCodes::text[], :regionIds::int[], :indicators::text[], :denominators::int[])
      as u (city_code, region_id, indicator, denominators)`,
  row: {},
});

const storeMonthOf = (column: "numerators" | "denominators") =>
  statement<Omit<Keys, "firstMonth"> & { readonly month: number; readonly amounts: readonly (number | null)[] }>()({
    name: `store one month's ${column}`,
    text: `
      update indicator_months t set ${column}[:month::int] = u.amount
      from unnest(:cityCodes::text[], :regionIds::int[], :indicators::text[], :amounts::float8[]) as u (city_code, region_id, indicator, amount)
      where t.city_code = u.city_code and t.region_id = u.region_id and t.indicator = u.indicator`,
    row: {},
  });

/** Writes one month, counted from 1, into rows that are there. */
export const storeMonth = { numerators: storeMonthOf("numerators"), denominators: storeMonthOf("denominators") };
