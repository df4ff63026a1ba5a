import { request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import type pg from "pg";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ask } from "../../test/ask.ts";
import { kindsToTest } from "../../test/database-kinds.ts";
import { describeOnBoth, openTestDatabase } from "../../test/databases.ts";
import { smallWorld } from "../../test/fixtures/small-world.ts";
import type { Config } from "../config.ts";
import { bumpVersions } from "../db/database.ts";
import { openDatabase } from "../db/open-database.ts";
import { buildServer } from "../server.ts";

/** Reads what stands in memory and what stands in a table of its own: never held up below but where everything is. */
const LIGHT = '{ regions(first: 1) { totalCount } observations(region: "370100") { totalCount } }';
const CACHED = "{ estates(first: 1) { totalCount } }";
const SOON = { timeout: 30_000, interval: 20 };
/** A question about estates that nothing has answered before. */
const estates = (year: number) => `{ estates(first: 1, filter: { builtFrom: ${year} }) { totalCount } }`;

describeOnBoth(
  "a server under load",
  (getDatabase, kind, getConfig) => {
    let app: FastifyInstance;
    let holder: pg.PoolClient | null = null;

    const serve = async (given: Partial<Config> = {}): Promise<void> => {
      app = await buildServer({ database: getDatabase(), config: { ...getConfig(), ...given } });
    };
    /** Keeps every question about estates waiting in the database; on the embedded one, every question. */
    const holdEstates = async (): Promise<void> => {
      holder = await getDatabase().pool.connect();
      await holder.query("begin");
      await holder.query("lock table estates in access exclusive mode");
    };
    const letGo = async (): Promise<void> => {
      const held = holder;
      holder = null;
      if (held === null) return;
      await held.query("rollback");
      held.release();
    };
    const work = async () => (await app.inject("/healthz")).json().work as { running: number; waiting: number };
    /** Backends that wait for the lock just now. */
    const held = async (): Promise<number> => {
      const { rows } = await getDatabase().primary.control.query(
        "select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
      );
      return rows[0].n;
    };
    const post = (query: string, remoteAddress: string) =>
      app.inject({ method: "POST", url: "/graphql", payload: { query }, remoteAddress });

    beforeEach(() => serve());
    afterEach(async () => {
      await letGo();
      await app.close();
    });

    it("is busy, not unavailable: health and cached answers come at once, and all are answered in the end", async () => {
      await ask(app, CACHED);
      await expect.poll(async () => (await ask(app, CACHED)).cache, SOON).toBe("hit");
      await holdEstates();
      const asked = Array.from({ length: 30 }, (_, i) => ask(app, estates(1900 + i)));
      await expect.poll(async () => (await work()).waiting, SOON).toBeGreaterThan(0);
      const health = await app.inject("/healthz");
      expect([health.statusCode, health.json()]).toMatchObject([200, { status: "ok", database: { available: true } }]);
      expect(await ask(app, CACHED)).toMatchObject({ status: 200, cache: "hit" });
      await letGo();
      for (const { status, data } of await Promise.all(asked)) expect([status, data]).toMatchObject([200, {}]);
      await expect.poll(work, SOON).toMatchObject({ running: 0, waiting: 0, callers: 0, resultBytes: 0 });
    });

    // The embedded database has one backend, and so no connections to leave.
    const itOnNative = kind === "native" ? it : () => {};
    itOnNative("leaves connections to other callers, and the watch its own", async () => {
      await holdEstates();
      const greedy = Array.from({ length: 30 }, (_, i) => post(estates(1900 + i), "10.0.0.1"));
      const { running } = await vi.waitUntil(async () => {
        const now = await work();
        return now.waiting === 23 && now.running === (await held()) && now;
      }, SOON);
      expect(running).toBe(7);
      expect((await post(LIGHT, "10.0.0.2")).json()).toEqual({
        data: { regions: { totalCount: expect.any(Number) }, observations: { totalCount: expect.any(Number) } },
      });
      // Even with every connection of the pool taken, the watch hears and sees of a write.
      const { pool } = getDatabase();
      const taken = await Promise.all(Array.from({ length: 2 }, () => pool.connect()));
      const version = async () => (await app.inject("/healthz")).json().dataVersions.observations;
      const before = await version();
      const writer = await openDatabase(getConfig(), () => undefined);
      await bumpVersions(writer.pool, ["observations"]);
      await writer.close();
      await expect.poll(version, SOON).toBe(String(Number(before) + 1));
      for (const client of taken) client.release();
      await letGo();
      await Promise.all(greedy);
    });

    it("ends a request's statements when its client has gone: those that wait, and those that run where they can be cancelled", async () => {
      await app.listen({ host: "127.0.0.1", port: 0 });
      const { port } = app.server.address() as AddressInfo;
      const read = vi.spyOn(getDatabase().reader, "query");
      await holdEstates();
      const clients = Array.from({ length: 20 }, (_, i) => {
        const sent = httpRequest({
          port,
          method: "POST",
          path: "/graphql",
          headers: { "content-type": "application/json" },
        });
        sent.on("error", () => undefined);
        sent.end(JSON.stringify({ query: estates(1900 + i) }));
        return sent;
      });
      const { running, waiting } = await vi.waitUntil(async () => {
        const now = await work();
        return now.running + now.waiting === 20 && now;
      }, SOON);
      if (kind === "native") await expect.poll(held, SOON).toBe(running);
      for (const client of clients) client.destroy();
      await expect.poll(work, SOON).toMatchObject({ waiting: 0 });
      // The lock is still held: what ran has been cancelled, not answered.
      if (kind === "native") await expect.poll(held, SOON).toBe(0);
      else await letGo();
      await expect.poll(work, SOON).toMatchObject({ running: 0, callers: 0 });
      expect(waiting).toBeGreaterThan(0);
      const began = read.mock.calls.filter(([text]) => text.includes("estates"));
      expect(began).toHaveLength(running);
      read.mockRestore();
    });

    it("answers TIMEOUT when a request's time is up, and goes on", async () => {
      await app.close();
      await serve({ requestTimeoutMs: 500 });
      await holdEstates();
      const { status, errors } = await ask(app, estates(1950));
      expect([status, errors?.[0]?.extensions]).toEqual([504, { code: "TIMEOUT", limitMs: 500 }]);
      expect(errors?.[0]?.message).toContain("the answer took longer than a request may (500 ms): ask for less");
      await letGo();
      expect((await ask(app, estates(1951))).errors).toBeUndefined();
    });

    it("says of a place in the pool that does not come free that it is busy", async () => {
      await app.close();
      const unavailable = new Error("timeout exceeded when trying to connect");
      const connect = vi.spyOn(getDatabase().pool, "connect").mockRejectedValueOnce(unavailable as never);
      await serve();
      const response = await post(estates(1960), "10.0.0.1");
      connect.mockRestore();
      expect([response.statusCode, response.headers["retry-after"]]).toEqual([503, "2"]);
      expect(response.json().errors[0].extensions).toEqual({ code: "BUSY", retryAfterSeconds: 2 });
      expect((await app.inject("/healthz")).json()).toMatchObject({ status: "ok" });
    });
  },
  smallWorld,
);

// Once: the embedded database ends what runs too long by the same code (embedded.test.ts), and counts in vain as long as it may.
describe("a statement that takes longer than it may", () => {
  it("is TIMEOUT, and the next question is answered", async () => {
    const statementTimeoutMs = 4_000;
    const world = await openTestDatabase(kindsToTest()[0]!, { statementTimeoutMs });
    await smallWorld(world.database);
    const { pool } = world.database;
    const app = await buildServer(world);
    await pool.query("alter table observations rename to kept_observations");
    await pool.query(
      "create view observations as select k.* from kept_observations k where (select pg_sleep(3600)) is not null",
    );
    const { status, errors } = await ask(app, '{ observations(region: "370100") { totalCount } }');
    expect([status, errors?.[0]?.extensions]).toEqual([504, { code: "TIMEOUT", limitMs: statementTimeoutMs }]);
    expect(errors?.[0]?.message).toContain("longer than a statement may");
    await pool.query("drop view observations");
    await pool.query("alter table kept_observations rename to observations");
    const { data } = await ask(app, '{ observations(region: "370100") { totalCount } }');
    expect(data).toMatchObject({ observations: { totalCount: expect.any(Number) } });
    await app.close();
    await world.remove();
  }, 120_000);
});
