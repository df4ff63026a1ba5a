import { attacks, get, joined, post, query, type Sent, times } from "../attack.ts";

const rows = "{ estates { nodes { id name } } }";
const FORMATS = ["csv", "xlsx", "geojson"] as const;
const ANSWERED = [200, 400, 503, 504] as const;
const TOLD = [
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "NOT_FOUND",
  "QUERY_TOO_LARGE",
  "EXPORTS_BUSY",
  "BUSY",
  "TIMEOUT",
];
const exported = (text: string, search = "?format=csv", variables?: unknown, more: object = {}): Sent =>
  post(JSON.stringify({ query: text, variables, ...more }), {}, `/export${search}`);
const inEvery = (text: string): Sent[] => FORMATS.map((format) => exported(text, `?format=${format}`));
/** Each list of the contract, with what its rows say of places. */
const LISTS: Readonly<Record<string, string>> = {
  regions: "regions(first: 1000) { nodes { code nameZh parent { nameZh } boundary { geometry } } }",
  estates:
    "estates(first: 1000) { nodes { id name location footprint region { nameZh parent { nameZh } } firm { name } } }",
  complaints:
    "complaints(first: 1000) { nodes { id description reportedAt location category { nameZh } events { at status } } }",
  firms: "propertyFirms(first: 1000) { nodes { name creditCode estates(first: 10) { nodes { name } } } }",
  observations: "observations(first: 1000) { nodes { id value article note } }",
  indicators: "indicators { id nameZh numeratorSql }",
  categories: "complaintCategories { category nameZh }",
  statistics:
    "complaintStatistics(groupBy: [DAY, CATEGORY, REGION, STATUS, SOURCE]) { day complaints region { nameZh } }",
  changes: 'managementChanges(from: "2020-01-01", to: "2026-06-01") { estates region { nameZh } }',
  choropleth:
    'choropleth(under: "370000", indicator: "complaints") { values { code value region { boundary { geometry } } } }',
  trend: 'region(code: "370000") { indicatorTrend(indicator: "complaints") { from value } }',
  children: 'region(code: "370000") { children { children { children { code nameZh } } } }',
  coverage: 'dataCoverage(region: "370000") { family months { month } }',
  search: 'search(text: "a", first: 50) { kind region { nameZh } }',
  walls: "wallProgrammes { name version }",
};

/** Whole lists as files. */
export const exportsAsked = attacks("export", [
  ["no format", () => exported(rows, ""), [400], ["BAD_USER_INPUT"]],
  ["a format of __proto__", () => exported(rows, "?format=__proto__"), [400], ["BAD_USER_INPUT"]],
  ["two formats", () => exported(rows, "?format=csv&format=xlsx"), [400], ["BAD_USER_INPUT"]],
  [
    "formats that are none",
    () =>
      ["pdf", "CSV", "csv%00", "csv%0d%0a", "constructor", "../csv", "csv,xlsx", "x".repeat(5000)].map((format) =>
        exported(rows, `?format=${format}`),
      ),
    [400],
    ["BAD_USER_INPUT"],
  ],
  ["by GET", () => get(`/export?format=csv&query=${encodeURIComponent(rows)}`), [404, 405]],
  ["a query that has no list", () => exported("{ platform { __typename } }"), [400]],
  [
    "*a list that is not there",
    () => exported(rows, "?format=csv", undefined, { list: "constructor.prototype" }),
    [400],
  ],
  ["a list of 100,000 letters", () => exported(rows, "?format=csv", undefined, { list: "l".repeat(100_000) }), [400]],
  ["a list that is a number", () => exported(rows, "?format=csv", undefined, { list: 1 }), [400], ["BAD_USER_INPUT"]],
  [
    "lists that are none",
    () =>
      ["", ".", "estates.", "estates..nodes", "estates.nodes.id", "__proto__", "estates[0]", "*", "\r\nX-A: 1"].map(
        (list) => exported(rows, "?format=csv", undefined, { list }),
      ),
    ANSWERED,
    TOLD,
  ],
  ["*a list's name with line ends", () => exported(`{ ${"a".repeat(150)}: estates { nodes { id } } }`), ANSWERED, TOLD],
  [
    "a list behind a name of 300 letters",
    () => exported(`{ ${"a".repeat(300)}: estates { nodes { id } } }`),
    [400],
    TOLD,
  ],
  [
    "a mutation",
    () => exported('mutation { deleteWallProgramme(name: "a", basedOnVersion: 1) { __typename } }'),
    [400],
  ],
  ["a subscription", () => exported("subscription { complaintsRecorded { complaints { id } } }"), [400], TOLD],
  ["introspection", () => exported("{ __schema { types { name fields { name } } } }"), [200, 400], TOLD],
  ["no query", () => post("{}", {}, "/export?format=csv"), [400], ["BAD_USER_INPUT"]],
  ["a list in place of a body", () => post("[]", {}, "/export?format=csv"), [400]],
  [
    "bodies that are none",
    () =>
      ["null", "1", '"x"', "", '{"query":[]}', '{"query":{"a":1}}'].map((body) => post(body, {}, "/export?format=csv")),
    [400],
  ],
  ["GeoJSON of what has no place", () => exported("{ complaintCategories { category } }", "?format=geojson"), [400]],
  [
    "columns 60 times",
    () => exported(`{ estates { nodes { ${joined(59, (i) => `a${i}: region { b${i}: nameZh }`)} } } }`),
    [200, 400, 503],
  ],
  ["the same column 600 times", () => inEvery(`{ estates { nodes { ${"id name ".repeat(600)} } } }`), ANSWERED, TOLD],
  [
    "columns that are not there",
    () => exported("{ estates { nodes { __proto__ constructor nothing } } }"),
    [400],
    ["GRAPHQL_VALIDATION_FAILED"],
  ],
  [
    "columns named as all objects have",
    () => inEvery("{ estates { nodes { __proto__: id constructor: name toString: name hasOwnProperty: name } } }"),
    ANSWERED,
    TOLD,
  ],
  ["no columns", () => exported("{ estates { nodes { __typename } } }"), ANSWERED, TOLD],
  [
    "columns left out by directives",
    () => exported("{ estates { nodes { id @skip(if: true) name @include(if: false) } } }"),
    ANSWERED,
    TOLD,
  ],
  [
    "columns of fragments upon fragments",
    () =>
      exported(
        `{ estates { nodes { ...F0 } } } ${joined(40, (i) => `fragment F${i} on Estate { a${i}: name ...F${i + 1} }`)} fragment F40 on Estate { id }`,
      ),
    ANSWERED,
    TOLD,
  ],
  ...Object.entries(LISTS).map(
    ([name, text]) =>
      [`the whole list of ${name} in every format`, () => inEvery(`{ ${text} }`), ANSWERED, TOLD] as const,
  ),
  [
    "cells that are formulas",
    () => inEvery("{ estates { nodes { name region { nameZh } firm { name } } } }"),
    ANSWERED,
    TOLD,
  ],
  [
    "a list inside lists",
    () =>
      exported(
        "{ regions(first: 1000) { nodes { estates(first: 1000) { nodes { name } } } } }",
        "?format=csv",
        undefined,
        { list: "regions.nodes.estates" },
      ),
    ANSWERED,
    TOLD,
  ],
  [
    "first that is none",
    () => [0, -1, 2147483647].map((first) => exported(`{ estates(first: ${first}) { nodes { id } } }`)),
    ANSWERED,
    TOLD,
  ],
  ["a cursor that is forged", () => exported('{ estates(after: "AAAA") { nodes { id } } }'), [400], TOLD],
  [
    "first and after by variables that are wrong",
    () =>
      exported("query ($f: Int!, $a: String) { estates(first: $f, after: $a) { nodes { id } } }", "?format=csv", {
        f: "x",
        a: [],
      }),
    [400],
    TOLD,
  ],
  [
    "60 × nearEstates",
    () =>
      exported(
        `{ ${joined(59, (i) => `a${i}: estates(filter: { nearEstates: { radiusMeters: ${900 - i} } }) { totalCount }`)} b: estates { nodes { id } } }`,
      ),
    ANSWERED,
    TOLD,
  ],
  ...FORMATS.map(
    (format) =>
      [
        `10 at once that nobody reads, as ${format}`,
        () =>
          times(10, () => ({
            ...exported(`{ ${LISTS.complaints} }`, `?format=${format}`),
            unreadMs: 2500,
            patienceMs: 12_000,
          })),
        [200, 503, "open"],
        ["EXPORTS_BUSY", "BUSY"],
      ] as const,
  ),
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
  [
    "exports beside questions",
    () => times(40, (i) => (i % 2 ? exported(rows) : query(`{ a${i}: estates(first: 1) { totalCount } }`))),
    [200, 503],
    TOLD,
  ],
]);
