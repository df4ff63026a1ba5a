import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { countedSmallWorld } from "../test/complaints.ts";
import { type DatabaseKind, kindsToTest } from "../test/database-kinds.ts";
import { openTestDatabase, type TestDatabase } from "../test/databases.ts";
import { EVERY_ATTACK } from "./every-attack.ts";
import { attacked, Victim } from "./run-attacks.ts";

/** Kinds that never come as far as the database: once is enough. */
const BEFORE_IT = new Set(["body", "connection", "encoding", "query", "variables", "wall", "wire"]);
const shortOn = (database: DatabaseKind) =>
  EVERY_ATTACK.filter(({ short, kind }) => short && (database === kindsToTest()[0] || !BEFORE_IT.has(kind)));

for (const kind of kindsToTest())
  describe.skipIf(kind === "native" && inject("databases").nativeMissing !== null)(`under attack (${kind})`, () => {
    let world: TestDatabase;
    let victim: Victim;
    beforeAll(async () => {
      world = await openTestDatabase(kind);
      await countedSmallWorld(world.database);
      const { dataDir, databaseUrl } = world.config;
      // The embedded database belongs to one process.
      if (kind === "embedded") await world.database.close();
      victim = await Victim.start({ DATA_DIR: dataDir, DATABASE_URL: databaseUrl ?? "", ATLAS_TODAY: "2026-11-20" });
    }, 120_000);
    afterAll(async () => {
      await victim?.end();
      if (kind === "native") await world.remove();
      else rmSync(world.config.dataDir, { recursive: true, force: true });
    }, 60_000);

    it.each(shortOn(kind).map((attack) => [`${attack.kind}: ${attack.name}`, attack] as const))(
      "keeps its bounds: %s",
      async (_name, attack) => {
        expect((await attacked(victim, attack)).faults).toEqual([]);
      },
      60_000,
    );
  });
