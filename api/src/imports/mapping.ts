import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { DAY_ORDERS, type DayOrderName } from "../parsers/day-order.ts";
import { nearestWord } from "./nearest-word.ts";
import { ImportRefused } from "./problem.ts";

/** How one canonical column is got: a header alone, several of them, or a rule whose steps run in the order they are written here. */
export type ColumnRule = string | readonly string[] | RuleSteps;

interface RuleSteps {
  /** Header in the file, or several whose texts are joined; nothing where one of them is blank. */
  readonly from?: string | readonly string[];
  /** Between joined texts; "-" where not given. */
  readonly join?: string;
  /** The same text in every row. */
  readonly constant?: string;
  /** Regular expression; its first group (or the whole match) is taken, nothing where it does not match. */
  readonly pattern?: string;
  /** Text in the file → text to take; others stay as they are. */
  readonly values?: Readonly<Record<string, string>>;
  /** Put before what came out, unless nothing did. */
  readonly prefix?: string;
  /** Where nothing came out. */
  readonly otherwise?: string;
}

/** Keeps rows whose column fits. */
export interface RowFilter {
  readonly column: string;
  readonly is?: string | readonly string[];
  readonly not?: string | readonly string[];
}

/** A mapping file (docs/importing.md). */
export interface Mapping {
  /** Canonical column → rule; null leaves a column out that would be found by its usual name. */
  readonly columns?: Readonly<Record<string, ColumnRule | null>>;
  readonly where?: readonly RowFilter[];
  /** How the file writes 09/01/2026, where its days do not tell. */
  readonly dateOrder?: DayOrderName;
  /** The mark before decimals; "." where not given. */
  readonly decimal?: "." | ",";
}

export type ReadCell = (cells: readonly string[]) => string;

const KEYS = ["columns", "where", "dateOrder", "decimal"];
const RULE_KEYS = ["from", "join", "constant", "pattern", "values", "prefix", "otherwise"];
const FILTER_KEYS = ["column", "is", "not"];

export async function readMapping(path: string): Promise<Mapping> {
  return parseMapping(await readFile(path, "utf8"), path);
}

/** Throws ImportRefused naming what in the YAML is not understood. */
export function parseMapping(text: string, name = "the mapping"): Mapping {
  let given: unknown;
  try {
    given = parse(text);
  } catch (error) {
    throw new ImportRefused(`${name}: expected YAML, got ${(error as Error).message}`);
  }
  const refuse = (expected: string, got: unknown): never => {
    throw new ImportRefused(`${name}: expected ${expected}, got ${JSON.stringify(got)}`);
  };
  if (!isRecord(given)) return refuse('"columns" and "where"', given);
  for (const key of Object.keys(given)) if (!KEYS.includes(key)) refuse(`one of ${KEYS.join(", ")}`, key);
  const { dateOrder, decimal } = given;
  if (dateOrder !== undefined && !DAY_ORDERS.includes(dateOrder as DayOrderName))
    refuse(`one of ${DAY_ORDERS.join(", ")} as dateOrder`, dateOrder);
  if (decimal !== undefined && decimal !== "." && decimal !== ",") refuse('"." or "," as decimal', decimal);
  const columns: Record<string, ColumnRule | null> = {};
  for (const [column, rule] of Object.entries(isRecord(given.columns) ? given.columns : {}))
    columns[column] = checkRule(column, rule, refuse);
  const where =
    given.where === undefined
      ? []
      : Array.isArray(given.where)
        ? given.where
        : refuse("a list under where", given.where);
  return {
    columns,
    where: where.map((filter: unknown) => checkFilter(filter, refuse)),
    ...(dateOrder !== undefined && { dateOrder: dateOrder as DayOrderName }),
    ...(decimal !== undefined && { decimal: decimal as "." | "," }),
  };
}

function checkRule(
  column: string,
  rule: unknown,
  refuse: (expected: string, got: unknown) => never,
): ColumnRule | null {
  if (rule === null || typeof rule === "string") return rule;
  if (Array.isArray(rule)) return checkHeaders(column, rule, refuse);
  if (!isRecord(rule)) return refuse(`a header or a rule for ${column}`, rule);
  const checked: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(rule)) {
    if (!RULE_KEYS.includes(key)) refuse(`one of ${RULE_KEYS.join(", ")} in ${column}`, key);
    if (key === "values") {
      if (!isRecord(value)) refuse(`text: text under values of ${column}`, value);
      checked.values = Object.fromEntries(
        Object.entries(value as object).map(([k, v]) => [k, v === null ? "" : String(v)]),
      );
    } else checked[key] = key === "from" && Array.isArray(value) ? checkHeaders(column, value, refuse) : String(value);
  }
  if ((checked.from === undefined) === (checked.constant === undefined))
    refuse(`either from or constant in ${column}`, rule);
  if (checked.pattern !== undefined) {
    try {
      new RegExp(String(checked.pattern), "u");
    } catch {
      refuse(`a regular expression as pattern of ${column}`, checked.pattern);
    }
  }
  return checked as ColumnRule;
}

function checkHeaders(
  column: string,
  headers: readonly unknown[],
  refuse: (expected: string, got: unknown) => never,
): string[] {
  if (headers.length === 0) refuse(`headers in the list of ${column}`, headers);
  return headers.map(String);
}

function checkFilter(filter: unknown, refuse: (expected: string, got: unknown) => never): RowFilter {
  if (!isRecord(filter) || typeof filter.column !== "string") return refuse("column and is or not in where", filter);
  for (const key of Object.keys(filter))
    if (!FILTER_KEYS.includes(key)) refuse(`one of ${FILTER_KEYS.join(", ")}`, key);
  const texts = (value: unknown): string[] =>
    (Array.isArray(value) ? value : [value]).map((v) => (v === null ? "" : String(v)));
  return {
    column: filter.column,
    ...(filter.is !== undefined && { is: texts(filter.is) }),
    ...(filter.not !== undefined && { not: texts(filter.not) }),
  };
}

/** The headers that a mapping names. */
export function headersOf(mapping: Mapping | undefined): string[] {
  const rules = Object.values(mapping?.columns ?? {});
  const named = rules.flatMap((rule) => (rule === null ? [] : headersOfRule(rule)));
  const filtered = (mapping?.where ?? []).map((filter) => filter.column);
  return [...named, ...filtered].flatMap((header) => [header, header.replace(/#[1-9]\d?$/, "")]);
}

/** Makes a rule into a function of a row. Throws ImportRefused where the file lacks a header. */
export function compile(
  rule: ColumnRule,
  fileColumns: readonly string[],
  where: string,
): { read: ReadCell; indexes: readonly number[]; header: string | null } {
  const steps: RuleSteps = typeof rule === "string" || isList(rule) ? { from: rule } : rule;
  const headers = headersOfRule(rule);
  const indexes = headers.map((header) => findHeader(header, fileColumns, where));
  const pattern = steps.pattern === undefined ? null : new RegExp(steps.pattern, "u");
  const { values, prefix, otherwise, join = "-" } = steps;
  const [only] = indexes;
  const text = (cells: readonly string[]): string => {
    if (only === undefined) return steps.constant ?? "";
    if (indexes.length === 1) return (cells[only] ?? "").trim();
    const parts = indexes.map((index) => (cells[index] ?? "").trim());
    return parts.includes("") ? "" : parts.join(join);
  };
  const read: ReadCell = (cells) => {
    let made = text(cells);
    if (pattern !== null) {
      const match = pattern.exec(made);
      made = match === null ? "" : (match[1] ?? match[0]);
    }
    if (values !== undefined && Object.hasOwn(values, made)) made = values[made]!;
    if (prefix !== undefined && made !== "") made = prefix + made;
    return made === "" ? (otherwise ?? "") : made;
  };
  return { read, indexes, header: headers.length === 0 ? null : headers.join(" + ") };
}

/** Whether a row is kept; true for all where the mapping has no filter. */
export function compileFilters(
  mapping: Mapping | undefined,
  fileColumns: readonly string[],
): (cells: readonly string[]) => boolean {
  const filters = (mapping?.where ?? []).map((filter) => ({
    index: findHeader(filter.column, fileColumns, "where in the mapping"),
    is: filter.is === undefined ? null : new Set(filter.is),
    not: filter.not === undefined ? null : new Set(filter.not),
  }));
  return (cells) =>
    filters.every(({ index, is, not }) => {
      const text = (cells[index] ?? "").trim();
      return (is === null || is.has(text)) && (not === null || !not.has(text));
    });
}

/** The column of a header; "经度#2" is the second column of that name. Throws ImportRefused where there is none, or more than one. */
export function findHeader(header: string, fileColumns: readonly string[], where: string): number {
  const columnsOf = (name: string): number[] => fileColumns.flatMap((column, i) => (column === name ? [i] : []));
  const [, name = header, number] = /^(.*)#([1-9]\d?)$/.exec(header) ?? [];
  const found = columnsOf(header);
  if (found.length > 1)
    throw new ImportRefused(
      `Two columns of one name: ${where} names "${header}", which are ${found.map((i) => placeOf(i, fileColumns)).join(" and ")}: expected "${header}#1" or "${header}#2".`,
    );
  const index = found[0] ?? (number === undefined ? undefined : columnsOf(name)[Number(number) - 1]);
  if (index !== undefined) return index;
  const nearest = nearestWord(header, fileColumns);
  throw new ImportRefused(
    `Missing column: ${where} expected "${header}"; the file has ${fileColumns.join(", ")}.${nearest === null ? "" : ` Did you mean "${nearest}"?`}`,
  );
}

/** For messages: a column of a file by its letter and its header. */
export function placeOf(index: number, fileColumns: readonly string[]): string {
  const letters = index < 26 ? "" : String.fromCharCode(64 + Math.floor(index / 26));
  return `column ${letters}${String.fromCharCode(65 + (index % 26))} "${fileColumns[index]}"`;
}

function headersOfRule(rule: ColumnRule): readonly string[] {
  const from = typeof rule === "string" || isList(rule) ? rule : (rule.from ?? []);
  return typeof from === "string" ? [from] : from;
}

function isList(rule: ColumnRule): rule is readonly string[] {
  return Array.isArray(rule);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
