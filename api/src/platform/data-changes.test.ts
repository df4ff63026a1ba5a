import type { FastifyInstance } from "fastify";
import { createClient } from "graphql-sse";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { countedSmallWorld, madeUpComplaints, record } from "../../test/complaints.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { importInto, scratchFiles } from "../../test/fixtures/import-world.ts";
import type { Family } from "../db/table-families.ts";
import { buildServer } from "../server.ts";
import { DataChanges } from "./data-changes.ts";

/** Stands for the watch. */
function telling(): {
  changes(wanted?: readonly string[]): DataChanges;
  tell(family: Family): void;
  listeners(): number;
} {
  const told = new Set<(family: Family) => void>();
  const listen = (tell: (family: Family) => void) => {
    told.add(tell);
    return () => told.delete(tell);
  };
  return {
    changes: (wanted) => new DataChanges(listen, wanted ? new Set(wanted) : null),
    tell: (family) => {
      for (const one of told) one(family);
    },
    listeners: () => told.size,
  };
}

it("tells one who reads slowly everything together, and frees what listens when he leaves, also while he waits", async () => {
  const { changes, tell, listeners } = telling();
  const slow = changes();
  for (let i = 0; i < 1000; i++)
    for (const family of ["mediation_cases", "complaints", "coverage"] as const) tell(family);
  expect((await slow.next()).value.kinds).toEqual(["complaints", "mediation_cases"]);
  const waiting = slow.next();
  await slow.return();
  expect(await waiting).toEqual({ done: true, value: undefined });
  expect([await slow.next(), listeners()]).toEqual([{ done: true, value: undefined }, 0]);
});

it("tells only of the kinds that are wanted; registers kept with the estates stand beside these", async () => {
  const { changes, tell } = telling();
  const [all, committees] = [changes(), changes(["committees"])];
  for (const family of ["complaints", "estates"] as const) tell(family);
  expect((await committees.next()).value.kinds).toEqual(["committees"]);
  expect((await all.next()).value.kinds).toEqual(
    expect.arrayContaining(["committees", "complaints", "episodes", "estates", "firms", "renovations"]),
  );
});

describeOnBoth(
  "dataChanged",
  (getDatabase, _kind, getConfig) => {
    let app: FastifyInstance;
    let url = "";
    const file = scratchFiles();
    beforeAll(async () => {
      app = await buildServer({ database: getDatabase(), config: getConfig() });
      url = await app.listen({ host: "127.0.0.1", port: 0 });
    });
    afterAll(() => app.close());

    /** The events that a listener hears, one by one; `standing` once the server has taken the subscription. */
    function listener(kinds?: readonly string[]) {
      const client = createClient({ url: `${url}/graphql/stream`, retryAttempts: 0 });
      let taken = (): void => {};
      const standing = new Promise<void>((resolve) => {
        taken = resolve;
      });
      const query = "subscription ($kinds: [ID!]) { dataChanged(kinds: $kinds) { kinds at } }";
      const events = client.iterate<{ dataChanged: { kinds: string[] } }>(
        { query, variables: { kinds } },
        { connected: taken },
      );
      return {
        standing,
        async next() {
          const { value } = await events.next();
          return value.errors ?? value.data.dataChanged.kinds;
        },
        leave: () => client.dispose(),
      };
    }
    const CASES = "id,region_code,received_on,stage\nm1,370102,2026-09-01,RECEIVED\nm2,370102,2026-10-01,RECEIVED";
    const bring = (name: string, text: string) =>
      importInto(getDatabase(), { kind: "mediation_cases", path: file(name, text), sourceName: "court" });

    it("tells which register a file brought, when its rows can be read; the same file again is no news", async () => {
      const heard = listener();
      await heard.standing;
      const count = async () =>
        (await ask(app, "{ mediationCases { totalCount } }")).data as { mediationCases: { totalCount: number } };
      const { totalCount: before } = (await count()).mediationCases;
      expect(await bring("cases.csv", CASES)).toMatchObject({ inserted: 2 });
      expect(await heard.next()).toEqual(["mediation_cases"]);
      expect((await count()).mediationCases.totalCount).toBe(before + 2);
      expect(await bring("again.csv", CASES)).toMatchObject({ unchanged: 2 });
      await record(app, madeUpComplaints(3, "after"));
      expect(await heard.next()).toEqual(["complaints"]);
      heard.leave();
    });

    it("tells of no other kinds than those asked for, and refuses what is none", async () => {
      const heard = listener(["mediation_cases"]);
      await heard.standing;
      await record(app, madeUpComplaints(3, "other"));
      await bring("more.csv", `${CASES}\nm3,370102,2026-10-02,RECEIVED`);
      expect(await heard.next()).toEqual(["mediation_cases"]);
      heard.leave();
      const wrong = listener(["mediation"]);
      expect(JSON.stringify(await wrong.next())).toMatch(
        /BAD_USER_INPUT.*mediation_cases|mediation_cases.*BAD_USER_INPUT/,
      );
      wrong.leave();
    });
  },
  countedSmallWorld,
);
