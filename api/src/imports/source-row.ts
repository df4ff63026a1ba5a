import type { Geometry } from "geojson";
import type { DateSystem } from "../parsers/column.ts";
import type { StatedSystem } from "./stated-system.ts";

/** One row of a file as its reader gives it: text by column, in the order of `SourceFile.columns`. */
export interface SourceRow {
  /** As a spreadsheet counts: the header is row 1; of a CSV the line on which the row begins; features and shapes count from 1. */
  readonly row: number;
  /** "" where there is nothing. Times of spreadsheets come as YYYY-MM-DD HH:MM:SS. */
  readonly cells: readonly string[];
  /** As in the file: its declared coordinate system, longitude first. */
  readonly geometry?: Geometry | null;
  /** How many cells the row has, where a line of text ends before the header does; the rest counts as blank. */
  readonly short?: number;
  /** Why the row itself cannot be read; `cells` are then what could be made out, for people alone. */
  readonly fault?: RowFault;
}

export interface RowFault {
  readonly expected: string;
  readonly got: string;
}

/** A sheet of a workbook, as its tab says. */
export interface SheetName {
  readonly name: string;
  readonly hidden: boolean;
}

/** An opened file: its header is read, its rows come in batches. Read it once. */
export interface SourceFile {
  readonly columns: readonly string[];
  /** Those of `columns` that the format may have cut off: a .dbf has ten bytes for a name. */
  readonly cut?: ReadonlySet<string> | undefined;
  /** Where the header stands, for messages: `row 3 of sheet "台账"`; null where the format has none. */
  readonly headerAt: string | null;
  /** Of a table: where it was read. */
  readonly table?: {
    readonly headerRow: number;
    /** Texts above the header. */
    readonly above: readonly string[];
    readonly sheet?: string;
    readonly sheets?: readonly SheetName[];
  };
  readonly hasGeometry: boolean;
  /** What the file itself says of its coordinate system, if it does; certain once all rows were read. */
  stated(): StatedSystem | null;
  /** By which a number in a column of dates is a day; null where the format has no such numbers. */
  readonly serialDates: DateSystem | null;
  /** For people: the encoding, the sheet and the like. */
  readonly notes: readonly string[];
  /** What the user should look at; complete once all rows were read. */
  warnings(): readonly string[];
  readonly batches: AsyncIterable<readonly SourceRow[]>;
  /** Share of the file read so far, 0 to 1; null where unknown. */
  share(): number | null;
}
