import type { DataFamily } from "./data-family.ts";

/** The families of data that facts are known by. */
export interface KnownBy {
  /** Says whether there are any. */
  readonly rows: DataFamily;
  /** Of columns that not every source brings. */
  readonly columns: Readonly<Record<string, DataFamily>>;
  /** Of codes of which a source may tell some alone; a measure that names one asks it. */
  readonly codes?: Readonly<Record<string, DataFamily>>;
}
