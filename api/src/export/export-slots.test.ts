import type { FastifyInstance } from "fastify";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ask } from "../../test/ask.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { smallWorld } from "../../test/fixtures/small-world.ts";
import { ConfigError, readConfig } from "../config.ts";
import type { Database } from "../db/database.ts";
import { deferred } from "../db/deferred.ts";
import type { Reader } from "../db/reader.ts";
import { buildServer } from "../server.ts";
import { ExportSlots } from "./export-slots.ts";

const never = new AbortController().signal;

describe("slots of exports", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("go on in the order of asking, and are refused after a while", async () => {
    const slots = new ExportSlots(1, 1000);
    const first = await slots.take(never);
    const gone = new AbortController();
    const left = expect(slots.take(gone.signal)).rejects.toThrow("exports are under way");
    const second = slots.take(never);
    const late = expect(slots.take(never)).rejects.toMatchObject({
      extensions: { code: "EXPORTS_BUSY", limit: 1, retryAfterSeconds: 15 },
    });
    gone.abort();
    await left;
    first.leave();
    first.leave();
    const slot = await second;
    await vi.advanceTimersByTimeAsync(1000);
    await late;
    slot.leave();
    await vi.advanceTimersByTimeAsync(0);
    await expect(slots.take(never)).resolves.toBeDefined();
  });

  it("are free only when the statement under way has ended, and begin no other", async () => {
    const slots = new ExportSlots(1, 1000);
    const slot = await slots.take(never);
    const statement = deferred();
    const under = slot.inTurn(() => statement.promise);
    await vi.advanceTimersByTimeAsync(0);
    let began = false;
    const behind = expect(
      slot.inTurn(async () => {
        began = true;
      }),
    ).rejects.toThrow("the export has ended");
    slot.leave();
    let free = false;
    const next = slots.take(never).then(() => {
      free = true;
    });
    await vi.advanceTimersByTimeAsync(500);
    expect(free).toBe(false);
    statement.resolve();
    await Promise.all([under, behind, next]);
    expect(began).toBe(false);
  });

  it("are fewer than the connections of the pool", () => {
    expect(readConfig({}).exportsAtOnce).toBe(4);
    expect(readConfig({ POOL_SIZE: "3" }).exportsAtOnce).toBe(1);
    expect(() => readConfig({ POOL_SIZE: "3", EXPORTS_AT_ONCE: "3" })).toThrow(ConfigError);
  });
});

/** The database, whose pages of estates each wait until `opened`. */
function waitingFor(database: Database, opened: Promise<void>, held: { now: number; most: number }): Database {
  const reader: Reader = {
    async query(text, values, signal) {
      if (!/sort_text|exact_at/.test(text)) return database.reader.query(text, values, signal);
      held.most = Math.max(held.most, ++held.now);
      try {
        await opened;
        return await database.reader.query(text, values, signal);
      } finally {
        held.now--;
      }
    },
  };
  return { ...database, reader, listen: database.listen.bind(database), close: database.close.bind(database) };
}

describeOnBoth(
  "exports at once",
  (getDatabase, kind, getConfig) => {
    // The one backend of the embedded database has one place for statements of this kind.
    const atOnce = kind === "embedded" ? 1 : 2;
    it("leave connections to the dashboards, and the one too many is refused", async () => {
      const gate = deferred();
      const held = { now: 0, most: 0 };
      const app: FastifyInstance = await buildServer({
        database: waitingFor(getDatabase(), gate.promise, held),
        config: { ...getConfig(), exportsAtOnce: 2, responseCacheMb: 0 },
      });
      const query =
        "{ estates { nodes { name a: complaints { nodes { id } } b: complaints(first: 2) { nodes { id } } } } }";
      const exporting = async () => app.inject({ method: "POST", url: "/export?format=csv", payload: { query } });
      const running = Array.from({ length: 22 }, exporting);
      await expect.poll(() => held.now).toBe(atOnce);
      const refused = await exporting();
      expect([refused.statusCode, refused.headers["retry-after"]]).toEqual([503, "15"]);
      expect(refused.json().errors[0].extensions).toEqual({ code: "EXPORTS_BUSY", limit: 2, retryAfterSeconds: 15 });
      const { data, errors } = await ask(app, '{ region(code: "370100") { observations { value } } }').finally(() =>
        gate.resolve(),
      );
      expect(errors).toBeUndefined();
      expect(data).toEqual({ region: { observations: [{ value: 55 }, { value: 57.5 }] } });
      const codes = (await Promise.all(running)).map(({ statusCode }) => statusCode);
      expect(codes).toEqual(Array.from({ length: 22 }, () => 200));
      expect(held.most).toBe(atOnce);
      await app.close();
    });
  },
  smallWorld,
);
