import { localSecond } from "../../../calendar/local-time.ts";
import { isRecord, type Json, type JsonRecord } from "./json.ts";
import { isGeometry, rowsOf } from "./lists.ts";

type ColumnKind = "number" | "text" | "boolean" | "point" | "geometry" | "list";

interface Column {
  /** Keys of the schema from the row to the value, joined by dots. */
  readonly key: string;
  /** What all its values are; text where they differ. */
  readonly kind: ColumnKind;
}

/** A list as a table: the cell of row r and column c is rows[r][c], null where the row has none. */
export interface ResultTable {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Json[])[];
}

/** Nested objects become columns of their own, in the order they come. */
export function tableOf(list: readonly JsonRecord[]): ResultTable {
  const places = new Map<string, number>();
  const rows = list.map((row) => {
    const cells: Json[] = [];
    flatten(row, "", (key, value) => {
      let place = places.get(key);
      if (place === undefined) {
        place = places.size;
        places.set(key, place);
      }
      cells[place] = value;
    });
    return cells;
  });
  // A null where other rows have an object is no column beside that object's.
  const keys = [...places.keys()];
  const kept = keys.flatMap((key, c) =>
    rows.some((cells) => (cells[c] ?? null) !== null) || !keys.some((other) => other.startsWith(`${key}.`)) ? [c] : [],
  );
  const filled = rows.map((cells) => kept.map((c) => cells[c] ?? null));
  const columns = kept.map((c, i) => ({ key: keys[c]!, kind: kindOf(filled.map((cells) => cells[i]!)) }));
  return { columns, rows: filled };
}

function flatten(value: JsonRecord, prefix: string, put: (key: string, value: Json) => void): void {
  for (const [key, inner] of Object.entries(value)) {
    const name = prefix === "" ? key : `${prefix}.${key}`;
    if (isRecord(inner) && !isGeometry(inner) && rowsOf(inner) === null) flatten(inner, name, put);
    // Of a page inside a row its count is a value; its rows are a list of their own.
    else if (isRecord(inner) && !isGeometry(inner)) {
      if (typeof inner.totalCount === "number") put(`${name}.totalCount`, inner.totalCount);
      else put(name, rowsOf(inner) ?? []);
    } else put(name, inner);
  }
}

function kindOf(values: readonly Json[]): ColumnKind {
  const kinds = new Set<ColumnKind>();
  for (const value of values) if (value !== null) kinds.add(kindOfValue(value));
  return kinds.size === 1 ? [...kinds][0]! : "text";
}

function kindOfValue(value: Json): ColumnKind {
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "boolean";
  if (Array.isArray(value)) return isPoint(value) ? "point" : "list";
  return isRecord(value) && isGeometry(value) ? "geometry" : "text";
}

/** Whether a value is [longitude, latitude]. */
export function isPoint(value: Json): value is readonly [number, number] {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [lon, lat] = value;
  return typeof lon === "number" && typeof lat === "number" && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
}

/** Order of two cells, nulls last: numbers by size, the rest by `collator`. */
function compareCells(a: Json, b: Json, collator: Intl.Collator): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string") return collator.compare(a, b);
  return collator.compare(textOfCell(a), textOfCell(b));
}

/** Row numbers in the order of a column; equal ones keep theirs, empty cells come last either way. */
export function sortedRows(
  table: ResultTable,
  by: { readonly column: number; readonly descending: boolean } | null,
  collator: Intl.Collator,
): readonly number[] {
  const order = table.rows.map((_, i) => i);
  if (by === null) return order;
  const turn = by.descending ? -1 : 1;
  return order.sort((a, b) => {
    const [x, y] = [table.rows[a]![by.column]!, table.rows[b]![by.column]!];
    if (x === null || y === null) return x === y ? a - b : x === null ? 1 : -1;
    return turn * compareCells(x, y, collator) || a - b;
  });
}

/** RFC 3339 in UTC, as the API writes it. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

/** A cell as it is read: lists by their items, geometries by their type, instants by China's clocks. */
export function textOfCell(value: Json): string {
  if (value === null) return "";
  if (Array.isArray(value))
    return value.every((item) => !isRecord(item) && !Array.isArray(item))
      ? value.map(textOfCell).join(", ")
      : `[${value.length}]`;
  if (isRecord(value)) return isGeometry(value) ? String(value.type) : JSON.stringify(value);
  const text = String(value);
  return INSTANT.test(text) ? `${localSecond(text)} +08:00` : text;
}
