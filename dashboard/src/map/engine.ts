import type * as MapLibre from "react-map-gl/maplibre";
import type { Config } from "../config.ts";

/** The parts both engines share, typed as MapLibre's; `own` are the options only this engine knows. */
export interface MapEngine {
  readonly name: "maplibre" | "mapbox";
  readonly Map: typeof MapLibre.Map;
  readonly Source: typeof MapLibre.Source;
  readonly Layer: typeof MapLibre.Layer;
  readonly style: NonNullable<MapLibre.MapProps["mapStyle"]>;
  readonly own: Partial<MapLibre.MapProps>;
}

/** Fetches the chosen engine and no other: Mapbox GL JS where a token is configured, MapLibre GL where none is. */
export async function loadEngine({ mapboxToken }: Pick<Config, "mapboxToken">): Promise<MapEngine> {
  if (mapboxToken === null) return (await import("./engine-maplibre.ts")).maplibre;
  return (await import("./engine-mapbox.ts")).mapbox(mapboxToken);
}
