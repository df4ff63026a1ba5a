import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { smallWorld } from "../../test/fixtures/small-world.ts";
import { findServerPrograms, type NativeCluster, startNativeCluster } from "../../test/native-cluster.ts";
import { testConfig } from "../../test/test-config.ts";
import { DataWatch } from "../data-watch/data-watch.ts";
import type { Database } from "../db/database.ts";
import { migrate } from "../db/migrate.ts";
import { openNative } from "../db/native/open-native.ts";
import { buildServer } from "../server.ts";

const programs = findServerPrograms();
const QUERY = "{ estates(first: 1) { totalCount } }";

describe.skipIf(programs === null)("while the database is unavailable", () => {
  let cluster: NativeCluster;
  let database: Database;
  let app: Awaited<ReturnType<typeof buildServer>>;

  beforeAll(async () => {
    cluster = await startNativeCluster(programs!);
    const config = testConfig({ databaseUrl: cluster.url });
    database = await openNative(config, cluster.url, () => undefined);
    await migrate(database);
    await smallWorld(database);
    app = await buildServer({ database, config });
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await database.close();
    await cluster.remove();
  }, 60_000);

  it("answers 503 with Retry-After, what is cached included, and comes back by itself", async () => {
    const status = async () => (await app.inject("/healthz")).statusCode;
    expect(await status()).toBe(200);
    expect((await ask(app, QUERY)).cache).toBe("miss");
    expect((await ask(app, QUERY)).cache).toBe("hit");

    await cluster.stopServer();
    const fresh = await app.inject({
      method: "POST",
      url: "/graphql",
      payload: { query: "{ estates(first: 2) { totalCount } }" },
    });
    expect(fresh.statusCode).toBe(503);
    expect(fresh.headers["retry-after"]).toBe("2");
    expect(fresh.json().errors[0].extensions.code).toBe("DATABASE_UNAVAILABLE");
    for (const url of ["/healthz", "/boundaries/370100/COUNTY.geojson"]) {
      const response = await app.inject(url);
      expect([url, response.statusCode, response.headers["retry-after"]]).toEqual([url, 503, "2"]);
    }
    expect((await ask(app, QUERY)).status).toBe(503);
    expect((await app.inject("/config.json")).statusCode).toBe(200);

    await cluster.startServer();
    await expect.poll(status, { timeout: 15_000, interval: 200 }).toBe(200);
    await expect
      .poll(async () => (await ask(app, QUERY)).data, { timeout: 15_000, interval: 200 })
      .toEqual({ estates: { totalCount: 131 } });
  }, 60_000);

  it("does not serve what was cached before the gap once data changed in it", async () => {
    const name = async () =>
      (
        (await ask(app, '{ estates(first: 1, filter: {nameContains: "小区5"}) { nodes { households } } }')).data
          ?.estates as { nodes: [{ households: number }] } | undefined
      )?.nodes[0].households;
    const before = await name();
    await cluster.restart();
    // As another process might while this one cannot hear it.
    await expect
      .poll(
        () =>
          database.pool.query("update estates set households = 77 where name = '小区5'").then(
            () => true,
            () => false,
          ),
        { timeout: 15_000 },
      )
      .toBe(true);
    await database.pool.query("update data_versions set version = version + 1 where family = 'estates'");
    expect(before).toBe(50);
    await expect.poll(name, { timeout: 15_000, interval: 200 }).toBe(77);
  }, 60_000);

  it("is at work, not unavailable, as long as it answers others", async () => {
    const watch = new DataWatch(database, 1000);
    await watch.start();
    const locked = await database.pool.connect();
    try {
      // Nobody can look at the versions now.
      await locked.query("begin; lock table data_versions in access exclusive mode");
      for (let n = 0; n < 25; n += 1) {
        await database.pool.query("select pg_sleep(0.1)");
        expect(watch.available).toBe(true);
      }
      await expect.poll(() => watch.available, { timeout: 15_000 }).toBe(false);
    } finally {
      await locked.query("rollback");
      locked.release();
    }
    await expect.poll(() => watch.available, { timeout: 15_000 }).toBe(true);
    await watch.close();
  }, 60_000);
});
