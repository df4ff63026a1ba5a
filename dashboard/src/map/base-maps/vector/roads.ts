import type { ExpressionSpecification } from "@maplibre/maplibre-gl-style-spec";
import { byZoom, type Drawing, isOneOf, KIND, LINES } from "./drawing.ts";
import type { VectorColours } from "./vector-colours.ts";

interface RoadClass {
  readonly kinds: readonly string[];
  /** Pixels at each of ZOOMS; 0 draws nothing. */
  readonly widths: readonly number[];
  /** Pixels at either side from zoom 13 on; farther away it takes less of the map. */
  readonly edge: number;
}
const ZOOMS = [6, 9, 11, 13, 15, 18] as const;
const withLinks = (...kinds: string[]): string[] => kinds.flatMap((kind) => [kind, `${kind}_link`]);

/** Least first: a greater road lies over a lesser one. */
const ROADS: readonly RoadClass[] = [
  {
    kinds: ["path", "footway", "cycleway", "steps", "bridleway", "pedestrian", "track"],
    widths: [0, 0, 0, 0, 0.8, 3],
    edge: 0,
  },
  { kinds: ["service"], widths: [0, 0, 0, 0, 1.6, 7], edge: 0.8 },
  {
    kinds: ["minor", "minor_road", "residential", "unclassified", "living_street", "road"],
    widths: [0, 0, 0, 1, 3, 12],
    edge: 0.9,
  },
  { kinds: withLinks("secondary", "tertiary"), widths: [0, 0, 0.8, 2, 5, 17], edge: 1 },
  { kinds: [...withLinks("trunk", "primary"), "major_road"], widths: [0, 0.7, 1.4, 3, 7, 21], edge: 1.1 },
  { kinds: [...withLinks("motorway"), "highway"], widths: [0.6, 1, 2, 3.6, 8, 24], edge: 1.2 },
];
export const GREAT_ROADS = ROADS.slice(-2).flatMap(({ kinds }) => kinds);
export const LESSER_ROADS = ROADS.slice(1, -2).flatMap(({ kinds }) => kinds);
const MOTORWAYS = ROADS.at(-1)!.kinds;
const RAILWAYS = ["rail", "light_rail", "narrow_gauge", "monorail"];

/** One value a class of road, chosen by what the road is. */
const byClass = (measure: (road: RoadClass, rank: number) => number): ExpressionSpecification =>
  [
    "match",
    KIND,
    ...ROADS.flatMap((road, rank) => [road.kinds, measure(road, rank)]),
    0,
  ] as unknown as ExpressionSpecification;
const widthByClass = (measure: (width: number, edge: number) => number): ExpressionSpecification =>
  byZoom(
    ZOOMS.map((zoom, i) => [zoom, byClass((road) => measure(road.widths[i]!, road.edge * Math.min(1, zoom / 13)))]),
  );

/** Slip roads are narrower than the road they serve. */
const IS_LINK: ExpressionSpecification = ["any", ["==", ["get", "ramp"], 1], ["==", ["get", "is_link"], true]];

/** Roads by class and railways, lowest first. */
export function roadDrawings({ road, motorwayEdge, railway }: VectorColours): Drawing[] {
  const common = {
    type: "line",
    on: ["roads", "transportation"],
    filter: ["all", LINES, isOneOf(ROADS.flatMap(({ kinds }) => kinds))],
    layout: {
      "line-cap": "round",
      "line-join": "round",
      "line-sort-key": ["-", byClass((_, rank) => rank), ["case", IS_LINK, 0.5, 0]],
    },
  } satisfies Partial<Drawing>;
  return [
    {
      ...common,
      id: "road-edge",
      paint: {
        "line-color": ["case", isOneOf(MOTORWAYS), motorwayEdge, road.edge],
        "line-width": widthByClass((width, edge) => (width > 0 && edge > 0 ? width + 2 * edge : 0)),
      },
    },
    {
      id: "railway",
      type: "line",
      on: common.on,
      minzoom: 8,
      filter: ["all", LINES, isOneOf(RAILWAYS)],
      layout: { "line-join": "round" },
      paint: {
        "line-color": railway,
        "line-width": byZoom([
          [8, 0.6],
          [14, 1.2],
          [18, 2.5],
        ]),
        "line-dasharray": [6, 2],
      },
    },
    {
      ...common,
      id: "road",
      paint: { "line-color": road.fill, "line-width": widthByClass((width) => width) },
    },
  ];
}
