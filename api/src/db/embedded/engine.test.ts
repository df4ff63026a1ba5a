import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { kindsToTest } from "../../../test/database-kinds.ts";
import { BackendLock } from "./backend-lock.ts";
import { embeddedPool } from "./embedded-pool.ts";
import { Engine } from "./engine.ts";
import { Housekeeping } from "./housekeeping.ts";
import { ListenerSet } from "./listener-set.ts";
import { postgisBundle } from "./postgis-bundle.ts";

const LOCK_TIMEOUT_MS = 300;

describe.runIf(kindsToTest().includes("embedded"))("the engine of the embedded database", { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "atlas-engine-"));
  const lock = new BackendLock();
  let engine: Engine;
  let pool: pg.Pool;

  beforeAll(async () => {
    cpSync(inject("databases").embeddedTemplate!, folder, { recursive: true });
    engine = new Engine(join(folder, "database"), await postgisBundle(folder), new ListenerSet());
    pool = embeddedPool(
      engine,
      lock,
      { statementTimeoutMs: 30_000, lockTimeoutMs: LOCK_TIMEOUT_MS, goesFirst: false },
      4,
    );
    await pool.query("select 1");
  }, 60_000);
  afterAll(async () => {
    await pool?.end();
    await engine?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("refuses a statement that waited too long for another's transaction, and its connection stays good", async () => {
    const [holder, waiter] = [await pool.connect(), await pool.connect()];
    await holder.query("begin");
    await holder.query("create table held (a int)");
    await expect(waiter.query("select $1::int", [1])).rejects.toMatchObject({
      code: "55P03",
      message: expect.stringContaining("busy with another transaction"),
    });
    await holder.query("commit");
    expect((await waiter.query("select to_regclass('held')::text as held")).rows).toEqual([{ held: "held" }]);
    holder.release();
    waiter.release();
  });

  it("passes the lock on when a client leaves while it waits for it", async () => {
    const [holder, leaver] = [await pool.connect(), await pool.connect()];
    await holder.query("begin");
    const left = leaver.query("create table never_made (a int)").catch((error: Error) => error);
    leaver.release(true);
    await holder.query("commit");
    holder.release();
    expect(await left).toBeInstanceOf(Error);
    expect((await pool.query("select to_regclass('never_made') as made")).rows).toEqual([{ made: null }]);
  });

  it("frees the rows that updates leave behind, as autovacuum would", async () => {
    const housekeeping = new Housekeeping(pool, engine, lock);
    await pool.query("create table updated as select 1 as a from generate_series(1, 1000)");
    await pool.query("update updated set a = 2");
    const dead = async () =>
      (await pool.query("select n_dead_tup::int as dead from pg_stat_user_tables where relname = 'updated'")).rows[0]
        .dead;
    // The server counts with a delay.
    await expect.poll(dead, { timeout: 10_000 }).toBe(1000);
    await housekeeping.tidy();
    await expect.poll(dead, { timeout: 10_000 }).toBe(0);
    await housekeeping.stop();
  });
});
