import type * as MapLibre from "react-map-gl/maplibre";

/** The parts both engines share, typed as MapLibre's; `own` are the options only this engine knows. */
export interface MapEngine {
  readonly name: "maplibre" | "mapbox";
  readonly Map: typeof MapLibre.Map;
  readonly Source: typeof MapLibre.Source;
  readonly Layer: typeof MapLibre.Layer;
  readonly style: NonNullable<MapLibre.MapProps["mapStyle"]>;
  readonly own: Partial<MapLibre.MapProps>;
}
