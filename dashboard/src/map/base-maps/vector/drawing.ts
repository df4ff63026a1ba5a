import type { ExpressionSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { MapLayer } from "../../layers/layer.ts";

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** A layer as it is drawn from each of some source layers that a file has: names of Protomaps and of OpenMapTiles. */
export type Drawing = Without<MapLayer, "source" | "source-layer"> & { readonly on: readonly string[] };

/** What a feature is, in the finest word its schema has for it: OpenMapTiles' class, Protomaps' kind_detail and kind. */
export const KIND: ExpressionSpecification = ["coalesce", ["get", "class"], ["get", "kind_detail"], ["get", "kind"]];

export const isOneOf = (kinds: readonly string[]): ExpressionSpecification => ["in", KIND, ["literal", [...kinds]]];

const shaped = (...types: string[]): ExpressionSpecification => ["in", ["geometry-type"], ["literal", types]];
/** Source layers mix shapes; an engine would fill a line too. */
export const AREAS = shaped("Polygon", "MultiPolygon");
export const LINES = shaped("LineString", "MultiLineString");
export const POINTS = shaped("Point", "MultiPoint");

/** By zoom, growing faster the closer one looks. */
export const byZoom = (stops: readonly (readonly [zoom: number, value: unknown])[]): ExpressionSpecification =>
  ["interpolate", ["exponential", 1.5], ["zoom"], ...stops.flat()] as unknown as ExpressionSpecification;
