import { isRecord, type Json, type JsonRecord } from "./json.ts";

/** A list of objects somewhere in an answer. */
export interface AnswerList {
  /** Keys from `data` to it, joined by dots; a connection is named by itself, not by its nodes. Empty: the answer as one row. */
  readonly path: string;
  /** Where the outermost list on the way is: what a server can page through. */
  readonly exportPath: string;
  readonly rows: readonly JsonRecord[];
}

/**
 * Every list of objects in an answer's data, the longest way down last: plain lists, connections (their nodes or edges), objects whose
 * columns are lists of one length, and lists inside the rows of others, each row with what stands above it. An answer without any is
 * a list of one row.
 */
export function listsIn(data: Json): AnswerList[] {
  if (!isRecord(data)) return [];
  const found: AnswerList[] = [];
  for (const [key, value] of Object.entries(data)) visit(value, [key], found);
  return found.length > 0 ? found : [{ path: "", exportPath: "", rows: [data] }];
}

function visit(value: Json, path: readonly string[], found: AnswerList[]): void {
  const rows = rowsOf(value);
  if (rows !== null) {
    add(rows, path, path, found);
    return;
  }
  if (isRecord(value) && !isGeometry(value))
    for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key], found);
}

function add(
  rows: readonly JsonRecord[],
  path: readonly string[],
  exportPath: readonly string[],
  found: AnswerList[],
): void {
  found.push({ path: path.join("."), exportPath: exportPath.join("."), rows });
  for (const inner of innerPaths(rows)) {
    const expanded = rows.flatMap((row) => {
      const above = without(row, inner);
      return (rowsOf(at(row, inner)) ?? []).map((below) => ({ ...below, [ABOVE]: above }) as JsonRecord);
    });
    if (expanded.length > 0)
      found.push({
        path: [...path, ...inner].join("."),
        exportPath: exportPath.join("."),
        rows: expanded.map((row) => raised(row, path.at(-1) ?? "")),
      });
  }
}

/** Holds what stands above a row of an inner list until its columns are named. */
const ABOVE = "\u2191";

/** Puts what stands above beside the row's own: under its own key where that is free, else under the name of the list above. */
function raised(row: JsonRecord, name: string): JsonRecord {
  const { [ABOVE]: above, ...own } = row;
  const raisedRow: Record<string, Json> = {};
  for (const [key, value] of Object.entries(above as JsonRecord))
    if (rowsOf(value) === null) raisedRow[key in own ? `${name}.${key}` : key] = value;
  return { ...raisedRow, ...own };
}

/** Keys of lists of objects in the rows, through plain objects, not through further lists. */
function innerPaths(rows: readonly JsonRecord[]): string[][] {
  const seen = new Map<string, string[]>();
  const look = (value: Json, path: string[]): void => {
    if (rowsOf(value) !== null) seen.set(path.join("."), path);
    else if (isRecord(value) && !isGeometry(value))
      for (const [key, inner] of Object.entries(value)) look(inner, [...path, key]);
  };
  // The first rows say what all of them are like; a list that only later rows have is rare, and one that is empty at first is common.
  for (const row of rows.slice(0, 50)) for (const [key, value] of Object.entries(row)) look(value, [key]);
  return [...seen.values()];
}

/** The rows that a value is; null where it is none. An empty list is a list. */
export function rowsOf(value: Json | undefined): readonly JsonRecord[] | null {
  if (Array.isArray(value)) {
    const objects = value.filter(isRecord);
    return objects.length > 0 && objects.length === value.length && !objects.every(isGeometry) ? objects : null;
  }
  if (!isRecord(value)) return null;
  if (Array.isArray(value.nodes)) return value.nodes.filter(isRecord);
  if (Array.isArray(value.edges))
    return value.edges.flatMap((edge) => (isRecord(edge) && isRecord(edge.node) ? [edge.node] : []));
  return columnar(value);
}

/** Columns of one length as rows: at least two lists of plain values, as many of them as there are longest. */
function columnar(value: JsonRecord): JsonRecord[] | null {
  const columns = Object.entries(value).filter(
    (entry): entry is [string, Json[]] => Array.isArray(entry[1]) && entry[1].every((item) => !isRecord(item)),
  );
  const length = Math.max(0, ...columns.map(([, items]) => items.length));
  const full = columns.filter(([, items]) => items.length === length);
  // Two pairs of coordinates are no table.
  if (full.length < 2 || (length <= 4 && !full.some(([key]) => /s$/.test(key)))) return null;
  if (length === 0) return null;
  return Array.from({ length }, (_, i) => Object.fromEntries(full.map(([key, items]) => [key, items[i] ?? null])));
}

const GEOMETRIES = /^(Multi)?(Point|LineString|Polygon)$/;
/** Whether a value is a GeoJSON geometry. */
export function isGeometry(value: Json): boolean {
  return (
    isRecord(value) && typeof value.type === "string" && GEOMETRIES.test(value.type) && Array.isArray(value.coordinates)
  );
}

function at(row: Json, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((value, key) => (isRecord(value) ? value[key] : undefined), row);
}

/** The row without the value at a path, other lists kept out of the way too. */
function without(row: JsonRecord, [first, ...rest]: readonly string[]): JsonRecord {
  const { [first!]: gone, ...others } = row;
  return rest.length > 0 && isRecord(gone) ? { ...others, [first!]: without(gone, rest) } : others;
}
