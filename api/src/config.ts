import * as z from "zod";
import { type AlertChannel, alertChannels } from "./alert-channels.ts";
import { type BaseMap, baseMapList, tianditu } from "./base-maps/base-map-settings.ts";
import { expected, faultsOf } from "./faults.ts";
import { claimsFile, issuerUrl, oidcScope, type ProviderSettings } from "./identity-provider/provider-settings.ts";
import { type Letterhead, letterhead } from "./letterhead.ts";
import { type MailSettings, mailAddress, smtpUrl } from "./mail/mail-settings.ts";

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
  /** Who may come in: whoever reaches the server ("open"), or who signs in or sends a token ("accounts"). */
  readonly auth: "open" | "accounts";
  /** Whether persons are shown as they are where everybody is let in: on this machine alone. */
  readonly openPersons: boolean;
  /** Counts of estates by a code that are smaller are hidden from whoever may not see persons; 0 hides none. */
  readonly smallCountsBelow: number;
  /** Days after which entries of the audit go; null: never. */
  readonly auditDays: number | null;
  /** What one account, token or address may ask in a minute: requests, and fields of answers, estimated; 0: as much as it likes. */
  readonly requestsPerMinute: number;
  readonly costPerMinute: number;
  /** Minutes without a request after which a session ends, and hours after which it does in any case. */
  readonly sessionIdleMinutes: number;
  readonly sessionHours: number;
  /** The site's own identity provider beside passwords: OIDC_ISSUER and those that begin as it does; null: none. */
  readonly provider: ProviderSettings | null;
  /** MB of a file that is brought in the browser, at most. */
  readonly uploadMb: number;
  /** Days that what an import can be undone by is kept. */
  readonly undoDays: number;
  /** Mapbox access token for the dashboard; null draws with MapLibre GL. */
  readonly mapboxToken: string | null;
  /**
   * Base maps that the dashboard offers beside the empty sheet. TIANDITU_KEY adds Tianditu's two (TIANDITU_APPROVAL_NUMBER: the 审图号 shown
   * on them); BASE_MAPS is a JSON list of others, each with id, nameZh, nameEn, attribution, approvalNumber (may be left out) and
   * kind "xyz" with tiles, tileSize, minZoom, maxZoom; "pmtiles" with file; or "mapbox" with style.
   */
  readonly baseMaps: readonly BaseMap[];
  /** How briefings are headed and signed: BRIEFING, a JSON object with office, recipients and serial, each with zh and en. */
  readonly briefing: Letterhead;
  /** By which mail server, and from whom, schedules send: SMTP_URL and MAIL_FROM; null: none is set. */
  readonly mail: MailSettings | null;
  /** Where alerts are handed out, and nowhere else: ALERT_CHANNELS, a JSON list of name, region, and url with secret or to (docs/alerts.md). */
  readonly alertChannels: readonly AlertChannel[];
  /** Folder that holds a copy of everything that schedules send; null: none is kept. */
  readonly sendFolder: string | null;
  /** A Chromium that prints pages to PDF; null: none, and what schedules send is HTML. */
  readonly browserPath: string | null;
  /** Where readers reach the platform, https://host, for links in what is sent; null: only where it listens. */
  readonly publicUrl: string | null;
  /** The day taken for today, YYYY-MM-DD, for tests and demonstrations; null asks the clock. */
  readonly today: string | null;
  /** Whether an empty database is filled with the invented demonstration data at the start. */
  readonly demoData: boolean;
  readonly production: boolean;
  /** Whether overdue complaints are reported to the next level by themselves. */
  readonly escalate: boolean;
  /** Whether each request is told on standard output, a line of JSON each. */
  readonly accessLog: boolean;
  /** Addresses or networks of proxies, with commas, whose X-Forwarded-For says who the client is; null: nobody's. */
  readonly trustedProxies: string | null;
  /** Addresses or networks, with commas, that webhooks of accounts may be sent to though they are not public, by http too; null: none. */
  readonly webhookNetworks: string | null;
}

/** Raised with every fault of the configuration, one a line. */
export class ConfigError extends Error {}

export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = filledIn(env);
  const national = given.TIANDITU_KEY ? tianditu(given.TIANDITU_KEY, given.TIANDITU_APPROVAL_NUMBER) : [];
  const read = settings(given, national).safeParse(given);
  if (!read.success)
    throw new ConfigError(`The configuration cannot be used:\n${faultsOf(read.error, "  ").join("\n")}`);
  const { data } = read;
  return {
    databaseUrl: data.DATABASE_URL,
    databaseReadUrl: data.DATABASE_READ_URL,
    dataDir: data.DATA_DIR,
    host: data.HOST,
    port: data.PORT,
    poolSize: data.POOL_SIZE,
    exportsAtOnce: data.EXPORTS_AT_ONCE,
    statementTimeoutMs: data.STATEMENT_TIMEOUT_MS,
    requestTimeoutMs: data.REQUEST_TIMEOUT_MS,
    resultMemoryMb: data.RESULT_MEMORY_MB,
    responseCacheMb: data.RESPONSE_CACHE_MB,
    writeToken: data.WRITE_TOKEN,
    auth: data.AUTH,
    openPersons: isLoopback(data.HOST),
    smallCountsBelow: data.SMALL_COUNTS_BELOW,
    auditDays: data.AUDIT_DAYS,
    requestsPerMinute: data.REQUESTS_PER_MINUTE,
    costPerMinute: data.COST_PER_MINUTE,
    sessionIdleMinutes: data.SESSION_IDLE_MINUTES,
    sessionHours: data.SESSION_HOURS,
    provider:
      data.OIDC_ISSUER === null
        ? null
        : {
            issuer: data.OIDC_ISSUER,
            clientId: data.OIDC_CLIENT_ID!,
            clientSecret: data.OIDC_CLIENT_SECRET,
            name: data.OIDC_NAME,
            scope: data.OIDC_SCOPE,
            rules: data.OIDC_CLAIMS!,
          },
    uploadMb: data.UPLOAD_MB,
    undoDays: data.UNDO_DAYS,
    mapboxToken: data.MAPBOX_TOKEN,
    baseMaps: [...national, ...data.BASE_MAPS],
    briefing: data.BRIEFING,
    mail: data.SMTP_URL === null ? null : { url: data.SMTP_URL, from: data.MAIL_FROM! },
    alertChannels: data.ALERT_CHANNELS,
    sendFolder: data.SEND_FOLDER,
    browserPath: data.BROWSER_PATH,
    publicUrl: data.PUBLIC_URL,
    today: data.ATLAS_TODAY,
    demoData: data.DEMO,
    production: data.NODE_ENV === "production",
    escalate: data.ESCALATE,
    accessLog: data.ACCESS_LOG,
    trustedProxies: data.TRUSTED_PROXIES,
    webhookNetworks: data.WEBHOOK_NETWORKS,
  };
}

type Given = Readonly<Record<string, string>>;

/** What the environment says, trimmed; a setting that is blank is none. */
function filledIn(env: NodeJS.ProcessEnv): Given {
  const trimmed = Object.entries(env).map(([name, text]) => [name, text?.trim() ?? ""] as const);
  return Object.fromEntries(trimmed.filter(([, text]) => text !== ""));
}

/** Every setting by its name. What one may be can hang on others, which are looked up in `given`, so that all faults are told at once. */
function settings(given: Given, national: readonly BaseMap[]) {
  const poolSize = POOL_SIZE.catch(DEFAULT_POOL_SIZE).parse(given.POOL_SIZE);
  return z.object({
    DATABASE_URL: postgres.nullable().default(null),
    DATABASE_READ_URL: postgres
      .refine(() => given.DATABASE_URL !== undefined, { error: "needs DATABASE_URL beside it" })
      .nullable()
      .default(null),
    DATA_DIR: z.string().default(".data"),
    HOST: z
      .string()
      .default("127.0.0.1")
      .refine((host) => isLoopback(host) || given.ALLOW_REMOTE === "1" || given.AUTH === "accounts", {
        error: ({ input }) =>
          `${input} is reachable from other machines, and AUTH=open lets whoever reaches it read everything; set AUTH=accounts, or ALLOW_REMOTE=1 as well where that is meant`,
      }),
    PORT: whole(0, 65_535).default(4000),
    POOL_SIZE,
    // Of a pool of one an export takes a turn like any other question.
    EXPORTS_AT_ONCE: whole(1, Math.max(1, poolSize - 1)).default(Math.max(1, Math.min(4, Math.floor(poolSize / 2)))),
    STATEMENT_TIMEOUT_MS: whole(100, 3_600_000).default(30_000),
    REQUEST_TIMEOUT_MS: whole(100, 3_600_000).default(30_000),
    RESULT_MEMORY_MB: whole(8, 65_536).default(128),
    RESPONSE_CACHE_MB: whole(0, 65_536).default(128),
    WRITE_TOKEN: text,
    AUTH: z
      .enum(["open", "accounts"], { error: expected("open (whoever reaches it) or accounts (who signs in)") })
      .default("open"),
    SMALL_COUNTS_BELOW: whole(0, 100).default(5),
    AUDIT_DAYS: whole(LEAST_AUDIT_DAYS, 36_500).nullable().default(null),
    // where whoever reaches the server is let in, nobody is told apart
    REQUESTS_PER_MINUTE: whole(0, 1_000_000).default(given.AUTH === "accounts" ? 3000 : 0),
    COST_PER_MINUTE: whole(0, 1_000_000_000).default(given.AUTH === "accounts" ? 6_000_000 : 0),
    SESSION_IDLE_MINUTES: whole(1, 1440).default(30),
    SESSION_HOURS: whole(1, 168).default(12),
    OIDC_ISSUER: issuerUrl
      .refine(() => NEEDED_BY_OIDC.every((name) => given[name] !== undefined), {
        error: `needs ${NEEDED_BY_OIDC.join(", ")} beside it`,
      })
      .refine(() => given.AUTH === "accounts", { error: "needs AUTH=accounts beside it" })
      .nullable()
      .default(null),
    OIDC_CLIENT_ID: text,
    OIDC_CLIENT_SECRET: text,
    OIDC_NAME: text,
    OIDC_SCOPE: oidcScope.default("openid profile"),
    OIDC_CLAIMS: claimsFile.nullable().default(null),
    UPLOAD_MB: whole(1, 65_536).default(2048),
    UNDO_DAYS: whole(1, 3650).default(30),
    MAPBOX_TOKEN: text,
    BASE_MAPS: baseMapList(national, given.MAPBOX_TOKEN !== undefined).default([]),
    BRIEFING: letterhead,
    SMTP_URL: smtpUrl
      .refine(() => given.MAIL_FROM !== undefined, { error: "needs MAIL_FROM beside it" })
      .nullable()
      .default(null),
    MAIL_FROM: mailAddress.nullable().default(null),
    ALERT_CHANNELS: alertChannels
      .refine((all) => given.SMTP_URL !== undefined || all.every((one) => "url" in one), {
        error: "needs SMTP_URL beside it where something goes by mail",
      })
      .default([]),
    SEND_FOLDER: text,
    BROWSER_PATH: text,
    PUBLIC_URL: z
      .url({ protocol: /^https?$/, error: expected("an address as https://atlas.example.gov.cn") })
      .transform((url) => url.replace(/\/+$/, ""))
      .nullable()
      .default(null),
    ATLAS_TODAY: z.iso
      .date({ error: expected("a day as YYYY-MM-DD") })
      .nullable()
      .default(null),
    DEMO: flag("start without demonstration data"),
    ESCALATE: flag("report no overdue complaint to the next level by itself"),
    ACCESS_LOG: flag("no line for each request"),
    TRUSTED_PROXIES: networks.nullable().default(null),
    WEBHOOK_NETWORKS: networks.nullable().default(null),
    NODE_ENV: text,
  });
}

const NEEDED_BY_OIDC = ["OIDC_CLIENT_ID", "OIDC_CLAIMS", "PUBLIC_URL"];

const text = z.string().nullable().default(null);

/** The text is judged before it becomes a number, so that a fault repeats what stands in the setting. */
const whole = (from: number, to: number) =>
  z
    .string()
    .refine((digits) => Number.isInteger(Number(digits)) && Number(digits) >= from && Number(digits) <= to, {
      error: expected(`a whole number from ${from} to ${to}`),
    })
    .transform(Number);

/** What 等级保护 asks for. */
const LEAST_AUDIT_DAYS = 180;
const DEFAULT_POOL_SIZE = 10;
const POOL_SIZE = whole(1, 200).default(DEFAULT_POOL_SIZE);

/** On unless 0 is said. */
const flag = (off: string) =>
  z
    .enum(["0", "1"], { error: expected(`0 (${off}) or 1`) })
    .default("1")
    .transform((said) => said === "1");

/** An address may hold a password, so a fault repeats no more of it than the scheme. */
const postgres = z.string().refine(isPostgresUrl, {
  error: ({ input }) => {
    const scheme = /^[a-z][a-z\d+.-]*:\/\//i.exec(String(input))?.[0];
    const got = scheme === undefined ? "something that does not begin so" : `"${scheme}…"`;
    return `expected postgres://user:password@host:port/database, a password's / ? # as %2F %3F %23, got ${got}`;
  },
});

/** A / in a password would leave the rest of it to the database's name, which messages show. */
function isPostgresUrl(given: string): boolean {
  if (!/^postgres(ql)?:\/\//.test(given) || !URL.canParse(given)) return false;
  const { pathname, search, hash } = new URL(given);
  return !`${pathname}${search}${hash}`.includes("@");
}

const networks = z
  .string()
  .transform((list) => list.split(",").map((one) => one.trim()))
  .pipe(
    z.array(
      z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], {
        error: expected("an address as 10.0.0.5 or a network as 10.0.0.0/8"),
      }),
    ),
  )
  .transform((all) => all.join(","));

const isLoopback = (host: string): boolean => host === "localhost" || host === "::1" || host.startsWith("127.");
