import { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { expect, it } from "vitest";
import { describeOnBoth } from "../../test/databases.ts";
import { inTransaction } from "./database.ts";

const CLIENTS = 8;
const LARGE_CHARACTERS = 300_000;

describeOnBoth("a database, whichever kind", (getDatabase, kind) => {
  it("gives eight clients at once their own answers to parameters of 300 kB", async () => {
    const { pool } = getDatabase();
    const ask = async (client: number): Promise<number> => {
      let wrong = 0;
      for (let round = 0; round < 20; round++) {
        const sent = `${client}-${round}:`.padEnd(LARGE_CHARACTERS, String.fromCharCode(97 + client));
        const { rows } = await pool.query("select $1::text as echo, $2::int as number", [sent, client * 100 + round]);
        if (rows.length !== 1 || rows[0].echo !== sent || rows[0].number !== client * 100 + round) wrong++;
      }
      return wrong;
    };
    const wrong = await Promise.all(Array.from({ length: CLIENTS }, (_, client) => ask(client)));
    expect(wrong).toEqual(Array(CLIENTS).fill(0));
  });

  it("answers in UTC and keeps days as written", async () => {
    const { rows } = await getDatabase().pool.query(
      "select current_setting('timezone') as zone, date '2026-01-02' as day, array[date '2026-01-02', null] as days, 9007199254740993 as big",
    );
    expect(rows).toEqual([{ zone: "UTC", day: "2026-01-02", days: ["2026-01-02", null], big: "9007199254740993" }]);
  });

  it("recovers from errors, inside and outside transactions", async () => {
    const { pool } = getDatabase();
    await expect(pool.query("select 1/0")).rejects.toMatchObject({ code: "22012" });
    await expect(pool.query("select $1::int", ["x"])).rejects.toMatchObject({ code: "22P02" });
    await expect(pool.query("selekt")).rejects.toMatchObject({ code: "42601" });
    const failed = inTransaction(getDatabase(), async (client) => {
      await client.query("create table left_behind (a int)");
      await client.query("select 1/0");
    });
    await expect(failed).rejects.toMatchObject({ code: "22012" });
    const { rows } = await pool.query("select to_regclass('left_behind') as found");
    expect(rows).toEqual([{ found: null }]);
  });

  it("runs several statements of one text, and the first failure undoes them all", async () => {
    const { pool } = getDatabase();
    await pool.query("create table several (a int); insert into several values (1); insert into several values (2)");
    await expect(
      pool.query("insert into several values (3); select 1/0; insert into several values (4)"),
    ).rejects.toThrow();
    const { rows } = await pool.query("select a from several order by a");
    expect(rows).toEqual([{ a: 1 }, { a: 2 }]);
  });

  it("hides an open transaction from other clients until it commits", async () => {
    const { pool } = getDatabase();
    await pool.query("create table hidden (a int)");
    const writer = await pool.connect();
    await writer.query("begin");
    await writer.query("insert into hidden values (1)");
    const seen = pool.query("select count(*)::int as rows from hidden");
    // A server answers at once with what was committed, the embedded database when the transaction is over.
    if (kind === "native") expect((await seen).rows).toEqual([{ rows: 0 }]);
    await writer.query("insert into hidden values (2)");
    await writer.query("commit");
    writer.release();
    if (kind === "embedded") expect((await seen).rows).toEqual([{ rows: 2 }]);
  });

  it("rolls back what a client leaves open when it goes", async () => {
    const { pool } = getDatabase();
    await pool.query("create table abandoned (a int)");
    const leaving = await pool.connect();
    await leaving.query("begin");
    await leaving.query("insert into abandoned values (1)");
    leaving.release(true);
    const { rows } = await pool.query("select count(*)::int as rows from abandoned");
    expect(rows).toEqual([{ rows: 0 }]);
  });

  it("lets ten transactions at once add up", async () => {
    const database = getDatabase();
    await database.pool.query("create table counter as select 0 as n");
    const add = () =>
      inTransaction(database, async (client) => {
        const { rows } = await client.query("select n from counter for update");
        await client.query("update counter set n = $1", [rows[0].n + 1]);
      });
    await Promise.all(Array.from({ length: 10 }, add));
    const { rows } = await database.pool.query("select n from counter");
    expect(rows).toEqual([{ n: 10 }]);
  });

  it("copies in and out, byte for byte", async () => {
    const database = getDatabase();
    await database.pool.query("create table copied (id int, text text)");
    const lines = Array.from({ length: 200_000 }, (_, id) => `${id}\t小区 ${id} ${"x".repeat(id % 60)}\n`);
    const rows = await inTransaction(database, async (client) => {
      const copy = client.query(copyFrom("/* a comment */ copy copied (id, text) from stdin"));
      await pipeline(Readable.from(lines), copy);
      return copy.rowCount;
    });
    expect(rows).toBe(lines.length);
    const out: Buffer[] = [];
    await inTransaction(database, async (client) => {
      const sink = new Writable({
        write(chunk: Buffer, _encoding, written) {
          out.push(chunk);
          // Slower than the server, so that it has to be held back.
          setImmediate(written);
        },
      });
      await pipeline(client.query(copyTo("copy (select * from copied order by id) to stdout")), sink);
    });
    expect(Buffer.concat(out).toString()).toBe(lines.join(""));
  });

  it("refuses a COPY with a bad row whole, and the client goes on", async () => {
    const database = getDatabase();
    await database.pool.query("create table refused (id int)");
    const client = await database.pool.connect();
    const copy = client.query(copyFrom("copy refused from stdin"));
    const lines = Array.from({ length: 50_000 }, (_, id) => (id === 100 ? "not a number\n" : `${id}\n`));
    await expect(pipeline(Readable.from(lines), copy)).rejects.toThrow(/not a number/);
    const { rows } = await client.query("select count(*)::int as rows from refused");
    expect(rows).toEqual([{ rows: 0 }]);
    client.release();
  });

  it("undoes a COPY whose source fails half-way", async () => {
    const database = getDatabase();
    await database.pool.query("create table halfway (id int)");
    async function* source() {
      for (let id = 0; id < 10_000; id++) yield `${id}\n`;
      throw new Error("the file ended early");
    }
    const client = await database.pool.connect();
    await expect(pipeline(Readable.from(source()), client.query(copyFrom("copy halfway from stdin")))).rejects.toThrow(
      /ended early/,
    );
    client.release();
    const { rows } = await database.pool.query("select count(*)::int as rows from halfway");
    expect(rows).toEqual([{ rows: 0 }]);
  });

  it("gives a result of 60 MB", async () => {
    const { rows } = await getDatabase().pool.query("select repeat('x', 1000) as text from generate_series(1, 60000)");
    expect(rows.length).toBe(60_000);
    expect(rows.at(-1).text.length).toBe(1000);
  });

  it("tells listeners after the commit, and nothing of what was rolled back", async () => {
    const database = getDatabase();
    const heard: string[] = [];
    const marks: string[] = [];
    const stop = await database.listen("news", (payload) => heard.push(payload));
    const stopMarks = await database.listen("marks", (payload) => marks.push(payload));
    expect(database.listening).toBe(true);
    await inTransaction(database, async (client) => {
      await client.query("select pg_notify('news', $1)", ["小区"]);
      if (kind === "native") {
        // What comes later has been heard, so nothing of before is still on its way.
        await database.pool.query("select pg_notify('marks', '1')");
        await expect.poll(() => marks).toEqual(["1"]);
      } else await client.query("select 1");
      expect(heard).toEqual([]);
    });
    await inTransaction(database, async (client) => {
      await client.query("select pg_notify('news', 'never')");
      throw new Error("undone");
    }).catch(() => undefined);
    await database.pool.query("select pg_notify('news', 'second')");
    await expect.poll(() => heard).toEqual(["小区", "second"]);
    await stop();
    await database.pool.query("select pg_notify('news', 'third')");
    await database.pool.query("select pg_notify('marks', 'last')");
    await expect.poll(() => marks.at(-1)).toBe("last");
    expect(heard).toEqual(["小区", "second"]);
    await stopMarks();
  });
});
