import type { FastifyInstance } from "fastify";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { countedSmallWorld, madeUpComplaints, record } from "../../test/complaints.ts";
import { kindsToTest } from "../../test/database-kinds.ts";
import {
  findServerPrograms,
  type NativeCluster,
  type NativeServer,
  startNativeCluster,
} from "../../test/native-cluster.ts";
import { testConfig } from "../../test/test-config.ts";
import type { Database } from "../db/database.ts";
import { migrate } from "../db/migrate.ts";
import { openNative } from "../db/native/open-native.ts";
import { buildServer } from "../server.ts";

const programs = findServerPrograms();
const COUNT = "{ complaints(first: 1) { totalCount } }";
/** A server is looked at once a second, and less often only while it does not answer. */
const SOON = { timeout: 30_000, interval: 50 };

describe.skipIf(programs === null || !kindsToTest().includes("native"))("a streaming replica", () => {
  let cluster: NativeCluster;
  let standby: NativeServer;
  let database: Database;
  let app: FastifyInstance;
  let recorded = 0;

  beforeAll(async () => {
    cluster = await startNativeCluster(programs!);
    const migrated = await openNative(testConfig(), cluster.url, () => undefined);
    await migrate(migrated);
    await countedSmallWorld(migrated);
    await migrated.close();
    standby = await cluster.standby();
    const config = testConfig({ databaseUrl: cluster.url, databaseReadUrl: standby.url });
    database = await openNative(config, cluster.url, () => undefined);
    app = await buildServer({ database, config });
  }, 120_000);
  afterAll(async () => {
    await app?.close();
    await database?.close();
    await cluster?.remove();
  }, 60_000);

  const health = async () => {
    const { statusCode, body } = await app.inject("/healthz");
    const { status, database: seen } = JSON.parse(body);
    return { statusCode, status, primary: seen.primary.available as boolean, replica: seen.replica };
  };
  /** The port of the server that a read is sent to. */
  const readFrom = async (): Promise<number> => {
    const { rows } = await database.reader.query("select inet_server_port() as port", []);
    return (rows[0] as { port: number }).port;
  };
  const portOf = (server: NativeServer): number => Number(new URL(server.url).port);
  const onStandby = async (text: string): Promise<unknown[]> => {
    const client = new pg.Client(standby.url);
    await client.connect();
    try {
      return (await client.query(text)).rows;
    } finally {
      await client.end();
    }
  };
  const recordOne = () => record(app, madeUpComplaints(1, `r${++recorded}-`));
  const counted = async () => {
    const { status, cache, data } = await ask(app, COUNT);
    return { status, cache, count: (data?.complaints as { totalCount: number } | undefined)?.totalCount };
  };

  beforeEach(async () => {
    await expect.poll(health, SOON).toEqual({
      statusCode: 200,
      status: "ok",
      primary: true,
      replica: { available: true, behind: false },
    });
    await expect.poll(() => database.listening, SOON).toBe(true);
  }, 60_000);

  it("takes the reads while it follows", async () => {
    expect(await readFrom()).toBe(portOf(standby));
  });

  it("is left out while its replay is paused: a write is answered, read at once, and cached; and taken again when it has followed", async () => {
    const before = await counted();
    await onStandby("select pg_wal_replay_pause()");
    await expect
      .poll(() => onStandby("select pg_get_wal_replay_pause_state() as state"), SOON)
      .toEqual([{ state: "paused" }]);
    expect((await recordOne()).errors).toBeUndefined();
    const after = { status: 200, count: before.count! + 1 };
    expect(await counted()).toMatchObject({ ...after, cache: "miss" });
    // The write is told twice, by this process and by the database; after that answers are kept, though the replica has not moved.
    await expect.poll(counted, SOON).toMatchObject({ ...after, cache: "hit" });
    expect(await readFrom()).toBe(portOf(cluster));
    expect(await health()).toMatchObject({ status: "ok", replica: { available: true, behind: true } });

    await onStandby("select pg_wal_replay_resume()");
    await expect.poll(readFrom, SOON).toBe(portOf(standby));
    expect(await counted()).toMatchObject(after);
  }, 60_000);

  it("is left out while it is stopped, and the read that found it so is answered", async () => {
    await counted();
    await standby.stopServer();
    const answer = await ask(app, "{ estates(first: 3) { totalCount } }");
    expect([answer.status, answer.data]).toEqual([200, { estates: { totalCount: 131 } }]);
    await expect.poll(health, SOON).toMatchObject({ statusCode: 200, status: "ok", replica: { available: false } });
    expect((await recordOne()).errors).toBeUndefined();
    expect(await readFrom()).toBe(portOf(cluster));
    await standby.startServer();
    await expect.poll(readFrom, SOON).toBe(portOf(standby));
  }, 60_000);

  it("is left out while it is frozen: the read that waits for it is answered by the primary, and it is taken again", async () => {
    await expect.poll(readFrom, SOON).toBe(portOf(standby));
    await standby.freeze();
    try {
      const answer = await ask(app, "{ estates(first: 2) { totalCount } }");
      expect([answer.status, answer.data]).toEqual([200, { estates: { totalCount: 131 } }]);
      await expect.poll(health, SOON).toMatchObject({ statusCode: 200, status: "ok", replica: { available: false } });
      expect((await recordOne()).errors).toBeUndefined();
      expect(await readFrom()).toBe(portOf(cluster));
    } finally {
      await standby.thaw();
    }
    await expect.poll(readFrom, SOON).toBe(portOf(standby));
  }, 60_000);

  it("keeps the reads while the primary is stopped, and writes are refused", async () => {
    const before = await counted();
    await cluster.stopServer();
    const refused = await recordOne();
    expect([refused.status, refused.errors?.[0]?.extensions.code]).toEqual([503, "DATABASE_UNAVAILABLE"]);
    expect(await counted()).toMatchObject({ status: 200, count: before.count });
    expect(await readFrom()).toBe(portOf(standby));
    await expect
      .poll(health, SOON)
      .toMatchObject({ statusCode: 200, status: "reads only", primary: false, replica: { available: true } });
    await cluster.startServer();
    await expect.poll(health, SOON).toMatchObject({ status: "ok", primary: true });
    expect((await recordOne()).errors).toBeUndefined();
  }, 60_000);

  it("says that the database is unavailable once both are, and comes back", async () => {
    await standby.stopServer();
    await cluster.stopServer();
    await expect.poll(health, SOON).toMatchObject({ statusCode: 503, status: "database unavailable" });
    expect((await counted()).status).toBe(503);
    await cluster.startServer();
    await expect.poll(counted, SOON).toMatchObject({ status: 200 });
    await standby.startServer();
  }, 60_000);

  it("need not be there at the start", async () => {
    await standby.stopServer();
    const config = testConfig({ databaseUrl: cluster.url, databaseReadUrl: standby.url });
    const other = await openNative(config, cluster.url, () => undefined);
    const begun = await buildServer({ database: other, config });
    expect((await ask(begun, COUNT)).status).toBe(200);
    await begun.close();
    await other.close();
    await standby.startServer();
  }, 60_000);
});
