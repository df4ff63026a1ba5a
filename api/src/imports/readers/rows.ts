import { createHash } from "node:crypto";
import type { Cell } from "../import-request.ts";
import type { SourceFile, SourceRow } from "../source-row.ts";

const BATCH_ROWS = 1000;

/**
 * Rows in memory as a file: columns are the keys of the first row; rows count from 1, or as `rowNumbers` says where they were made
 * of rows of a file. `sha256` is complete once all were read.
 */
export async function openRows(
  rows: Iterable<Readonly<Record<string, Cell>>> | AsyncIterable<Readonly<Record<string, Cell>>>,
  rowNumbers?: readonly number[],
): Promise<SourceFile & { sha256(): string }> {
  const iterator = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
  const first = await iterator.next();
  const columns = first.done === true ? [] : Object.keys(first.value);
  const hash = createHash("sha256");
  async function* batches(): AsyncGenerator<SourceRow[]> {
    let batch: SourceRow[] = [];
    let row = 0;
    for (let next = first; next.done !== true; ) {
      row++;
      const values = next.value;
      const cells = columns.map((column) => asText(values[column]));
      hash.update(cells.join("\u001f"));
      batch.push({ row: rowNumbers?.[row - 1] ?? row, cells });
      if (batch.length >= BATCH_ROWS) {
        yield batch;
        batch = [];
      }
      // an iterator in memory would cost a turn of the event loop for each row
      const coming = iterator.next();
      next = coming instanceof Promise ? await coming : coming;
    }
    if (batch.length > 0) yield batch;
  }
  return {
    columns,
    headerAt: null,
    hasGeometry: false,
    stated: () => null,
    serialDates: null,
    notes: [],
    warnings: () => [],
    batches: batches(),
    share: () => null,
    sha256: () => hash.copy().digest("hex"),
  };
}

/** Whether each reading begins anew, as in a list; what a generator has given is gone. */
export function canReadAgain(rows: Parameters<typeof openRows>[0]): boolean {
  const iterator = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
  return (iterator as unknown) !== rows;
}

function asText(value: Cell): string {
  return value === null || value === undefined ? "" : typeof value === "string" ? value : String(value);
}
