import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { describe, expect, inject, it } from "vitest";
import { homesToTest } from "../../../test/homes.ts";
import { EmbeddedStream } from "./embedded-stream.ts";
import { Engine } from "./engine.ts";
import { Housekeeping } from "./housekeeping.ts";
import { ListenerSet } from "./listener-set.ts";
import { postgisBundle } from "./postgis-bundle.ts";
import { Turns } from "./turns.ts";

describe.runIf(homesToTest().includes("embedded"))("housekeeping", () => {
  it("frees the rows that updates leave behind", { timeout: 90_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "atlas-housekeeping-"));
    cpSync(inject("databases").embeddedTemplate!, folder, { recursive: true });
    const engine = new Engine(join(folder, "database"), await postgisBundle(folder), new ListenerSet());
    const turns = new Turns();
    const limits = { statementTimeoutMs: 30_000, turnTimeoutMs: 30_000 };
    const pool = new pg.Pool({
      stream: () => new EmbeddedStream(engine, turns, limits),
      host: "embedded",
      user: "postgres",
      ssl: false,
    });
    const housekeeping = new Housekeeping(pool, engine, turns);
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
    await pool.end();
    await engine.close();
    rmSync(folder, { recursive: true });
  });
});
