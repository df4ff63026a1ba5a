import type { Config } from "./config.ts";
import type { MapEngine } from "./map-engine.ts";

/** Fetches the chosen engine and no other: Mapbox GL JS where a token is configured, MapLibre GL where none is. */
export async function loadEngine({ mapboxToken }: Pick<Config, "mapboxToken">): Promise<MapEngine> {
  if (mapboxToken === null) return (await import("./engine-maplibre.ts")).maplibre;
  return (await import("./engine-mapbox.ts")).mapbox(mapboxToken);
}
