import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import * as z from "zod";
import { expected, faultsOf, objectOf } from "../faults.ts";
import { DAY_ORDERS } from "../parsers/day-order.ts";
import { ImportRefused } from "./import-refused.ts";
import { nearestWord } from "./nearest-word.ts";

/** Text, however YAML took it: 2009 and true are written as they are read. */
const Text = z.union([z.string(), z.number(), z.boolean()], { error: expected("text") }).transform(String);
/** Text that may be blank. */
const CellText = z.union([Text, z.null().transform(() => "")], { error: expected("text") });

/** One for all that is written alone. */
const listed = (given: unknown): unknown => (Array.isArray(given) ? given : [given]);
const Headers = z.preprocess(listed, z.array(Text, { error: expected("a header, or a list of headers") }).min(1));
const CellTexts = z.preprocess(listed, z.array(CellText));

/** How one canonical column is got. The steps run in the order they are written here; a header alone, or several, are `from`. */
const ColumnRule = z.preprocess(
  (given) => (typeof given === "string" || Array.isArray(given) ? { from: given } : given),
  objectOf(
    {
      /** Headers in the file; the texts of several are joined, nothing comes out where one of them is blank. */
      from: Headers.optional(),
      /** Between joined texts; "-" where not given. */
      join: Text.optional(),
      /** The same text in every row. */
      constant: Text.optional(),
      /** Regular expression; its first group (or the whole match) is taken, nothing where it does not match. */
      pattern: Text.refine(isRegularExpression, { error: expected("a regular expression") }).optional(),
      /** Text in the file → text to take; others stay as they are. */
      values: z.record(z.string(), CellText, { error: expected("text: text") }).optional(),
      /** Put before what came out, unless nothing did. */
      prefix: Text.optional(),
      /** Where nothing came out. */
      otherwise: Text.optional(),
    },
    "a header or a rule",
  ).refine(({ from, constant }) => (from === undefined) !== (constant === undefined), {
    error: expected("either from or constant"),
    // A key that is not known may have been meant for one of them.
    when: ({ issues }) => issues.length === 0,
  }),
);

/** Keeps rows whose column fits. */
const RowFilter = objectOf(
  { column: z.string({ error: expected("a header") }), is: CellTexts.optional(), not: CellTexts.optional() },
  "column and is or not",
);

/** A mapping file (docs/importing.md). */
export const MappingFile = objectOf(
  {
    /** Canonical column → rule; null leaves a column out that would be found by its usual name. */
    columns: z
      .record(z.string(), ColumnRule.nullable(), { error: expected("column: header or rule") })
      .nullish()
      .transform((given) => given ?? {}),
    where: z
      .array(RowFilter, { error: expected("a list of column and is or not") })
      .nullish()
      .transform((given) => given ?? []),
    /** How the file writes 09/01/2026, where its days do not tell. */
    dateOrder: z.enum(DAY_ORDERS, { error: expected(`one of ${DAY_ORDERS.join(", ")}`) }).optional(),
    /** The mark before decimals; "." where not given. */
    decimal: z.enum([".", ","], { error: expected('"." or ","') }).optional(),
  },
  '"columns" and "where"',
);

type ColumnRule = z.output<typeof ColumnRule>;
export type Mapping = z.output<typeof MappingFile>;

export type ReadCell = (cells: readonly string[]) => string;

export async function readMapping(path: string): Promise<Mapping> {
  return parseMapping(await readFile(path, "utf8"), path);
}

/** Throws ImportRefused naming all in the YAML that is not understood, a line each. */
export function parseMapping(text: string, name = "the mapping"): Mapping {
  let given: unknown;
  try {
    given = parse(text);
  } catch (error) {
    throw new ImportRefused(`${name}: expected YAML, got ${(error as Error).message}`);
  }
  const read = MappingFile.safeParse(given);
  if (!read.success) throw new ImportRefused(faultsOf(read.error, `${name}: `).join("\n"));
  return read.data;
}

function isRegularExpression(pattern: string): boolean {
  try {
    new RegExp(pattern, "u");
    return true;
  } catch {
    return false;
  }
}

/** The headers that a mapping names. */
export function headersOf(mapping: Mapping | undefined): string[] {
  const rules = Object.values(mapping?.columns ?? {});
  const named = rules.flatMap((rule) => rule?.from ?? []);
  const filtered = (mapping?.where ?? []).map((filter) => filter.column);
  return [...named, ...filtered].flatMap((header) => [header, header.replace(/#[1-9]\d?$/, "")]);
}

/** Makes a rule into a function of a row. Throws ImportRefused where the file lacks a header. */
export function compile(
  rule: ColumnRule,
  fileColumns: readonly string[],
  where: string,
): { read: ReadCell; indexes: readonly number[]; header: string | null } {
  const headers = rule.from ?? [];
  const indexes = headers.map((header) => findHeader(header, fileColumns, where));
  const pattern = rule.pattern === undefined ? null : new RegExp(rule.pattern, "u");
  const { values, prefix, otherwise, join = "-" } = rule;
  const [only] = indexes;
  const text = (cells: readonly string[]): string => {
    if (only === undefined) return rule.constant ?? "";
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
      `Two columns of one name: ${where} names "${header}", which are ${placesOf(found, fileColumns)}: expected "${header}#1" or "${header}#2".`,
    );
  const index = found[0] ?? (number === undefined ? undefined : columnsOf(name)[Number(number) - 1]);
  if (index !== undefined) return index;
  const nearest = nearestWord(header, fileColumns);
  throw new ImportRefused(
    `Missing column: ${where} expected "${header}"; the file has ${fileColumns.join(", ")}.${nearest === null ? "" : ` Did you mean "${nearest}"?`}`,
  );
}

const MOST_NAMED = 5;

/** For messages: columns of a file by letter and header, the first of many. */
export function placesOf(indexes: readonly number[], fileColumns: readonly string[]): string {
  const named = indexes.slice(0, MOST_NAMED).map((index) => `column ${lettersOf(index)} "${fileColumns[index]}"`);
  return [...named, ...(indexes.length > MOST_NAMED ? [`${indexes.length - MOST_NAMED} more`] : [])].join(" and ");
}

/** As spreadsheets name a column: A, Z, AA, AAA. */
const lettersOf = (index: number): string =>
  `${index < 26 ? "" : lettersOf(Math.floor(index / 26) - 1)}${String.fromCharCode(65 + (index % 26))}`;
