import type { Geometry } from "geojson";
import type { Column, ParseContext, Value } from "./column.ts";
import { type CarriedColumn, matchHeader } from "./header.ts";
import { compileFilters, type Mapping } from "./mapping.ts";
import { BadValue, type ProblemList } from "./problem.ts";
import type { SourceFile } from "./source-row.ts";

/** A row whose cells have been read as its kind's columns. */
export interface TypedRow {
  readonly row: number;
  /** In the order of `TypedRows.carried`. */
  readonly values: readonly Value[];
  readonly geometry: Geometry | null;
}

/** A file read as one kind. Rows that cannot be read are put on the list of problems and left out. */
export class TypedRows {
  readonly carried: readonly CarriedColumn[];
  /** Rows of the file so far, refused ones included, filtered ones not. */
  rowsRead = 0;
  private readonly positions: ReadonlyMap<string, number>;
  private readonly keep: (cells: readonly string[]) => boolean;

  constructor(
    private readonly file: SourceFile,
    columns: readonly Column[],
    mapping: Mapping | undefined,
    private readonly context: ParseContext,
    private readonly problems: ProblemList,
  ) {
    this.carried = matchHeader(file.columns, columns, mapping);
    this.keep = compileFilters(mapping, file.columns);
    this.positions = new Map(this.carried.map((c, index) => [c.column.name, index]));
  }

  carries(name: string): boolean {
    return this.positions.has(name);
  }

  /** Reads a canonical column out of rows; null in each where the file does not carry it. */
  reader(name: string): (row: TypedRow) => Value {
    const position = this.positions.get(name);
    return position === undefined ? () => null : (row) => row.values[position]!;
  }

  /** For messages: the file's header of a canonical column. */
  headerOf(name: string): string {
    const position = this.positions.get(name);
    return position === undefined ? name : this.carried[position]!.header;
  }

  async *batches(): AsyncGenerator<TypedRow[]> {
    for await (const batch of this.file.batches) {
      const typed: TypedRow[] = [];
      for (const { row, cells, geometry, fault } of batch) {
        if (fault !== undefined) {
          this.rowsRead++;
          this.problems.add({ row, column: "the row", ...fault });
          continue;
        }
        if (!this.keep(cells)) continue;
        this.rowsRead++;
        const values = this.readCells(row, cells);
        if (values !== null) typed.push({ row, values, geometry: geometry ?? null });
      }
      yield typed;
    }
  }

  private readCells(row: number, cells: readonly string[]): Value[] | null {
    const values: Value[] = new Array(this.carried.length);
    let good = true;
    for (let i = 0; i < this.carried.length; i++) {
      const { column, header, read } = this.carried[i]!;
      const text = read(cells).trim();
      let value: Value = null;
      if (text !== "") {
        try {
          value = column.parse(text, this.context);
        } catch (error) {
          if (!(error instanceof BadValue)) throw error;
          this.problems.add({ row, column: header, expected: error.expected, got: error.got ?? text });
          good = false;
          continue;
        }
      }
      if (value === null && column.required === true) {
        this.problems.add({ row, column: header, expected: "a value", got: text });
        good = false;
      }
      values[i] = value;
    }
    return good ? values : null;
  }
}
