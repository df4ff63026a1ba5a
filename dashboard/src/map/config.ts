import type { BaseMap } from "./base-maps/base-map.ts";

/** What the server tells the page at /config.json. */
export interface Config {
  /** Access token for Mapbox GL JS; null draws with MapLibre GL. */
  readonly mapboxToken: string | null;
  /** What the map may lie on beside the empty sheet. */
  readonly baseMaps: readonly BaseMap[];
}

/** Throws with the status where the server does not answer with its configuration. */
export async function loadConfig(): Promise<Config> {
  const response = await fetch("/config.json");
  if (!response.ok) throw new Error(`/config.json: expected status 200, got ${response.status}`);
  const { mapboxToken, baseMaps } = (await response.json()) as Partial<Config>;
  return { mapboxToken: mapboxToken ?? null, baseMaps: baseMaps ?? [] };
}
