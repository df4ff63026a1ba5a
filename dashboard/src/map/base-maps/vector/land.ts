import type { ExpressionSpecification } from "@maplibre/maplibre-gl-style-spec";
import { AREAS, byZoom, type Drawing, isOneOf, LINES } from "./drawing.ts";
import type { VectorColours } from "./vector-colours.ts";

const GREEN = [
  ...["wood", "forest", "grass", "grassland", "scrub", "meadow", "wetland", "park", "garden", "nature_reserve"],
  ...["national_park", "protected_area", "village_green", "recreation_ground", "golf_course", "cemetery", "allotments"],
];
const BUILT_UP = ["urban_area", "residential", "commercial", "retail", "industrial", "suburb", "quarter"];
const RIVERS = ["river", "canal"];
const BUILDINGS_FROM_ZOOM = 14;

/** Ground, water and buildings, lowest first. */
export function landDrawings({ builtUp, green, water, building }: VectorColours): Drawing[] {
  const area = (kinds: readonly string[]): ExpressionSpecification => ["all", AREAS, isOneOf(kinds)];
  return [
    {
      id: "built-up",
      type: "fill",
      on: ["landcover", "landuse"],
      filter: area(BUILT_UP),
      paint: { "fill-color": builtUp },
    },
    { id: "green", type: "fill", on: ["landcover", "landuse"], filter: area(GREEN), paint: { "fill-color": green } },
    // OpenMapTiles' parks have classes of their own countries' making.
    { id: "park", type: "fill", on: ["park"], filter: AREAS, paint: { "fill-color": green } },
    { id: "water", type: "fill", on: ["water"], filter: AREAS, paint: { "fill-color": water } },
    {
      id: "river",
      type: "line",
      on: ["water", "waterway"],
      filter: ["all", LINES, isOneOf(RIVERS)],
      layout: { "line-cap": "round", "line-join": "round" },
      paint: {
        "line-color": water,
        "line-width": byZoom([
          [8, 0.8],
          [13, 2],
          [18, 10],
        ]),
      },
    },
    {
      id: "stream",
      type: "line",
      on: ["water", "waterway"],
      minzoom: 12,
      filter: ["all", LINES, isOneOf(["stream", "ditch", "drain"])],
      paint: {
        "line-color": water,
        "line-width": byZoom([
          [12, 0.5],
          [18, 4],
        ]),
      },
    },
    {
      id: "building",
      type: "fill",
      on: ["building", "buildings"],
      minzoom: BUILDINGS_FROM_ZOOM,
      filter: AREAS,
      paint: { "fill-color": building.fill, "fill-outline-color": building.line },
    },
  ];
}
