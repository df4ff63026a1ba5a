import { attacks, joined, query, times } from "../attack.ts";

const FAIR = [
  "BAD_USER_INPUT",
  "NOT_FOUND",
  "QUERY_TOO_LARGE",
  "BUSY",
  "TIMEOUT",
  "GRAPHQL_VALIDATION_FAILED",
] as const;
const ANSWERED = [200, 400, 503, 504] as const;
const search = (text: string) =>
  query("query ($t: String!) { search(text: $t) { ... on Region { code } ... on Estate { id } } }", { t: text });
const box = (west: number, south: number, east: number, north: number) =>
  query(
    `{ estates(filter: { within: { west: ${west}, south: ${south}, east: ${east}, north: ${north} } }) { totalCount } }`,
  );
const near = (longitude: string, latitude: string, radius: string) =>
  query(
    `{ complaints(filter: { near: { longitude: ${longitude}, latitude: ${latitude}, radiusMeters: ${radius} } }) { totalCount } }`,
  );
const days = (from: string, to: string) =>
  query("query ($f: ComplaintFilter) { complaints(filter: $f) { totalCount } }", { f: { from, to } });
const forged = (text: string): string => Buffer.from(text).toString("base64url");
const estate = (id: string) => query("query ($i: ID!) { estate(id: $i) { name } }", { i: id });
const after = (cursor: string) =>
  query("query ($a: String) { estates(first: 5, after: $a) { totalCount } }", { a: cursor });
const named = (text: string) =>
  query("query ($t: String) { estates(filter: { nameContains: $t }) { totalCount } }", { t: text });

/** Values that fit their type and mean harm. */
export const values = attacks("value", [
  ["a search for quotes", () => search(`'; drop table regions; --`), ANSWERED, FAIR],
  ["a search for patterns", () => search("%".repeat(500)), ANSWERED, FAIR],
  ["a search for (a+)+", () => search(`${"(a+)+".repeat(100)}$`), ANSWERED, FAIR],
  ["*a search of 200,000 letters", () => search("a".repeat(200_000)), ANSWERED, FAIR],
  ["a search of 80,000 characters", () => search("济".repeat(80_000)), ANSWERED, FAIR],
  ["a search of blanks", () => search(" ".repeat(100_000)), ANSWERED, FAIR],
  ["a search for U+0000", () => search("a\u0000b"), ANSWERED, FAIR],
  ["a search for half a character", () => search("\ud800"), ANSWERED, FAIR],
  ["a search for marks upon marks", () => search(`a${"\u0301".repeat(5000)}`), ANSWERED, FAIR],
  [
    "60 searches in one",
    () => query(`{ ${joined(60, (i) => `a${i}: search(text: "济${i}", first: 50) { ... on Region { code } }`)} }`),
    ANSWERED,
    FAIR,
  ],
  ["backslashes in a name", () => named("\\".repeat(999)), ANSWERED, FAIR],
  ["patterns in a name", () => named("%_".repeat(5000)), ANSWERED, FAIR],
  ["a name of 200,000 letters", () => named("x".repeat(200_000)), ANSWERED, FAIR],
  ["U+0000 in a name", () => named("\u0000"), ANSWERED, FAIR],
  ["*a box of the whole world", () => box(-180, -90, 180, 90), ANSWERED, FAIR],
  ["a box inside out", () => box(118, 37, 117, 36), ANSWERED, FAIR],
  ["a box beyond the world", () => box(1e300, -1e300, 1e308, 1e308), ANSWERED, FAIR],
  ["a box of no size", () => box(117, 36, 117.0000000001, 36.0000000001), ANSWERED, FAIR],
  ["a box of minus nothing", () => box(-0, -0, 1e-300, 1e-300), ANSWERED, FAIR],
  ["a radius of nothing", () => near("117", "36", "0"), ANSWERED, FAIR],
  ["a radius without end", () => near("117", "36", "1e308"), ANSWERED, FAIR],
  ["a point at the pole", () => near("0", "90", "50000"), ANSWERED, FAIR],
  ["a point at the date line", () => near("180", "0", "50000"), ANSWERED, FAIR],
  ["a day that is none", () => days("2026-02-30", "2026-13-01"), ANSWERED, FAIR],
  ["days before history", () => days("-271821-04-20", "+275760-09-13"), ANSWERED, FAIR],
  ["the years 1 to 9999", () => days("0001-01-01", "9999-12-31"), ANSWERED, FAIR],
  ["days in the wrong order", () => days("2030-01-01", "2020-01-01"), ANSWERED, FAIR],
  [
    "a month that is none",
    () =>
      query(
        '{ choropleth(under: "370000", indicator: "complaints", from: "0000-00", to: "9999-99") { title: __typename } }',
      ),
    ANSWERED,
    FAIR,
  ],
  [
    "trends of 8,000 years",
    () =>
      query('{ choropleth(under: "370000", indicator: "complaints", from: "2000-01", to: "9999-12") { __typename } }'),
    ANSWERED,
    FAIR,
  ],
  [
    "a million classes",
    () => query('{ choropleth(under: "370000", indicator: "complaints", classes: 1000000) { __typename } }'),
    ANSWERED,
    FAIR,
  ],
  ["two billion squares", () => query("{ complaintHeatmap(maxCells: 2147483647) { __typename } }"), ANSWERED, FAIR],
  [
    "*days of 8,000 years as frames",
    () =>
      query('{ complaintHeatmapFrames(step: DAY, filter: { from: "2000-01-01", to: "9999-12-31" }) { __typename } }'),
    ANSWERED,
    FAIR,
  ],
  [
    "an indicator named __proto__",
    () =>
      query(
        '{ indicator(id: "__proto__") { id } choropleth(under: "370000", indicator: "constructor") { __typename } }',
      ),
    ANSWERED,
    FAIR,
  ],
  [
    "a region named __proto__",
    () => query('{ region(code: "__proto__") { code } a: region(code: "constructor") { code } }'),
    ANSWERED,
    FAIR,
  ],
  ["*an id that is none", () => estate("not an id"), ANSWERED, FAIR],
  ["an id of another kind", () => estate(forged("firm:370100:1")), ANSWERED, FAIR],
  ["an id beyond bigint", () => estate(forged(`estate:370100:${"9".repeat(40)}`)), ANSWERED, FAIR],
  ["an id with SQL", () => estate(forged("estate:370100' or '1'='1:1")), ANSWERED, FAIR],
  ["an id with U+0000", () => estate(forged("estate:3701\u000000:1")), ANSWERED, FAIR],
  ["an id of 200,000 letters", () => estate(forged(`estate:${"3".repeat(150_000)}:1`)), ANSWERED, FAIR],
  ["a cursor that is none", () => after("AAAA"), ANSWERED, FAIR],
  ["a cursor of deep lists", () => after(forged("[".repeat(50_000) + "]".repeat(50_000))), ANSWERED, FAIR],
  [
    "a cursor of another order",
    () => after(forged('["REPORTED_DESC","2026-01-01T00:00:00.000000Z","370100","1"]')),
    ANSWERED,
    FAIR,
  ],
  [
    "a cursor of 100,000 letters",
    () => after(forged(JSON.stringify(["NAME", "x".repeat(100_000), "1"]))),
    ANSWERED,
    FAIR,
  ],
  [
    "60 forged cursors in one",
    () => query(`{ ${joined(60, (i) => `a${i}: estates(after: "${forged(`["NAME",${i}]`)}") { totalCount }`)} }`),
    ANSWERED,
    FAIR,
  ],
  ["a wall named __proto__", () => query('{ wallProgramme(name: "__proto__") { name } }'), ANSWERED, FAIR],
  [
    "a wall's name of 200,000 letters",
    () => query("query ($n: String!) { wallProgramme(name: $n) { name } }", { n: "w".repeat(200_000) }),
    ANSWERED,
    FAIR,
  ],
  [
    "*60 × nearEstates",
    () =>
      query(
        `{ ${joined(60, (i) => `a${i}: estates(filter: { nearEstates: { radiusMeters: ${900 - i} } }) { totalCount }`)} }`,
      ),
    ANSWERED,
    FAIR,
  ],
  [
    "60 × near",
    () =>
      query(
        `{ ${joined(60, (i) => `a${i}: complaints(filter: { near: { longitude: 117.${i}, latitude: 36.6, radiusMeters: 50000 } }) { totalCount }`)} }`,
      ),
    ANSWERED,
    FAIR,
  ],
  [
    "48 × statistics by day and category",
    () =>
      query(
        `{ ${joined(48, (i) => `a${i}: complaintStatistics(groupBy: [DAY, CATEGORY], filter: { from: "2025-0${(i % 9) + 1}-01" }) { day count }`)} }`,
      ),
    ANSWERED,
    FAIR,
  ],
  [
    "60 × points of estates",
    () => query(`{ ${joined(60, (i) => `a${i}: estatePoints(filter: { builtFrom: ${1900 + i} }) { __typename }`)} }`),
    ANSWERED,
    FAIR,
  ],
  [
    "16 × points of a register without any row",
    () =>
      query(
        `{ ${joined(16, (i) => `a${i}: registerPoints(register: "mediation_cases", filter: { from: "2020-01-${i + 10}" }, first: 0) { records }`)} }`,
      ),
    ANSWERED,
    FAIR,
  ],
  [
    "40 at once, 20 × nearEstates each",
    () =>
      times(40, (j) =>
        query(
          `{ ${joined(20, (i) => `a${i}: estates(filter: { nearEstates: { radiusMeters: ${900 - i - 20 * j} } }) { totalCount }`)} }`,
        ),
      ),
    ANSWERED,
    FAIR,
  ],
]);
