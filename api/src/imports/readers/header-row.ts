import { ImportRefused } from "../import-refused.ts";
import type { ReadOptions } from "./read-options.ts";

/** Titles and notes above a header do not fill more. */
export const ROWS_LOOKED_AT = 30;

interface Row {
  readonly row: number;
  readonly cells: readonly string[];
}

export interface HeaderRow extends Row {
  /** How many different headers the kind or the mapping knows. */
  readonly known: number;
  /** What stands above it: titles, notes, units. */
  readonly above: readonly string[];
}

/**
 * The header among the first rows: the one with the most headers that are known, of equals the one with more different ones (a header of
 * two rows), then the first. Where none is known, the first row with text. Null where there is none.
 */
export function findHeaderRow(rows: readonly Row[], { headerRow, knows }: ReadOptions): HeaderRow | null {
  const filled = rows
    .map(({ row, cells }) => ({ row, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
  if (headerRow !== undefined) {
    const wanted = filled.find(({ row }) => row === headerRow);
    return wanted === undefined
      ? null
      : { ...wanted, known: knownOf(wanted, knows), above: textsAbove(wanted, filled) };
  }
  let best: HeaderRow | null = null;
  for (const row of filled.slice(0, ROWS_LOOKED_AT)) {
    const known = knownOf(row, knows);
    if (best === null || known > best.known || (known > 0 && known === best.known && width(row) > width(best)))
      best = { ...row, known, above: textsAbove(row, filled) };
  }
  return best;
}

const textsAbove = ({ row }: Row, rows: readonly Row[]): string[] =>
  rows.filter((one) => one.row < row).flatMap(({ cells }) => cells.filter((cell) => cell !== ""));

function knownOf({ cells }: Row, knows: ReadOptions["knows"]): number {
  return knows === undefined ? 0 : new Set(cells.filter((cell) => cell !== "" && knows(cell))).size;
}

function width({ cells }: Row): number {
  return new Set(cells.filter((cell) => cell !== "")).size;
}

/** What to throw where no header was found. `empty` says so of the file or the sheet. */
export function noHeader({ headerRow }: ReadOptions, empty: string): ImportRefused {
  return new ImportRefused(
    headerRow === undefined
      ? `${empty}: expected a header row and at least one row below it, got nothing.`
      : `--header-row: expected a row with headers, got row ${headerRow}, which is blank.`,
  );
}
