import { isIP } from "node:net";
import { type BaseMap, readBaseMaps } from "./base-maps/base-map-settings.ts";

/** Everything the environment may say. Read once, here and nowhere else; every fault is listed before the start is refused. */
export interface Config {
  /** postgres://… of the native database; null opens the embedded one in `dataDir`. */
  readonly databaseUrl: string | null;
  /** A streaming replica for reads; only with `databaseUrl`. */
  readonly databaseReadUrl: string | null;
  /** Folder of the embedded database and of what the server keeps. */
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
  readonly poolSize: number;
  /** Exports that may run at once, each with one connection of the pool at a time; fewer than the pool has. */
  readonly exportsAtOnce: number;
  readonly statementTimeoutMs: number;
  /** How long a request may take in all, exports and streams apart. */
  readonly requestTimeoutMs: number;
  /** MB of rows that all requests under way may hold; one caller half of it, one request a quarter. */
  readonly resultMemoryMb: number;
  /** MB of answers that the response cache keeps; 0 switches it off. */
  readonly responseCacheMb: number;
  /** Bearer token that recordComplaints asks for; null refuses every write. */
  readonly writeToken: string | null;
  /** Mapbox access token for the dashboard; null draws with MapLibre GL. */
  readonly mapboxToken: string | null;
  /**
   * Base maps that the dashboard offers beside the empty sheet. TIANDITU_KEY adds Tianditu's two (TIANDITU_APPROVAL_NUMBER: the 审图号 shown
   * on them); BASE_MAPS is a JSON list of others, each with id, nameZh, nameEn, attribution, approvalNumber (may be left out) and
   * kind "xyz" with tiles, tileSize, minZoom, maxZoom; "pmtiles" with file; or "mapbox" with style.
   */
  readonly baseMaps: readonly BaseMap[];
  /** The day taken for today, YYYY-MM-DD, for tests and demonstrations; null asks the clock. */
  readonly today: string | null;
  /** Whether an empty database is filled with the invented demonstration data at the start. */
  readonly demoData: boolean;
  readonly production: boolean;
  /** Whether each request is told on standard output, a line of JSON each. */
  readonly accessLog: boolean;
  /** Addresses or networks of proxies, with commas, whose X-Forwarded-For says who the client is; null: nobody's. */
  readonly trustedProxies: string | null;
}

/** An address, or a network as <address>/<bits>. */
function isNetwork(text: string): boolean {
  const [address = "", bits, ...more] = text.split("/");
  const most = isIP(address) === 4 ? 32 : 128;
  return isIP(address) > 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && +bits <= most));
}

/** As Tianditu prints it; it changes with its editions, hence the setting. */
const TIANDITU_APPROVAL_NUMBER = "GS（2024）0568号";

/** Raised with every fault of the configuration, one a line. */
export class ConfigError extends Error {}

export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const faults: string[] = [];
  const whole = (name: string, fallback: number, from: number, to: number): number => {
    const given = env[name];
    if (given === undefined || given === "") return fallback;
    const value = Number(given);
    if (Number.isInteger(value) && value >= from && value <= to) return value;
    faults.push(`${name}: expected a whole number from ${from} to ${to}, got "${given}"`);
    return fallback;
  };
  const text = (name: string): string | null => env[name]?.trim() || null;

  const databaseUrl = text("DATABASE_URL");
  const databaseReadUrl = text("DATABASE_READ_URL");
  for (const [name, url] of [
    ["DATABASE_URL", databaseUrl],
    ["DATABASE_READ_URL", databaseReadUrl],
  ] as const)
    if (url !== null && !/^postgres(ql)?:\/\//.test(url))
      // the address may hold a password: only what stands before its colon is repeated
      faults.push(`${name}: expected postgres://user:password@host:port/database, got "${url.split(":")[0]}…"`);
  if (databaseReadUrl !== null && databaseUrl === null) faults.push("DATABASE_READ_URL: needs DATABASE_URL beside it");

  const today = text("ATLAS_TODAY");
  if (today !== null && (!/^\d{4}-\d{2}-\d{2}$/.test(today) || Number.isNaN(Date.parse(today))))
    faults.push(`ATLAS_TODAY: expected a day as YYYY-MM-DD, got "${today}"`);

  const demo = text("DEMO");
  if (demo !== null && demo !== "0" && demo !== "1")
    faults.push(`DEMO: expected 0 (start without demonstration data) or 1, got "${demo}"`);

  const accessLog = text("ACCESS_LOG");
  if (accessLog !== null && accessLog !== "0" && accessLog !== "1")
    faults.push(`ACCESS_LOG: expected 0 (no line for each request) or 1, got "${accessLog}"`);

  const trustedProxies = text("TRUSTED_PROXIES");
  for (const proxy of trustedProxies?.split(",") ?? [])
    if (!isNetwork(proxy.trim()))
      faults.push(`TRUSTED_PROXIES: expected addresses as 10.0.0.5 or networks as 10.0.0.0/8, got "${proxy.trim()}"`);

  const host = text("HOST") ?? "127.0.0.1";
  const loopback = host === "localhost" || host === "::1" || host.startsWith("127.");
  if (!loopback && text("ALLOW_REMOTE") !== "1")
    faults.push(`HOST: ${host} is reachable from other machines; set ALLOW_REMOTE=1 as well where that is meant`);

  const mapboxToken = text("MAPBOX_TOKEN");
  const baseMaps = readBaseMaps(
    {
      baseMaps: text("BASE_MAPS"),
      tiandituKey: text("TIANDITU_KEY"),
      tiandituApprovalNumber: text("TIANDITU_APPROVAL_NUMBER") ?? TIANDITU_APPROVAL_NUMBER,
      mapboxToken,
    },
    faults,
  );

  const poolSize = whole("POOL_SIZE", 10, 1, 200);
  const config: Config = {
    databaseUrl,
    databaseReadUrl,
    dataDir: text("DATA_DIR") ?? ".data",
    host,
    port: whole("PORT", 4000, 0, 65535),
    poolSize,
    // Of a pool of one an export takes a turn like any other question.
    exportsAtOnce: whole(
      "EXPORTS_AT_ONCE",
      Math.max(1, Math.min(4, Math.floor(poolSize / 2))),
      1,
      Math.max(1, poolSize - 1),
    ),
    statementTimeoutMs: whole("STATEMENT_TIMEOUT_MS", 30_000, 100, 3_600_000),
    requestTimeoutMs: whole("REQUEST_TIMEOUT_MS", 30_000, 100, 3_600_000),
    resultMemoryMb: whole("RESULT_MEMORY_MB", 128, 8, 65_536),
    responseCacheMb: whole("RESPONSE_CACHE_MB", 128, 0, 65_536),
    writeToken: text("WRITE_TOKEN"),
    mapboxToken,
    baseMaps,
    today,
    demoData: demo !== "0",
    production: env.NODE_ENV === "production",
    accessLog: accessLog !== "0",
    trustedProxies,
  };
  if (faults.length > 0)
    throw new ConfigError(`The configuration cannot be used:\n${faults.map((f) => `  ${f}`).join("\n")}`);
  return config;
}
