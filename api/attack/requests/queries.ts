import { getIntrospectionQuery } from "graphql";
import { attacks, getQuery, joined, query, streamed, times } from "../attack.ts";

const TOO_LARGE = ["QUERY_TOO_LARGE"];
const INVALID = ["GRAPHQL_VALIDATION_FAILED", "QUERY_TOO_LARGE", "GRAPHQL_PARSE_FAILED"];
const parents = (depth: number): string =>
  `{ region(code: "370000") ${"{ parent ".repeat(depth)}{ code }${" }".repeat(depth)} }`;
/** Each fragment spreads the next so often. */
const bomb = (levels: number, spreads: number): string =>
  `{ region(code: "370000") { ...F0 } } ${joined(levels, (i) => `fragment F${i} on Region { ${joined(spreads, (j) => `a${j}: parent { ...F${i + 1} }`)} }`)} fragment F${levels} on Region { code }`;
const comments = (bytes: number): string => `${"#\n".repeat(bytes / 2)}{ __typename }`;
const typesOfTypes = (depth: number): string =>
  `{ __schema { types { ${"fields { type { ".repeat(depth)}name${" } }".repeat(depth)} } } }`;

/** Texts that are hard to read, to validate or to run. */
export const queries = attacks("query", [
  ["*an empty text", () => query(""), [400]],
  ["no operation", () => query("fragment F on Region { code }"), [400], [...INVALID, "OPERATION_RESOLUTION_FAILURE"]],
  ["a text cut short", () => query("{ region("), [400], ["GRAPHQL_PARSE_FAILED"]],
  ["characters that are none", () => query("{ \u0000\u0001\uffff }"), [400], ["GRAPHQL_PARSE_FAILED"]],
  ["a bidi text", () => query("{ \u202eregion }"), [400], ["GRAPHQL_PARSE_FAILED"]],
  ["a string without an end", () => query(`{ search(text: "${"a".repeat(60_000)}) }`), [400], ["GRAPHQL_PARSE_FAILED"]],
  [
    "a number of 60,000 digits",
    () => query(`{ regions(first: ${"1".repeat(60_000)}) { totalCount } }`),
    [400],
    INVALID,
  ],
  ["*a query of 200 KB", () => query(`{ ${"__typename ".repeat(18_000)} }`), [400], TOO_LARGE],
  ["*comments of 100 KB", () => query(comments(100_000)), [400], TOO_LARGE],
  ["*60 KB of comments, 60 times anew", () => times(60, (i) => query(`#${i}\n${comments(60_000)}`)), [200]],
  ["9 MB of comments", () => times(6, () => query(comments(9_000_000))), [413, "closed"]],
  ["comments by GET", () => getQuery({ query: `${"#\n".repeat(1500)}{__typename}` }), [200, 400]],
  ["a name of 60,000 letters", () => query(`{ ${"a".repeat(60_000)} }`), [400], INVALID],
  ["an alias of 60,000 letters", () => query(`{ ${"a".repeat(60_000)}: __typename }`), [200]],
  [
    "a fragment's name of 30,000 letters",
    () => query(`{ ...${"f".repeat(30_000)} } fragment ${"f".repeat(30_000)} on Query { __typename }`),
    [200],
  ],
  ["depth 100", () => query(parents(100)), [400], TOO_LARGE],
  ["depth 1,900", () => query(parents(1900)), [400], INVALID],
  ["*10,000 opening brackets", () => query("{ a ".repeat(10_000)), [400], INVALID],
  [
    "lists inside one another",
    () => query(`{ regions(codes: ${"[".repeat(1900)}${"]".repeat(1900)}) { totalCount } }`),
    [400],
    INVALID,
  ],
  [
    "objects inside one another",
    () => query(`{ estates(filter: ${"{under:".repeat(900)}1${"}".repeat(900)}) { totalCount } }`),
    [400],
    INVALID,
  ],
  [
    "types inside one another",
    () => query(`query ($v: ${"[".repeat(1900)}Int${"]".repeat(1900)}) { __typename }`),
    [400],
    INVALID,
  ],
  ["*1,000 aliases", () => query(`{ ${joined(1000, (i) => `a${i}: __typename`)} }`), [400], TOO_LARGE],
  [
    "60 aliases of a wide list",
    () => query(`{ ${joined(60, (i) => `a${i}: regions(first: 1000) { nodes { code nameZh nameEn } }`)} }`),
    [200, 400, 503],
  ],
  ["1,000 directives", () => query(`{ ${"__typename @include(if: true) ".repeat(700)} }`), [400], INVALID],
  ["an unknown directive 900 times", () => query(`{ ${"__typename @x ".repeat(900)} }`), [400], INVALID],
  ["the same field 2,000 times", () => query(`{ ${"__typename ".repeat(2000)} }`), [200, 400]],
  ["the same list 900 times", () => query(`{ ${"complaintCategories { category } ".repeat(900)} }`), [200, 400]],
  ["the same argument 900 times", () => query(`{ region(${'code: "1" '.repeat(900)}) { code } }`), [400], INVALID],
  [
    "fields that contradict each other",
    () => query(`{ ${joined(300, (i) => `x: region(code: "${i}") { code }`)} }`),
    [400],
    INVALID,
  ],
  [
    "1,900 fields that are not there",
    () => query(`{ ${joined(1900, (i) => `complaintStatisticz${i}`)} }`),
    [400],
    INVALID,
  ],
  [
    "900 arguments that are not there",
    () => query(`{ region(${joined(900, (i) => `code${i}: 1`)}) { code } }`),
    [400],
    INVALID,
  ],
  [
    "900 variables nobody uses",
    () => query(`query (${joined(900, (i) => `$a${i}: Int`)}) { __typename }`),
    [400],
    INVALID,
  ],
  [
    "900 fragments nobody uses",
    () => query(`{ __typename } ${joined(400, (i) => `fragment f${i} on Query { __typename }`)}`),
    [400],
    INVALID,
  ],
  [
    "a value given to 400 variables",
    () => query(`query (${joined(400, (i) => `$a${i}: Int = 1`)}) { __typename @include(if: true) }`),
    [400],
    INVALID,
  ],
  ["a fragment inside itself", () => query("{ ...A } fragment A on Query { ...A }"), [400], INVALID],
  [
    "fragments in a circle of 300",
    () => query(`{ ...f0 } ${joined(300, (i) => `fragment f${i} on Query { ...f${(i + 1) % 300} }`)}`),
    [400],
    INVALID,
  ],
  ["*a fragment bomb", () => query(bomb(6, 10)), [400], TOO_LARGE],
  ["a fragment bomb of 20 levels", () => query(bomb(20, 4)), [400], TOO_LARGE],
  ["*a fragment bomb over a stream", () => streamed(bomb(6, 10)), [200]],
  ["a fragment bomb to /export", () => query(bomb(6, 10), undefined, {}, "/export?format=csv"), [400], TOO_LARGE],
  [
    "inline fragments inside one another",
    () => query(`{ ${"... on Query { ".repeat(900)}__typename${" }".repeat(900)} }`),
    [400],
    INVALID,
  ],
  ["introspection", () => query(getIntrospectionQuery()), [200]],
  ["introspection eight deep", () => query(typesOfTypes(6)), [200, 400]],
  [
    "introspection 60 times",
    () => query(`{ ${joined(60, (i) => `a${i}: __schema { types { name fields { name args { name } } } }`)} }`),
    [200, 400, 503],
  ],
  [
    "lists of lists",
    () => query("{ regions(first: 1000) { nodes { children { children { children { code } } } } } }"),
    [400],
    TOO_LARGE,
  ],
  [
    "pages of pages",
    () => query("{ regions(first: 1000) { nodes { estates(first: 1000) { nodes { name } } } } }"),
    [400],
    TOO_LARGE,
  ],
  ["a million rows of a page", () => query("{ estates(first: 1000000) { totalCount } }"), [200, 400], TOO_LARGE],
  ["less than no rows", () => query("{ estates(first: -2147483648) { totalCount } }"), [200, 400], ["BAD_USER_INPUT"]],
  [
    "two mutations and a query",
    () => query("mutation A { __typename } mutation B { __typename } query C { __typename }"),
    [400],
  ],
  [
    "a subscription where none is",
    () => query("subscription { complaintsRecorded { at } }"),
    [200, 400],
    ["BAD_USER_INPUT"],
  ],
  ["a type definition", () => query("type Query { a: Int }"), [400], INVALID],
  ["__proto__ as alias", () => query('{ __proto__: region(code: "370000") { code } }'), [200, 400]],
  [
    "__proto__ and constructor as aliases in lists",
    () => query("{ regions(first: 3) { nodes { __proto__: code constructor: nameZh toString: nameEn } } }"),
    [200, 400],
  ],
  [
    "__proto__ as variable",
    () => query("query ($__proto__: Int) { regions(first: $__proto__) { totalCount } }"),
    [200, 400],
  ],
  ["__proto__ as fragment", () => query("{ ...__proto__ } fragment __proto__ on Query { __typename }"), [200, 400]],
  [
    "*200 different queries",
    () => times(200, (i) => query(`{ a${i}: region(code: "370000") { nameZh parent { code } } }`)),
    [200],
  ],
  [
    "60 different queries of 15 KB",
    () =>
      times(60, (i) =>
        query(`{ ${joined(55, (j) => `a${i}_${j}: estates(first: 1) { nodes { ${"id name ".repeat(20)} } }`)} }`),
      ),
    [200, 400, 503],
  ],
]);
