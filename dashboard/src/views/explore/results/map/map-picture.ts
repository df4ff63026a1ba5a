import type { Feature, FeatureCollection, Geometry, Point, Position } from "geojson";
import { asShown } from "../../../../format/as-shown.ts";
import { type Box, labelPlace, type Shape } from "../../../../geometry/shape.ts";
import { type Language, nameIn } from "../../../../i18n/language.ts";
import { luminance } from "../../../../map/palettes.ts";
import { quantileBreaks, type Symbolization, symbolizeValues } from "../../../../map/symbolization.ts";
import type { Theme } from "../../../../theme/theme.ts";
import type { ResultTable } from "../result-table.ts";
import { featuresOf, type PlaceBy, valuesByRegion } from "./places.ts";
import type { RegionShapes } from "./use-region-shapes.ts";

const CLASSES = 5;
/** Where white has more contrast than ink. */
const READS_WHITE_BELOW = 0.28;
/** More names than these would hide the points that they name. */
const MOST_NAMED_POINTS = 120;
/** Of places without a colour to tell. */
const PLAIN = "#6f93b5";

/** What a feature says of its rows: their numbers in the table, joined by blanks, its name, and its colour. */
export interface PlaceProperties {
  readonly rows: string;
  readonly name: string;
  readonly value: number | null;
  readonly colour?: string;
}

/** A table drawn: shapes, points and names, with the colours' meaning. */
export interface MapPicture {
  readonly shapes: FeatureCollection<Geometry, PlaceProperties>;
  readonly points: FeatureCollection<Point, PlaceProperties>;
  readonly labels: FeatureCollection<Point>;
  readonly symbolization: Symbolization | null;
  readonly box: Box | null;
  /** Rows that have no place. */
  readonly missing: number;
  /** Codes that have neither a shape nor a point. */
  readonly unknown: number;
  /** Whether rows of one region are counted together. */
  readonly together: boolean;
}

/** Of the screen. */
export interface Look {
  readonly language: Language;
  readonly theme: Theme;
}

/** Draws a table by places; `shapes` are those of its region codes, null while they are on their way. `name` names a row. */
export function drawn(
  table: ResultTable,
  way: PlaceBy,
  valueColumn: number | null,
  shapes: RegionShapes | null,
  look: Look,
  name: (row: number) => string,
): MapPicture {
  return way.kind === "region"
    ? drawnRegions(table, way.column, valueColumn, shapes, look)
    : drawnRows(table, way, valueColumn, look, name);
}

/** Places that values which are not whole are classed and printed with. */
export const PLACES = 2;

function symbolized(raw: readonly { code: string; value: number | null }[], theme: Theme): Symbolization {
  const values = raw.map(({ code, value }) => ({ code, value: asShown(value, PLACES) }));
  const breaks = quantileBreaks(
    values.map(({ value }) => value),
    CLASSES,
  );
  return symbolizeValues(values, breaks, "NEUTRAL", theme);
}

function drawnRegions(
  table: ResultTable,
  column: number,
  valueColumn: number | null,
  shapes: RegionShapes | null,
  { language, theme }: Look,
): MapPicture {
  const values = valuesByRegion(table, column, valueColumn);
  const symbolization =
    valueColumn === null
      ? null
      : symbolized(
          [...values].map(([code, { value }]) => ({ code, value })),
          theme,
        );
  const regions = shapes?.regions ?? [];
  const shapeOf = new Map((shapes?.shapes.features ?? []).map((feature) => [feature.properties.code, feature]));
  const picture = {
    shapes: [] as Feature<Geometry, PlaceProperties>[],
    points: [] as Feature<Point, PlaceProperties>[],
  };
  const labels: Feature<Point>[] = [];
  let unknown = shapes ? values.size - regions.length : 0;
  for (const region of regions) {
    const entry = values.get(region.code);
    if (!entry) continue;
    const colour = symbolization ? symbolization.colours.get(region.code) : PLAIN;
    const properties: PlaceProperties = {
      rows: entry.rows.join(" "),
      name: nameIn(language, region),
      value: entry.value,
      ...(colour === undefined ? {} : { colour }),
    };
    const shape = shapeOf.get(region.code);
    if (shape) {
      picture.shapes.push({ type: "Feature", properties, geometry: shape.geometry });
      labels.push(nameInShape(properties, shape.geometry));
    } else if (region.centroid?.length === 2) {
      const geometry: Point = { type: "Point", coordinates: [...region.centroid] };
      picture.points.push({ type: "Feature", properties, geometry });
      labels.push(nameBesidePoint(properties, geometry));
    } else unknown++;
  }
  return {
    ...finished(picture.shapes, picture.points, labels, symbolization),
    missing: table.rows.filter((row) => row[column] === null).length,
    unknown,
    together: [...values.values()].some(({ rows }) => rows.length > 1),
  };
}

function drawnRows(
  table: ResultTable,
  way: Exclude<PlaceBy, { kind: "region" }>,
  valueColumn: number | null,
  { theme }: Look,
  name: (row: number) => string,
): MapPicture {
  const placed = featuresOf(table, way, valueColumn);
  const symbolization =
    valueColumn === null
      ? null
      : symbolized(
          placed.features.map(({ properties }) => ({ code: String(properties.row), value: properties.value })),
          theme,
        );
  const features = placed.features.map((feature): Feature<Geometry, PlaceProperties> => {
    const { row, value } = feature.properties;
    const colour = symbolization ? symbolization.colours.get(String(row)) : PLAIN;
    return {
      type: "Feature",
      geometry: feature.geometry,
      properties: { rows: String(row), name: name(row), value, ...(colour === undefined ? {} : { colour }) },
    };
  });
  const isPoint = (feature: Feature<Geometry, PlaceProperties>): feature is Feature<Point, PlaceProperties> =>
    feature.geometry.type === "Point";
  const isPolygon = (feature: Feature<Geometry, PlaceProperties>): feature is Feature<Shape, PlaceProperties> =>
    feature.geometry.type === "Polygon" || feature.geometry.type === "MultiPolygon";
  const points = features.filter(isPoint);
  const labels = [
    ...features.filter(isPolygon).map(({ properties, geometry }) => nameInShape(properties, geometry)),
    ...(points.length > MOST_NAMED_POINTS
      ? []
      : points.map(({ properties, geometry }) => nameBesidePoint(properties, geometry))),
  ];
  return {
    ...finished(
      features.filter((feature) => !isPoint(feature)),
      points,
      labels,
      symbolization,
    ),
    missing: table.rows.length - features.length,
    unknown: 0,
    together: false,
  };
}

function nameInShape({ name, colour }: PlaceProperties, geometry: Shape): Feature<Point> {
  const { point, area } = labelPlace({ type: "Feature", properties: {}, geometry });
  const onDark = colour !== undefined && luminance(colour) < READS_WHITE_BELOW;
  return {
    type: "Feature",
    properties: { name, area, onDark, beside: false },
    geometry: { type: "Point", coordinates: point },
  };
}

const nameBesidePoint = ({ name }: PlaceProperties, geometry: Point): Feature<Point> => ({
  type: "Feature",
  properties: { name, beside: true },
  geometry,
});

function finished(
  shapes: Feature<Geometry, PlaceProperties>[],
  points: Feature<Point, PlaceProperties>[],
  labels: Feature<Point>[],
  symbolization: Symbolization | null,
) {
  return {
    shapes: { type: "FeatureCollection" as const, features: shapes },
    points: { type: "FeatureCollection" as const, features: points },
    labels: { type: "FeatureCollection" as const, features: labels },
    symbolization,
    box: boxAround([...shapes, ...points]),
  };
}

/** The features that rows of this number stand in. */
export function placesOfRow({ shapes, points }: MapPicture, row: number): FeatureCollection {
  const is = ({ properties }: Feature<Geometry, PlaceProperties>): boolean =>
    properties.rows.split(" ").includes(String(row));
  return { type: "FeatureCollection", features: [...shapes.features, ...points.features].filter(is) };
}

/** Half the side of what is shown about a lone point, degrees. */
const REACH = 0.02;

export function boxAround(features: readonly Feature[]): Box | null {
  const box: Box = [180, 90, -180, -90];
  const look = (coordinates: Position | Position[] | Position[][] | Position[][][]): void => {
    if (typeof coordinates[0] === "number") {
      const [lon, lat] = coordinates as Position;
      box[0] = Math.min(box[0], lon!);
      box[1] = Math.min(box[1], lat!);
      box[2] = Math.max(box[2], lon!);
      box[3] = Math.max(box[3], lat!);
    } else for (const inner of coordinates as Position[]) look(inner);
  };
  for (const { geometry } of features) if ("coordinates" in geometry) look(geometry.coordinates);
  if (box[0] > box[2]) return null;
  return box[2] - box[0] < REACH && box[3] - box[1] < REACH
    ? [box[0] - REACH, box[1] - REACH, box[2] + REACH, box[3] + REACH]
    : box;
}
