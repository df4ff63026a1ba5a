import { attacks, BEARER, get, getQuery, joined, post, query } from "../attack.ts";

const TYPENAME = "{ __typename }";
const REFUSED = [400, 413, 415] as const;
const nested = (open: string, close: string, depth: number): string => open.repeat(depth) + close.repeat(depth);
const withVariables = (json: string): string => `{"query":"${TYPENAME}","variables":${json}}`;

/** What is wrong with the body, its type or its JSON. */
export const bodies = attacks("body", [
  ["*an empty body", () => post(""), [400]],
  ["a body that is no JSON", () => post("{query: {}}"), [400], ["BAD_REQUEST"]],
  ["JSON cut short", () => post('{"query":"{ __type'), [400], ["BAD_REQUEST"]],
  ["JSON with a comma too many", () => post('{"query":"{ __typename }",}'), [400], ["BAD_REQUEST"]],
  ["NaN and Infinity", () => post(withVariables('{"n":NaN,"m":Infinity}')), [400], ["BAD_REQUEST"]],
  ["a number of 100,000 digits", () => post(withVariables(`{"n":${"9".repeat(100_000)}}`)), [200, 400]],
  ["an exponent without end", () => post(withVariables('{"n":1e999999999}')), [200, 400]],
  ["null", () => post("null"), [400]],
  ["a number", () => post("1"), [400]],
  ["a string", () => post('"{ __typename }"'), [400]],
  ["a list of queries", () => post(`[${joined(1000, () => `{"query":"${TYPENAME}"}`, ",")}]`), [400]],
  ["*100,000 lists inside one another", () => post(nested("[", "]", 100_000)), [400], ["BAD_REQUEST"]],
  [
    "20,000 objects inside one another",
    () => post(`${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`),
    [400],
    ["BAD_REQUEST"],
  ],
  ["variables 5,000 deep", () => post(withVariables(`{"a":${nested("[", "]", 5000)}}`)), [400]],
  ["extensions 5,000 deep", () => post(`{"query":"${TYPENAME}","extensions":{"a":${nested("[", "]", 5000)}}}`), [400]],
  ["25,000 names", () => post(withVariables(`{${joined(25_000, (i) => `"n${i}":1`, ",")}}`)), [400, 413]],
  ["*__proto__ as a name", () => post('{"query":"{ __typename }","__proto__":{"admin":true}}'), [400], ["BAD_REQUEST"]],
  ["__proto__ in variables", () => post(withVariables('{"__proto__":{"first":1}}')), [400], ["BAD_REQUEST"]],
  ["__proto__ by escapes", () => post(withVariables('{"\\u005f_proto__":{"first":1}}')), [400], ["BAD_REQUEST"]],
  [
    "constructor.prototype in variables",
    () => post(withVariables('{"constructor":{"prototype":{"x":1}}}')),
    [200, 400],
  ],
  ["__proto__ as operation", () => post('{"query":"{ __typename }","operationName":"__proto__"}'), [400]],
  [
    "constructor as operation",
    () => post('{"query":"query constructor { __typename }","operationName":"constructor"}'),
    [200, 400],
  ],
  [
    "an operation of 200,000 letters",
    () => post(JSON.stringify({ query: TYPENAME, operationName: "o".repeat(200_000) })),
    [400],
  ],
  ["a query that is a number", () => post('{"query":1}'), [400]],
  ["a query that is a document", () => post('{"query":{"kind":"Document","definitions":[]}}'), [400]],
  ["variables that are a list", () => post(withVariables("[1]")), [400]],
  ["variables that are text", () => post(withVariables('"{}"')), [400]],
  ["extensions that are text", () => post(`{"query":"${TYPENAME}","extensions":"x"}`), [400]],
  [
    "a persisted query that is none",
    () => post('{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}'),
    [200, 400],
  ],
  ["*300 KB without a token", () => query(TYPENAME, { x: "x".repeat(300_000) }), [413], ["BAD_REQUEST"]],
  ["9 MB without a token", () => query(TYPENAME, { x: "x".repeat(9_000_000) }), [413, "closed"]],
  [
    "9 MB with a wrong token",
    () => query(TYPENAME, { x: "x".repeat(9_000_000) }, { authorization: "Bearer wrong" }),
    [401, "closed"],
  ],
  ["11 MB with the token", () => query(TYPENAME, { x: "x".repeat(11_000_000) }, BEARER), [413, "closed"]],
  ["300 KB to /export", () => query(TYPENAME, { x: "x".repeat(300_000) }, {}, "/export?format=csv"), [413, "closed"]],
  [
    "300 KB to /graphql/stream",
    () => query(TYPENAME, { x: "x".repeat(300_000) }, { accept: "text/event-stream" }, "/graphql/stream"),
    [413, "closed"],
  ],
  [
    "1 MB to a page",
    () => post("x".repeat(1_000_000), { "content-type": "text/plain" }, "/"),
    [404, 413, 415, "closed"],
  ],
  ["a form", () => post("query=%7B__typename%7D", { "content-type": "application/x-www-form-urlencoded" }), REFUSED],
  ["plain text", () => post('{"query":"{ __typename }"}', { "content-type": "text/plain" }), REFUSED],
  ["many parts", () => post("--x\r\n\r\n--x--", { "content-type": "multipart/form-data; boundary=x" }), REFUSED],
  ["a type of 8,000 letters", () => post("{}", { "content-type": `application/${"x".repeat(8000)}` }), REFUSED],
  [
    "JSON in UTF-16",
    () =>
      post(Buffer.from('{"query":"{ __typename }"}', "utf16le"), {
        "content-type": "application/json; charset=utf-16",
      }),
    [400, 415],
  ],
  ["bytes that are no UTF-8", () => post(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])), [400]],
  ["a body said to be gzip", () => post(Buffer.from([0x1f, 0x8b, 8, 0]), { "content-encoding": "gzip" }), [400, 415]],
  ["half a character", () => query('{ search(text: "\ud83d") { id } }'), [200, 400]],
  [
    "GET with two queries",
    () => get("/graphql?query=%7B__typename%7D&query=%7B__typename%7D", { "apollo-require-preflight": "1" }),
    [400],
  ],
  ["GET with variables that are no JSON", () => getQuery({ query: TYPENAME, variables: "{" }), [400]],
  [
    "GET with variables 1,000 deep",
    () => getQuery({ query: TYPENAME, variables: `{"a":${nested("[", "]", 1000)}}` }),
    [400],
  ],
  ["GET with __proto__ in variables", () => getQuery({ query: TYPENAME, variables: '{"__proto__":{}}' }), [400]],
  [
    "GET with a mutation",
    () => getQuery({ query: 'mutation { deleteWallProgramme(name: "a", basedOnVersion: 1) { __typename } }' }),
    [405],
  ],
  ["GET of a form's kind", () => get("/graphql?query=%7B__typename%7D"), [400]],
  [
    "GET with names of all objects",
    () => get("/graphql?__proto__[x]=1&constructor=1&query=%7B__typename%7D", { "apollo-require-preflight": "1" }),
    [200, 400],
  ],
]);
