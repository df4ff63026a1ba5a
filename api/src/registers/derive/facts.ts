import { type Attribute, type Attributes, SOURCE } from "../../facts/attribute.ts";
import {
  COMMUNITIES_PLACED,
  ESTATES_COME_AND_GO,
  ESTATES_OF_COMMUNITIES,
} from "../../facts/communities-with-estates.ts";
import type { DataFamily } from "../../facts/data-family.ts";
import type { Flow } from "../../facts/flow.ts";
import type { KnownBy } from "../../facts/known-by.ts";
import { contains, daysOf, ownPlaces, type StockFacts } from "../../facts/stock-facts.ts";
import { SUBJECTS } from "../../facts/subjects.ts";
import { camel, type Register } from "../register.ts";

import { accountOf, codeColumns, dayOf, placedByKinds, placeOf, placesJoined, storedAs } from "./record.ts";

// What indicators count of a register: a flow by the day records are told by, and of intervals those open on a day. A measure names the
// columns as they are declared: `f.closed_on`.

/** Whether its records are facts of their own; the others are states of estates and firms, which indicators/facts tells of these. */
export const hasFacts = ({ id, family }: Register): boolean => family === id;

/** What `over` names: the records open on a day; of states those last known on it. */
export const stockName = ({ id, time }: Register): string => (time.kind === "state" ? id : `${id}_open`);

/** The family of data that a register is, and those of its columns and codes that not every source tells: never a person's. */
export function familiesOf(register: Register): Required<KnownBy> {
  const rows = register.coverage;
  const told = register.toldBy === null ? [] : register.columns[register.toldBy]!.codes!.values;
  return {
    rows,
    codes: Object.fromEntries(told.map((code) => [code, `${rows}_${code}`])),
    columns: Object.fromEntries(
      Object.entries(register.columns)
        .filter(([, { needed, person }]) => !needed && person !== "NAME")
        .map(([column]) => [column, `${rows}_${column.toUpperCase()}`]),
    ),
  };
}

const declaredColumns = (register: Register): string =>
  Object.keys(register.columns)
    .map((column) => `r.${storedAs(register, column)} as "${column}"`)
    .join(", ");

/** Columns of codes and of yes or no, and the source: what records can be asked for by. */
function attributesOf({ columns }: Register): Attributes {
  const asked = Object.entries(columns).flatMap(([name, { kind, name: said, codes }]): [string, Attribute][] => {
    if (kind === "code") return [[camel(name), { ...said, kind: "CODE", sql: `f."${name}"::text`, codes: codes! }]];
    return kind === "flag" ? [[camel(name), { ...said, kind: "FLAG", sql: `f."${name}"` }]] : [];
  });
  return { ...Object.fromEntries(asked), source: SOURCE };
}

/** A register's records by the day they are told by; null for states, of which two days may not be summed. */
export function flowOf(register: Register): Flow | null {
  if (register.time.kind === "state") return null;
  const hangsAtEstates = register.hangsAt.estate !== undefined;
  const hangsAtFirms = register.hangsAt.firm !== undefined;
  return {
    name: register.id,
    family: register.family,
    knownBy: familiesOf(register),
    rows: `(select r.city_code, r.${register.key} as fact_id, ${placeOf(register)} as region_id, r.source_id, ${dayOf(register)} as told_on, ${hangsAtEstates ? "r.estate_id as of_estate, " : ""}${hangsAtFirms ? "r.firm_id as of_firm, " : ""}${declaredColumns(register)}
      from ${register.table} r ${placesJoined(register)})`,
    key: "fact_id",
    ...(hangsAtEstates && { estate: "of_estate" }),
    ...(hangsAtFirms && { firm: "of_firm" }),
    attributes: attributesOf(register),
    placedBy: placedByKinds(register),
    day: "told_on",
  };
}

/** The records that hold on a day: of intervals those open, of states the last known of each account; null for others. */
export function stockOf(register: Register): StockFacts | null {
  const { time, table, key } = register;
  const held = holding(register);
  if (held === null) return null;
  const { rows, from, to } = held;
  return {
    family: register.family,
    knownBy: familiesOf(register),
    ...(time.kind === "state" && { knownOn: time.on }),
    table,
    key,
    attributes: attributesOf(register),
    placed: `(select r.city_code, r.${key} as fact_id, ${placeOf(register)} as region_id from ${table} r ${placesJoined(register)})`,
    changeDays: daysOf([{ table: rows, key, days: [from, to] }]),
    asOf: (spans) => `
    select s.city_code, s.fact_id, s.day, s.first_index, s.past_index, ${placeOf(register)} as region_id, r.source_id, ${declaredColumns(register)}
    from ${spans} s
    join ${rows} r on r.city_code = s.city_code and r.${key} = s.fact_id
    ${placesJoined(register)}
    where ${contains(`r.${from}`, `r.${to}`, "s.day")}`,
  };
}

/** What `over` names: the estates with a record that holds on a day, each once however many it has. */
export const estatesName = ({ id }: Register): string => `${id}_estates`;

/** Likewise the communities with an estate and with a record in them. */
export const communitiesName = ({ id }: Register): string => `${id}_communities`;

/**
 * Of a register that hangs at estates, the estates with a record that holds on a day; `f.records` is how many, `f.any_<column>` the codes
 * among them. Null for others.
 */
export function estatesOf(register: Register): StockFacts | null {
  const stock = holding(register);
  if (stock === null || register.hangsAt.estate === undefined) return null;
  const { rows, from, to } = stock;
  return {
    family: register.family,
    knownBy: familiesOfAny(register),
    table: "estates",
    key: "estate_id",
    placed: ownPlaces("estates", "estate_id"),
    changeDays: daysOf([
      { table: "estates", key: "estate_id", days: ["valid_from", "valid_to"] },
      { table: rows, key: "estate_id", days: [from, to] },
    ]),
    asOf: (spans) => `
    select s.city_code, s.fact_id, s.day, s.first_index, s.past_index, e.region_id, count(*)::int as records${anyCodes(register)}
    from ${spans} s
    join estates e on e.city_code = s.city_code and e.estate_id = s.fact_id
    join ${rows} r on r.city_code = s.city_code and r.estate_id = s.fact_id
    where ${contains("e.valid_from", "e.valid_to", "s.day")} and ${contains(`r.${from}`, `r.${to}`, "s.day")}
    group by s.city_code, s.fact_id, s.day, s.first_index, s.past_index, e.region_id`,
  };
}

/** Of any register whose records hold on days, the communities with an estate in which one does; `f.any_<column>` as of estatesOf. */
export function communitiesOf(register: Register): StockFacts | null {
  const stock = holding(register);
  if (stock === null) return null;
  const { from, to } = stock;
  const rows = placedRows(register, stock);
  return {
    family: register.family,
    knownBy: familiesOfAny(register),
    table: "estates",
    key: "region_id",
    placed: COMMUNITIES_PLACED,
    changeDays: `${ESTATES_COME_AND_GO}
 union all ${daysOf([{ table: rows, key: "region_id", days: [from, to] }])}`,
    asOf: (spans) => `
    select s.city_code, s.fact_id, s.day, s.first_index, s.past_index, e.region_id${anyCodes(register)}
    from ${spans} s
    ${ESTATES_OF_COMMUNITIES}
    join ${rows} r on r.city_code = s.city_code and r.region_id = s.fact_id
    where ${contains("e.valid_from", "e.valid_to", "s.day")} and ${contains(`r.${from}`, `r.${to}`, "s.day")}
    group by s.city_code, s.fact_id, s.day, s.first_index, s.past_index, e.region_id`,
  };
}

/** The rows of a register that hold, each where it is: its own region, or that of what it hangs at. */
export function placedRows(register: Register, { rows, from, to }: Holding): string {
  const codes = codeColumns(register).map((column) => `, r.${storedAs(register, column)} as "${column}"`);
  return `(select r.city_code, ${placeOf(register)} as region_id, r.${from}, r.${to}${codes.join("")}
      from ${rows} r ${placesJoined(register)})`;
}

const anyCodes = (register: Register): string =>
  codeColumns(register)
    .map((column) => `, array_agg(distinct r.${column}::text) as any_${column}`)
    .join("");

/** Who tells the codes tells which of them there are. */
function familiesOfAny(register: Register): KnownBy {
  const { rows, columns, codes } = familiesOf(register);
  return {
    rows,
    codes,
    columns: Object.fromEntries(
      codeColumns(register).flatMap((column) => (columns[column] ? [[`any_${column}`, columns[column]]] : [])),
    ),
  };
}

/** SQL of rows, and the columns of the first day on which one holds and of the first on which it no longer does. */
export interface Holding {
  readonly rows: string;
  readonly from: string;
  readonly to: string;
}

/** The rows of a register that hold from a day to another; null where rows do not hold. */
export function holding(register: Register): Holding | null {
  const { time, table } = register;
  if (time.kind === "interval")
    return { rows: table, from: storedAs(register, time.from), to: storedAs(register, time.to) };
  if (time.kind === "state") return { rows: statesOf(register), from: storedAs(register, time.on), to: NEXT_KNOWN };
  return null;
}

/** The day on which an account is known anew; null while it is not. */
export const NEXT_KNOWN = "next_known_on";

/**
 * SQL of a register of states, each with the day on which its account is known anew. Of two on one day the later row counts. City and
 * account lead the window, so that a condition on the city is looked up first.
 */
export function statesOf(register: Register): string {
  const { table, key, time } = register;
  if (time.kind !== "state") throw new Error(`expected a register of states, got ${register.id}`);
  return `(select t.*, lead(t.${storedAs(register, time.on)}) over (
        partition by ${["city_code", ...accountOf(register)].map((column) => `t.${column}`).join(", ")}
        order by t.${storedAs(register, time.on)}, t.${key}) as ${NEXT_KNOWN} from ${table} t)`;
}

/**
 * SQL of the records of what is said of estates and firms alone: where these are. Without a first day it has always been so; what goes through
 * steps says nothing before the first of them.
 */
function recordsOfStates(register: Register): Readonly<Record<DataFamily, string>> {
  const { table, coverage, states, time } = register;
  const dated = time.kind === "steps" ? ` where ${dayOf(register)} is not null` : "";
  const of = (["estate", "firm"] as const).filter((subject) => states[subject] !== undefined);
  const told = of.map(
    (subject) => `select r.city_code, o.region_id, r.source_id, ${dayOf(register)} as day
      from ${table} r join ${SUBJECTS[subject].table} o on o.city_code = r.city_code and o.${subject}_id = r.${subject}_id${dated}`,
  );
  return { [coverage]: told.join("\n      union all ") };
}

/**
 * SQL of the records of each family of a register: (city_code, region_id, source_id, day). A source that has told a column once is one
 * that tells it, for all that it brings. What stands has always stood where its first day is not known.
 */
export function recordsOfFamilies(register: Register): Readonly<Record<DataFamily, string>> {
  if (!hasFacts(register)) return recordsOfStates(register);
  const { rows, columns, codes } = familiesOf(register);
  const dated = register.time.kind === "interval" && register.time.stands ? "true" : `${dayOf(register)} is not null`;
  const told = (where: string): string =>
    `select r.city_code, ${placeOf(register)} as region_id, r.source_id, ${dayOf(register)} as day
      from ${register.table} r ${placesJoined(register)} where ${dated}${where}`;
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
    ...Object.fromEntries(
      Object.entries(codes).map(([code, family]) => [
        family,
        told(` and r.${storedAs(register, register.toldBy!)} = '${code}'`),
      ]),
    ),
  };
}
