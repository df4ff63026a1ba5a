import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { from as copyFrom } from "pg-copy-streams";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../../test/databases.ts";
import { homesToTest } from "../../../test/homes.ts";
import { inTransaction, liftTimeLimit } from "../database.ts";
import { openDatabase } from "../open-database.ts";

/** Keeps the thread busy for much longer than any test runs: the server counts, and cannot be interrupted. */
const LONG = "select count(*) from generate_series(1, 1000000000)";
const WRITER = join(import.meta.dirname, "../../../test/writer-process.ts");

describe.runIf(homesToTest().includes("embedded"))("the embedded database", () => {
  let opened: TestDatabase;
  beforeEach(async () => {
    opened = await openTestDatabase("embedded", { statementTimeoutMs: 1_000 });
    await opened.database.pool.query("create table kept (a int)");
  });
  afterEach(() => opened.remove());

  it("ends a statement that runs too long, keeps what was committed, and goes on", async () => {
    const { pool } = opened.database;
    await pool.query("insert into kept values (1)");
    const started = performance.now();
    await expect(pool.query(LONG)).rejects.toMatchObject({ code: "57014" });
    expect(performance.now() - started).toBeLessThan(4_000);
    expect((await pool.query("select a from kept")).rows).toEqual([{ a: 1 }]);
  });

  it("rolls back the transaction whose statement ran too long, and no other's", async () => {
    const database = opened.database;
    const failed = inTransaction(database, async (client) => {
      await client.query("insert into kept values (1)");
      await client.query(LONG);
    });
    const waiting = database.pool.query("insert into kept values (2)");
    await expect(failed).rejects.toMatchObject({ code: "57014" });
    await waiting;
    expect((await database.pool.query("select a from kept")).rows).toEqual([{ a: 2 }]);
  });

  it("lets a transaction lift the limit for itself alone", async () => {
    const { pool } = opened.database;
    await inTransaction(opened.database, async (client) => {
      await liftTimeLimit(client);
      await client.query("select pg_sleep(1.5)");
    });
    await expect(pool.query(LONG)).rejects.toMatchObject({ code: "57014" });
  });

  it("rejects what was under way when its thread ends, opens again, and tells listeners of the gap", async () => {
    const { pool } = opened.database;
    let resumed = 0;
    const heard: string[] = [];
    await opened.database.listen(
      "news",
      (payload) => heard.push(payload),
      () => resumed++,
    );
    await pool.query("insert into kept values (1)");
    // A way to end the thread from inside: the server's own panic.
    await expect(pool.query("select 1; copy (select 1) to program 'kill'; select pg_sleep(0)")).rejects.toThrow();
    const dying = pool.query(LONG);
    const queued = pool.query("select 2 as two");
    await expect(dying).rejects.toMatchObject({ code: "57014" });
    expect((await queued).rows).toEqual([{ two: 2 }]);
    expect((await pool.query("select a from kept")).rows).toEqual([{ a: 1 }]);
    expect(resumed).toBe(1);
    await pool.query("select pg_notify('news', 'again')");
    await expect.poll(() => heard).toEqual(["again"]);
  });

  it("fails a transaction that was idle while the thread was opened anew", async () => {
    const { pool } = opened.database;
    const client = await pool.connect();
    await client.query("begin");
    await client.query("insert into kept values (1)");
    await expect(client.query(LONG)).rejects.toMatchObject({ code: "57014" });
    await expect(client.query("commit")).rejects.toThrow();
    client.release(true);
    expect((await pool.query("select a from kept")).rows).toEqual([]);
  });

  it("ends a COPY whose client does not go on, and rolls it back", async () => {
    const { pool } = opened.database;
    const client = await pool.connect();
    const copy = client.query(copyFrom("copy kept from stdin"));
    async function* stalls() {
      yield "1\n";
      await new Promise((resolve) => setTimeout(resolve, 20_000).unref());
    }
    await expect(pipeline(Readable.from(stalls()), copy)).rejects.toMatchObject({ code: "57014" });
    client.release(true);
    expect((await pool.query("select a from kept")).rows).toEqual([]);
  });

  it("refuses a second opening, naming the process, and leaves the first unharmed", async () => {
    await expect(openDatabase(opened.config, () => undefined)).rejects.toThrow(
      /in use by this very process.*DATA_DIR/s,
    );
    const child = writer("hold", opened.config.dataDir);
    const [code] = await once(child, "exit");
    expect(code).toBe(3);
    expect(await child.complaint).toMatch(new RegExp(`in use by process ${process.pid}.*kill ${process.pid}`, "s"));
    expect((await opened.database.pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  });

  it("takes over the lock of a process that was killed, and of one whose pid another has now", async () => {
    const { dataDir } = opened.config;
    await opened.database.close();
    const lock = join(dataDir, "database.lock");
    expect(existsSync(lock)).toBe(false);
    const child = writer("hold", dataDir);
    await child.said("ready");
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(JSON.parse(readFileSync(lock, "utf8"))).toMatchObject({ pid: child.pid, host: hostname() });
    const afterKill = await openDatabase(opened.config, () => undefined);
    await afterKill.close();
    writeFileSync(lock, JSON.stringify({ pid: process.ppid, began: "another boot 1", host: hostname(), token: "old" }));
    const afterReuse = await openDatabase(opened.config, () => undefined);
    await afterReuse.close();
  });

  it("keeps every acknowledged commit through kill -9, and nothing of what was open", async () => {
    const { dataDir } = opened.config;
    await opened.database.close();
    for (let round = 0; round < 3; round++) {
      const child = writer("write", dataDir);
      await child.said("ready");
      await new Promise((resolve) => setTimeout(resolve, 300 + round * 170));
      child.kill("SIGKILL");
      await once(child, "exit");
      const acknowledged = child.lines
        .filter((line) => line.startsWith("committed "))
        .map((line) => Number(line.slice(10)));
      const database = await openDatabase(opened.config, () => undefined);
      const { rows } = await database.pool.query(
        "select array_agg(a order by a) as whole from (select a from kept where a > 0 group by a having count(*) = 100) t",
      );
      const { rows: partial } = await database.pool.query(
        "select a from kept where a > 0 group by a having count(*) <> 100",
      );
      await database.pool.query("delete from kept");
      await database.close();
      expect(acknowledged.length).toBeGreaterThan(0);
      expect(rows[0].whole).toEqual(expect.arrayContaining(acknowledged));
      expect(partial).toEqual([]);
    }
  }, 90_000);
});

interface Writer extends ChildProcess {
  readonly lines: string[];
  readonly complaint: Promise<string>;
  said(line: string): Promise<void>;
}

/** Another process on the folder; see test/writer-process.ts. */
function writer(task: "hold" | "write", dataDir: string): Writer {
  const child = spawn(process.execPath, ["--import", "tsx", WRITER, task, dataDir], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  const reader = createInterface(child.stdout!).on("line", (line) => lines.push(line));
  let complaint = "";
  child.stderr!.on("data", (chunk) => {
    complaint += chunk;
  });
  const closed = once(child, "close");
  return Object.assign(child, {
    lines,
    complaint: closed.then(() => complaint),
    async said(line: string) {
      while (!lines.includes(line)) {
        if (child.exitCode !== null) throw new Error(`the other process ended: ${complaint}`);
        await once(reader, "line");
      }
    },
  });
}
