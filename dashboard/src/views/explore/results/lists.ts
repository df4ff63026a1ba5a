import { isRecord, type Json, type JsonRecord } from "./json.ts";

/** A list of objects somewhere in an answer. */
export interface AnswerList {
  /** Keys from `data` to it, joined by dots; a connection is named by itself, not by its nodes. Empty: the answer as one row. */
  readonly path: string;
  /** Where the outermost list on the way is: what a server can page through. */
  readonly exportPath: string;
  readonly rows: readonly JsonRecord[];
  /** Of a list inside the rows of another: the number of the row there that each row is inside; else empty. */
  readonly inRow: readonly number[];
}

/**
 * Every list of objects in an answer's data, the longest way down last: plain lists, connections (their nodes or edges), objects whose
 * columns are lists of one length, and lists inside the rows of others however deep, each row with what stands above it. An answer
 * without any is a list of one row.
 */
export function listsIn(data: Json): AnswerList[] {
  if (!isRecord(data)) return [];
  const found: AnswerList[] = [];
  for (const [key, value] of Object.entries(data)) visit(value, [key], found);
  return found.length > 0 ? found : [{ path: "", exportPath: "", rows: [data], inRow: [] }];
}

function visit(value: Json, path: readonly string[], found: AnswerList[]): void {
  const rows = rowsOf(value);
  if (rows !== null) {
    add(
      rows.map((own) => ({ own, above: [] })),
      { path, exportPath: path.join("."), inRow: [] },
      found,
    );
    return;
  }
  if (isRecord(value) && !isGeometry(value))
    for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key], found);
}

/** A row and the rows that it is inside, the outermost first, each with the path of its list. */
interface Placed {
  readonly own: JsonRecord;
  readonly above: readonly { readonly path: readonly string[]; readonly row: JsonRecord }[];
}

function add(
  rows: readonly Placed[],
  { path, exportPath, inRow }: { path: readonly string[]; exportPath: string; inRow: readonly number[] },
  found: AnswerList[],
): void {
  found.push({ path: path.join("."), exportPath, rows: rows.map(raised), inRow });
  for (const keys of innerPaths(rows.map(({ own }) => own))) {
    const inside = rows.flatMap(({ own, above }, at) =>
      (rowsOf(valueAt(own, keys)) ?? []).map((below) => ({
        at,
        row: { own: below, above: [...above, { path, row: without(own, keys) }] },
      })),
    );
    if (inside.length === 0) continue;
    const inner = { path: [...path, ...keys], exportPath, inRow: inside.map(({ at }) => at) };
    add(
      inside.map(({ row }) => row),
      inner,
      found,
    );
  }
}

/** Puts what stands above beside the row's own: under its own key where that is free, else after as much of its list's path as tells it apart. */
function raised({ own, above }: Placed): JsonRecord {
  const taken = new Set(Object.keys(own));
  const beside: [string, Json][][] = [];
  for (const { path, row } of above.toReversed()) {
    const level = Object.entries(row).flatMap(([key, value]): [string, Json][] => {
      if (rowsOf(value) !== null) return [];
      const called = path.map((_, from) => [...path.slice(from), key].join(".")).reverse();
      // of lists all called alike the outermost has no path of its own
      return [[[key, ...called].find((name) => !taken.has(name)) ?? `\u2191 ${called.at(-1)}`, value]];
    });
    for (const [key] of level) taken.add(key);
    beside.unshift(level);
  }
  return Object.fromEntries([...beside.flat(), ...Object.entries(own)]);
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

function valueAt(row: Json, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((value, key) => (isRecord(value) ? value[key] : undefined), row);
}

/** The row without the value at a path, other lists kept out of the way too. */
function without(row: JsonRecord, [first, ...rest]: readonly string[]): JsonRecord {
  const { [first!]: gone, ...others } = row;
  return rest.length > 0 && isRecord(gone) ? { ...others, [first!]: without(gone, rest) } : others;
}
