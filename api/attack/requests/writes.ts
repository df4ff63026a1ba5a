import { type Attack, attacks, BEARER, joined, query, type Sent, times } from "../attack.ts";

const RECORD = `mutation ($source: String!, $complaints: [ComplaintInput!]!) { recordComplaints(source: $source, complaints: $complaints) {
  ... on ComplaintsStored { received } ... on ComplaintsRefused { problems { index field } } } }`;
const complaint = (more: object): object => ({
  externalId: "a1",
  category: "noise",
  reportedAt: "2026-11-01T00:00:00Z",
  regionCode: "370102",
  ...more,
});
const record = (complaints: readonly object[], headers: Sent["headers"] = BEARER): Sent =>
  query(RECORD, { source: "attack", complaints }, headers);
const WRITTEN = [200, 400, 503] as const;
const REFUSED: Attack["codes"] = ["WRITE_REFUSED"];
/** Writing without leave, and writing complaints that no database should hold. */
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
  [
    "every text at its limit, 100 times",
    () =>
      record(
        times(100, (i) =>
          complaint({ externalId: `${i}`.padEnd(200, "x"), category: "c".repeat(100), description: "济".repeat(3000) }),
        ),
      ),
    WRITTEN,
  ],
  [
    "texts of 4-byte characters",
    () =>
      record([
        complaint({
          externalId: "\u{20bb7}".repeat(60),
          category: "\u{1f600}".repeat(40),
          description: "\u{10ffff}".repeat(2000),
        }),
      ]),
    WRITTEN,
  ],
  [
    "texts that turn around",
    () => record([complaint({ externalId: "\u202ea", category: "\u2066b\u2069", description: "\u200b\ufeff" })]),
    WRITTEN,
  ],
  [
    "formulas in every text",
    () => record([complaint({ externalId: "=1+1", category: "@SUM(1)", description: "+cmd|' /C calc'!A0\r\n=2" })]),
    WRITTEN,
  ],
  [
    "half characters in every text",
    () => record([complaint({ externalId: "\ud800", category: "\udfff", description: "\ud83d" })]),
    WRITTEN,
  ],
  [
    "steps in every wrong order",
    () =>
      record(
        times(50, (i) =>
          complaint({
            externalId: `o${i}`,
            assignedAt: "2026-10-01T00:00:00Z",
            handledAt: "2026-09-01T00:00:00Z",
            closedAt: "2020-01-01T00:00:00Z",
            reopenedAt: "1999-01-01T00:00:00Z",
          }),
        ),
      ),
    WRITTEN,
  ],
  [
    "instants at the edge of what there is",
    () =>
      record(
        ["0000-01-01T00:00:00Z", "0001-01-01T00:00:00+23:59", "1970-01-01T00:00:00Z", "2026-02-29T00:00:00Z"].map(
          (reportedAt, i) => complaint({ externalId: `e${i}`, reportedAt }),
        ),
      ),
    WRITTEN,
  ],
  [
    "places at the edge of the world",
    () =>
      record(
        [
          [180, 90],
          [-180, -90],
          [0, 0],
          [180.0000001, 0],
          [5e-324, -0],
        ].map(([longitude, latitude], i) => complaint({ externalId: `p${i}`, longitude, latitude })),
      ),
    WRITTEN,
  ],
  ["half a place", () => record([complaint({ longitude: 117 })]), WRITTEN],
  [
    "regions that are none",
    () =>
      record(
        ["", "0", "__proto__", "3".repeat(5000), "370102\u0000", "３７０１０２"].map((regionCode, i) =>
          complaint({ externalId: `r${i}`, regionCode }),
        ),
      ),
    WRITTEN,
  ],
  [
    "estates that are none",
    () =>
      record(
        ["", "x", "__proto__", "e".repeat(5000), "\u0000", "'; --"].map((estate, i) =>
          complaint({ externalId: `t${i}`, estate }),
        ),
      ),
    WRITTEN,
  ],
  [
    "60 batches in one",
    () =>
      query(
        `mutation ($c: [ComplaintInput!]!) { ${joined(60, (i) => `a${i}: recordComplaints(source: "attack", complaints: $c) { __typename }`)} }`,
        { c: times(10, (i) => complaint({ externalId: `b${i}` })) },
        BEARER,
      ),
    WRITTEN,
  ],
  [
    "20 batches at once of the same rows",
    () => times(20, () => record(times(100, (i) => complaint({ externalId: `s${i}` })))),
    [...WRITTEN, 504],
  ],
  [
    "1,000 rows under one category each",
    () => record(times(1000, (i) => complaint({ externalId: `k${i}`, category: `k${i}` }))),
    WRITTEN,
  ],
  [
    "a source of 5,000 characters",
    () => query(RECORD, { source: "源".repeat(5000), complaints: [complaint({})] }, BEARER),
    WRITTEN,
  ],
  [
    "sources that are none",
    () =>
      ["", " ", "\u0000", "a\nb", "\ud800", "__proto__"].map((source) =>
        query(RECORD, { source, complaints: [complaint({})] }, BEARER),
      ),
    WRITTEN,
  ],
]);

/** Guessing the token: for a moment afterwards no right one is taken either, so they come after all others. */
export const guesses = attacks("write", [
  [
    "*100 guesses at once",
    () => times(100, (i) => ({ ...record([complaint({})], { authorization: `Bearer guess${i}` }), patienceMs: 2000 })),
    [401, 429, "open"],
    ["WRITE_REFUSED", "TOO_MANY_ATTEMPTS"],
  ],
  [
    "300 guesses in bulk",
    () => times(300, (i) => ({ ...record([complaint({})], { authorization: `Bearer bulk${i}` }), patienceMs: 2000 })),
    [401, 429, "open"],
    ["WRITE_REFUSED", "TOO_MANY_ATTEMPTS"],
  ],
]);
