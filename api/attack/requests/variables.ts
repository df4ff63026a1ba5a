import { attacks, getQuery, joined, query, streamed, times } from "../attack.ts";

const STATUSES = "query ($s: [ComplaintStatus!]) { complaints(filter: { statuses: $s }) { totalCount } }";
const CODES = "query ($c: [ID!]) { regions(codes: $c) { totalCount } }";
const FILTER = "query ($f: ComplaintFilter) { complaints(filter: $f) { totalCount } }";
const BOTH = ["BAD_USER_INPUT", "QUERY_TOO_LARGE"];
const wrong = (count: number): string[] => times(count, (i) => `WRONG${i}`);
const LIST = "query ($s: [ComplaintStatus!]) { complaints(filter: { statuses: $s }) { nodes { id status } } }";

/** Values that are many, wrong, or both. */
export const variables = attacks("variables", [
  ["2,000 wrong words", () => query(STATUSES, { s: wrong(2000) }), [400], BOTH],
  ["*10,000 wrong words", () => query(STATUSES, { s: wrong(10_000) }), [400], BOTH],
  ["20,000 wrong words, eight at once", () => times(8, () => query(STATUSES, { s: wrong(20_000) })), [400, 413]],
  ["30,000 words of one letter", () => query(STATUSES, { s: times(30_000, () => "x") }), [400], BOTH],
  ["60,000 nulls", () => query(STATUSES, { s: times(40_000, () => null) }), [400], BOTH],
  ["*10,000 wrong words to /export", () => query(LIST, { s: wrong(10_000) }, {}, "/export?format=csv"), [400], BOTH],
  ["3,000 wrong words over a stream", () => streamed(STATUSES, { s: wrong(3000) }), [200]],
  ["wrong words by GET", () => getQuery({ query: STATUSES, variables: JSON.stringify({ s: wrong(700) }) }), [400]],
  ["10,000 codes", () => query(CODES, { c: times(10_000, (i) => String(i)) }), [400], BOTH],
  ["2,000 codes that are not there", () => query(CODES, { c: times(2000, (i) => String(900_000 + i)) }), [200, 400]],
  ["*a code of 200,000 letters", () => query(CODES, { c: ["9".repeat(200_000)] }), [200, 400]],
  ["a wrong word of 200,000 letters", () => query(STATUSES, { s: ["W".repeat(200_000)] }), [400], BOTH],
  [
    "objects in place of words",
    () => query(STATUSES, { s: times(1000, (i) => ({ a: { b: { c: i } } })) }),
    [400],
    BOTH,
  ],
  ["lists inside one another", () => query(STATUSES, { s: [[[[[["RECEIVED"]]]]]] }), [400], BOTH],
  [
    "5,000 names that are not there",
    () => query(FILTER, { f: Object.fromEntries(times(5000, (i) => [`name${i}`, i])) }),
    [400],
    BOTH,
  ],
  [
    "a name of 200,000 letters that is not there",
    () => query(FILTER, { f: { ["n".repeat(200_000)]: 1 } }),
    [400],
    BOTH,
  ],
  ["names of all objects", () => query(FILTER, { f: { constructor: 1, toString: 2, hasOwnProperty: 3 } }), [400], BOTH],
  [
    "2,000 categories",
    () =>
      query("query ($c: [String!]) { complaints(filter: { categories: $c }) { totalCount } }", {
        c: times(2000, (i) => `c${i}`),
      }),
    [200, 400],
  ],
  [
    "200 categories of 1,000 letters",
    () =>
      query("query ($c: [String!]) { complaints(filter: { categories: $c }) { totalCount } }", {
        c: times(200, (i) => `${i}`.repeat(333)),
      }),
    [200, 400],
  ],
  [
    "a list of 3,900 in the query",
    () => query(`{ regions(codes: [${'"1",'.repeat(3900)}]) { totalCount } }`),
    [400],
    BOTH,
  ],
  [
    "3,000 wrong words in the query",
    () => query(`{ complaints(filter: { statuses: [${joined(3000, (i) => `W${i}`)}] }) { totalCount } }`),
    [400],
  ],
  [
    "1,000 variables",
    () =>
      query(
        "query ($n: Int) { regions(first: $n) { totalCount } }",
        Object.fromEntries(times(1000, (i) => [`v${i}`, i])),
      ),
    [400],
    BOTH,
  ],
  [
    "text in place of a number",
    () => query("query ($n: Int!) { regions(first: $n) { totalCount } }", { n: "9".repeat(100_000) }),
    [400],
    BOTH,
  ],
  [
    "a number beyond an Int",
    () => query("query ($n: Int!) { regions(first: $n) { totalCount } }", { n: 1e300 }),
    [400],
    BOTH,
  ],
  [
    "a fraction for an Int",
    () => query("query ($n: Int!) { regions(first: $n) { totalCount } }", { n: 0.1 }),
    [400],
    BOTH,
  ],
  [
    "an operator of another database",
    () => query("query ($c: ID!) { region(code: $c) { code } }", { c: { $ne: null } }),
    [400],
    BOTH,
  ],
  [
    "defaults that are wrong",
    () =>
      query(
        `query ($s: [ComplaintStatus!] = [${joined(900, (i) => `W${i}`)}]) { complaints(filter: { statuses: $s }) { totalCount } }`,
      ),
    [400],
  ],
  [
    "groups many times over",
    () =>
      query("query ($g: [ComplaintGroup!]!) { complaintStatistics(groupBy: $g) { count } }", {
        g: times(1500, () => "MONTH"),
      }),
    [200, 400],
  ],
]);
