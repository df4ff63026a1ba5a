import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { from as copyFrom } from "pg-copy-streams";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { kindsToTest } from "../../../test/database-kinds.ts";
import { openTestDatabase, type TestDatabase } from "../../../test/databases.ts";
import { inTransaction, liftTimeLimit } from "../database.ts";

/** Keeps the thread busy for much longer than any test runs: the server counts, and cannot be interrupted. */
const LONG = "select count(*) from generate_series(1, 1000000000)";

describe.runIf(kindsToTest().includes("embedded"))("the embedded database", { timeout: 60_000 }, () => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await openTestDatabase("embedded", { statementTimeoutMs: 1_500 });
  }, 60_000);
  beforeEach(async () => {
    // The first statements after an opening are slow on a busy machine.
    await inTransaction(opened.database, async (client) => {
      await liftTimeLimit(client);
      await client.query("drop table if exists kept; create table kept (a int)");
    });
  });
  afterAll(() => opened?.remove());

  // Each thread that ends is opened anew, which costs more than all that is looked at beside it.
  it("ends a statement that runs too long, and with it its transaction alone: what was committed is kept, what waits goes on", async () => {
    const database = opened.database;
    const { pool } = database;
    let resumed = 0;
    const heard: string[] = [];
    await database.listen(
      "news",
      (payload) => heard.push(payload),
      () => resumed++,
    );
    await inTransaction(database, async (client) => {
      await liftTimeLimit(client);
      await client.query("insert into kept values (1)");
      await client.query("select pg_sleep(2)");
    });
    const client = await pool.connect();
    await client.query("begin");
    await client.query("insert into kept values (2)");
    // The limit that another has lifted for itself holds for this one.
    const dying = client.query(LONG);
    const waiting = pool.query("insert into kept values (3)");
    await expect(dying).rejects.toMatchObject({ code: "57014" });
    await waiting;
    await expect(client.query("commit")).rejects.toThrow();
    client.release(true);
    const kept = async () => (await pool.query("select a from kept order by a")).rows;
    expect(await kept()).toEqual([{ a: 1 }, { a: 3 }]);
    expect(resumed).toBe(1);

    const failed = inTransaction(database, async (client) => {
      await client.query("insert into kept values (4)");
      // There are no other programs inside; the server breaks on this without an answer.
      await client.query("copy (select 1) to program 'anything'");
    });
    await expect(failed).rejects.toMatchObject({ code: "57P02" });
    expect(await kept()).toEqual([{ a: 1 }, { a: 3 }]);
    expect(resumed).toBe(2);
    await pool.query("select pg_notify('news', 'again')");
    await expect.poll(() => heard).toEqual(["again"]);
  });

  it("ends a COPY whose client does not go on, and rolls it back", async () => {
    const { pool } = opened.database;
    const client = await pool.connect();
    const copy = client.query(copyFrom("copy kept from stdin"));
    async function* stalls() {
      yield "1\n";
      await new Promise(() => undefined);
    }
    await expect(pipeline(Readable.from(stalls()), copy)).rejects.toMatchObject({ code: "57014" });
    client.release(true);
    expect((await pool.query("select a from kept")).rows).toEqual([]);
  });
});
