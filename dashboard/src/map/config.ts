import type { BaseMap } from "./base-maps/base-map.ts";

interface Worded {
  readonly zh: string;
  readonly en: string;
}
/** Who issues a briefing, whom it is sent to, and the form of its number. */
export interface Letterhead {
  readonly office: Worded;
  readonly recipients: Worded;
  readonly serial: Worded;
}

/** What the server tells the page at /config.json. */
export interface Config {
  /** Access token for Mapbox GL JS; null draws with MapLibre GL. */
  readonly mapboxToken: string | null;
  /** What the map may lie on beside the empty sheet. */
  readonly baseMaps: readonly BaseMap[];
  /** Whether one signs in. */
  readonly auth: "open" | "accounts";
  /** Head and foot of briefings; {region}, {parts}, {year} and {month} are left to each. */
  readonly briefing: Letterhead;
}

/** Throws with the status where the server does not answer with its configuration. */
export async function loadConfig(): Promise<Config> {
  const response = await fetch("/config.json");
  if (!response.ok) throw new Error(`/config.json: expected status 200, got ${response.status}`);
  const { mapboxToken, baseMaps, auth, briefing } = (await response.json()) as Partial<Config> &
    Pick<Config, "briefing">;
  return { mapboxToken: mapboxToken ?? null, baseMaps: baseMaps ?? [], auth: auth ?? "open", briefing };
}
