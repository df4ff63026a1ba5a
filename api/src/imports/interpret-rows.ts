import type { Geometry } from "geojson";
import { BadFile, BadValue } from "../parsers/bad-value.ts";
import type { Column, ParseContext, Value } from "../parsers/column.ts";
import { DayOrder, Undecided } from "../parsers/day-order.ts";
import { notTooLong, saysUnknown } from "../parsers/text.ts";
import {
  type CarriedColumn,
  describeMatch,
  headerRecogniser,
  matchHeader,
  namesOf,
  normaliseHeader,
} from "./header.ts";
import { ImportRefused } from "./import-refused.ts";
import type { ImportRun } from "./import-run.ts";
import { placeColumns } from "./kinds/columns.ts";
import { compileFilters } from "./mapping.ts";
import type { Problem } from "./problem.ts";
import { isNote, saysTotal } from "./rows-aside.ts";
import type { SourceRow } from "./source-row.ts";
import { unitAlone, unitOfHeader, unitOfTable, withUnit } from "./stated-units.ts";

/** A row whose cells have been read as its kind's columns. */
export interface TypedRow {
  readonly row: number;
  /** In the order of `TypedRows.carried`. */
  readonly values: readonly Value[];
  readonly geometry: Geometry | null;
}

const NAMING = ["id", "name", ...placeColumns.map(({ name }) => name)];

/** Rows kept back until the file tells in which order it writes its days. */
const MOST_HELD = 200_000;

/**
 * A file read as one kind. Rows that cannot be read are put on the list of problems and left out; what was read otherwise than it is
 * written goes to the remarks. A row with a day that can be read two ways waits, and comes behind the row that tells.
 */
export class TypedRows {
  readonly carried: readonly CarriedColumn[];
  /** Rows of the file so far, refused ones included, filtered ones not. */
  rowsRead = 0;
  private readonly positions: ReadonlyMap<string, number>;
  private readonly keep: (cells: readonly string[]) => boolean;
  private readonly context: ParseContext;
  private readonly order: DayOrder;
  /** Called with each row that has a cell that cannot be read, null in it, and the canonical columns of such cells. */
  whenRefused: (row: TypedRow, unread: readonly string[]) => void = () => undefined;
  private held: SourceRow[] = [];
  /** Columns of the file that hold the row's id and what names it: there a total says so. */
  private readonly id: number | null;
  private readonly naming: readonly number[];
  /** Of each carried column: what its cells' numbers are of, where that stands outside of them. */
  private readonly units: (string | null)[];
  /** Texts of headers as files write them, by which most rows are known to be none. */
  private readonly headers: ReadonlySet<string>;
  private readonly knows: (header: string) => boolean;
  /** What is told of the cell in hand. */
  private told: string[] = [];

  constructor(
    private readonly run: Pick<ImportRun, "file" | "request" | "context" | "problems" | "remarks" | "findings">,
    columns: readonly Column[],
  ) {
    const { file, request, context } = run;
    this.carried = matchHeader(file, columns, request.mapping);
    run.findings.header ??= describeMatch(file.columns, this.carried, request.mapping);
    this.keep = compileFilters(request.mapping, file.columns);
    const indexOf = (name: string): number | null =>
      this.carried.find(({ column }) => column.name === name)?.indexes[0] ?? null;
    this.id = indexOf("id");
    this.units = this.carried.map(({ column, indexes: [index, ...more] }) => {
      if (index === undefined || more.length > 0) return null;
      const header = file.columns[index]!;
      return unitOfHeader(header) ?? unitOfTable(file.table?.above ?? [], column, header);
    });
    this.headers = new Set([...file.columns, ...columns.flatMap(({ name, aliases }) => [name, ...aliases])]);
    this.knows = headerRecogniser(columns, request.mapping);
    this.naming = NAMING.map(indexOf).filter((index) => index !== null);
    this.positions = new Map(this.carried.map((c, index) => [c.column.name, index]));
    this.order = new DayOrder(request.dateOrder ?? request.mapping?.dateOrder ?? null, context.today);
    this.context = {
      ...context,
      decimal: request.mapping?.decimal ?? ".",
      order: this.order,
      told: (what) => this.told.push(what),
    };
  }

  /** Once all are read; throws ImportRefused where there was none. */
  expectAny(): void {
    if (this.rowsRead === 0)
      throw new ImportRefused("The file has no rows: expected at least one below the header, got none.");
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
    for await (const batch of this.run.file.batches) {
      const typed: TypedRow[] = [];
      for (const source of batch) {
        if (this.standsAside(source)) continue;
        if (source.fault !== undefined) {
          this.rowsRead++;
          this.run.problems.add({ row: source.row, column: "the row", ...source.fault });
          continue;
        }
        if (!this.keep(source.cells)) continue;
        this.rowsRead++;
        if (source.short !== undefined && this.endsEarly(source, source.short)) continue;
        this.take(source, typed);
      }
      if (this.held.length > 0 && this.order.decided) this.release(typed);
      if (this.held.length > MOST_HELD)
        throw new ImportRefused(
          `${MOST_HELD.toLocaleString("en")} rows have days that can be read two ways, and none tells which: expected dateOrder in the mapping, or --date-order.`,
        );
      yield typed;
    }
    if (this.held.length === 0) return;
    this.order.close();
    const typed: TypedRow[] = [];
    this.release(typed);
    yield typed;
  }

  /** Totals, notes and headers are no rows of the table; they are told and left out. */
  private standsAside({ row, cells }: SourceRow): boolean {
    const first = cells.findIndex((cell) => cell !== "" && cell.trim() !== "");
    if (first === -1) return false;
    const total = this.totalOf(cells, first);
    if (total !== null) this.run.remarks.addRow("left out as totals of other rows", row, total.trim());
    else if (this.isHeader(row, cells, first))
      this.run.remarks.addRow("left out as the header once more", row, cells[first]!.trim());
    else if (isNote(cells)) {
      this.run.remarks.addRow("left out as notes beside the table", row, cells[first]!.trim());
      this.takeUnits(row, cells);
    } else return false;
    return true;
  }

  /** A row of units below the header says what the numbers are of; further down it can no longer. */
  private takeUnits(row: number, cells: readonly string[]): void {
    for (const [i, { header, indexes }] of this.carried.entries()) {
      const unit = indexes.length === 1 ? unitAlone(cells[indexes[0]!] ?? "") : null;
      if (unit === null || unit === this.units[i]) continue;
      if (this.rowsRead > 0 && withUnit("1", unit) !== withUnit("1", this.units[i]!))
        throw new ImportRefused(
          `Row ${row}: expected the unit of ${header} in its header, or in a row right below it, got ${unit} after ${this.rowsRead} rows without.`,
        );
      this.units[i] = unit;
    }
  }

  /** The cell that says that the row adds others up: its first, or one of those that name what a row is about. */
  private totalOf(cells: readonly string[], first: number): string | null {
    if (this.saysTotalAt(cells, first)) return cells[first]!;
    for (const index of this.naming) if (this.saysTotalAt(cells, index)) return cells[index]!;
    return null;
  }

  private saysTotalAt(cells: readonly string[], index: number): boolean {
    const said = cells[index] === undefined ? null : saysTotal(cells[index]);
    return said === "zh" || (said === "en" && (index === this.id || this.id === null || !cells[this.id]?.trim()));
  }

  /** Files put together of several hold the header of each. Throws ImportRefused for one whose columns stand elsewhere: what is below it is another table. */
  private isHeader(row: number, cells: readonly string[], first: number): boolean {
    if (!this.headers.has(cells[first]!.trim())) return false;
    const { columns } = this.run.file;
    const plain = this.carried.filter(({ indexes }) => indexes.length === 1);
    const isSame = ({ column, indexes: [index] }: CarriedColumn): boolean => {
      const cell = cells[index!]?.trim() ?? "";
      return cell === columns[index!] || namesOf(column).includes(normaliseHeader(cell));
    };
    if (plain.length >= 2 && plain.every(isSame)) return true;
    const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
    const known = filled.filter(this.knows);
    if (known.length < 2 || known.length * 2 < filled.length) return false;
    throw new ImportRefused(
      `Row ${row}: expected rows of the table whose header is ${columns.filter(Boolean).join(", ")}, got another header: ${filled.join(", ")}. Give each table a file, or a sheet, of its own.`,
    );
  }

  /** Whether a line ends before a column that every row must have; else what is missing is blank, and told. */
  private endsEarly({ row, cells }: SourceRow, short: number): boolean {
    const { columns } = this.run.file;
    const needed = columns.findLastIndex((name) => name !== "") + 1;
    if (!this.carried.some(({ column, indexes }) => column.required === true && indexes.some((i) => i >= short))) {
      this.run.remarks.addRow("shorter than the header, blank from there on", row, `${short} of ${needed} cells`);
      return false;
    }
    this.run.problems.add({
      row,
      column: "the row",
      expected: `${needed} cells, as the header has`,
      got: `${short}: ${cells.slice(0, 8).join(", ")}`,
    });
    return true;
  }

  private release(typed: TypedRow[]): void {
    const { held } = this;
    this.held = [];
    for (const source of held) this.take(source, typed);
  }

  private take(source: SourceRow, typed: TypedRow[]): void {
    try {
      const { values, unread } = this.readCells(source.row, source.cells);
      const row = { row: source.row, values, geometry: source.geometry ?? null };
      if (unread === null) typed.push(row);
      else this.whenRefused(row, unread);
    } catch (error) {
      if (error instanceof BadFile) throw new ImportRefused(error.message);
      if (!(error instanceof Undecided)) throw error;
      this.told.length = 0;
      this.held.push(source);
    }
  }

  private readCells(row: number, cells: readonly string[]): { values: Value[]; unread: string[] | null } {
    const values: Value[] = new Array(this.carried.length).fill(null);
    let problems: Problem[] | null = null;
    let unread: string[] | null = null;
    let remarks: [header: string, what: string, text: string, as: string][] | null = null;
    let undecided: Undecided | null = null;
    for (let i = 0; i < this.carried.length; i++) {
      const { column, header, read } = this.carried[i]!;
      const text = withUnit(textOf(read(cells)), this.units[i]!);
      let value: Value = null;
      if (text !== "" && (column.ownWords === true || !saysUnknown(text))) {
        try {
          value = column.parse(notTooLong(text), this.context);
        } catch (error) {
          this.told.length = 0;
          if (error instanceof Undecided) {
            // another cell of the row may tell in which order the file writes its days
            undecided = error;
            continue;
          }
          if (!(error instanceof BadValue)) throw error;
          problems ??= [];
          problems.push({ row, column: header, expected: error.expected, got: error.got ?? text });
          unread ??= [];
          unread.push(column.name);
          continue;
        }
        if (this.told.length > 0) {
          remarks ??= [];
          for (const what of this.told) remarks.push([header, what, text, value === null ? "" : String(value)]);
          this.told.length = 0;
        }
      }
      if (value === null && column.required === true) {
        problems ??= [];
        unread ??= [];
        unread.push(column.name);
        problems.push({
          row,
          column: header,
          expected: text === "" ? "a value" : "a value; this stands for none",
          got: text,
        });
      }
      values[i] = value;
    }
    if (undecided !== null) throw undecided;
    for (const [header, what, text, as] of remarks ?? []) this.run.remarks.add(header, what, row, text, as);
    for (const problem of problems ?? []) this.run.problems.add(problem);
    return { values, unread };
  }
}

/** What nobody sees: marks of direction, joiners, soft hyphens. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;

/** A cell's text without what nobody sees and without blanks around it; ="00124" and '00124 are the text 00124, as spreadsheets are told to keep it. */
function textOf(cell: string): string {
  const text = (UNSEEN.test(cell) ? cell.replaceAll(new RegExp(UNSEEN, "g"), "") : cell).trim();
  const first = text.charCodeAt(0);
  if (first === 0x3d && text.length > 2 && text.startsWith('="') && text.endsWith('"'))
    return text.slice(2, -1).replaceAll('""', '"').trim();
  if (first === 0x27 && /^'\d+(?:\.\d+)?$/.test(text)) return text.slice(1);
  return text;
}
