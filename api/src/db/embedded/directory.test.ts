import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, it, onTestFinished } from "vitest";
import { kindsToTest } from "../../../test/database-kinds.ts";
import { openTestDatabase } from "../../../test/databases.ts";
import { program } from "../../../test/program.ts";
import { openDatabase } from "../open-database.ts";

describe.runIf(kindsToTest().includes("embedded"))("the folder of an embedded database", { timeout: 180_000 }, () => {
  // A folder for all of it: each opening of one costs more than what is looked at in it.
  it("refuses a second opening, is taken over from a process that was killed with every acknowledged commit, and from one whose pid another has now", async () => {
    const opened = await openTestDatabase("embedded");
    onTestFinished(() => opened.remove());
    const { dataDir } = opened.config;
    await opened.database.pool.query("create table kept (a int)");
    await expect(openDatabase(opened.config, () => undefined)).rejects.toThrow(
      /in use by this very process.*DATA_DIR/s,
    );
    const second = writer(dataDir);
    expect(await once(second, "exit")).toEqual([3, null]);
    expect(await second.complaint).toMatch(new RegExp(`in use by process ${process.pid}.*kill ${process.pid}`, "s"));
    expect((await opened.database.pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
    await opened.database.close();
    const lock = join(dataDir, "database.lock");
    expect(existsSync(lock)).toBe(false);

    const child = writer(dataDir);
    // Killed in the midst of what follows. What was killed before is killed again in kill-trials.test.ts.
    await child.said("committed 3");
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(JSON.parse(readFileSync(lock, "utf8"))).toMatchObject({ pid: child.pid, host: hostname() });
    const acknowledged = child.lines
      .filter((line) => line.startsWith("committed "))
      .map((line) => Number(line.slice(10)));
    const afterKill = await openDatabase(opened.config, () => undefined);
    const { rows } = await afterKill.pool.query(
      "select array_agg(a order by a) as whole from (select a from kept where a > 0 group by a having count(*) = 100) t",
    );
    const { rows: partial } = await afterKill.pool.query(
      "select a from kept where a > 0 group by a having count(*) <> 100",
    );
    await afterKill.close();
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(rows[0].whole).toEqual(expect.arrayContaining(acknowledged));
    expect(partial).toEqual([]);

    writeFileSync(lock, JSON.stringify({ pid: process.ppid, began: "another boot 1", host: hostname(), token: "old" }));
    const afterReuse = await openDatabase(opened.config, () => undefined);
    await afterReuse.close();
  });
});

interface Writer extends ChildProcess {
  readonly lines: string[];
  readonly complaint: Promise<string>;
  said(line: string): Promise<void>;
}

/** Another process on the folder; see test/writer-process.ts. */
function writer(dataDir: string): Writer {
  const child = spawn(process.execPath, program("api/test/writer-process.ts", dataDir), {
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
