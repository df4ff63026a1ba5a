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

  it("ends a statement that runs too long, keeps what was committed, and goes on", async () => {
    const { pool } = opened.database;
    await pool.query("insert into kept values (1)");
    await expect(pool.query(LONG)).rejects.toMatchObject({ code: "57014" });
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
      await client.query("select pg_sleep(2)");
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
    // There are no other programs inside; the server breaks on this without an answer.
    await expect(pool.query("copy (select 1) to program 'anything'")).rejects.toMatchObject({ code: "57P02" });
    expect((await pool.query("select a from kept")).rows).toEqual([{ a: 1 }]);
    const dying = pool.query(LONG);
    const queued = pool.query("select 2 as two");
    await expect(dying).rejects.toMatchObject({ code: "57014" });
    expect((await queued).rows).toEqual([{ two: 2 }]);
    expect((await pool.query("select a from kept")).rows).toEqual([{ a: 1 }]);
    expect(resumed).toBe(2);
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
      await new Promise(() => undefined);
    }
    await expect(pipeline(Readable.from(stalls()), copy)).rejects.toMatchObject({ code: "57014" });
    client.release(true);
    expect((await pool.query("select a from kept")).rows).toEqual([]);
  });
});
