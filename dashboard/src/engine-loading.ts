import { loadConfig } from "./config.ts";
import { loadEngine, type MapEngine } from "./map/engine.ts";

let engine: Promise<MapEngine> | undefined;

/** The map engine, asked for once, at the start of the page. */
export function mapEngine(): Promise<MapEngine> {
  engine ??= loadConfig().then(loadEngine);
  return engine;
}

/** After Mapbox has refused the token: the map is still to be had. */
export function fallBackEngine(): Promise<MapEngine> {
  engine = loadEngine({ mapboxToken: null });
  return engine;
}
