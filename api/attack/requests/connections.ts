import { attacks, get, post, query, type Sent, streamed, times } from "../attack.ts";

const raw = (text: string, patienceMs?: number): Sent => ({ raw: text, ...(patienceMs ? { patienceMs } : {}) });
const HEAD = "POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
const UNFINISHED = ["open", "closed", 400, 408] as const;
const SUBSCRIPTION = "subscription { complaintsRecorded { at complaints { id } } }";
const range = (value: string): Sent => get("/index.html", { range: value });
const FILES = [200, 206, 304, 400, 403, 404, 416] as const;

/** What is wrong with the HTTP itself, with paths, and with how a client reads and writes. */
export const connections = attacks("connection", [
  ["no HTTP", () => raw("hello\r\n\r\n"), [400, "closed"]],
  ["TLS on the plain port", () => raw("\u0016\u0003\u0001\u0002\u0000\u0001"), [400, "closed"]],
  ["a line without an end", () => raw(`GET /${"a".repeat(100_000)}`), [400, 414, 431, "closed"]],
  ["*a header of 64 KB", () => raw(`GET / HTTP/1.1\r\nHost: a\r\nX: ${"a".repeat(65_536)}\r\n\r\n`), [431, "closed"]],
  [
    "5,000 headers",
    () => raw(`GET / HTTP/1.1\r\nHost: a\r\n${"X: a\r\n".repeat(5000)}\r\n`),
    [200, 404, 431, "closed"],
  ],
  ["no Host", () => raw("GET /healthz HTTP/1.1\r\n\r\n"), [400]],
  ["two lengths", () => raw(`${HEAD}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`), [400, "closed"]],
  [
    "a length and chunks",
    () => raw(`${HEAD}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`),
    [400, "closed"],
  ],
  ["a length below nothing", () => raw(`${HEAD}Content-Length: -1\r\n\r\n{}`), [400, "closed"]],
  ["chunks that are none", () => raw(`${HEAD}Transfer-Encoding: chunked\r\n\r\nZZ\r\n`), [400, "closed"]],
  [
    "a chunk without end",
    () => raw(`${HEAD}Transfer-Encoding: chunked\r\n\r\nFFFFFFFF\r\n${"x".repeat(400_000)}`),
    [400, 413, "open", "closed"],
  ],
  [
    "*a body that never comes, 200 times",
    () => times(200, () => raw(`${HEAD}Content-Length: 100\r\n\r\n{`, 1000)),
    UNFINISHED,
  ],
  [
    "headers that never end, 200 times",
    () => times(200, () => raw("GET / HTTP/1.1\r\nHost: a\r\nX: ", 1000)),
    UNFINISHED,
  ],
  ["300 silent connections", () => times(300, () => raw("", 1000)), UNFINISHED],
  [
    "100 requests in one write",
    () => raw("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n".repeat(100), 3000),
    [200, "closed", "open"],
  ],
  [
    "2,000 questions in one write",
    () => {
      const text = JSON.stringify({ query: "{ regions(first: 100) { nodes { nameZh } } }" });
      const head = `POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: ${text.length}`;
      return raw(`${head}\r\n\r\n${text}`.repeat(2000), 3000);
    },
    [200, "closed", "open"],
  ],
  [
    "an upgrade",
    () =>
      raw(
        "GET /graphql HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n",
      ),
    [400, 404, 426, "closed", "open", 200, 302],
  ],
  ["a method that is none", () => raw("BREW / HTTP/1.1\r\nHost: a\r\n\r\n"), [400, 404, 405, "closed"]],
  ["TRACE", () => raw("TRACE / HTTP/1.1\r\nHost: a\r\n\r\n"), [400, 404, 405, "closed"]],
  ["DELETE /graphql", () => ({ method: "DELETE", path: "/graphql" }), [400, 404, 405]],
  [
    "a path out of the folder",
    () => raw("GET /../../../../etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n"),
    [400, 403, 404, "open", 200],
  ],
  ["a path out by escapes", () => get("/..%2f..%2f..%2fetc%2fpasswd"), [400, 403, 404]],
  ["a path out by double escapes", () => get("/assets/%252e%252e/%252e%252e/package.json"), [400, 403, 404]],
  ["a path out by backslashes", () => get("/..\\..\\package.json"), [400, 403, 404]],
  ["U+0000 in a path", () => get("/index.html%00.png"), [400, 403, 404]],
  ["escapes that are none", () => get("/%E0%A4%A"), [400, 404]],
  ["two slashes to elsewhere", () => get("//example.com/%2f.."), [400, 403, 404, 200]],
  ["a hidden file", () => get("/.env"), [400, 403, 404]],
  ["a path of 8,000 letters", () => get(`/${"a".repeat(8000)}`, { accept: "text/html" }), [200, 403, 404, 414]],
  ["*a boundary of __proto__", () => get("/boundaries/__proto__/CITY.geojson"), [400, 404]],
  ["a boundary out of the folder", () => get("/boundaries/..%2f..%2fetc/passwd.geojson"), [400, 404]],
  [
    "a boundary of 2,000 kinds",
    () => get(`/boundaries/370000/city.geojson?kinds=${"FUNCTIONAL_ZONE,".repeat(500)}ADMINISTRATIVE`),
    [200, 400, 414],
  ],
  ["a boundary of a level that is none", () => get("/boundaries/370000/constructor.geojson"), [400]],
  [
    "every boundary at once",
    () =>
      times(60, (i) =>
        get(`/boundaries/37${String(i % 17).padStart(2, "0")}00/${["county", "street"][i % 2]}.geojson`),
      ),
    [200, 404, 503],
  ],
  ["a base map that is none", () => get("/base-map/..%2f..%2fpackage.json.pmtiles"), [400, 404]],
  ["a range beyond the file", () => range("bytes=999999999-"), FILES],
  ["a range of nothing", () => range("bytes=-0"), FILES],
  ["2,000 ranges", () => range(`bytes=${"0-0,".repeat(2000)}1-1`), FILES],
  ["a range that is none", () => range("bytes=a-b"), FILES],
  [
    "encodings that are none",
    () => query("{ __typename }", undefined, { "accept-encoding": "x;q=".repeat(2000) }),
    [200, 400],
  ],
  [
    "types that are none",
    () => query("{ __typename }", undefined, { accept: `${"a/b;q=0.1,".repeat(1000)}x` }),
    [200, 400, 406],
  ],
  [
    "tags that are none",
    () => get("/boundaries/370000/city.geojson", { "if-none-match": '"a",'.repeat(3000) }),
    [200, 304, 404, 503],
  ],
  [
    "a stream that nobody asked for",
    () => query(SUBSCRIPTION, undefined, {}, "/graphql/stream"),
    [406],
    ["BAD_REQUEST"],
  ],
  [
    "*a stream's token of __proto__",
    () => ({
      ...get("/graphql/stream?token=constructor", {
        accept: "text/event-stream",
        "x-graphql-event-stream-token": "__proto__",
      }),
      patienceMs: 3000,
    }),
    [400],
  ],
  ["a reserved stream", () => ({ method: "PUT", path: "/graphql/stream" }), [400, 404, 405]],
  [
    "a mutation over a stream",
    () => streamed('mutation { deleteWallProgramme(name: "a", basedOnVersion: 1) { __typename } }'),
    [200],
  ],
  [
    "a stream with no variables",
    () => post('{"query":1,"variables":[]}', { accept: "text/event-stream" }, "/graphql/stream"),
    [400],
  ],
  [
    "*60 streams of one client",
    () => times(60, () => ({ ...streamed(SUBSCRIPTION), unreadMs: 1500 })),
    [200, 429],
    ["STREAMS_BUSY"],
  ],
  [
    "*300 answers nobody reads",
    () =>
      times(300, (i) => ({
        ...query(`{ a${i}: regions(first: 900) { nodes { code nameZh nameEn } } }`),
        unreadMs: 500,
      })),
    [200, 503],
  ],
  [
    "200 clients that leave at once",
    () =>
      times(200, (i) => ({
        ...query(`{ a${i}: estates(filter: { nearEstates: { radiusMeters: 900 } }) { totalCount } }`),
        patienceMs: 20,
      })),
    ["open", "closed", 200, 503],
  ],
  [
    "*300 light questions at once",
    () => times(300, (i) => query(`{ a${i}: region(code: "370000") { nameZh } }`)),
    [200],
  ],
]);
