import type { Config } from "../config.ts";
import type { Database } from "./database.ts";
import { openEmbedded } from "./embedded/open-embedded.ts";
import { openNative } from "./native/open-native.ts";
import type { Progress } from "./progress.ts";

/**
 * Opens the native database where `config.databaseUrl` names one, else the embedded one in `config.dataDir`. Throws a
 * DatabaseError that says what to do: server unavailable, PostGIS missing or too old, folder in use by another process.
 */
export function openDatabase(
  config: Config,
  progress: Progress = (message) => console.error(message),
): Promise<Database> {
  return config.databaseUrl === null
    ? openEmbedded(config, progress)
    : openNative(config, config.databaseUrl, progress);
}
