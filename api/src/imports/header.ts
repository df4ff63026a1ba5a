import type { Column } from "../parsers/column.ts";
import type { FileFindings } from "./import-refused.ts";
import { ImportRefused } from "./import-refused.ts";
import { KINDS } from "./import-request.ts";
import { columnsOf } from "./kinds/fact-kinds.ts";
import { COUNTED, MEASURED, MULTIPLIERS } from "./kinds-of-units.ts";
import { compile, findHeader, headersOf, type Mapping, placesOf, type ReadCell } from "./mapping.ts";
import { nearestWord } from "./nearest-word.ts";
import type { SourceFile } from "./source-row.ts";

/** A canonical column that the file carries, and how to get its text out of a row. */
export interface CarriedColumn {
  readonly column: Column;
  /** For messages: the header in the file, or the canonical name. */
  readonly header: string;
  /** Columns of the file that it is read from; none for a constant. */
  readonly indexes: readonly number[];
  readonly read: ReadCell;
}

const UNIT_BEHIND = new RegExp(`/(?:[${MULTIPLIERS}]?[${COUNTED}元年]|${MEASURED})$`, "u");

/** What a header means, made comparable: no case, blanks, underscores, characters that nobody sees, or unit in brackets or behind a stroke. */
export function normaliseHeader(header: string): string {
  return header
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[(（[【].*?[)）\]】]/g, "")
    .replace(UNIT_BEHIND, "")
    .replace(/[\s_\-*:：./\p{Cf}]/gu, "");
}

/** Whether a header is one that the columns or the mapping know, or the beginning of one where it is among those `cut` off. */
export function headerRecogniser(
  columns: readonly Column[],
  mapping: Mapping | undefined,
  cut?: ReadonlySet<string>,
): (header: string) => boolean {
  const usual = new Set(columns.flatMap((column) => [column.name, ...column.aliases].map(normaliseHeader)));
  const mapped = new Set(headersOf(mapping));
  return (header) =>
    mapped.has(header) ||
    usual.has(normaliseHeader(header)) ||
    (cut?.has(header) === true && begunBy(header, columns) !== null);
}

export function namesOf({ name, aliases }: Column): string[] {
  return [name, ...aliases].map(normaliseHeader);
}

/** The one column whose names are all that begin so, of those that any kind knows; null where something else may be meant. */
function begunBy(header: string, columns: readonly Column[]): Column | null {
  const beginning = normaliseHeader(header);
  const meant = KINDS.flatMap(columnsOf)
    .flatMap(namesOf)
    .filter((name) => name.startsWith(beginning));
  if (beginning === "" || meant.length === 0) return null;
  return columns.find((column) => meant.every((name) => namesOf(column).includes(name))) ?? null;
}

/**
 * Finds the canonical columns in a file's header, by the mapping first, by the usual names for the rest, and last by what only one of them
 * begins with, where the file's format cuts names off.
 */
export function matchHeader(
  { columns: fileColumns, cut }: Pick<SourceFile, "columns" | "cut">,
  columns: readonly Column[],
  mapping: Mapping | undefined,
): CarriedColumn[] {
  const byName = new Map(columns.map((column) => [column.name, column]));
  const carried: CarriedColumn[] = [];
  const taken = new Set<number>();
  for (const [name, rule] of Object.entries(mapping?.columns ?? {})) {
    const column = byName.get(name);
    if (column === undefined)
      throw new ImportRefused(
        `The mapping names a column that this kind does not have: expected one of ${columns.map((c) => c.name).join(", ")}, got "${name}".${didYouMean(name, columns)}`,
      );
    if (rule === null) continue;
    const compiled = compile(rule, fileColumns, `column ${name} of the mapping`);
    for (const index of compiled.indexes) taken.add(index);
    carried.push({ column, header: compiled.header ?? name, indexes: compiled.indexes, read: compiled.read });
  }
  const normalised = fileColumns.map(normaliseHeader);
  for (const column of columns) {
    if (mapping?.columns !== undefined && column.name in mapping.columns) continue;
    for (const name of [column.name, ...column.aliases]) {
      const wanted = normaliseHeader(name);
      const [index, ...more] = normalised.flatMap((header, i) => (header === wanted && !taken.has(i) ? [i] : []));
      if (index === undefined) continue;
      if (more.length > 0)
        throw new ImportRefused(
          `More than one column is read as ${column.name}: ${placesOf([index, ...more], fileColumns)}. Expected one: rename the other, or say in a mapping which counts; "${fileColumns[index]}#2" is the second of that name.`,
        );
      taken.add(index);
      carried.push({ column, header: fileColumns[index]!, indexes: [index], read: (cells) => cells[index] ?? "" });
      break;
    }
  }
  fileColumns.forEach((header, index) => {
    if (cut?.has(header) !== true || taken.has(index)) return;
    const column = begunBy(header, columns);
    if (column === null || column.name in (mapping?.columns ?? {})) return;
    if (carried.some((one) => one.column === column)) return;
    carried.push({ column, header, indexes: [index], read: (cells) => cells[index] ?? "" });
  });
  return carried;
}

/** Which headers became which columns, and which headers nothing was read from. */
export type HeaderMatch = Pick<FileFindings, "columns" | "unused">;

export function describeMatch(
  fileColumns: readonly string[],
  carried: readonly CarriedColumn[],
  mapping: Mapping | undefined,
): HeaderMatch {
  const filters = (mapping?.where ?? []).map((filter) =>
    findHeader(filter.column, fileColumns, "where in the mapping"),
  );
  const used = new Set([...filters, ...carried.flatMap(({ indexes }) => indexes)]);
  return {
    columns: carried.toSorted(byPlace).map(({ column, header, indexes }) => ({
      header: indexes.length === 0 ? null : header,
      column: column.name,
    })),
    unused: fileColumns.filter((header, index) => header !== "" && !used.has(index)),
  };
}

function didYouMean(name: string, columns: readonly Column[]): string {
  const nearest = nearestWord(
    name,
    columns.map((column) => column.name),
  );
  return nearest === null ? "" : ` Did you mean "${nearest}"?`;
}

/** In the order of the file, constants last. */
function byPlace(a: CarriedColumn, b: CarriedColumn): number {
  return (a.indexes[0] ?? Number.POSITIVE_INFINITY) - (b.indexes[0] ?? Number.POSITIVE_INFINITY) || 0;
}

/** Throws ImportRefused with the column's usual names where the file lacks one that it needs. */
export function requireColumns(
  carried: readonly CarriedColumn[],
  needed: readonly Column[],
  { columns: fileColumns, headerAt }: Pick<SourceFile, "columns" | "headerAt">,
): void {
  const carries = (name: string | undefined): boolean => carried.some(({ column }) => column.name === name);
  const missing = needed.filter(({ name, instead }) => !carries(name) && !carries(instead));
  if (missing.length === 0) return;
  const wanted = missing
    .map(
      ({ name, aliases, instead }) =>
        `${name} (or ${[...(instead ? [instead] : []), ...aliases.slice(0, 4)].join(", ")})`,
    )
    .join("; ");
  throw new ImportRefused(
    `Missing ${missing.length === 1 ? "column" : "columns"}: expected ${wanted}; the file has ${fileColumns.filter(Boolean).join(", ")}${headerAt === null ? "" : ` (${headerAt})`}. Rename the header or give a mapping.`,
  );
}
