import type { About } from "../about.ts";
import type { Column, Place, Row } from "../columns.ts";

/** How a table is written as a file, page by page, in a flat line of memory. */
export interface Format {
  readonly extension: string;
  readonly contentType: string;
  /** Whether rows must have a place. */
  readonly needsPlace: boolean;
  write(
    table: { columns: readonly Column[]; place: Place | null; about: About },
    pages: AsyncIterable<Row[]>,
  ): AsyncIterable<Uint8Array>;
}
