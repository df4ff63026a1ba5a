import type { Region } from "../region/region.type.ts";

/** What of persons was read as it is. */
export interface Reading {
  /** Type and field of each column: Complaint.description. */
  readonly columns: readonly string[];
  /** Rows in which there was any. */
  readonly rows: number;
  /** Code of the smallest region that all of them lie in; empty where there is none. */
  readonly regionCode: string;
}

/** The readings of persons by one request, kept until they are entered. */
export class PersonsRead {
  #columns = new Set<string>();
  #told = new WeakSet<object>();
  #rows = 0;
  /** Those above where the rows lie, the highest first; null: none was read yet. */
  #path: readonly Region[] | null = null;

  note(column: string, row: object, region: Region): void {
    this.#columns.add(column);
    if (this.#told.has(row)) return;
    this.#told.add(row);
    this.#rows += 1;
    if (this.#path?.at(-1) === region) return;
    const path = pathTo(region);
    this.#path = this.#path?.filter((each, at) => each === path[at]) ?? path;
  }

  /** What was read since this was last asked; null: nothing. */
  take(): Reading | null {
    if (this.#path === null) return null;
    const reading = {
      columns: [...this.#columns].sort(),
      rows: this.#rows,
      regionCode: this.#path.at(-1)?.code ?? "",
    };
    [this.#columns, this.#told, this.#rows, this.#path] = [new Set(), new WeakSet(), 0, null];
    return reading;
  }
}

function pathTo(region: Region): Region[] {
  const path: Region[] = [];
  for (let at: Region | null = region; at !== null; at = at.parent) path.unshift(at);
  return path;
}
