import { attacks, get, joined, query, type Sent, streamed, times } from "../attack.ts";

const RECORDED = "subscription { complaintsRecorded { at complaints { id category { nameZh } region { nameZh } } } }";
const open = (text: string, variables?: unknown, unreadMs = 300): Sent => ({ ...streamed(text, variables), unreadMs });
const LEAVES = [200, 400, 429] as const;
const SSE = { accept: "text/event-stream" };
/** Over a stream the status is that of the stream; what is wrong stands in its first event. */
const TOLD = [
  "BAD_REQUEST",
  "BAD_USER_INPUT",
  "NOT_FOUND",
  "QUERY_TOO_LARGE",
  "GRAPHQL_VALIDATION_FAILED",
  "GRAPHQL_PARSE_FAILED",
];

/** Subscriptions, and what else is asked of /graphql/stream. */
export const streams = attacks("stream", [
  ["500 subscriptions", () => times(500, () => open(RECORDED, undefined, 1500)), LEAVES, ["STREAMS_BUSY"]],
  [
    "200 subscriptions that leave at once",
    () => times(200, () => open(RECORDED, undefined, 0)),
    LEAVES,
    ["STREAMS_BUSY"],
  ],
  [
    "a subscription of a region that is none",
    () => open('subscription { complaintsRecorded(under: "__proto__") { at } }'),
    LEAVES,
    TOLD,
  ],
  [
    "a subscription with 2 roots",
    () => streamed("subscription { a: complaintsRecorded { at } b: complaintsRecorded { at } }"),
    [200, 400],
    TOLD,
  ],
  [
    "a subscription 60 times",
    () => streamed(`subscription { ${joined(60, (i) => `a${i}: complaintsRecorded { at }`)} }`),
    [200, 400],
    TOLD,
  ],
  ["a subscription of __typename", () => streamed("subscription { __typename }"), [200, 400]],
  ["a subscription of the schema", () => streamed("subscription { __schema { types { name } } }"), [200, 400], TOLD],
  [
    "a subscription, down and down",
    () =>
      streamed(
        `subscription { complaintsRecorded { complaints { region ${"{ parent ".repeat(13)} { code } ${"} ".repeat(13)} } } }`,
      ),
    [200, 400],
    TOLD,
  ],
  [
    "a subscription to everything",
    () =>
      streamed(
        "subscription { complaintsRecorded { complaints { estate { complaints(first: 1000) { nodes { estate { complaints(first: 1000) { nodes { id } } } } } } } } }",
      ),
    [200, 400],
    TOLD,
  ],
  [
    "a subscription with a fragment inside itself",
    () => streamed("subscription { complaintsRecorded { ...A } } fragment A on ComplaintsRecorded { ...A }"),
    [200, 400],
    TOLD,
  ],
  [
    "a subscription left out by a directive",
    () => open("subscription { complaintsRecorded @skip(if: true) { at } }"),
    LEAVES,
  ],
  [
    "a subscription with 60 KB of a text",
    () => streamed(`subscription { complaintsRecorded(under: "${"3".repeat(60_000)}") { at } }`),
    [200, 400, 413],
    TOLD,
  ],
  [
    "a subscription of 10,000 aliases",
    () => streamed(`subscription { complaintsRecorded { ${joined(9000, (i) => `a${i}: at`)} } }`),
    [200, 400, 413],
    TOLD,
  ],
  [
    "wrong variables",
    () => streamed("subscription ($u: ID) { complaintsRecorded(under: $u) { at } }", { u: { a: [1] } }),
    [200, 400],
    TOLD,
  ],
  ["no operation", () => streamed("fragment A on Query { __typename }"), [200, 400], TOLD],
  [
    "three operations",
    () => streamed(`${RECORDED} query A { __typename } mutation B { __typename }`),
    [200, 400],
    TOLD,
  ],
  [
    "a query over a stream, 40 times",
    () => times(40, (i) => streamed(`{ a${i}: estates(first: 200) { nodes { id name } } }`)),
    [200, 429, 503],
  ],
  [
    "a dear query over a stream",
    () => streamed("{ regions(first: 1000) { nodes { children { estates(first: 1000) { nodes { name } } } } } }"),
    [200, 400],
    TOLD,
  ],
  [
    "60 × nearEstates over a stream",
    () =>
      streamed(
        `{ ${joined(60, (i) => `a${i}: estates(filter: { nearEstates: { radiusMeters: ${700 - i} } }) { totalCount }`)} }`,
      ),
    [200, 400],
    TOLD,
  ],
  [
    "by GET",
    () => ({ ...get(`/graphql/stream?query=${encodeURIComponent(RECORDED)}`, SSE), unreadMs: 300 }),
    [200, 400],
    TOLD,
  ],
  [
    "by GET, with variables that are none",
    () => get(`/graphql/stream?query=${encodeURIComponent(RECORDED)}&variables=%7B`, SSE),
    [200, 400],
  ],
  ["by GET, with __proto__", () => get("/graphql/stream?__proto__[query]=x&query[]=a", SSE), [200, 400]],
  [
    "an operation to be ended that is none",
    () => ({ method: "DELETE", path: "/graphql/stream?operationId=__proto__", headers: SSE }),
    [400, 404, 405],
  ],
  [
    "a stream asked for as JSON",
    () => query(RECORDED, undefined, { accept: "application/json" }, "/graphql/stream"),
    [406],
  ],
  [
    "a stream to go on from an event",
    () => ({
      ...open(RECORDED),
      headers: { "content-type": "application/json", ...SSE, "last-event-id": "9".repeat(5000) },
    }),
    LEAVES,
  ],
  [
    "a stream over HTTP/1.0",
    () => ({
      raw: `POST /graphql/stream HTTP/1.0\r\nContent-Type: application/json\r\nAccept: text/event-stream\r\nContent-Length: ${JSON.stringify({ query: RECORDED }).length}\r\n\r\n${JSON.stringify({ query: RECORDED })}`,
      patienceMs: 500,
    }),
    [200, 400, "open"],
  ],
  [
    "a stream on a half closed connection",
    () => ({
      raw: `POST /graphql/stream HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nAccept: text/event-stream\r\nContent-Length: ${JSON.stringify({ query: RECORDED }).length}\r\n\r\n${JSON.stringify({ query: RECORDED })}`,
      halfClosed: true,
      patienceMs: 500,
    }),
    [200, 400, "open", "closed"],
  ],
]);
