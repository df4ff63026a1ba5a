import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { attacks, BEARER, get, getQuery, post, query, type Sent, times } from "../attack.ts";

const ASKED = '{"query":"{ __typename }"}';
const REFUSED = [400, 413, 415] as const;
const typed = (type: string, body: string | Buffer = ASKED): Sent => post(body, { "content-type": type });
const encoded = (encoding: string, body: Buffer, headers: Sent["headers"] = {}): Sent =>
  post(body, { "content-encoding": encoding, ...headers });
/** Some 200 KB that would be 200 MB. */
const bomb = (): Buffer => gzipSync(Buffer.alloc(200_000_000, " "), { level: 9 });
const taking = (accept: string): Sent =>
  query("{ regions(first: 100) { nodes { nameZh } } }", undefined, { "accept-encoding": accept });
const preferring = (accept: string): Sent => query("{ __typename }", undefined, { accept });
const ANSWERED = [200, 400, 406] as const;

/** Types, charsets and compressions, of what is sent and of what is taken. */
export const encodings = attacks("encoding", [
  ["no type", () => ({ method: "POST", path: "/graphql", body: ASKED }), REFUSED],
  ["an empty type", () => typed(""), REFUSED],
  ["half a type", () => typed("application/"), REFUSED],
  ["a type of quotes", () => typed('application/json; charset="'), [200, ...REFUSED]],
  ["a type with 500 parameters", () => typed(`application/json${'; a="b"'.repeat(500)}`), [200, ...REFUSED]],
  ["a type of blanks", () => typed(`application/json${" ".repeat(8000)};`), [200, ...REFUSED]],
  ["a type in capitals", () => typed("APPLICATION/JSON"), [200, ...REFUSED]],
  ["a type that only begins so", () => typed("application/jsonx"), REFUSED],
  ["a type of another kind of JSON", () => typed("application/vnd.api+json"), REFUSED],
  ["two types", () => typed("application/json, text/plain"), REFUSED],
  ["a query as application/graphql", () => typed("application/graphql", "{ __typename }"), REFUSED],
  ["YAML", () => typed("application/yaml", "query: '{ __typename }'"), REFUSED],
  [
    "XML with entities",
    () => typed("application/xml", '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
    REFUSED,
  ],
  [
    "form data with a file",
    () =>
      typed(
        "multipart/form-data; boundary=x",
        '--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n{"query":"{ __typename }"}\r\n--x\r\nContent-Disposition: form-data; name="map"; filename="../../x"\r\n\r\n{}\r\n--x--',
      ),
    REFUSED,
  ],
  ["form data without a boundary", () => typed("multipart/form-data", "x".repeat(10_000)), REFUSED],
  [
    "UTF-16 with a mark",
    () => typed("application/json; charset=utf-16", Buffer.from(`\ufeff${ASKED}`, "utf16le")),
    REFUSED,
  ],
  [
    "UTF-32",
    () =>
      typed("application/json; charset=utf-32", Buffer.from([...ASKED].flatMap((one) => [one.charCodeAt(0), 0, 0, 0]))),
    REFUSED,
  ],
  ["UTF-7", () => typed("application/json; charset=utf-7", "+AHs-}"), REFUSED],
  [
    "GBK",
    () =>
      typed(
        "application/json; charset=gbk",
        Buffer.from('{"query":"{ search(text: \\"\xbc\xc3\\") { kind } }"}', "latin1"),
      ),
    [200, ...REFUSED],
  ],
  ["a charset that is none", () => typed("application/json; charset=constructor"), [200, ...REFUSED]],
  ["a mark before the JSON", () => typed("application/json", `\ufeff${ASKED}`), [200, 400]],
  ["overlong UTF-8", () => typed("application/json", Buffer.from([0x22, 0xc0, 0x80, 0xe0, 0x80, 0xaf, 0x22])), [400]],
  [
    "halves of characters in UTF-8",
    () => typed("application/json", Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22])),
    [400],
  ],
  [
    "UTF-8 cut short",
    () => typed("application/json", Buffer.from('{"query":"{ search(text: \\"济').subarray(0, -1)),
    [400],
  ],
  ["*a gzip bomb", () => encoded("gzip", bomb()), REFUSED],
  ["a gzip bomb with the token", () => encoded("gzip", bomb(), BEARER), REFUSED],
  ["a gzip bomb in a gzip", () => encoded("gzip, gzip", gzipSync(bomb())), REFUSED],
  ["a gzip bomb to /export", () => ({ ...encoded("gzip", bomb()), path: "/export?format=csv" }), REFUSED],
  ["gzip that is whole", () => encoded("gzip", gzipSync(ASKED)), [200, ...REFUSED]],
  ["deflate", () => encoded("deflate", deflateSync(ASKED)), [200, ...REFUSED]],
  ["deflate without a head", () => encoded("deflate", deflateRawSync(ASKED)), [200, ...REFUSED]],
  ["brotli", () => encoded("br", brotliCompressSync(ASKED)), [200, ...REFUSED]],
  ["100 compressions in a row", () => encoded("gzip, ".repeat(100), Buffer.from(ASKED)), [200, ...REFUSED]],
  ["a compression that is none", () => encoded("__proto__", Buffer.from(ASKED)), [200, ...REFUSED]],
  ["the encoding identity", () => encoded("identity", Buffer.from(ASKED)), [200, ...REFUSED]],
  ["an answer in nothing at all", () => taking("identity;q=0, *;q=0"), ANSWERED],
  ["an answer in 2,000 encodings", () => taking(`${"gzip;q=0.001, ".repeat(1000)}br`), ANSWERED],
  ["an answer by weights that are none", () => taking("gzip;q=NaN, br;q=-1, deflate;q=1e9, x;q=0.9999999"), ANSWERED],
  ["an answer in anything", () => taking("*;q=1, *;q=0, *"), ANSWERED],
  ["an answer by commas", () => taking(",".repeat(10_000)), ANSWERED],
  ["an answer by semicolons", () => taking(`br${";".repeat(10_000)}`), ANSWERED],
  [
    "an answer compressed in every way at once",
    () =>
      times(100, (i) => ({
        ...query(`{ a${i % 10}: regions(first: 900) { nodes { code nameZh nameEn } } }`),
        headers: {
          "content-type": "application/json",
          "accept-encoding": ["br", "gzip", "deflate", "identity"][i % 4]!,
        },
      })),
    [200, 503],
  ],
  ["a type that nobody makes", () => preferring("image/png"), ANSWERED],
  ["types by commas", () => preferring(",".repeat(10_000)), ANSWERED],
  ["types with 1,000 parameters", () => preferring(`application/json${";a=b".repeat(1000)}`), ANSWERED],
  ["a type of __proto__", () => preferring("__proto__/constructor"), ANSWERED],
  ["parts that come one by one", () => preferring("multipart/mixed; deferSpec=20220824, application/json"), ANSWERED],
  [
    "a persisted query by GET",
    () => getQuery({ extensions: '{"persistedQuery":{"version":1,"sha256Hash":"__proto__"}}' }),
    [200, 400],
  ],
  [
    "a persisted query with another text",
    () =>
      post(`{"query":"{ __typename }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"${"0".repeat(64)}"}}}`),
    [200, 400],
  ],
  [
    "a hash of 100,000 letters",
    () => post(`{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"${"a".repeat(100_000)}"}}}`),
    [200, 400],
  ],
  [
    "60 hashes",
    () => times(60, (i) => post(`{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"${i}"}}}`)),
    [200, 400],
  ],
  ["a batch of one", () => post(`[${ASKED}]`), [400]],
  ["a batch of nothing", () => post("[]"), [400]],
  ["a batch to /export", () => post(`[${ASKED}]`, {}, "/export?format=csv"), [400]],
  ["a batch over a stream", () => post(`[${ASKED}]`, { accept: "text/event-stream" }, "/graphql/stream"), [400]],
  ["a query of 15 KB by GET", () => getQuery({ query: `{ ${"__typename ".repeat(1200)} }` }), [200, 400, 414, 431]],
  [
    "a query of 100 KB by GET",
    () => getQuery({ query: `{ ${"__typename ".repeat(9000)} }` }),
    [400, 414, 431, "closed"],
  ],
  [
    "1,000 names by GET",
    () =>
      get(`/graphql?${times(1000, (i) => `a${i}=1`).join("&")}&query=%7B__typename%7D`, {
        "apollo-require-preflight": "1",
      }),
    [200, 400],
  ],
  [
    "the same name 2,000 times by GET",
    () => get(`/graphql?${"query=1&".repeat(1600)}`, { "apollo-require-preflight": "1" }),
    [400],
  ],
  [
    "variables of 8 KB by GET",
    () =>
      getQuery({
        query: "query ($t: String!) { search(text: $t) { kind } }",
        variables: JSON.stringify({ t: "a".repeat(8000) }),
      }),
    [200, 400],
  ],
  [
    "half characters by GET",
    () => get("/graphql?query=%7Bsearch(text:%22%ED%A0%80%22)%7Bkind%7D%7D", { "apollo-require-preflight": "1" }),
    [200, 400],
  ],
]);
