import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, statSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask } from "../../../test/ask.ts";
import { countedSmallWorld } from "../../../test/complaints.ts";
import { kindsToTest } from "../../../test/database-kinds.ts";
import { openTestDatabase, type TestDatabase } from "../../../test/databases.ts";
import { program } from "../../../test/program.ts";
import { buildServer } from "../../server.ts";
import { openDatabase } from "../open-database.ts";
import { openForCommand } from "../open-for-command.ts";
import { doorOf } from "./door.ts";

const quiet = (): void => undefined;

/** Runs a script of api/scripts in a process of its own, on the folder of a test's database. */
async function shell(opened: TestDatabase, script: string, ...words: string[]) {
  const child = spawn(process.execPath, program(`api/scripts/${script}.ts`, ...words), {
    env: { ...process.env, DATABASE_URL: "", DATA_DIR: opened.config.dataDir, ATLAS_TODAY: "2026-11-20" },
  });
  let [out, errors] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => {
    out += chunk;
  });
  child.stderr.on("data", (chunk: Buffer) => {
    errors += chunk;
  });
  const [code] = await once(child, "close");
  return { code, out, errors };
}

describe.runIf(kindsToTest().includes("embedded"))("the door of an embedded database", { timeout: 240_000 }, () => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await openTestDatabase("embedded");
    await opened.database.pool.query("create table kept (a int)");
    await opened.database.letCommandsIn();
  }, 60_000);
  afterAll(() => opened.remove());

  const kept = async () => (await opened.database.pool.query("select a from kept order by a")).rows;

  it("lets commands in, beside the one that has it open, and no second server", async () => {
    const command = await openForCommand(opened.config, quiet);
    await command.pool.query("insert into kept values (1)");
    expect(await kept()).toEqual([{ a: 1 }]);
    await expect(openDatabase(opened.config, quiet)).rejects.toThrow(/in use by this very process/);
    await command.close();
    expect(statSync(doorOf(opened.config.dataDir)!).mode & 0o777).toBe(0o600);
  });

  it("rolls back what whoever leaves in the middle has left open", async () => {
    const command = await openForCommand(opened.config, quiet);
    const client = await command.pool.connect();
    await client.query("begin");
    await client.query("insert into kept values (2)");
    const stream = (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream;
    stream.destroy();
    expect(await kept()).toEqual([{ a: 1 }]);
    client.release(true);
    await command.close();
  });

  it("lets npm run import, account and reconcile work while the server runs, which hears of it", async () => {
    await countedSmallWorld(opened.database);
    const app = await buildServer({ database: opened.database, config: opened.config });
    try {
      const count = async () => {
        const { data } = await ask(app, "{ complaints { totalCount } }");
        return (data as { complaints: { totalCount: number } }).complaints.totalCount;
      };
      const before = await count();
      const file = join(opened.config.dataDir, "more.csv");
      writeFileSync(
        file,
        "工单编号,类别,受理时间,行政区划代码\nx1,噪音,2026-11-01 08:00,370102001\nx2,停车,2026-11-02 09:00,370103\n",
      );
      const imported = await shell(opened, "import", "complaints", file, "--source", "more", "--crs", "wgs84");
      expect(imported.out).toMatch(/more\.csv: 2 rows read in .*\n {2}inserted 2, updated 0, unchanged 0/);
      expect(imported.code, imported.errors).toBe(0);
      await expect.poll(count).toBe(before + 2);
      const made = await shell(opened, "account", "create", "li.wei", "--role", "viewer", "--region", "370102");
      expect(made.code, made.errors).toBe(0);
      const reconciled = await shell(opened, "reconcile");
      expect(reconciled.out, reconciled.errors).toMatch(/^0 differences/m);
    } finally {
      await app.close();
    }
  });

  it("goes with the database, and one that a killed process left is no hindrance", async () => {
    const door = doorOf(opened.config.dataDir)!;
    await opened.database.close();
    expect(existsSync(door)).toBe(false);
    writeFileSync(door, "");
    const alone = await openForCommand(opened.config, quiet);
    expect((await alone.pool.query("select a from kept")).rows).toEqual([{ a: 1 }]);
    await alone.letCommandsIn();
    const socket = connect(door);
    socket.on("error", () => undefined);
    await once(socket, "connect");
    socket.write("rubbish that no client of PostgreSQL sends, and then silence");
    await alone.close();
    expect(existsSync(door)).toBe(false);
  });
});
