import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { buildServer } from "../server.ts";

const CHANGED = `{
  __typename
  ... on SavedQuerySaved { savedQuery { name query variables version updatedAt } }
  ... on SavedQueryConflict { newest { name version } }
  ... on SavedQueryRefused { field expected got }
}`;
const SAVE = `mutation ($name: String!, $query: String!, $variables: String, $basedOnVersion: Int) {
  change: saveQuery(name: $name, query: $query, variables: $variables, basedOnVersion: $basedOnVersion) ${CHANGED}
}`;
const RENAME = `mutation ($name: String!, $to: String!, $basedOnVersion: Int!) {
  change: renameSavedQuery(name: $name, to: $to, basedOnVersion: $basedOnVersion) ${CHANGED}
}`;
const DELETE = `mutation ($name: String!, $basedOnVersion: Int!) {
  change: deleteSavedQuery(name: $name, basedOnVersion: $basedOnVersion) {
    __typename
    ... on SavedQueryDeleted { name }
    ... on SavedQueryConflict { newest { name version } }
  }
}`;
const READ = "query ($name: String!) { savedQuery(name: $name) { name query variables version } }";
const LIST = "{ savedQueries { name version } }";
const CITIES = "query Cities($under: ID!) {\n  regions(under: $under, level: CITY) { nodes { code nameZh } }\n}\n";

describeOnBoth("saved queries", (getDatabase, _home, getConfig) => {
  let app: FastifyInstance;
  beforeAll(async () => {
    app = await buildServer({ database: getDatabase(), config: getConfig() });
  });
  afterAll(() => app.close());
  beforeEach(() => getDatabase().pool.query("delete from saved_queries"));

  const write = async (query: string, variables: object, authorization: string | null = "Bearer test-write-token") => {
    const headers = authorization === null ? {} : { authorization };
    const response = await app.inject({ method: "POST", url: "/graphql", payload: { query, variables }, headers });
    return { status: response.statusCode, ...response.json() };
  };
  const change = async (query: string, variables: object) => (await write(query, variables)).data.change;
  const saved = async (name: string) => (await change(SAVE, { name, query: CITIES })).savedQuery;
  const read = async (name: string, from = app) =>
    (await ask(from, READ, { name })).data!.savedQuery as { query: string } | null;
  const names = async () => {
    const { savedQueries } = (await ask(app, LIST)).data as { savedQueries: { name: string }[] };
    return savedQueries.map(({ name }) => name);
  };

  it("are saved, read back as they were written, listed by name, renamed and deleted", async () => {
    const variables = '{ "under": "370000" }';
    const { savedQuery } = await change(SAVE, { name: "各市 名录", query: CITIES, variables });
    expect(savedQuery).toMatchObject({ name: "各市 名录", query: CITIES, variables });
    expect(await read("各市 名录")).toMatchObject({ query: CITIES, variables, version: savedQuery.version });
    await saved("a query");
    expect(await names()).toEqual(["a query", "各市 名录"]);
    const renamed = await change(RENAME, { name: "各市 名录", to: "十六市", basedOnVersion: savedQuery.version });
    expect(renamed.savedQuery).toMatchObject({ name: "十六市", query: CITIES, variables });
    expect(renamed.savedQuery.version).toBeGreaterThan(savedQuery.version);
    expect(await read("各市 名录")).toBeNull();
    const deleted = await change(DELETE, { name: "十六市", basedOnVersion: renamed.savedQuery.version });
    expect(deleted).toEqual({ __typename: "SavedQueryDeleted", name: "十六市" });
    expect(await names()).toEqual(["a query"]);
  });

  it("go to one of two who write on the same version; the other is told what has the name now", async () => {
    const { version } = await saved("q");
    const answers = await Promise.all(
      ["{ platform { today } }", "{ platform { version } }"].map((query) =>
        change(SAVE, { name: "q", query, basedOnVersion: version }),
      ),
    );
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(["SavedQueryConflict", "SavedQuerySaved"]);
    const { savedQuery } = answers.find(({ __typename }) => __typename === "SavedQuerySaved");
    const newest = { name: "q", version: savedQuery.version };
    expect(answers.find(({ __typename }) => __typename === "SavedQueryConflict").newest).toEqual(newest);
    expect(await read("q")).toMatchObject({ query: savedQuery.query, version: savedQuery.version });
    for (const [mutation, variables] of [
      [SAVE, { name: "q", query: CITIES }],
      [RENAME, { name: "q", to: "r", basedOnVersion: version }],
      [DELETE, { name: "q", basedOnVersion: version }],
    ] as const)
      expect(await change(mutation, variables)).toEqual({ __typename: "SavedQueryConflict", newest });
    expect(await change(SAVE, { name: "gone", query: CITIES, basedOnVersion: version })).toEqual({
      __typename: "SavedQueryConflict",
      newest: null,
    });
  });

  it("keep their names to themselves, also from two who rename to one name at once", async () => {
    const [a, b] = [await saved("a"), await saved("b")];
    expect(await change(RENAME, { name: "a", to: "b", basedOnVersion: a.version })).toMatchObject({
      __typename: "SavedQueryRefused",
      field: "to",
      got: "b",
    });
    const both = await Promise.all([
      change(RENAME, { name: "a", to: "c", basedOnVersion: a.version }),
      change(RENAME, { name: "b", to: "c", basedOnVersion: b.version }),
    ]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(["SavedQueryRefused", "SavedQuerySaved"]);
    expect(await names()).toHaveLength(2);
  });

  it.each([
    ["no token", null, 'expected the header "Authorization: Bearer <write token>", got none'],
    ["another token", "Bearer other", "expected the write token that the environment sets, got another one"],
  ])("are not changed with %s", async (_, authorization, message) => {
    const { version } = await saved("q");
    for (const [mutation, variables] of [
      [SAVE, { name: "q", query: "{ platform { today } }", basedOnVersion: version }],
      [RENAME, { name: "q", to: "r", basedOnVersion: version }],
      [DELETE, { name: "q", basedOnVersion: version }],
    ] as const) {
      const { status, errors } = await write(mutation, variables, authorization);
      expect(status).toBe(401);
      expect(errors[0]).toMatchObject({ message, extensions: { code: "WRITE_REFUSED" } });
    }
    expect(await read("q")).toMatchObject({ query: CITIES, version });
  });

  it.each<[string, object, object]>([
    ["a text that is too large", { query: "#".repeat(65_537) }, { field: "query", got: "65537 bytes" }],
    [
      "Chinese variables too large in bytes",
      { variables: "厅".repeat(30_000) },
      { field: "variables", got: "90000 bytes" },
    ],
    ["nothing", { query: " \n" }, { field: "query", expected: "a query" }],
    ["a character no database stores", { query: "{ a\0 }" }, { field: "query", got: "U+0000" }],
    ["no name", { name: "" }, { field: "name", got: "" }],
    ["a name with a line end", { name: "a\nb" }, { field: "name" }],
    ["a name that cannot be seen", { name: "\u200b" }, { field: "name" }],
    ["a name with a blank at its end", { name: "a " }, { field: "name", got: "a " }],
    ["a name that is too long", { name: "市".repeat(61) }, { field: "name" }],
  ])("refuse %s", async (_, given, problem) => {
    expect(await change(SAVE, { name: "q", query: CITIES, ...given })).toMatchObject({
      __typename: "SavedQueryRefused",
      ...problem,
    });
    expect(await names()).toEqual([]);
  });

  it("take a text of just the largest size and a name of just the longest", async () => {
    const name = "市".repeat(60);
    expect(await change(SAVE, { name, query: "#".repeat(65_536) })).toMatchObject({ __typename: "SavedQuerySaved" });
    expect(await read(name)).toMatchObject({ name });
  });

  it("are as many as a platform keeps, and no more", async () => {
    await getDatabase().pool.query(
      "insert into saved_queries (name, query, variables, updated_at) select 'q' || i, '{ x }', '', '2026-11-20T00:00Z' from generate_series(1, 500) i",
    );
    expect(await change(SAVE, { name: "one more", query: CITIES })).toMatchObject({
      __typename: "SavedQueryRefused",
      expected: "at most 500 saved queries",
    });
  });

  it("are kept in memory until one is changed, which another server on the database hears of", async () => {
    const other = await buildServer({ database: getDatabase(), config: getConfig() });
    try {
      const { version } = await saved("q");
      await expect.poll(async () => (await read("q", other))?.query).toBe(CITIES);
      await expect.poll(async () => (await ask(other, READ, { name: "q" })).cache).toBe("hit");
      await change(SAVE, { name: "q", query: "{ platform { today } }", basedOnVersion: version });
      await expect.poll(async () => (await read("q", other))?.query, { timeout: 5000 }).toBe("{ platform { today } }");
    } finally {
      await other.close();
    }
  });
});
