import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { boundaryFiles } from "../divisions/manifest.ts";

export type Shapes = Map<string, Polygon | MultiPolygon>;

/** Committed shapes of one level by code. */
export function readShapes(level: (typeof boundaryFiles)[number]["level"]): Shapes {
  return new Map(
    boundaryFiles
      .filter((file) => file.level === level)
      .flatMap(({ file }) => [
        ...readGeoJson(fileURLToPath(new URL(`../boundaries/${file}`, import.meta.url)), (p) => p.code!),
      ]),
  );
}

/**
 * The official county shapes used as a yardstick, by code; null where the file is not there. They are looked for in `realData` (the
 * environment's ATLAS_REAL_DATA), or beside the project in ../shared/data, and are never part of it.
 */
export function readYardstick(realData: string | undefined): Shapes | null {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const path = resolve(root, realData ?? "../shared/data", "boundaries-shandong/counties.geojson");
  // `gb` is the country's code 156, then the division's.
  return existsSync(path) ? readGeoJson(path, (properties) => String(properties.gb).slice(3)) : null;
}

function readGeoJson(path: string, code: (properties: Record<string, string>) => string): Shapes {
  const { features } = JSON.parse(readFileSync(path, "utf8")) as FeatureCollection<
    Polygon | MultiPolygon,
    Record<string, string>
  >;
  return new Map(features.map(({ properties, geometry }) => [code(properties), geometry]));
}
