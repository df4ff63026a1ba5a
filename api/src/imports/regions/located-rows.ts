import type { Geometry, MultiPolygon, Polygon } from "geojson";
import { type LonLat, toWgs84 } from "../crs.ts";
import type { ImportRun } from "../import-run.ts";
import type { TypedRow, TypedRows } from "../interpret-rows.ts";
import { BadValue } from "../problem.ts";
import { PlaceAssigner } from "./place-assigner.ts";
import type { IndexedRegion } from "./region-index.ts";
import { checkRings, pointWithin, polygonToWgs84 } from "./shapes.ts";

/** Where a row belongs, with its area where the file gives one. All WGS 84. */
export interface LocatedRow {
  readonly region: IndexedRegion | null;
  readonly point: LonLat | null;
  readonly area: Polygon | MultiPolygon | null;
}

/** Places the rows of one file; null where a row cannot be placed, which is then on the list of problems. */
export interface RowPlacer {
  place(row: TypedRow): LocatedRow | null;
  warnings(): string[];
}

export async function inRegions(run: ImportRun, rows: TypedRows): Promise<RowPlacer> {
  const { crs } = run.request;
  const assigner = new PlaceAssigner(await run.regions(), crs);
  const [lon, lat] = [rows.reader("longitude"), rows.reader("latitude")];
  const [code, name] = [rows.reader("region_code"), rows.reader("region_name")];
  return {
    place(row) {
      try {
        const shape = shapeOf(row.geometry);
        const x = shape === null ? (lon(row) as number | null) : shape.point[0];
        const y = shape === null ? (lat(row) as number | null) : shape.point[1];
        const place = assigner.place(row.row, x, y, code(row) as string | null, name(row) as string | null);
        return {
          ...place,
          area: shape?.area == null ? null : polygonToWgs84(shape.area, (a, b) => toWgs84(a, b, crs)),
        };
      } catch (error) {
        if (!(error instanceof BadValue)) throw error;
        const coordinates = error.got?.includes(",") === true;
        run.problems.add({
          row: row.row,
          column: coordinates
            ? `${rows.headerOf("longitude")}, ${rows.headerOf("latitude")}`
            : rows.headerOf(rows.carries("region_code") && code(row) !== null ? "region_code" : "region_name"),
          expected: error.expected,
          got: error.got ?? "",
        });
        return null;
      }
    },
    warnings: () => assigner.warnings(),
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
