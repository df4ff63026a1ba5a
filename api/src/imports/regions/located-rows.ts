import type { Geometry, MultiPolygon, Polygon } from "geojson";
import { type LonLat, toWgs84 } from "../crs.ts";
import type { ImportRun } from "../import-run.ts";
import type { TypedRow, TypedRows } from "../interpret-rows.ts";
import { BadValue } from "../problem.ts";
import { PlaceAssigner } from "./place-assigner.ts";
import { coordinatesHeader, pointReader } from "./point-reader.ts";
import type { IndexedRegion } from "./region-tree.ts";
import type { RepeatedLimit } from "./repeated-points.ts";
import { checkRings, pointWithin, polygonToWgs84 } from "./shapes.ts";
import { CODES, NAMES, type PlaceColumn, type Reading, type StatedCells, StatedPlaces } from "./stated-places.ts";

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

/** `repeated`: from where on rows at one spot are told. The places of refused rows count for what fits the coordinates. */
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
  const cellsOf = statedReader(rows);
  run.findings.warnings = () => assigner.warnings(repeated);
  rows.whenRefused = (row) => {
    try {
      const shape = shapeOf(row.geometry);
      const [key, cells] = cellsOf(row);
      if (cells !== null) assigner.sample(shape === null ? pointOf(row) : shape.point, places.resolve(key, cells));
    } catch (error) {
      if (!(error instanceof BadValue)) throw error;
    }
  };
  return {
    place(row) {
      let column: PlaceColumn | null = null;
      try {
        const shape = shapeOf(row.geometry);
        const point = shape === null ? pointOf(row) : shape.point;
        const [key, cells] = cellsOf(row);
        const stated = cells === null ? null : places.resolve(key, cells);
        column = stated?.column ?? null;
        const place = assigner.place(row.row, point, stated);
        return {
          ...place,
          area: shape?.area == null ? null : polygonToWgs84(shape.area, (a, b) => toWgs84(a, b, crs)),
        };
      } catch (error) {
        if (!(error instanceof BadValue)) throw error;
        const coordinates = column === null || error.got?.includes(",") === true;
        run.problems.add({
          row: row.row,
          column: coordinates ? spot : rows.headerOf(column!),
          expected: error.expected,
          got: error.got ?? "",
        });
        return null;
      }
    },
  };
}

/** Reads what a row states of its region: one text that is the same for rows which state the same, and the cells; null where it states nothing. */
function statedReader(rows: TypedRows): (row: TypedRow) => readonly [key: string, cells: StatedCells | null] {
  const columns = [...CODES, ...NAMES.map(([name]) => name)].filter((name) => rows.carries(name));
  const readers = columns.map((name) => rows.reader(name));
  const nothing = ["", null] as const;
  const [only] = columns;
  if (only === undefined) return () => nothing;
  if (columns.length === 1) {
    const read = readers[0]!;
    return (row) => {
      const text = read(row) as string | null;
      return text === null ? nothing : [text, { [only]: text }];
    };
  }
  return (row) => {
    let key = "";
    for (const read of readers) key += `${(read(row) as string | null) ?? ""}\n`;
    if (key.length === readers.length) return nothing;
    return [key, Object.fromEntries(columns.map((name, i) => [name, readers[i]!(row) as string | null]))];
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
