import { fetchPart } from "./live/page-parts.ts";
import { type Config, loadConfig } from "./map/config.ts";
import { loadEngine } from "./map/engine.ts";
import type { MapEngine } from "./map/map-engine.ts";

let config: Promise<Config> | undefined;
let engine: Promise<MapEngine> | undefined;

/** What the server says to the page, asked for once. */
export function serverConfig(): Promise<Config> {
  config ??= fetchPart(loadConfig);
  return config;
}

/** The map engine, asked for once, at the start of the page. */
export function mapEngine(): Promise<MapEngine> {
  engine ??= serverConfig().then((said) => fetchPart(() => loadEngine(said)));
  return engine;
}

/** After Mapbox has refused the token: the map is still to be had. */
export function fallBackEngine(): Promise<MapEngine> {
  engine = fetchPart(() => loadEngine({ mapboxToken: null }));
  return engine;
}
