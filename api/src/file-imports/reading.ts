import { LRUCache } from "lru-cache";
import { headerRecogniser } from "../imports/header.ts";
import { KINDS, type KindName } from "../imports/import-request.ts";
import { columnsOf, neededColumns } from "../imports/kinds/fact-kinds.ts";
import { asCorrected } from "../imports/readers/corrected-file.ts";
import { openFile } from "../imports/readers/open-file.ts";
import type { SheetName, SourceFile } from "../imports/source-row.ts";
import type { Choices } from "./choices.ts";

const ROWS_SHOWN = 20;
const CHARACTERS_SHOWN = 200;
const KEPT = 32;

/** What of a file is read to choose by: its header and its first rows. */
export interface Reading extends Pick<SourceFile, "columns" | "cut"> {
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
  /** Null where the format has none. */
  readonly headerRow: number | null;
  readonly sheet: string | null;
  readonly sheets: readonly SheetName[];
  readonly hasGeometry: boolean;
  readonly notes: readonly string[];
}

type Where = Pick<Choices, "kind" | "sheet" | "headerRow" | "layer" | "mapping">;

/** Reads the beginnings of files, and keeps the latest: what is asked of a column costs no second reading. */
export class Readings {
  readonly #looked = new Map<string, number>();
  readonly #kept = new LRUCache<string, Promise<Reading>>({ max: KEPT });

  /** Throws ImportRefused for a file that cannot be read. */
  of(path: string, where: Where): Promise<Reading> {
    const { kind, sheet, headerRow, layer } = where;
    const key = JSON.stringify([path, kind, sheet, headerRow, layer]);
    let reading = this.#kept.get(key);
    if (reading === undefined) {
      reading = read(path, where, (share) => this.#looked.set(path, share));
      this.#kept.set(key, reading);
      reading.catch(() => this.#kept.delete(key)).finally(() => this.#looked.delete(path));
    }
    return reading;
  }

  /** Which share of a file has been looked through by the reading that is under way; null: none is, or none needs to. */
  looked(path: string): number | null {
    return this.#looked.get(path) ?? null;
  }
}

async function read(
  path: string,
  { kind, sheet, headerRow, layer, mapping }: Where,
  onLooked: (share: number) => void,
): Promise<Reading> {
  const kinds = kind === undefined ? KINDS : [kind];
  const known = kinds.map((one) => headerRecogniser(columnsOf(one), mapping));
  const knows = (header: string): boolean => known.some((recognises) => recognises(header));
  const file = asCorrected(await openFile(path, { sheet, headerRow, layer, knows, onLooked }));
  const rows: { row: number; cells: string[] }[] = [];
  for await (const batch of file.batches) {
    for (const { row, cells } of batch.slice(0, ROWS_SHOWN - rows.length))
      rows.push({ row, cells: cells.map((cell) => cell.slice(0, CHARACTERS_SHOWN)) });
    if (rows.length >= ROWS_SHOWN) break;
  }
  return {
    columns: file.columns,
    cut: file.cut,
    rows,
    headerRow: file.table?.headerRow ?? null,
    sheet: file.table?.sheet ?? null,
    sheets: file.table?.sheets ?? [],
    hasGeometry: file.hasGeometry,
    notes: file.notes,
  };
}

/** Kinds by how many headers of a file they know, the likeliest first; of equals the one whose needed columns are there. */
export function likelyKinds({
  columns,
  cut,
  hasGeometry,
}: Pick<Reading, "columns" | "cut" | "hasGeometry">): KindName[] {
  const judged = KINDS.map((kind) => {
    const all = columnsOf(kind);
    const recognises = headerRecogniser(all, undefined, cut);
    const known = columns.filter((header) => header !== "" && recognises(header)).length;
    const needed = neededColumns(kind);
    const there = needed.filter(({ name, instead }) => {
      const any = headerRecogniser(
        all.filter((column) => column.name === name || column.name === instead),
        undefined,
        cut,
      );
      return columns.some((header) => any(header));
    });
    // shapes with a code and a name are boundaries
    const shaped = kind === "regions" && hasGeometry ? 2 : 0;
    return { kind, known: known + shaped, complete: there.length === needed.length };
  });
  return judged
    .filter(({ known }) => known > 0)
    .sort((a, b) => Number(b.complete) - Number(a.complete) || b.known - a.known)
    .map(({ kind }) => kind);
}
