import { type Attack, attacks, BEARER, get, joined, post, query, type Sent, times } from "../attack.ts";

const RECORD = `mutation ($source: String!, $complaints: [ComplaintInput!]!) { recordComplaints(source: $source, complaints: $complaints) {
  ... on ComplaintsStored { received } ... on ComplaintsRefused { problems { index field } } } }`;
const SAVE = `mutation ($name: String!, $yaml: String!) { saveWallProgramme(name: $name, yaml: $yaml) { __typename } }`;
const complaint = (more: object): object => ({
  externalId: "a1",
  category: "noise",
  reportedAt: "2026-11-01T00:00:00Z",
  regionCode: "370102",
  ...more,
});
const record = (complaints: readonly object[], headers: Sent["headers"] = BEARER): Sent =>
  query(RECORD, { source: "attack", complaints }, headers);
const save = (yaml: string, headers: Sent["headers"] = BEARER): Sent => query(SAVE, { name: "attack", yaml }, headers);
const WRITTEN = [200, 400, 503] as const;
const REFUSED: Attack["codes"] = ["WRITE_REFUSED"];
const rows = "{ estates { nodes { id name } } }";
const exported = (text: string, search = "?format=csv", variables?: unknown): Sent =>
  query(text, variables, {}, `/export${search}`);
const aliases = (levels: number): string =>
  `a0: &a0 [x,x,x,x,x,x,x,x,x]\n${joined(levels, (i) => `a${i + 1}: &a${i + 1} [${joined(9, () => `*a${i}`, ",")}]`, "\n")}\n`;

/** Writing without leave, and writing what no database should hold; and exports, which read much. */
export const writes = attacks("write", [
  ["without a token", () => record([complaint({})], {}), [401], REFUSED],
  ["with another token", () => record([complaint({})], { authorization: "Bearer guess" }), [401], REFUSED],
  [
    "a token of 8,000 letters",
    () => record([complaint({})], { authorization: `Bearer ${"x".repeat(8000)}` }),
    [401],
    REFUSED,
  ],
  ["a token by Basic", () => record([complaint({})], { authorization: "Basic YTpi" }), [401], REFUSED],
  [
    "60 mutations with a wrong token in one",
    () =>
      query(
        `mutation { ${joined(60, (i) => `a${i}: deleteWallProgramme(name: "a", basedOnVersion: 1) { __typename }`)} }`,
        undefined,
        { authorization: "Bearer guess" },
      ),
    [200, 401],
    REFUSED,
  ],
  [
    "*100 guesses at once",
    () => times(100, (i) => ({ ...record([complaint({})], { authorization: `Bearer guess${i}` }), patienceMs: 2000 })),
    [401, 429, "open"],
    ["WRITE_REFUSED", "TOO_MANY_ATTEMPTS"],
  ],
  ["*a category of 1 MB", () => record([complaint({ category: "c".repeat(1_000_000) })]), WRITTEN],
  ["a description of 1 MB", () => record([complaint({ description: "d".repeat(1_000_000) })]), WRITTEN],
  ["an id of 1 MB", () => record([complaint({ externalId: "e".repeat(1_000_000) })]), WRITTEN],
  ["a source of 1 MB", () => query(RECORD, { source: "s".repeat(1_000_000), complaints: [] }, BEARER), WRITTEN],
  [
    "U+0000 in every text",
    () => record([complaint({ externalId: "a\u0000", category: "b\u0000", description: "\u0000" })]),
    WRITTEN,
  ],
  ["a million years ago", () => record([complaint({ reportedAt: "-271821-04-20T00:00:00Z" })]), WRITTEN],
  ["far in the future", () => record([complaint({ reportedAt: "9999-12-31T23:59:59Z" })]), WRITTEN],
  ["at a place that is none", () => record([complaint({ longitude: 1e308, latitude: -1e308 })]), WRITTEN],
  [
    "1,000 that are wrong in every field",
    () =>
      record(
        times(1000, (i) => complaint({ externalId: `w${i}`, regionCode: "x", satisfaction: 99, status: "CLOSED" })),
      ),
    WRITTEN,
  ],
  ["1,001", () => record(times(1001, (i) => complaint({ externalId: `w${i}` }))), [200, 400], ["QUERY_TOO_LARGE"]],
  [
    "1,000 of 9 KB each",
    () => record(times(1000, (i) => complaint({ externalId: `w${i}`, description: "d".repeat(9000) }))),
    WRITTEN,
  ],
  ["the same one 1,000 times", () => record(times(1000, () => complaint({}))), WRITTEN],
  ["a wall without a token", () => save("scenes: []", {}), [401], REFUSED],
  ["*YAML of 250 KB", () => save("a: [".repeat(60_000)), WRITTEN],
  ["YAML of 60,000 brackets", () => save("[".repeat(60_000)), WRITTEN],
  ["YAML of 60,000 braces", () => save("{".repeat(60_000)), WRITTEN],
  ["*a YAML bomb of aliases", () => save(aliases(20)), WRITTEN],
  ["YAML of 10,000 names", () => save(joined(9000, (i) => `n${i}: 1`, "\n")), WRITTEN],
  ["YAML of one name over and over", () => save("a: 1\n".repeat(10_000)), WRITTEN],
  ["YAML of faults", () => save("}: {\n".repeat(10_000)), WRITTEN],
  ["YAML of anchors", () => save(joined(6000, (i) => `- &a${i} x`, "\n")), WRITTEN],
  ["YAML of indents", () => save(joined(300, (i) => `${" ".repeat(i)}a:`, "\n")), WRITTEN],
  ["YAML of tabs and quotes", () => save(`"${"\\u0041".repeat(8000)}`), WRITTEN],
  ["a wall that runs code", () => save("!!js/function 'function(){process.exit()}'"), WRITTEN],
  ["a wall's name out of the folder", () => query(SAVE, { name: "../../x", yaml: "a: 1" }, BEARER), WRITTEN],
  [
    "60 walls in one",
    () =>
      query(
        `mutation { ${joined(60, (i) => `a${i}: saveWallProgramme(name: "n${i}", yaml: "a: 1") { __typename }`)} }`,
        undefined,
        BEARER,
      ),
    [...WRITTEN, "open"],
  ],
]);

export const exportsAsked = attacks("export", [
  ["no format", () => exported(rows, ""), [400], ["BAD_USER_INPUT"]],
  ["a format of __proto__", () => exported(rows, "?format=__proto__"), [400], ["BAD_USER_INPUT"]],
  ["two formats", () => exported(rows, "?format=csv&format=xlsx"), [400], ["BAD_USER_INPUT"]],
  ["by GET", () => get(`/export?format=csv&query=${encodeURIComponent(rows)}`), [404, 405]],
  ["a query that has no list", () => exported("{ platform { __typename } }"), [400]],
  [
    "*a list that is not there",
    () => post(JSON.stringify({ query: rows, list: "constructor.prototype" }), {}, "/export?format=csv"),
    [400],
  ],
  [
    "a list of 100,000 letters",
    () => post(JSON.stringify({ query: rows, list: "l".repeat(100_000) }), {}, "/export?format=csv"),
    [400],
  ],
  [
    "a list that is a number",
    () => post(JSON.stringify({ query: rows, list: 1 }), {}, "/export?format=csv"),
    [400],
    ["BAD_USER_INPUT"],
  ],
  [
    "a mutation",
    () => exported('mutation { deleteWallProgramme(name: "a", basedOnVersion: 1) { __typename } }'),
    [400],
  ],
  ["no query", () => post("{}", {}, "/export?format=csv"), [400], ["BAD_USER_INPUT"]],
  ["a list in place of a body", () => post("[]", {}, "/export?format=csv"), [400]],
  ["GeoJSON of what has no place", () => exported("{ complaintCategories { category } }", "?format=geojson"), [400]],
  [
    "rows of a million columns",
    () => exported(`{ estates { nodes { ${joined(59, (i) => `a${i}: region { b${i}: nameZh }`)} } } }`),
    [200, 400, 503],
  ],
  [
    "*30 at once that nobody reads",
    () =>
      times(30, () => ({
        ...exported("{ estates(first: 1000) { nodes { id name } } }", "?format=xlsx"),
        unreadMs: 1000,
        patienceMs: 8000,
      })),
    [200, 503, "open"],
    ["EXPORTS_BUSY", "BUSY"],
  ],
  [
    "30 at once that leave",
    () => times(30, () => ({ ...exported(rows), patienceMs: 30 })),
    ["open", "closed", 200, 503],
  ],
]);
