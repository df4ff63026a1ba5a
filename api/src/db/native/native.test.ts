import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { kindsToTest } from "../../../test/database-kinds.ts";
import { maintain, withDatabase } from "../../../test/maintain.ts";
import { findServerPrograms, type NativeCluster, startNativeCluster } from "../../../test/native-cluster.ts";
import { testConfig } from "../../../test/test-config.ts";
import { type Database, inTransaction, liftTimeLimit } from "../database.ts";
import { migrate } from "../migrate.ts";
import { openDatabase } from "../open-database.ts";
import { openNative } from "./open-native.ts";

const programs = findServerPrograms();

/** A gate that one part of a test opens for another. */
function latch(): { opened: Promise<void>; open(): void } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

/** A server of its own, since these tests stop it. */
describe.skipIf(programs === null || !kindsToTest().includes("native"))(
  "the native database",
  { timeout: 60_000 },
  () => {
    let cluster: NativeCluster;
    beforeAll(async () => {
      cluster = await startNativeCluster(programs!);
    }, 60_000);
    afterAll(() => cluster?.remove());

    const open = (url = cluster.url, statementTimeoutMs = 2_000): Promise<Database> =>
      openDatabase(testConfig({ databaseUrl: url, statementTimeoutMs }), () => undefined);

    it("goes on after the server has stopped and started under the pool, and hears again", async () => {
      const database = await open(cluster.url, 60_000);
      const heard: string[] = [];
      let resumed = 0;
      await database.listen(
        "news",
        (payload) => heard.push(payload),
        () => resumed++,
      );
      expect(database.listening).toBe(true);
      const running = database.pool.query("select pg_sleep(3600)").catch((error: Error) => error);
      const [made, stopped] = [latch(), latch()];
      const inside = inTransaction(database, async (client) => {
        await client.query("create table lost (a int)");
        made.open();
        await stopped.opened;
        await client.query("insert into lost values (1)");
      }).catch((error: Error) => error);
      await made.opened;
      const asleep = "select count(*)::int as n from pg_stat_activity where wait_event = 'PgSleep'";
      await expect.poll(async () => (await database.pool.query(asleep)).rows).toEqual([{ n: 1 }]);
      await cluster.stopServer();
      stopped.open();
      expect(await running).toBeInstanceOf(Error);
      expect(await inside).toBeInstanceOf(Error);
      await expect.poll(() => database.listening, { timeout: 20_000 }).toBe(false);
      await expect(database.pool.query("select 1")).rejects.toThrow();
      await cluster.startServer();
      expect((await database.pool.query("select to_regclass('lost') as lost")).rows).toEqual([{ lost: null }]);
      await expect.poll(() => database.listening, { timeout: 20_000 }).toBe(true);
      expect(resumed).toBe(1);
      await database.pool.query("select pg_notify('news', 'back')");
      await expect.poll(() => heard).toEqual(["back"]);
      await database.close();
    });

    it("waits for a server that is still coming up, and says so", async () => {
      await cluster.stopServer();
      const said: string[] = [];
      const opening = openDatabase(testConfig({ databaseUrl: cluster.url }), (message) => said.push(message));
      await expect.poll(() => said.length).toBeGreaterThan(0);
      expect(said[0]).toMatch(
        /^Waiting for the database at postgres:\/\/postgres@127\.0\.0\.1:\d+\/postgres \(.*ECONNREFUSED/,
      );
      await cluster.startServer();
      await (await opening).close();
    });

    it("gives up with a clear message where there is no server", async () => {
      const url = "postgres://someone:secret@127.0.0.1:1/none";
      const opening = openNative(testConfig(), url, () => undefined, 300);
      await expect(opening).rejects.toThrow(
        /postgres:\/\/someone@127\.0\.0\.1:1\/none did not answer within 0 s.*DATABASE_URL/s,
      );
      await expect(opening).rejects.not.toThrow(/secret/);
    });

    it("does not wait for what waiting cannot mend", async () => {
      await expect(open(withDatabase(cluster.url, "missing"))).rejects.toThrow(
        /refused the connection: database "missing" does not exist/,
      );
    });

    it("cancels a statement that runs too long, but not one whose transaction has lifted the limit", async () => {
      const database = await open(cluster.url, 300);
      await expect(database.pool.query("select pg_sleep(2)")).rejects.toMatchObject({ code: "57014" });
      await inTransaction(database, async (client) => {
        await liftTimeLimit(client);
        await client.query("select pg_sleep(0.6)");
      });
      await expect(database.pool.query("select pg_sleep(2)")).rejects.toMatchObject({ code: "57014" });
      await database.close();
    });

    it("keeps its own options beside those of the URL", async () => {
      const url = new URL(cluster.url);
      url.searchParams.set("options", "-c work_mem=7MB");
      const database = await open(url.href);
      const { rows } = await database.pool.query(
        "select current_setting('work_mem') as memory, current_setting('timezone') as zone",
      );
      expect(rows).toEqual([{ memory: "7MB", zone: "UTC" }]);
      await database.close();
    });

    describe("migrating", () => {
      let url: string;
      let made = 0;
      beforeEach(async () => {
        const name = `migrated_${++made}`;
        await maintain(cluster.url, `create database ${name}`);
        url = withDatabase(cluster.url, name);
      });

      it("is done once where two processes start together", async () => {
        const [one, two] = await Promise.all([open(url), open(url)]);
        const ran = await Promise.all([migrate(one), migrate(two)]);
        expect(ran.map((names) => names.length > 0).sort()).toEqual([false, true]);
        const { rows } = await one.pool.query(
          "select count(*)::int as run, count(distinct name)::int as names from schema_migrations",
        );
        expect(rows[0].run).toBe(rows[0].names);
        await Promise.all([one.close(), two.close()]);
      });

      it("leaves nothing where it is broken off half-way, and starts anew", async () => {
        const database = await open(url);
        const breaking = migrate(database).catch((error: Error) => error);
        const killer = new pg.Client({ connectionString: cluster.url });
        await killer.connect();
        // The lock of migrate() shows its backend, once it is at work.
        await expect
          .poll(
            async () => {
              const { rows } = await killer.query(
                "select pg_terminate_backend(pid) as done from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = $1)",
                [new URL(url).pathname.slice(1)],
              );
              return rows.length;
            },
            { interval: 5 },
          )
          .toBe(1);
        await killer.end();
        expect(await breaking).toBeInstanceOf(Error);
        expect(
          (await database.pool.query("select to_regclass('regions') as made, to_regclass('schema_migrations') as run"))
            .rows,
        ).toEqual([{ made: null, run: null }]);
        expect((await migrate(database)).length).toBeGreaterThan(0);
        await database.close();
      });
    });
  },
);
