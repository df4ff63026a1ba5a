/** What the server tells the page at /config.json. */
export interface Config {
  /** Access token for Mapbox GL JS; null draws with MapLibre GL. */
  readonly mapboxToken: string | null;
}

/** Throws with the status where the server does not answer with its configuration. */
export async function loadConfig(): Promise<Config> {
  const response = await fetch("/config.json");
  if (!response.ok) throw new Error(`/config.json: expected status 200, got ${response.status}`);
  const { mapboxToken } = (await response.json()) as Partial<Config>;
  return { mapboxToken: mapboxToken ?? null };
}
