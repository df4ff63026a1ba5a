import {
  type FieldNode,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
} from "graphql";
import { BadInput } from "../errors.ts";
import { type ExportedList, nameOf } from "./exported-list.ts";
import { type Reading, responseKey, selectedFields } from "./selection.ts";

/** What a cell holds; a blank one is null. */
export type Cell = string | number | boolean | null;

/** One column of the exported table. */
export interface Column {
  /** Response keys from the row down, dotted. */
  readonly name: string;
  /** An instant is RFC 3339 in UTC, a day YYYY-MM-DD; spreadsheets know both as dates. */
  readonly holds: "instant" | "day" | "other";
  /** Reads the cell of a row. */
  readonly cell: (row: Row) => Cell;
  /** What its cells hold several of; left out: one value. */
  readonly items?: Items;
}

/** Values by their columns: those of a list of objects are called by the list's name, a dot and their own; one of plain values has one, of the list's name. */
interface Items {
  readonly columns: readonly Column[];
  readonly of: (row: Row) => readonly Row[] | null;
}
export type Row = Readonly<Record<string, unknown>>;

/** Where a row lies: a GeoJSON geometry, WGS 84, longitude first; null where this row has none. */
export type Place = (row: Row) => unknown;

export interface Table {
  readonly columns: readonly Column[];
  /** Null where the rows say nothing of a place. */
  readonly place: Place | null;
}

interface Leaf {
  readonly keys: readonly string[];
  readonly scalar: string;
  readonly isList: boolean;
  readonly isObject: boolean;
  /** Of a list of objects: what is asked of each. */
  readonly within: readonly Leaf[];
}

/** The columns of a list's rows, known from the query alone, so that a header can be written before the first row. */
export function tableOf(list: ExportedList, reading: Reading): Table {
  const leaves = leavesOf(list.type, list.fields, reading, [], list.kind === "columns");
  return { columns: leaves.flatMap(columnsOfLeaf), place: placeOf(leaves) ?? null };
}

/** The rows of an answer's list; of columns, as objects of the i-th elements. Throws BadInput for columns of different lengths. */
export function rowsOf(list: ExportedList, data: unknown): Row[] {
  let at = data as Record<string, unknown> | null;
  for (const field of list.path) at = (at?.[responseKey(field)] ?? null) as Record<string, unknown> | null;
  if (at === null) return [];
  if (list.kind === "connection") return at.nodes as Row[];
  if (list.kind === "list") return (at as unknown as (Row | null)[]).filter((row) => row !== null);
  const keys = list.fields.map(responseKey);
  const lengths = keys.map((key) => (at[key] as unknown[] | null)?.length ?? 0);
  if (new Set(lengths).size > 1)
    throw new BadInput(
      "query",
      "columns of equal length, element i of each being row i",
      keys.map((key, i) => `${key}: ${lengths[i]}`).join(", "),
    );
  return Array.from({ length: lengths[0]! }, (_, i) =>
    Object.fromEntries(keys.map((key) => [key, (at[key] as unknown[])[i]])),
  );
}

/** A word for the file's name. */
export const subjectOf = (list: ExportedList): string => nameOf(list).replaceAll(".", "-");

function leavesOf(
  type: GraphQLObjectType,
  fields: readonly FieldNode[],
  reading: Reading,
  above: readonly string[],
  inColumns = false,
): Leaf[] {
  return fields.flatMap((field) => {
    const declared = type.getFields()[field.name.value];
    const keys = [...above, responseKey(field)];
    if (!declared) return [{ keys, scalar: "String", isList: false, isObject: false, within: [] }];
    const inner = getNullableType(declared.type);
    const named = getNamedType(declared.type);
    const selected = selectedFields(field.selectionSet, reading);
    if (isObjectType(inner)) return leavesOf(inner, selected, reading, keys);
    const within = isListType(inner) && isObjectType(named) ? leavesOf(named, selected, reading, []) : [];
    return [
      { keys, scalar: named.name, isList: isListType(inner) && !inColumns, isObject: !isLeafType(named), within },
    ];
  });
}

/** Between the values of a cell, and between those of one value of it. */
export const [LISTED, LISTED_WITHIN] = ["; ", ", "];

const HOLDS: Readonly<Record<string, Column["holds"]>> = { DateTime: "instant", Date: "day" };

/** [longitude, latitude]. */
const isPoint = ({ keys, scalar, isList }: Leaf): boolean =>
  isList && scalar === "Float" && /^(location|centroid)$/.test(keys.at(-1)!);

function columnsOfLeaf(leaf: Leaf): Column[] {
  const name = leaf.keys.join(".");
  if (isPoint(leaf))
    return ["longitude", "latitude"].map((axis, i) => ({
      name: `${name}.${axis}`,
      holds: "other",
      cell: (row) => ((read(row, leaf.keys) as number[] | null)?.[i] ?? null) as Cell,
    }));
  if (leaf.isObject || leaf.scalar === "Geometry") {
    const columns = leaf.within.flatMap(columnsOfLeaf).map((column) => within(name, column));
    const items = { columns, of: (row: Row) => read(row, leaf.keys) as Row[] | null };
    return [
      { name, holds: "other", cell: (row) => asJson(read(row, leaf.keys)), ...(columns.length > 0 && { items }) },
    ];
  }
  if (leaf.isList) {
    const listed = (row: Row): Cell[] | null => read(row, leaf.keys) as Cell[] | null;
    const columns: Column[] = [{ name, holds: "other", cell: ({ item }) => item as Cell }];
    const items = { columns, of: (row: Row) => listed(row)?.map((item) => ({ item })) ?? null };
    return [{ name, holds: "other", cell: (row) => listed(row)?.join(LISTED) ?? null, items }];
  }
  const holds = HOLDS[leaf.scalar] ?? "other";
  return [{ name, holds, cell: (row) => asCell(read(row, leaf.keys)) }];
}

/** A column of what a cell holds several of, called by the cell's column too. */
const within = (above: string, column: Column): Column => ({
  ...column,
  name: `${above}.${column.name}`,
  ...(column.items && {
    items: { ...column.items, columns: column.items.columns.map((one) => within(above, one)) },
  }),
});

function placeOf(leaves: readonly Leaf[]): Place | undefined {
  const geometry = leaves.find(({ scalar, isList }) => scalar === "Geometry" && !isList);
  if (geometry) return (row) => read(row, geometry.keys);
  const point = leaves.find(isPoint);
  if (point) return (row) => pointAt(read(row, point.keys) as [number, number] | null);
  const axis = (names: RegExp): Leaf | undefined => leaves.find(({ keys }) => names.test(keys.at(-1)!));
  const [lon, lat] = [axis(/^longitudes?$/), axis(/^latitudes?$/)];
  if (!lon || !lat) return undefined;
  return (row) => {
    const [x, y] = [read(row, lon.keys), read(row, lat.keys)];
    return typeof x === "number" && typeof y === "number" ? pointAt([x, y]) : null;
  };
}

const pointAt = (place: [number, number] | null): unknown => place && { type: "Point", coordinates: place };

function read(row: Row, keys: readonly string[]): unknown {
  let at: unknown = row;
  for (const key of keys) at = (at as Row | null | undefined)?.[key];
  return at ?? null;
}

const asJson = (value: unknown): Cell => (value === null ? null : JSON.stringify(value));

function asCell(value: unknown): Cell {
  if (value === null || typeof value === "number" || typeof value === "boolean" || typeof value === "string")
    return value;
  return value instanceof Date ? value.toISOString() : JSON.stringify(value);
}
