import { spawnSync } from "node:child_process";
import { mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { ask } from "../../../test/ask.ts";
import { countedSmallWorld, madeUpComplaints, record } from "../../../test/complaints.ts";
import { openTestDatabase, rolledBack, type TestDatabase } from "../../../test/databases.ts";
import { maintain } from "../../../test/maintain.ts";
import { program } from "../../../test/program.ts";
import { reconcile } from "../../indicators/reconcile.ts";
import { buildServer } from "../../server.ts";

// A server elsewhere has its files elsewhere.
const isHere = inject("databases").nativeMissing === null && !process.env.TEST_DATABASE_URL;

describe.skipIf(!isHere)("a disk that is full", { timeout: 120_000 }, () => {
  let world: TestDatabase;
  let app: FastifyInstance;
  const folder = mkdtempSync(join(tmpdir(), "atlas-full-disk-"));
  beforeAll(async () => {
    world = await openTestDatabase("native");
    await countedSmallWorld(world.database);
    app = await buildServer({ database: world.database, config: world.config });
  }, 120_000);
  afterAll(async () => {
    await app?.close();
    await world?.remove();
    rmSync(folder, { recursive: true });
  });

  const one = async (text: string): Promise<string> =>
    String(Object.values((await world.database.pool.query(text)).rows[0])[0]);

  /** Has the system's own full device stand for the file of a table that has no rows. Call the result for a disk with space. */
  async function fillUnder(table: string): Promise<() => Promise<void>> {
    expect(await one(`select pg_relation_size('${table}')`)).toBe("0");
    const path = join(await one("show data_directory"), await one(`select pg_relation_filepath('${table}')`));
    const database = await one("select current_database()");
    // Connections keep the file open that they know.
    const anew = async (): Promise<void> => {
      await maintain(
        inject("databases").nativeUrl!,
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database}'`,
      );
      await expect
        .poll(() => ask(app, '{ region(code: "370102") { nameZh } }'), { timeout: 20_000 })
        .toMatchObject({ data: { region: {} } });
    };
    renameSync(path, `${path}.kept`);
    symlinkSync("/dev/full", path);
    await anew();
    return async () => {
      renameSync(`${path}.kept`, path);
      await anew();
    };
  }

  it("refuses a write with a code of its own, answers all else, and takes the same write once there is space", async () => {
    const makeSpace = await fillUnder("wall_programmes");
    const save = async (): Promise<object> => {
      const query = 'mutation { saveWallProgramme(name: "full", yaml: "a: 1") { __typename } }';
      const headers = { authorization: "Bearer test-write-token" };
      return (await app.inject({ method: "POST", url: "/graphql", payload: { query }, headers })).json();
    };
    expect(await save()).toMatchObject({
      errors: [{ message: expect.stringContaining("nothing was written"), extensions: { code: "DATABASE_FULL" } }],
    });
    expect(await ask(app, '{ region(code: "370102") { nameZh } }')).toMatchObject({ data: { region: {} } });
    expect((await record(app, madeUpComplaints(5, "beside"))).data).toMatchObject({
      recordComplaints: { inserted: 5 },
    });
    await makeSpace();
    await expect.poll(save, { timeout: 20_000 }).toMatchObject({ data: { saveWallProgramme: {} } });
  });

  it("ends an import with what to do and leaves nothing of it; the same file comes in once there is space", async () => {
    const file = join(folder, "complaints.csv");
    const columns = ["id", "category", "reported_at", "status", "region_code"];
    const lines = madeUpComplaints(50, "file").map(({ externalId, category, reportedAt, regionCode }) =>
      [externalId, category, reportedAt, "RECEIVED", regionCode].join(","),
    );
    writeFileSync(file, `${[columns.join(","), ...lines].join("\n")}\n`);
    const bring = () =>
      spawnSync(
        process.execPath,
        program("api/scripts/import.ts", "complaints", file, "--source", "full", "--crs", "wgs84"),
        {
          env: { ...process.env, DATABASE_URL: world.config.databaseUrl!, ATLAS_TODAY: "2026-11-20" },
          encoding: "utf8",
        },
      );
    const brought = "select count(*) from complaints join sources using (source_id) where name = 'full'";
    const differences = async () => (await rolledBack(world.database, (client) => reconcile(client))).differences;

    // The log of imports comes last: all else has been written by then.
    const makeSpace = await fillUnder("imports");
    const { status, stderr } = bring();
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/No space left on device\nThe disk is full: free some space and start again/),
    ]);
    expect([await one(brought), await differences()]).toEqual(["0", []]);
    await makeSpace();
    const again = bring();
    expect([again.status, again.stderr]).toEqual([0, expect.anything()]);
    await expect.poll(() => one(brought)).toBe("50");
    expect(await differences()).toEqual([]);
  });
});
