import type { Geometry, MultiPolygon, Polygon } from "geojson";
import { BadValue } from "../../parsers/bad-value.ts";
import { type LonLat, toWgs84 } from "../crs.ts";
import type { ImportRun } from "../import-run.ts";
import type { TypedRow, TypedRows } from "../interpret-rows.ts";
import { PlaceAssigner } from "./place-assigner.ts";
import { coordinatesHeader, pointReader } from "./point-reader.ts";
import type { IndexedRegion } from "./region-tree.ts";
import type { RepeatedLimit } from "./repeated-points.ts";
import { checkRings, pointWithin, polygonToWgs84 } from "./shapes.ts";
import {
  CODES,
  NAMES,
  type PlaceColumn,
  type Reading,
  type Stated,
  type StatedCells,
  StatedPlaces,
} from "./stated-places.ts";

/** Where a row belongs, with its area where the file gives one. All WGS 84. */
export interface LocatedRow {
  readonly region: IndexedRegion | null;
  readonly point: LonLat | null;
  readonly area: Polygon | MultiPolygon | null;
}

/** Places the rows of one file; null where a row cannot be placed, which is then on the list of problems. */
export interface RowPlacer {
  place(row: TypedRow): LocatedRow | null;
}

const PLACE_COLUMNS: ReadonlySet<string> = new Set([
  ...CODES,
  ...NAMES.map(([name]) => name),
  "longitude",
  "latitude",
  "coordinates",
]);

/**
 * `repeated`: from where on rows at one spot are told. Rows that are refused for other cells still count for what fits the coordinates,
 * and their places are judged too, so that all problems of a row are told at once.
 */
export async function inRegions(run: ImportRun, rows: TypedRows, repeated: RepeatedLimit): Promise<RowPlacer> {
  const { crs } = run.request;
  const regions = await run.regions();
  const places = new StatedPlaces(regions);
  const spot = coordinatesHeader(rows);
  const tell = (
    row: number,
    { column, what, text, as }: Reading | (Omit<Reading, "column"> & { column: null }),
  ): void => run.remarks.add(column === null ? spot : rows.headerOf(column), what, row, text, as);
  const assigner = new PlaceAssigner(regions, places, crs, tell);
  const pointOf = pointReader(rows, run.remarks, (lon, lat) => regions.finestAt(...toWgs84(lon, lat, crs)) !== null);
  const { keyOf, cellsOf } = statedReader(rows);
  const statedBy = (row: TypedRow): Stated | null => {
    const key = keyOf(row);
    return key === "" ? null : (places.known(key) ?? places.resolve(key, cellsOf(row)));
  };
  run.findings.warnings = () => assigner.warnings(repeated);
  run.findings.places = () => assigner.verdict();
  const refuse = (row: TypedRow, error: unknown, column: PlaceColumn | null): null => {
    if (!(error instanceof BadValue)) throw error;
    const coordinates = column === null || error.got?.includes(",") === true;
    run.problems.add({
      row: row.row,
      column: coordinates ? spot : rows.headerOf(column),
      expected: error.expected,
      got: error.got ?? (column === null ? "" : String(rows.reader(column)(row) ?? "")),
    });
    return null;
  };
  rows.whenRefused = (row, unread) => {
    if (unread.some((name) => PLACE_COLUMNS.has(name))) return;
    let column: PlaceColumn | null = null;
    try {
      const shape = shapeOf(row.geometry);
      const point = shape === null ? pointOf(row) : shape.point;
      const stated = statedBy(row);
      if (stated !== null) column = stated.column;
      assigner.sample(point, stated);
      if (point === null && stated?.problem != null) throw stated.problem;
    } catch (error) {
      refuse(row, error, column);
    }
  };
  return {
    place(row) {
      let column: PlaceColumn | null = null;
      try {
        const shape = shapeOf(row.geometry);
        const point = shape === null ? pointOf(row) : shape.point;
        const stated = statedBy(row);
        if (stated !== null) column = stated.column;
        const { region, point: wgs84 } = assigner.place(row.row, point, stated);
        const area = shape?.area == null ? null : polygonToWgs84(shape.area, (a, b) => toWgs84(a, b, crs));
        return { region, point: wgs84, area };
      } catch (error) {
        return refuse(row, error, column);
      }
    },
  };
}

/** Reads what a row states of its region: a key that is the same for rows which state the same, "" for nothing, and the cells. */
function statedReader(rows: TypedRows): { keyOf: (row: TypedRow) => string; cellsOf: (row: TypedRow) => StatedCells } {
  const columns = [...CODES, ...NAMES.map(([name]) => name)].filter((name) => rows.carries(name));
  const readers = columns.map((name) => rows.reader(name));
  const [first] = readers;
  return {
    keyOf(row) {
      if (first === undefined) return "";
      if (readers.length === 1) return (first(row) as string | null) ?? "";
      let key = "";
      for (const read of readers) key += `${(read(row) as string | null) ?? ""}\n`;
      return key.length === readers.length ? "" : key;
    },
    cellsOf: (row) => Object.fromEntries(columns.map((name, i) => [name, readers[i]!(row) as string | null])),
  };
}

function shapeOf(geometry: Geometry | null): { point: LonLat; area: Polygon | MultiPolygon | null } | null {
  if (geometry === null) return null;
  if (geometry.type === "Point") return { point: [geometry.coordinates[0]!, geometry.coordinates[1]!], area: null };
  if (geometry.type === "Polygon" || geometry.type === "MultiPolygon") {
    checkRings(geometry);
    return { point: pointWithin(geometry), area: geometry };
  }
  throw new BadValue("a Point, Polygon or MultiPolygon", geometry.type);
}
