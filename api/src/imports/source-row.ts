import type { Geometry } from "geojson";

/** One row of a file as its reader gives it: text by column, in the order of `SourceFile.columns`. */
export interface SourceRow {
  /** As a spreadsheet counts: the header is row 1; features and shapes count from 1. */
  readonly row: number;
  /** "" where there is nothing. Times of spreadsheets come as YYYY-MM-DD HH:MM:SS. */
  readonly cells: readonly string[];
  /** As in the file: its declared coordinate system, longitude first. */
  readonly geometry?: Geometry | null;
}

/** An opened file: its header is read, its rows come in batches. Read it once. */
export interface SourceFile {
  readonly columns: readonly string[];
  readonly hasGeometry: boolean;
  /** What the file itself says of its coordinate system, if it does; null otherwise. */
  readonly statedCrs: "wgs84" | "cgcs2000" | null;
  /** For people: the encoding and the like. */
  readonly notes: readonly string[];
  readonly batches: AsyncIterable<readonly SourceRow[]>;
  /** Share of the file read so far, 0 to 1; null where unknown. */
  share(): number | null;
}
