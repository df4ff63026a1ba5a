import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { describeOnBoth, repeated } from "../../test/databases.ts";
import { buildServer } from "../server.ts";

const SAVE = `mutation Save($name: String!, $yaml: String!, $basedOnVersion: Int) {
  saveWallProgramme(name: $name, yaml: $yaml, basedOnVersion: $basedOnVersion) {
    __typename
    ... on WallProgrammeSaved { programme { name yaml version updatedAt } }
    ... on WallProgrammeConflict { newest { yaml version } basedOnVersion }
    ... on WallProgrammeRefused { problems { field expected got line column } }
  }
}`;
const DELETE = `mutation Delete($name: String!, $basedOnVersion: Int!) {
  deleteWallProgramme(name: $name, basedOnVersion: $basedOnVersion) {
    __typename
    ... on WallProgrammeDeleted { name }
    ... on WallProgrammeConflict { newest { version } basedOnVersion }
  }
}`;
const READ = "query Read($name: String!) { wallProgramme(name: $name) { name yaml version } }";
const LIST = "{ wallProgrammes { name version } }";
const HALL = "version: 1\ntitle: 大厅 # of the hall\n";

describeOnBoth("programmes of walls", (getDatabase, databaseKind, getConfig) => {
  let app: FastifyInstance;
  beforeAll(async () => {
    app = await buildServer({ database: getDatabase(), config: getConfig() });
  });
  afterAll(() => app.close());
  beforeEach(() => getDatabase().pool.query("delete from wall_programmes"));

  const write = async (
    query: string,
    variables: object,
    authorization: string | null = "Bearer test-write-token",
    to = app,
  ) => {
    const headers = authorization === null ? {} : { authorization };
    const response = await to.inject({ method: "POST", url: "/graphql", payload: { query, variables }, headers });
    return { status: response.statusCode, ...response.json() };
  };
  const save = async (variables: { name: string; yaml: string; basedOnVersion?: number }) =>
    (await write(SAVE, variables)).data.saveWallProgramme;
  const read = async (name: string, from = app) =>
    (await ask(from, READ, { name })).data!.wallProgramme as { yaml: string; version: number } | null;

  it("are saved, read back as they were written, listed by name and deleted", async () => {
    const before = Date.now();
    const saved = await save({ name: "大厅", yaml: HALL });
    expect(saved).toMatchObject({ __typename: "WallProgrammeSaved", programme: { name: "大厅", yaml: HALL } });
    const { version, updatedAt } = saved.programme;
    expect(Date.parse(updatedAt)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(updatedAt)).toBeLessThanOrEqual(Date.now());
    expect(await read("大厅")).toEqual({ name: "大厅", yaml: HALL, version });
    await save({ name: "default", yaml: HALL });
    expect((await ask(app, LIST)).data!.wallProgrammes).toMatchObject([{ name: "default" }, { name: "大厅" }]);
    expect((await write(DELETE, { name: "大厅", basedOnVersion: version })).data.deleteWallProgramme).toEqual({
      __typename: "WallProgrammeDeleted",
      name: "大厅",
    });
    expect(await read("大厅")).toBeNull();
    expect((await ask(app, LIST)).data!.wallProgrammes).toMatchObject([{ name: "default" }]);
  });

  it("go to one of two who write on the same version; the other is told what stands there now", async () => {
    const { version } = (await save({ name: "hall", yaml: HALL })).programme;
    const texts = ["title: first", "title: second"];
    const answers = await Promise.all(texts.map((yaml) => save({ name: "hall", yaml, basedOnVersion: version })));
    const kept = answers.findIndex(({ __typename }) => __typename === "WallProgrammeSaved");
    const newest = { yaml: texts[kept], version: answers[kept].programme.version };
    expect(newest.version).toBeGreaterThan(version);
    expect(answers[1 - kept]).toEqual({ __typename: "WallProgrammeConflict", newest, basedOnVersion: version });
    expect(await read("hall")).toMatchObject(newest);
  });

  it("are not written over by who takes the name for a free one, nor by who read what was deleted since", async () => {
    const { version } = (await save({ name: "hall", yaml: HALL })).programme;
    expect(await save({ name: "hall", yaml: "title: other" })).toEqual({
      __typename: "WallProgrammeConflict",
      newest: { yaml: HALL, version },
      basedOnVersion: null,
    });
    await write(DELETE, { name: "hall", basedOnVersion: version });
    const late = { name: "hall", yaml: "title: late", basedOnVersion: version };
    expect(await save(late)).toEqual({
      __typename: "WallProgrammeConflict",
      newest: null,
      basedOnVersion: version,
    });
    const again = (await save({ name: "hall", yaml: "title: again" })).programme;
    expect(await save(late)).toMatchObject({ newest: { yaml: "title: again", version: again.version } });
    expect((await write(DELETE, { name: "hall", basedOnVersion: version })).data.deleteWallProgramme).toEqual({
      __typename: "WallProgrammeConflict",
      newest: { version: again.version },
      basedOnVersion: version,
    });
    expect(await read("hall")).toMatchObject({ yaml: "title: again" });
  });

  it.each([
    ["no token", null, 'expected the header "Authorization: Bearer <write token>", got none'],
    ["another token", "Bearer other", "expected the write token that the environment sets, got another one"],
  ])("are neither saved nor deleted with %s", async (_, authorization, message) => {
    const { version } = (await save({ name: "hall", yaml: HALL })).programme;
    for (const [query, variables] of [
      [SAVE, { name: "hall", yaml: "title: x", basedOnVersion: version }],
      [DELETE, { name: "hall", basedOnVersion: version }],
    ] as const) {
      const { status, errors } = await write(query, variables, authorization);
      expect(status).toBe(401);
      expect(errors[0]).toMatchObject({ message, extensions: { code: "WRITE_REFUSED" } });
    }
    expect(await read("hall")).toMatchObject({ yaml: HALL, version });
  });

  const refused: [string, string, string, object][] = [
    ["a text that is too large", "hall", "#".repeat(256 * 1024 + 1), { field: "yaml", got: "262145 bytes" }],
    ["Chinese that is too large in bytes", "hall", `# ${"厅".repeat(100_000)}`, { field: "yaml", got: "300002 bytes" }],
    ["nothing", "hall", " \n", { field: "yaml", expected: "a programme" }],
    ["what is no YAML", "hall", "title: {\n  zh: 一\n", { field: "yaml", line: 3, column: 1 }],
    [
      "a key twice",
      "hall",
      "title: a\ntitle: b\n",
      {
        field: "yaml",
        expected: "YAML that can be read: Map keys must be unique",
        got: "title: b",
        line: 2,
        column: 1,
      },
    ],
    [
      "what takes the reader a minute",
      "hall",
      '"'.repeat(250_000),
      { field: "yaml", expected: "YAML that can be read within 1 s" },
    ],
    ["what is only dots", "..", HALL, { field: "name", got: ".." }],
    ["a name that cannot be seen", "\u200b", HALL, { field: "name" }],
    ["a name that is half a character", "\ud800", HALL, { field: "name" }],
    ["what nests without end", "hall", "[".repeat(100_000), { field: "yaml" }],
    ["a character no database stores", "hall", "title: a\0b", { field: "yaml", got: "U+0000" }],
    ["no name", "", HALL, { field: "name", got: "" }],
    ["a name with a space", "the hall", HALL, { field: "name", got: "the hall" }],
    ["a name with a slash", "a/b", HALL, { field: "name" }],
    ["a name that is too long", "厅".repeat(61), HALL, { field: "name" }],
  ];
  it.each(repeated(databaseKind, refused))("refuse %s", async (_, name, yaml, problem) => {
    const answer = await save({ name, yaml });
    expect(answer.__typename).toBe("WallProgrammeRefused");
    expect(answer.problems[0]).toMatchObject(problem);
    expect(answer.problems[0].expected).not.toBe("");
    expect((await ask(app, LIST)).data!.wallProgrammes).toEqual([]);
  });

  it("take a text of just the largest size and a name of just the longest", async () => {
    const yaml = "#".repeat(256 * 1024);
    const name = "厅".repeat(60);
    expect(await save({ name, yaml })).toMatchObject({ __typename: "WallProgrammeSaved" });
    expect((await read(name))!.yaml).toHaveLength(yaml.length);
  });

  it("are as many as a platform keeps, and no more", async () => {
    await getDatabase().pool.query(
      "insert into wall_programmes (name, yaml, updated_at) select 'p' || i, 'title: x', '2026-11-20T00:00Z' from generate_series(1, 200) i",
    );
    expect(await save({ name: "one-more", yaml: HALL })).toMatchObject({
      __typename: "WallProgrammeRefused",
      problems: [{ field: "name", expected: "at most 200 programmes" }],
    });
  });

  it("are kept in memory until one is saved, which another server on the database hears of", async () => {
    const other = await buildServer({ database: getDatabase(), config: getConfig() });
    try {
      const { version } = (await save({ name: "hall", yaml: HALL })).programme;
      await expect.poll(async () => (await read("hall", other))?.yaml).toBe(HALL);
      await expect.poll(async () => (await ask(other, READ, { name: "hall" })).cache).toBe("hit");
      await save({ name: "hall", yaml: "title: new", basedOnVersion: version });
      await expect.poll(async () => (await read("hall", other))?.yaml, { timeout: 5000 }).toBe("title: new");
      expect((await ask(app, "{ indicators { id } }")).errors).toBeUndefined();
    } finally {
      await other.close();
    }
  });
});
