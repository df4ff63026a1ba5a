import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, inTransaction } from "@estate-atlas/api/db/database";
import { importFile } from "@estate-atlas/api/imports/import-file";
import { undoImport } from "@estate-atlas/api/imports/undo/undo-import";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countedSmallWorld, madeUpComplaints } from "../../api/test/complaints.ts";
import { kindsToTest } from "../../api/test/database-kinds.ts";
import { findServerPrograms } from "../../api/test/native-cluster.ts";
import { type Content, contentOf } from "./content.ts";
import { type Counts, count, differencesOf } from "./counts.ts";
import { FILE_TASKS, fileRound } from "./file-round.ts";
import { type Killing, killRound, type Task, withReopened } from "./kill-round.ts";
import { openTrialServer, TODAY, type TrialDatabase, type TrialServer } from "./trial-databases.ts";

const FILE_ROWS = 400;

const COLUMNS = [
  ["id", "externalId"],
  ["category", "category"],
  ["reported_at", "reportedAt"],
  ["assigned_at", "assignedAt"],
  ["closed_at", "closedAt"],
  ["status", "status"],
  ["longitude", "longitude"],
  ["latitude", "latitude"],
  ["region_code", "regionCode"],
] as const;

function smallFile(prefix: string): string {
  const lines = madeUpComplaints(FILE_ROWS, prefix).map((row) => COLUMNS.map(([, name]) => row[name] ?? "").join(","));
  return [COLUMNS.map(([column]) => column).join(","), ...lines].join("\n");
}

/**
 * One kill in the middle of each kind of work, in a world that is counted in a moment (`seed.test.ts` kills seeding); `npm run kill-trials`
 * does twenty at moments spread over all of it, in large files and the whole of the demonstration.
 */
for (const kind of kindsToTest())
  describe.skipIf(kind === "native" && findServerPrograms() === null)(`kill -9 on the ${kind} database`, () => {
    let trials: TrialServer;
    let trial: TrialDatabase;
    let before: Counts;
    let content: Content;
    /** As the tests so far have left it. */
    let standing: Counts;
    const folder = mkdtempSync(join(tmpdir(), "atlas-kill-files-"));
    const file = join(folder, "complaints.csv");
    beforeAll(async () => {
      trials = await openTrialServer(kind);
      trial = await trials.fresh();
      before = await withReopened(trial, async (database) => {
        await countedSmallWorld(database);
        content = await contentOf(database);
        return count(database);
      });
      standing = before;
      writeFileSync(file, smallFile("killed-"));
    }, 120_000);
    afterAll(async () => {
      rmSync(folder, { recursive: true, force: true });
      await trials?.remove();
    });

    const killed = async (task: Task, killing: Killing): Promise<void> => {
      const { acknowledged, errors } = await killRound(trial, task, { ...killing, held: true });
      expect(acknowledged, errors).toBe(false);
    };
    /** Kills work before its commit: `expected` stands then, in every table. `goOn` has the same opening. */
    const expectAfterKill = async (
      task: Task,
      killing: Killing,
      expected: Content,
      goOn?: (database: Database) => Promise<void>,
    ): Promise<void> => {
      await killed(task, killing);
      await withReopened(trial, async (database) => {
        expect(await contentOf(database)).toEqual(expected);
        await goOn?.(database);
      });
    };

    it("in the middle of an import, and of a rebuild of the rollups after it, leaves nothing of either", async () => {
      await killed(["import", file], { when: "counting", victim: "process" });
      await expectAfterKill(["recount"], { when: "statement 10", victim: "process" }, content);
    }, 480_000);

    // The embedded database has no server of its own: it ends with its process.
    if (kind === "native")
      it("of the server, in the middle of an import, leaves nothing of it", async () => {
        for (const victim of ["backend", "server"] as const)
          await expectAfterKill(["import", file], { when: "counting", victim }, content);
      }, 480_000);

    it("takes the same file whole afterwards, and in the middle of undoing it leaves it so", async () => {
      const { importId, imports, whole } = await withReopened(trial, async (database) => {
        const report = await inTransaction(database, (client) =>
          importFile(client, { kind: "complaints", path: file, sourceName: "kill-trials", crs: "wgs84", today: TODAY }),
        );
        expect(await count(database)).toMatchObject({
          complaints: before.complaints! + FILE_ROWS,
          imports: before.imports! + 1,
        });
        expect(await differencesOf(database)).toBe(0);
        const { imports } = await count(database);
        return { importId: report.importId!, imports, whole: await contentOf(database) };
      });
      await expectAfterKill(
        ["undo", importId],
        { when: "statement 20", victim: "process" },
        whole,
        async (database) => {
          await inTransaction(database, (client) =>
            undoImport(client, importId, { today: TODAY, at: new Date(), by: "test", days: 30 }),
          );
          standing = await count(database);
          expect(standing).toMatchObject({ complaints: before.complaints, imports });
          expect(await differencesOf(database)).toBe(0);
        },
      );
    }, 480_000);

    it("of the server, while a file comes in, is tried, committed and taken back in the browser, leaves all of it or nothing", async () => {
      const dataDir = kind === "embedded" ? trial.config.dataDir : folder;
      let counts = standing;
      // a server each: the embedded one's process dies with its database, as the victims above do, so there the commit stands for all
      const tasks = kind === "native" ? FILE_TASKS : (["commit"] as const);
      for (const [n, task] of tasks.entries()) {
        const content = Buffer.from(smallFile(`browser-${n}-`));
        const end = await fileRound({ trial, dataDir, content, rows: FILE_ROWS, counts }, task, 30);
        expect([task, end.fault]).toEqual([task, null]);
        counts = end.counts;
      }
    }, 480_000);
  });
