import type { Position } from "geojson";
import type { County } from "./county-shapes.ts";
import type { Division } from "./division.ts";
import { areaKm2, longitudeScale, polygonsOf } from "./plane.ts";
import { spreadPoints } from "./spread-points.ts";
import type { StreetCell } from "./street-cells.ts";

/** The streets of the former 长岛县, each an island or a few: their places are known. About the middle, WGS 84 degrees, longitude first. */
const islandStreets: Record<string, Position> = {
  "370614006": [120.739, 37.924], // 南长山
  "370614110": [120.758, 38.178], // 砣矶
  "370614201": [120.708, 37.978], // 北长山
  "370614202": [120.611, 37.966], // 黑山
  "370614203": [120.82, 38.301], // 大钦岛
  "370614204": [120.845, 38.346], // 小钦岛
  "370614205": [120.905, 38.359], // 南隍城
  "370614206": [120.912, 38.392], // 北隍城
};

/**
 * Gives a county's islands to its island streets, each island to the nearest; what is left is the mainland with the other streets. A county
 * without island streets stays as it is, and its islands with the cells they fall into.
 */
export function cutIslands(county: County, streets: Division[]) {
  const own = streets.filter(({ code }) => code in islandStreets);
  if (!own.length) return { islands: [], mainland: county, others: streets };
  const [mainland, ...islands] = polygonsOf(county.geometry)
    .map((coordinates) => ({ type: "Polygon" as const, coordinates }))
    .sort((a, b) => areaKm2(b) - areaKm2(a));
  const scale = longitudeScale(county.geometry);
  const cells = new Map<Division, Position[][][]>();
  for (const { coordinates } of islands) {
    const [x, y] = coordinates[0]![0]!;
    const away = ({ code }: Division) =>
      Math.hypot((islandStreets[code]![0]! - x!) * scale, islandStreets[code]![1]! - y!);
    const nearest = own.toSorted((a, b) => away(a) - away(b))[0]!;
    cells.set(nearest, [...(cells.get(nearest) ?? []), coordinates]);
  }
  return {
    islands: [...cells].map(([street, coordinates]): StreetCell => {
      const largest = { type: "Polygon" as const, coordinates: coordinates[0]! };
      const point = spreadPoints(largest, 1, [], street.code)[0]!;
      return { street, county: county.properties.code, point, geometry: { type: "MultiPolygon", coordinates } };
    }),
    mainland: { ...county, geometry: mainland! },
    others: streets.filter((street) => !cells.has(street)),
  };
}
