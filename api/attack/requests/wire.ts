import { attacks, BEARER, get, joined, query, type Sent, times } from "../attack.ts";

const raw = (text: string | readonly string[], more: Partial<Sent> = {}): Sent => ({ raw: text, ...more });
const ASKED = '{"query":"{ __typename }"}';
const POST = "POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
const GET = "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n";
const REFUSED = [400, 403, 404, 405, 411, 413, 414, 417, 426, 431, 501, 505, "closed"] as const;
const EITHER = [200, ...REFUSED, 408, "open"] as const;
const chunked = (chunks: string, more = ""): Sent => raw(`${POST}${more}Transfer-Encoding: chunked\r\n\r\n${chunks}`);
const METHODS = ["HEAD", "OPTIONS", "PUT", "PATCH", "DELETE", "PROPFIND", "SEARCH", "PURGE", "LOCK", "QUERY"];
const PATHS = ["/", "/graphql", "/graphql/stream", "/export?format=csv", "/boundaries/370000/city.geojson", "/healthz"];

/** What is wrong with requests as they lie on the wire, and with clients that take their time. */
export const wire = attacks("wire", [
  ["the preface of HTTP/2", () => raw("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0"), REFUSED],
  [
    "an upgrade to HTTP/2",
    () =>
      raw(
        "GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n",
      ),
    EITHER,
  ],
  ["HTTP/0.9", () => raw("GET /healthz\r\n\r\n"), EITHER],
  ["HTTP/1.0 without a host", () => raw("GET /healthz HTTP/1.0\r\n\r\n"), EITHER],
  ["HTTP/9.9", () => raw("GET /healthz HTTP/9.9\r\nHost: a\r\n\r\n"), REFUSED],
  ["a banner of another protocol", () => raw("SSH-2.0-OpenSSH_9.6\r\n"), REFUSED],
  ["zeros", () => raw("\0".repeat(100_000)), REFUSED],
  ["a client's hello of TLS 1.3", () => raw(`\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03${"r".repeat(500)}`), REFUSED],
  ["CONNECT", () => raw("CONNECT example.com:443 HTTP/1.1\r\nHost: example.com:443\r\n\r\n"), REFUSED],
  ["TRACE with a cookie", () => raw("TRACE /graphql HTTP/1.1\r\nHost: a\r\nCookie: a=b\r\n\r\n"), REFUSED],
  ["OPTIONS *", () => raw("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n"), EITHER],
  [
    "a preflight from elsewhere",
    () => ({
      method: "OPTIONS",
      path: "/graphql",
      headers: {
        origin: "https://evil.example",
        "access-control-request-method": "POST",
        "access-control-request-headers": "authorization",
      },
    }),
    [200, 204, 400, 404, 405],
  ],
  [
    "every method on every path",
    () => METHODS.flatMap((method) => PATHS.map((path) => ({ method, path, patienceMs: 3000 }))),
    [200, 400, 401, 404, 405, 406, 415, 503],
  ],
  ["a method of 5,000 letters", () => raw(`${"A".repeat(5000)} / HTTP/1.1\r\nHost: a\r\n\r\n`), REFUSED],
  [
    "another method by a header",
    () => query("{ __typename }", undefined, { "x-http-method-override": "DELETE", "x-method-override": "TRACE" }),
    [200],
  ],
  ["a whole address as target", () => raw("GET http://127.0.0.1:1/healthz HTTP/1.1\r\nHost: a\r\n\r\n"), EITHER],
  [
    "another host's address as target",
    () => raw("GET http://169.254.169.254/latest/meta-data HTTP/1.1\r\nHost: a\r\n\r\n"),
    EITHER,
  ],
  ["a target of 1,000 slashes", () => get("/".repeat(1000)), [200, 400, 403, 404]],
  ["a target of question marks", () => get(`/healthz${"?".repeat(5000)}`), [200, 400]],
  ["a target with a piece behind #", () => raw("GET /healthz#/graphql HTTP/1.1\r\nHost: a\r\n\r\n"), EITHER],
  ["blanks in the target", () => raw("GET /health z HTTP/1.1\r\nHost: a\r\n\r\n"), REFUSED],
  ["a line broken by LF alone", () => raw("GET /healthz HTTP/1.1\nHost: a\n\n"), EITHER],
  ["a line broken by CR alone", () => raw("GET /healthz HTTP/1.1\rHost: a\r\r"), EITHER],
  ["20,000 empty lines before", () => raw(`${"\r\n".repeat(20_000)}${GET}`), EITHER],
  ["two hosts", () => raw("GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"), EITHER],
  ["a host that is none", () => raw("GET /healthz HTTP/1.1\r\nHost: a b/c@d:99999999\r\n\r\n"), EITHER],
  [
    "a host of scripts",
    () => raw('GET /explore HTTP/1.1\r\nHost: "><script>alert(1)</script>\r\nAccept: text/html\r\n\r\n'),
    EITHER,
  ],
  ["a blank before the colon", () => raw("GET /healthz HTTP/1.1\r\nHost: a\r\nContent-Length : 5\r\n\r\n"), REFUSED],
  ["a header without a name", () => raw("GET /healthz HTTP/1.1\r\nHost: a\r\n: x\r\n\r\n"), REFUSED],
  ["a header without a colon", () => raw("GET /healthz HTTP/1.1\r\nHost: a\r\nnothing\r\n\r\n"), REFUSED],
  ["a header folded over lines", () => raw("GET /healthz HTTP/1.1\r\nHost: a\r\nX: a\r\n b\r\n\tc\r\n\r\n"), EITHER],
  ["U+0000 in a header", () => raw("GET /healthz HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n"), REFUSED],
  [
    "__proto__ as a header",
    () => raw("GET /healthz HTTP/1.1\r\nHost: a\r\n__proto__: x\r\nconstructor: y\r\n\r\n"),
    EITHER,
  ],
  [
    "1,900 headers",
    () => raw(`GET /healthz HTTP/1.1\r\nHost: a\r\n${joined(1900, (i) => `X${i}: a\r\n`, "")}\r\n`),
    EITHER,
  ],
  ["a length in hexadecimal", () => raw(`${POST}Content-Length: 0x1a\r\n\r\n${ASKED}`), REFUSED],
  ["a length with a sign", () => raw(`${POST}Content-Length: +26\r\n\r\n${ASKED}`), REFUSED],
  ["a length with commas", () => raw(`${POST}Content-Length: 26, 26\r\n\r\n${ASKED}`), REFUSED],
  ["a length of 30 digits", () => raw(`${POST}Content-Length: ${"9".repeat(30)}\r\n\r\n${ASKED}`), REFUSED],
  ["a length of 9 PB", () => raw(`${POST}Content-Length: 9007199254740993\r\n\r\n${ASKED}`), REFUSED],
  ["a length below the body's", () => raw(`${POST}Content-Length: 10\r\n\r\n${ASKED}`), REFUSED],
  [
    "a length above the body's, and half closed",
    () => raw(`${POST}Content-Length: 100\r\n\r\n${ASKED}`, { halfClosed: true }),
    EITHER,
  ],
  ["no length", () => raw(`${POST}\r\n${ASKED}`), REFUSED],
  [
    "chunks after a length, smuggling",
    () => raw(`${POST}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n1a\r\n${ASKED}\r\n0\r\n\r\n${GET}`),
    REFUSED,
  ],
  [
    "chunks in capitals with a tab",
    () => raw(`${POST}Transfer-Encoding:\tchunKed\r\nContent-Length: 4\r\n\r\n0\r\n\r\n${GET}`),
    REFUSED,
  ],
  [
    "chunks twice",
    () => raw(`${POST}Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n`),
    REFUSED,
  ],
  ["chunks that are not last", () => raw(`${POST}Transfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n`), REFUSED],
  ["chunks by another spelling", () => raw(`${POST}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`), REFUSED],
  ["a chunk's length with a sign", () => chunked(`+1a\r\n${ASKED}\r\n0\r\n\r\n`), REFUSED],
  ["a chunk's length in 40 digits", () => chunked(`${"f".repeat(40)}\r\n`), REFUSED],
  ["a chunk that is longer than it says", () => chunked(`1\r\n${ASKED}\r\n0\r\n\r\n`), REFUSED],
  [
    "a chunk with an extension of 100 KB",
    () => chunked(`1a;${"x".repeat(100_000)}\r\n${ASKED}\r\n0\r\n\r\n`),
    [200, ...REFUSED],
  ],
  ["20,000 chunks of a byte", () => chunked(`${'1\r\n"\r\n'.repeat(20_000)}0\r\n\r\n`), REFUSED],
  ["trailers without end", () => chunked(`1a\r\n${ASKED}\r\n0\r\n${"X: y\r\n".repeat(20_000)}`), EITHER],
  ["a body with GET", () => raw(`GET /healthz HTTP/1.1\r\nHost: a\r\nContent-Length: 26\r\n\r\n${ASKED}`), EITHER],
  ["a second request inside the first's body", () => raw(`${POST}Content-Length: ${GET.length}\r\n\r\n${GET}`), [400]],
  [
    "a body that waits to be asked for",
    () => raw(`${POST}Content-Length: 9000000000\r\nExpect: 100-continue\r\n\r\n`),
    [...REFUSED, 100],
  ],
  ["an expectation that is none", () => raw(`${POST}Content-Length: 2\r\nExpect: 200-maybe\r\n\r\n{}`), REFUSED],
  ["500 requests in one write, unread", () => raw(GET.repeat(500), { patienceMs: 3000 }), EITHER],
  [
    "200 queries in one write",
    () => raw(`${POST}Content-Length: ${ASKED.length}\r\n\r\n${ASKED}`.repeat(200), { patienceMs: 3000 }),
    EITHER,
  ],
  [
    "headers letter by letter, 100 times",
    () => times(100, () => raw([...GET.slice(0, 40)], { patienceMs: 1500 })),
    EITHER,
  ],
  [
    "a body letter by letter, 100 times",
    () => times(100, () => raw([`${POST}Content-Length: 26\r\n\r\n`, ...ASKED], { patienceMs: 1500 })),
    EITHER,
  ],
  [
    "half closed before anything, 100 times",
    () => times(100, () => raw("", { halfClosed: true, patienceMs: 1000 })),
    EITHER,
  ],
  [
    "half closed after the headers, 100 times",
    () => times(100, () => raw(`${POST}Content-Length: 26\r\n\r\n`, { halfClosed: true, patienceMs: 1000 })),
    EITHER,
  ],
  [
    "half closed after a whole question",
    () => raw(`${POST}Content-Length: ${ASKED.length}\r\n\r\n${ASKED}`, { halfClosed: true }),
    EITHER,
  ],
  ["*1,000 silent connections", () => times(1000, () => raw("", { patienceMs: 2000 })), EITHER],
  ["1,000 connections after an answer", () => times(1000, () => raw(GET, { patienceMs: 3000 })), EITHER],
  ["1,000 times /healthz", () => times(1000, () => ({ ...get("/healthz"), patienceMs: 20_000 })), [200]],
  [
    "1,000 times /healthz with a body",
    () => times(1000, () => ({ method: "GET", path: "/healthz", body: "x" })),
    [200, 400, 413, 415, "closed"],
  ],
  ["300 times /config.json", () => times(300, () => get("/config.json")), [200]],
  ["100 times the notices", () => times(100, () => get("/third-party-notices.txt")), [200, 404, 500]],
  ["a cookie of 15 KB", () => get("/healthz", { cookie: "a=b;".repeat(3700) }), [200, 431]],
  [
    "an id of a request with line ends",
    () => raw("GET /healthz HTTP/1.1\r\nHost: a\r\nX-Request-Id: a%0d%0aSet-Cookie: x\r\n\r\n"),
    EITHER,
  ],
  [
    "addresses that others are said to have",
    () =>
      times(100, (i) =>
        query(`{ a${i}: __typename }`, undefined, {
          "x-forwarded-for": `10.0.0.${i}, ${"1.2.3.4, ".repeat(500)}x`,
          forwarded: "for=1.2.3.4",
          "x-real-ip": "127.0.0.1",
        }),
      ),
    [200],
  ],
  [
    "a token in every spelling",
    () =>
      times(18, (i) =>
        query('mutation { deleteWallProgramme(name: "a", basedOnVersion: 1) { __typename } }', undefined, {
          authorization: [
            "Bearer",
            "bearer  x",
            "Bearer\tx",
            "Token x",
            "Bearer x y",
            `Bearer ${"é"}`,
            "Digest a=b",
            "",
            "Bearer __proto__",
          ][i % 9]!,
        }),
      ),
    [200, 401, 429],
  ],
  [
    "two tokens",
    () =>
      query('mutation { deleteWallProgramme(name: "a", basedOnVersion: 1) { __typename } }', undefined, {
        authorization: [BEARER.authorization, "Bearer x"],
      }),
    [200, 401, 429],
  ],
]);
