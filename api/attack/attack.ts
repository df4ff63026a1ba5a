/** One request as it is put on the wire. */
export interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Buffer;
  /** Whole bytes of the connection instead (latin1), a list of them one after another; what they leave unfinished stays unfinished. */
  readonly raw?: string | readonly string[];
  /** Ends the sending side of the connection after `raw`, and still reads. */
  readonly halfClosed?: boolean;
  /** How long the client reads nothing of its answer, and then leaves: ms. */
  readonly unreadMs?: number;
  /** How long an answer is waited for, ms; afterwards it counts as "open". */
  readonly patienceMs?: number;
}

/** How a request ended: its HTTP status, the connection closed without one, or nothing within the client's patience. */
export type Ending = number | "closed" | "open";

/** Hostile requests, all sent at once, and what they must be answered. That the server stays well is asked of every attack alike (BOUNDS). */
export interface Attack {
  readonly kind: string;
  readonly name: string;
  /** Made only when they are sent: some are large. */
  readonly requests: () => readonly Sent[];
  readonly endings: readonly Ending[];
  /** Of the requests, so many at a time; all where left out. */
  readonly atOnce?: number;
  /** Codes that a refusal may carry; any where left out. */
  readonly codes?: readonly string[];
  /** Part of the short form, which npm test runs. */
  readonly short: boolean;
}

/** What every attack must leave whole. */
export const BOUNDS = {
  /** Longest time for which the server's main thread computed without a look at its other connections. */
  blockedMs: 250,
  /** Memory that is still held after the attack and was not before. */
  growthMb: 50,
} as const;

export const WRITE_TOKEN = "attack-write-token";
export const BEARER = { authorization: `Bearer ${WRITE_TOKEN}` };

const JSON_TYPE = { "content-type": "application/json" };

export const post = (body: string | Buffer, headers: Sent["headers"] = {}, path = "/graphql"): Sent => ({
  method: "POST",
  path,
  headers: { ...JSON_TYPE, ...headers },
  body,
});

export const query = (text: string, variables?: unknown, headers: Sent["headers"] = {}, path = "/graphql"): Sent =>
  post(JSON.stringify({ query: text, variables }), headers, path);

export const streamed = (text: string, variables?: unknown): Sent =>
  query(text, variables, { accept: "text/event-stream" }, "/graphql/stream");

export const get = (path: string, headers: Sent["headers"] = {}): Sent => ({ method: "GET", path, headers });

/** GET /graphql past the check against forgeries from elsewhere. */
export const getQuery = (search: Record<string, string>): Sent =>
  get(`/graphql?${new URLSearchParams(search)}`, { "apollo-require-preflight": "1" });

export const times = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
export const joined = (count: number, make: (i: number) => string, by = " "): string => times(count, make).join(by);

type Row = readonly [
  name: string,
  make: () => Sent | readonly Sent[],
  endings: Attack["endings"],
  codes?: Attack["codes"],
];

/** A table of attacks of one kind; those whose name begins with * are in the short form too. */
export const attacks = (kind: string, rows: readonly Row[]): Attack[] =>
  rows.map(([name, make, endings, codes]) => ({
    kind,
    name: name.replace(/^\*/, ""),
    requests: () => [make()].flat() as Sent[],
    endings,
    ...(codes ? { codes } : {}),
    short: name.startsWith("*"),
  }));
