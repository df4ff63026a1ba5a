import type { Feature, FeatureCollection, Geometry } from "geojson";
import type { Json } from "../json.ts";
import { isPoint, type ResultTable } from "../result-table.ts";

/** A way in which the rows of a table find their place. Columns are numbers into the table's. */
export type PlaceBy =
  | { readonly kind: "region"; readonly column: number }
  | { readonly kind: "point"; readonly column: number }
  | { readonly kind: "lonLat"; readonly longitude: number; readonly latitude: number }
  | { readonly kind: "geometry"; readonly column: number };

/** Division codes by their length: province to county, street, community. */
const CODE = /^\d{6}(\d{3}(\d{3})?)?$/;
const LONGITUDE = /(^|\.)(longitudes?|lon|lng)$/;
const LATITUDE = /(^|\.)(latitudes?|lat)$/;

/** Every way there is, the best first: a row's own shape or point tells more than the region that it lies in. */
export function placesIn({ columns, rows }: ResultTable): PlaceBy[] {
  const ways: { way: PlaceBy; rank: number }[] = [];
  const valuesOf = (column: number): Json[] => rows.map((row) => row[column]!).filter((value) => value !== null);
  columns.forEach(({ key, kind }, column) => {
    const last = key.split(".").at(-1)!;
    if (kind === "geometry") ways.push({ way: { kind: "geometry", column }, rank: 0 });
    else if (kind === "point") ways.push({ way: { kind: "point", column }, rank: last === "centroid" ? 3 : 1 });
    else if (last === "code" && kind === "text") {
      const codes = valuesOf(column).map(String);
      if (codes.length > 0 && codes.every((code) => CODE.test(code)))
        // The region of a row's own says more than one that lies above it.
        ways.push({ way: { kind: "region", column }, rank: 2 + key.split(".").length / 10 });
    }
  });
  const longitude = columns.findIndex(({ key, kind }) => kind === "number" && LONGITUDE.test(key));
  const latitude = columns.findIndex(({ key, kind }) => kind === "number" && LATITUDE.test(key));
  if (longitude >= 0 && latitude >= 0) ways.push({ way: { kind: "lonLat", longitude, latitude }, rank: 1 });
  return ways.sort((a, b) => a.rank - b.rank).map(({ way }) => way);
}

/** The columns a way reads, for its name on the screen. */
export function columnsOfWay(way: PlaceBy): readonly number[] {
  return way.kind === "lonLat" ? [way.longitude, way.latitude] : [way.column];
}

export interface RowProperties {
  /** Number of the row in the table. */
  readonly row: number;
  readonly value: number | null;
}

/** Rows with a point or a geometry of their own as features; regions have theirs on the server. */
export function featuresOf(
  { rows }: ResultTable,
  way: Exclude<PlaceBy, { kind: "region" }>,
  valueColumn: number | null,
): FeatureCollection<Geometry, RowProperties> {
  const features = rows.flatMap((cells, row): Feature<Geometry, RowProperties>[] => {
    const geometry = geometryOf(cells, way);
    if (geometry === null) return [];
    const value = valueColumn === null ? null : cells[valueColumn];
    return [
      { type: "Feature", id: row, geometry, properties: { row, value: typeof value === "number" ? value : null } },
    ];
  });
  return { type: "FeatureCollection", features };
}

function geometryOf(cells: readonly Json[], way: Exclude<PlaceBy, { kind: "region" }>): Geometry | null {
  if (way.kind === "geometry") return (cells[way.column] ?? null) as Geometry | null;
  const point = way.kind === "point" ? cells[way.column]! : [cells[way.longitude]!, cells[way.latitude]!];
  return isPoint(point) ? { type: "Point", coordinates: [...point] } : null;
}

/** One value a region: of several rows their sum, where all are whole numbers, else their mean; null where none has one. */
export function valuesByRegion(
  { rows }: ResultTable,
  codeColumn: number,
  valueColumn: number | null,
): Map<string, { readonly value: number | null; readonly rows: readonly number[] }> {
  const found = new Map<string, { values: number[]; rows: number[] }>();
  rows.forEach((cells, row) => {
    const code = cells[codeColumn];
    if (typeof code !== "string") return;
    const entry = found.get(code) ?? { values: [], rows: [] };
    entry.rows.push(row);
    const value = valueColumn === null ? null : cells[valueColumn];
    if (typeof value === "number") entry.values.push(value);
    found.set(code, entry);
  });
  return new Map(
    [...found].map(([code, { values, rows: own }]) => {
      const sum = values.reduce((total, value) => total + value, 0);
      const value = values.length === 0 ? null : values.every(Number.isInteger) ? sum : sum / values.length;
      return [code, { value, rows: own }];
    }),
  );
}
