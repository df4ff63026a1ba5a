import { brotliDecompressSync } from "node:zlib";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { ask } from "../../test/ask.ts";
import { describeOnOne } from "../../test/databases.ts";
import { smallWorld } from "../../test/fixtures/small-world.ts";
import { bumpVersions, inTransaction } from "../db/database.ts";
import type { Family } from "../db/table-families.ts";
import { buildServer } from "../server.ts";

const QUERIES = {
  regions: '{ region(code: "370100") { nameZh } }',
  estates: '{ estates(first: 1, filter: {under: "370102"}) { nodes { name } totalCount } }',
  complaints: "{ estates(first: 1, order: COMPLAINTS_DESC) { nodes { name } } }",
  observations: "{ observations(first: 1) { nodes { value } } }",
} as const;
const NAMES = Object.keys(QUERIES) as (keyof typeof QUERIES)[];
/** How long a condition is waited for before it is taken for one that never comes. */
const SOON = { timeout: 20_000 };

describeOnOne(
  "response cache",
  (getDatabase, _home, getConfig) => {
    let app: FastifyInstance;
    let today = "2026-11-20";
    beforeAll(async () => {
      const config = {
        ...getConfig(),
        get today() {
          return today;
        },
      };
      app = await buildServer({ database: getDatabase(), config });
    });
    afterAll(() => app.close());
    beforeEach(async () => {
      for (const query of Object.values(QUERIES)) await ask(app, query);
    });

    const write = (family: Family): Promise<void> =>
      inTransaction(getDatabase(), async (client) => {
        if (family === "estates")
          await client.query("update estates set households = households + 1 where estate_id = 1");
        await bumpVersions(client, [family]);
      });
    const cacheOf = async (query: string): Promise<string | undefined> => (await ask(app, query)).cache;

    it("answers a query it has answered before without asking the database", async () => {
      const asked = vi.spyOn(getDatabase().reader, "query");
      const [first, second] = [await ask(app, QUERIES.estates), await ask(app, QUERIES.estates)];
      expect([first.cache, second.cache]).toEqual(["hit", "hit"]);
      expect(second.data).toEqual(first.data);
      expect(asked.mock.calls.filter(([text]) => !String(text).includes("data_versions"))).toEqual([]);
      asked.mockRestore();
    });

    it("tells apart variables, operation names and what the client accepts", async () => {
      const query = "query A ($n: Int!) { regions(first: $n) { nodes { code } } } query B { __typename }";
      const send = (payload: object, accept?: string) =>
        app.inject({ method: "POST", url: "/graphql", payload, headers: accept === undefined ? {} : { accept } });
      const answers = [
        await send({ query, operationName: "A", variables: { n: 1 } }),
        await send({ query, operationName: "A", variables: { n: 2 } }),
        await send({ query, operationName: "B" }),
        await send({ query, operationName: "B" }, "application/graphql-response+json"),
        await send({ query, operationName: "B" }),
      ];
      expect(answers.map(({ headers }) => headers["x-cache"])).toEqual(["miss", "miss", "miss", "miss", "hit"]);
      expect(answers[1]!.json().data.regions.nodes).toHaveLength(2);
      expect(answers[3]!.headers["content-type"]).toContain("application/graphql-response+json");
    });

    it.each([
      ["estates", ["estates", "complaints"]],
      ["complaints", ["complaints"]],
      ["observations", ["observations"]],
      ["regions", ["regions", "estates", "complaints", "observations"]],
    ] as const)("a write to %s ends what was made from it, and nothing else", async (family, ended) => {
      await filled();
      await write(family);
      // The write's own family tells when the news of its commit has been heard.
      await expect.poll(() => cacheOf(QUERIES[family]), SOON).toBe("miss");
      const others = NAMES.filter((name) => name !== family);
      const seen = await Promise.all(others.map(async (name) => [name, await cacheOf(QUERIES[name])]));
      expect(Object.fromEntries(seen)).toEqual(
        Object.fromEntries(others.map((name) => [name, (ended as readonly string[]).includes(name) ? "miss" : "hit"])),
      );
    });

    it("shows what was written", async () => {
      const query = '{ estates(first: 1, filter: {nameContains: "小区1"}) { nodes { households } } }';
      const households = async (): Promise<number> =>
        ((await ask(app, query)).data!.estates as { nodes: [{ households: number }] }).nodes[0].households;
      const before = await households();
      await write("estates");
      await expect.poll(households, SOON).toBe(before + 1);
    });

    it("keeps no answer with an error", async () => {
      const query = '{ estates(filter: {under: "none"}) { totalCount } }';
      expect([await cacheOf(query), await cacheOf(query)]).toEqual(["miss", "miss"]);
    });

    it("keeps no answer over midnight", async () => {
      await filled();
      today = "2026-11-21";
      expect(await cacheOf(QUERIES.estates)).toBe("miss");
      today = "2026-11-20";
    });

    it("keeps compressed forms of the same content", async () => {
      const payload = { query: "{ estates(first: 100) { nodes { name } } }" };
      const plain = await app.inject({ method: "POST", url: "/graphql", payload });
      const headers = { "accept-encoding": "br" };
      const compressed = await app.inject({ method: "POST", url: "/graphql", payload, headers });
      expect(compressed.headers).toMatchObject({ "content-encoding": "br", "x-cache": "hit" });
      expect(brotliDecompressSync(compressed.rawPayload).toString()).toBe(plain.body);
    });

    /** Waits until every answer is kept: all earlier writes have been heard and followed. */
    const filled = () =>
      expect.poll(() => Promise.all(NAMES.map((name) => cacheOf(QUERIES[name]))), SOON).toEqual(NAMES.map(() => "hit"));
  },
  smallWorld,
);
