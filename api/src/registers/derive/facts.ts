import type { DataFamily } from "../../facts/data-family.ts";
import type { Flow } from "../../facts/flow.ts";
import { contains, daysOf, type StockFacts } from "../../facts/stock-facts.ts";
import type { Register } from "../register.ts";
import { dayOf, placeOf, placesJoined, storedAs } from "./record.ts";

// What indicators count of a register: a flow by the day records are told by, and of intervals those open on a day. A measure names the
// columns as they are declared: `f.closed_on`.

/** Whether its records are facts of their own; the others are states of estates and firms, which indicators/facts tells of these. */
export const hasFacts = ({ id, family }: Register): boolean => family === id;

/** What `over` names: the records open on a day. */
export const openName = ({ id }: Register): string => `${id}_open`;

/** The family of data that a register is, and those of its columns that not every source tells. */
export function familiesOf(register: Register): {
  readonly rows: DataFamily;
  readonly columns: Readonly<Record<string, DataFamily>>;
} {
  const rows = register.coverage;
  return {
    rows,
    columns: Object.fromEntries(
      Object.entries(register.columns)
        .filter(([, { needed }]) => !needed)
        .map(([column]) => [column, `${rows}_${column.toUpperCase()}`]),
    ),
  };
}

const declaredColumns = (register: Register): string =>
  Object.keys(register.columns)
    .map((column) => `r.${storedAs(register, column)} as "${column}"`)
    .join(", ");

/** A register's records by the day they are told by. */
export function flowOf(register: Register): Flow {
  return {
    name: register.id,
    family: register.family,
    knownBy: familiesOf(register),
    rows: `(select r.city_code, ${placeOf(register)} as region_id, r.source_id, ${dayOf(register)} as told_on, ${declaredColumns(register)}
      from ${register.table} r ${placesJoined(register)})`,
    day: "told_on",
  };
}

/** Of a register of intervals, the records that hold on a day; null for others. */
export function openOf(register: Register): StockFacts | null {
  const { time, table, key } = register;
  if (time.kind !== "interval") return null;
  const from = storedAs(register, time.from);
  const to = storedAs(register, time.to);
  return {
    family: register.family,
    knownBy: familiesOf(register),
    table,
    key,
    changeDays: daysOf([{ table, key, days: [from, to] }]),
    asOf: (spans) => `
    select s.city_code, s.fact_id, s.day, s.first_index, s.past_index, ${placeOf(register)} as region_id, ${declaredColumns(register)}
    from ${spans} s
    join ${table} r on r.city_code = s.city_code and r.${key} = s.fact_id
    ${placesJoined(register)}
    where ${contains(`r.${from}`, `r.${to}`, "s.day")}`,
  };
}

/**
 * SQL of the records of each family of a register: (city_code, region_id, source_id, day). A source that has told a column once is one
 * that tells it, for all that it brings.
 */
export function recordsOfFamilies(register: Register): Readonly<Record<DataFamily, string>> {
  const { rows, columns } = familiesOf(register);
  const told = (where: string): string =>
    `select r.city_code, ${placeOf(register)} as region_id, r.source_id, ${dayOf(register)} as day
      from ${register.table} r ${placesJoined(register)} where ${dayOf(register)} is not null${where}`;
  return {
    [rows]: told(""),
    ...Object.fromEntries(
      Object.entries(columns).map(([column, family]) => [
        family,
        told(
          ` and r.source_id in (select t.source_id from ${register.table} t where t.${storedAs(register, column)} is not null)`,
        ),
      ]),
    ),
  };
}
