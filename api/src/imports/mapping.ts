import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { ImportRefused } from "./problem.ts";

/** How one canonical column is got: a header alone, or a rule whose steps run in the order they are written here. */
export type ColumnRule =
  | string
  | {
      /** Header in the file. */
      readonly from?: string;
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
    };

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
}

export type ReadCell = (cells: readonly string[]) => string;

const RULE_KEYS = ["from", "constant", "pattern", "values", "prefix", "otherwise"];
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
  for (const key of Object.keys(given)) if (key !== "columns" && key !== "where") refuse('"columns" or "where"', key);
  const columns: Record<string, ColumnRule | null> = {};
  for (const [column, rule] of Object.entries(isRecord(given.columns) ? given.columns : {}))
    columns[column] = checkRule(column, rule, refuse);
  const where =
    given.where === undefined
      ? []
      : Array.isArray(given.where)
        ? given.where
        : refuse("a list under where", given.where);
  return { columns, where: where.map((filter: unknown) => checkFilter(filter, refuse)) };
}

function checkRule(
  column: string,
  rule: unknown,
  refuse: (expected: string, got: unknown) => never,
): ColumnRule | null {
  if (rule === null || typeof rule === "string") return rule;
  if (!isRecord(rule)) return refuse(`a header or a rule for ${column}`, rule);
  const checked: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(rule)) {
    if (!RULE_KEYS.includes(key)) refuse(`one of ${RULE_KEYS.join(", ")} in ${column}`, key);
    if (key === "values") {
      if (!isRecord(value)) refuse(`text: text under values of ${column}`, value);
      checked.values = Object.fromEntries(
        Object.entries(value as object).map(([k, v]) => [k, v === null ? "" : String(v)]),
      );
    } else checked[key] = String(value);
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
  const named = rules.flatMap((rule) =>
    typeof rule === "string" ? [rule] : rule?.from === undefined ? [] : [rule.from],
  );
  return [...named, ...(mapping?.where ?? []).map((filter) => filter.column)];
}

/** Makes a rule into a function of a row. Throws ImportRefused where the file lacks the header. */
export function compile(
  rule: ColumnRule,
  fileColumns: readonly string[],
  where: string,
): { read: ReadCell; index: number | null; header: string | null } {
  const steps = typeof rule === "string" ? { from: rule } : rule;
  const header = steps.from ?? null;
  const index = header === null ? null : findHeader(header, fileColumns, where);
  const pattern = steps.pattern === undefined ? null : new RegExp(steps.pattern, "u");
  const { values, prefix, otherwise } = steps;
  const read: ReadCell = (cells) => {
    let text = index === null ? (steps.constant ?? "") : (cells[index] ?? "").trim();
    if (pattern !== null) {
      const match = pattern.exec(text);
      text = match === null ? "" : (match[1] ?? match[0]);
    }
    if (values !== undefined && Object.hasOwn(values, text)) text = values[text]!;
    if (prefix !== undefined && text !== "") text = prefix + text;
    return text === "" ? (otherwise ?? "") : text;
  };
  return { read, index, header };
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

function findHeader(header: string, fileColumns: readonly string[], where: string): number {
  const index = fileColumns.indexOf(header);
  if (index === -1)
    throw new ImportRefused(`Missing column: ${where} expected "${header}"; the file has ${fileColumns.join(", ")}.`);
  return index;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
