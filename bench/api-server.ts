import { type Started, start } from "./process.ts";

/** A server of its own process on that database and port, run as `npm start` runs one; settings beside those by name of their variable. */
export function startApi(databaseUrl: string, port: number, settings: NodeJS.ProcessEnv = {}): Promise<Started> {
  return start(process.execPath, ["scripts/bundled.mjs", "api/src/main.ts"], /http:\/\/127/, {
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    NODE_ENV: "production",
    ...settings,
  });
}

/** Settings of one that works out every answer anew. */
export const UNCACHED = { RESPONSE_CACHE_MB: "0" };
