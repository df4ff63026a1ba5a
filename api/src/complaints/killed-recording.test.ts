import { expect, it } from "vitest";
import { countedSmallWorld, madeUpComplaints, RECORD } from "../../test/complaints.ts";
import { kindsToTest } from "../../test/database-kinds.ts";
import { openTestDatabase } from "../../test/databases.ts";
import { startServerProcess } from "../../test/server-process.ts";
import { inTransaction } from "../db/database.ts";
import { openDatabase } from "../db/open-database.ts";
import { reconcile } from "../indicators/reconcile.ts";

const BATCH = 40;
const SENDERS = 4;
/** Batches that are acknowledged before the kill. */
const ENOUGH = 6;

it.each(kindsToTest())(
  "kill -9 of the server amid recording keeps every batch that was acknowledged, and of none a part (%s)",
  async (kind) => {
    const world = await openTestDatabase(kind);
    try {
      await countedSmallWorld(world.database);
      if (kind === "embedded") await world.database.close();
      const { server, url, ended } = await startServerProcess(world, { ATLAS_TODAY: "2026-11-20", ACCESS_LOG: "0" });
      const acknowledged: string[] = [];
      let sent = 0;
      let enough = (): void => undefined;
      const reached = new Promise<void>((resolve) => {
        enough = resolve;
      });
      /** Sends batch after batch until the server is gone. */
      const sender = async (): Promise<void> => {
        for (;;) {
          const prefix = `b${sent++}-`;
          const variables = { source: "hotline", complaints: madeUpComplaints(BATCH, prefix) };
          try {
            const response = await fetch(`${url}/graphql`, {
              method: "POST",
              headers: { "content-type": "application/json", authorization: "Bearer test-write-token" },
              body: JSON.stringify({ query: RECORD, variables }),
            });
            const answer = (await response.json()) as { data?: { recordComplaints?: { inserted?: number } } };
            expect(answer).toMatchObject({ data: { recordComplaints: { inserted: BATCH } } });
            acknowledged.push(prefix);
            if (acknowledged.length >= ENOUGH) enough();
          } catch (error) {
            if (error instanceof TypeError || error instanceof SyntaxError) return;
            throw error;
          }
        }
      };
      const senders = Promise.all(Array.from({ length: SENDERS }, sender));
      await Promise.race([reached, senders]);
      server.kill("SIGKILL");
      await Promise.all([senders, ended]);

      const reopened = kind === "embedded" ? await openDatabase(world.config, () => undefined) : world.database;
      try {
        const { rows } = await reopened.pool.query<{ batch: string; n: number }>(
          "select regexp_replace(external_id, '-.*', '-') as batch, count(*)::int as n from complaints where external_id like 'b%-%' group by 1",
        );
        expect(rows.filter(({ n }) => n !== BATCH)).toEqual([]);
        const stored = rows.map(({ batch }) => batch);
        expect(acknowledged.filter((batch) => !stored.includes(batch))).toEqual([]);
        expect(stored.length).toBeGreaterThanOrEqual(ENOUGH);
        expect((await inTransaction(reopened, (client) => reconcile(client))).differences).toEqual([]);
      } finally {
        if (kind === "embedded") await reopened.close();
      }
    } finally {
      await world.remove();
    }
  },
  120_000,
);
