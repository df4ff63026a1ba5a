import { expect, it, vi } from "vitest";
import { countedSmallWorld, record } from "../../test/complaints.ts";
import { kindsToTest } from "../../test/database-kinds.ts";
import { openTestDatabase, type TestDatabase } from "../../test/databases.ts";
import { escalatesSince, HOTLINE, passAt } from "../../test/passes.ts";
import { type ServerProcess, startServerProcess } from "../../test/server-process.ts";
import { type Database, inTransaction } from "../db/database.ts";
import { openDatabase } from "../db/open-database.ts";
import { reconcile } from "../indicators/reconcile.ts";
import { buildServer } from "../server.ts";

/** Kills of the server a database; the long form has 20. */
const KILLS = Number(process.env.KILLS ?? 1);
/**
 * An embedded database is opened three times over for each: in the long form alone. What one server reports stands with its claim in one transaction
 * (its statements are asked of both), and that kills leave such whole is tried on it by killed-recording and kill-trials.
 */
const killed = kindsToTest().filter((_, n) => n === 0 || process.env.KILLS !== undefined);
/** More than a server does in one transaction, for each kill and for the rest. */
const COMPLAINTS = { native: 300 * (KILLS + 1), embedded: 100 * (KILLS + 1) };
const DAY_MS = 86_400_000;
const daysAgo = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString();

/** A world of complaints that were assigned so long ago that each is overdue, whatever holidays there were. */
async function overdueWorld(world: TestDatabase): Promise<void> {
  const { database, config } = world;
  const complaints = COMPLAINTS[database.kind];
  await countedSmallWorld(database);
  const app = await buildServer({ database, config: { ...config, today: null } });
  const given = { category: "NOISE", regionCode: "370102001", reportedAt: daysAgo(61), assignedAt: daysAgo(60) };
  for (let from = 0; from < complaints; from += 1000) {
    const some = Array.from({ length: Math.min(1000, complaints - from) }, (_, i) => ({
      ...given,
      externalId: `late-${from + i}`,
    }));
    expect((await record(app, some, { source: HOTLINE })).errors).toBeUndefined();
  }
  await app.close();
  await escalatesSince(database, daysAgo(90));
}

const start = (world: TestDatabase): Promise<ServerProcess> =>
  startServerProcess(world, { ATLAS_TODAY: "", ACCESS_LOG: "0", RESPONSE_CACHE_MB: "0" });

/** How many complaints a running server tells to have been reported. */
async function reported(url: string): Promise<number> {
  const query = "{ complaints(filter: { statuses: [ESCALATED] }, first: 1) { totalCount } }";
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const { data } = (await response.json()) as { data: { complaints: { totalCount: number } } };
  return data.complaints.totalCount;
}

/** Waits until a server tells of more than so many; returns how many. */
async function moreThan(url: string, before: number): Promise<number> {
  let seen = before;
  await vi.waitFor(
    async () => {
      seen = await reported(url);
      expect(seen).toBeGreaterThan(before);
    },
    { timeout: 60_000, interval: 5 },
  );
  return seen;
}

/** Every complaint was reported once: one claim, one event; columns and rollups follow. */
async function expectEachOnce(database: Database): Promise<void> {
  const { rows } = await database.pool.query(
    `select count(*)::int as complaints, sum(events)::int as events, max(events)::int as most, count(*) filter (where claims = 1)::int as claimed,
       count(*) filter (where status = 'ESCALATED')::int as escalated
     from (
       select c.complaint_id, c.status::text as status, count(distinct e.event_number) as events, count(distinct x.event_id) as claims
       from complaints c
       left join complaint_events e on e.complaint_id = c.complaint_id and e.type = 'ESCALATED'
       left join complaint_escalations x on x.complaint_id = c.complaint_id
       where c.external_id like 'late-%' group by 1, 2) each`,
  );
  const all = COMPLAINTS[database.kind];
  expect(rows).toEqual([{ complaints: all, events: all, most: 1, claimed: all, escalated: all }]);
  expect((await inTransaction(database, (client) => reconcile(client))).differences).toEqual([]);
}

/** Two at once on the native database; an embedded one is one server's. */
const SERVERS = { native: 2, embedded: 1 };

it.each(killed)(
  "kill -9 of servers amid reporting loses nothing and reports nothing twice, nor do two that share the work (%s)",
  async (kind) => {
    const world = await openTestDatabase(kind);
    try {
      await overdueWorld(world);
      if (kind === "embedded") await world.database.close();
      let seen = 0;
      for (let kills = 0; kills < KILLS; kills++) {
        const servers = await Promise.all(Array.from({ length: SERVERS[kind] }, () => start(world)));
        seen = await moreThan(servers[0]!.url, seen);
        for (const { server } of servers) server.kill("SIGKILL");
        await Promise.all(servers.map(({ ended }) => ended));
      }
      expect(seen).toBeLessThan(COMPLAINTS[kind]);
      const reopened = kind === "embedded" ? await openDatabase(world.config, () => undefined) : world.database;
      try {
        await Promise.all(
          Array.from({ length: SERVERS[kind] }, () => passAt(reopened, world.config, new Date().toISOString())),
        );
        await expectEachOnce(reopened);
      } finally {
        if (kind === "embedded") await reopened.close();
      }
    } finally {
      await world.remove();
    }
  },
  60_000 * (KILLS + 1),
);
