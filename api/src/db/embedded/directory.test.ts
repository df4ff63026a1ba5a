import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { kindsToTest } from "../../../test/database-kinds.ts";
import { openTestDatabase, type TestDatabase } from "../../../test/databases.ts";
import { program } from "../../../test/program.ts";
import { openDatabase } from "../open-database.ts";

describe.runIf(kindsToTest().includes("embedded"))("the folder of an embedded database", { timeout: 180_000 }, () => {
  let opened: TestDatabase;
  beforeEach(async () => {
    opened = await openTestDatabase("embedded");
    await opened.database.pool.query("create table kept (a int)");
  });
  afterEach(() => opened.remove());

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
    const child = writer("write", dataDir);
    // Killed in the midst of what follows. What was killed before is killed again in kill-trials.test.ts.
    await child.said("committed 3");
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
    await database.close();
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(rows[0].whole).toEqual(expect.arrayContaining(acknowledged));
    expect(partial).toEqual([]);
  });
});

interface Writer extends ChildProcess {
  readonly lines: string[];
  readonly complaint: Promise<string>;
  said(line: string): Promise<void>;
}

/** Another process on the folder; see test/writer-process.ts. */
function writer(task: "hold" | "write", dataDir: string): Writer {
  const child = spawn(process.execPath, program("api/test/writer-process.ts", task, dataDir), {
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
