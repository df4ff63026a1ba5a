import type { Column } from "./column.ts";
import { compile, headersOf, type Mapping, type ReadCell } from "./mapping.ts";
import { ImportRefused } from "./problem.ts";

/** A canonical column that the file carries, and how to get its text out of a row. */
export interface CarriedColumn {
  readonly column: Column;
  /** For messages: the header in the file, or the canonical name. */
  readonly header: string;
  readonly read: ReadCell;
}

/** What a header means, made comparable: no case, blanks, underscores, or unit in brackets. */
export function normaliseHeader(header: string): string {
  return header
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[(（[【].*?[)）\]】]/g, "")
    .replace(/[\s_\-*:：./]/g, "");
}

/** Whether a header is one that the columns or the mapping know. */
export function headerRecogniser(
  columns: readonly Column[],
  mapping: Mapping | undefined,
): (header: string) => boolean {
  const usual = new Set(columns.flatMap((column) => [column.name, ...column.aliases].map(normaliseHeader)));
  const mapped = new Set(headersOf(mapping));
  return (header) => mapped.has(header) || usual.has(normaliseHeader(header));
}

/** Finds the canonical columns in a file's header, by the mapping first and by the usual names for the rest. */
export function matchHeader(
  fileColumns: readonly string[],
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
        `The mapping names a column that this kind does not have: expected one of ${columns.map((c) => c.name).join(", ")}, got "${name}".`,
      );
    if (rule === null) continue;
    const compiled = compile(rule, fileColumns, `column ${name} of the mapping`);
    for (const index of compiled.indexes) taken.add(index);
    carried.push({ column, header: compiled.header ?? name, read: compiled.read });
  }
  const normalised = fileColumns.map(normaliseHeader);
  for (const column of columns) {
    if (mapping?.columns !== undefined && column.name in mapping.columns) continue;
    for (const name of [column.name, ...column.aliases]) {
      const index = normalised.indexOf(normaliseHeader(name));
      if (index === -1 || taken.has(index)) continue;
      taken.add(index);
      carried.push({ column, header: fileColumns[index]!, read: (cells) => cells[index] ?? "" });
      break;
    }
  }
  return carried;
}

/** Throws ImportRefused with the column's usual names where the file lacks one that it needs. */
export function requireColumns(
  carried: readonly CarriedColumn[],
  needed: readonly Column[],
  fileColumns: readonly string[],
): void {
  const missing = needed.filter((column) => !carried.some((c) => c.column.name === column.name));
  if (missing.length === 0) return;
  const wanted = missing.map((c) => `${c.name} (or ${c.aliases.slice(0, 4).join(", ")})`).join("; ");
  throw new ImportRefused(
    `Missing ${missing.length === 1 ? "column" : "columns"}: expected ${wanted}; the file has ${fileColumns.join(", ")}. Rename the header or give a mapping.`,
  );
}
