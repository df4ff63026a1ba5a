import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { kindsToTest } from "../../api/test/database-kinds.ts";
import { findServerPrograms } from "../../api/test/native-cluster.ts";
import { seedDemo } from "../seed.ts";
import { writeComplaintsFile } from "./complaints-file.ts";
import { type Killing, killRound, type Task, withReopened } from "./kill-round.ts";
import { type Counts, count, differencesOf } from "./kill-trials.ts";
import { openTrialServer, TODAY, type TrialDatabase, type TrialServer } from "./trial-databases.ts";
import { SMALL_TRIAL } from "./trial-size.ts";

const FILE_ROWS = 4_000;

/** One kill in the middle of each kind of work; `npm run kill-trials` does twenty at moments spread over all of it, in large files. */
for (const kind of kindsToTest())
  describe.skipIf(kind === "native" && findServerPrograms() === null)(`kill -9 on the ${kind} database`, () => {
    let trials: TrialServer;
    let trial: TrialDatabase;
    let before: Counts;
    const folder = mkdtempSync(join(tmpdir(), "atlas-kill-files-"));
    const file = join(folder, "complaints.csv");
    beforeAll(async () => {
      trials = await openTrialServer(kind);
      trial = await trials.fresh();
      before = await withReopened(trial, count);
      writeComplaintsFile(file, FILE_ROWS, "killed");
    }, 120_000);
    afterAll(async () => {
      rmSync(folder, { recursive: true, force: true });
      await trials?.remove();
    });

    /** What stands after work that was killed before its commit, with the differences between rollups and facts. */
    const afterKill = async (task: Task, killing: Killing) => {
      const { acknowledged, errors } = await killRound(trial, task, killing);
      expect(acknowledged, errors).toBe(false);
      return withReopened(trial, async (database) => ({
        counts: await count(database),
        differences: await differencesOf(database),
      }));
    };

    it("in the middle of seeding leaves it empty, and the next start seeds all", async () => {
      const { counts } = await afterKill(["seed"], { when: "rollups", victim: "process" });
      expect(counts).toEqual(before);
      await withReopened(trial, async (database) => {
        const steps = await seedDemo(database, { today: TODAY, ...SMALL_TRIAL });
        const seeded = Object.fromEntries(steps.map(({ step, rows }) => [step, rows]));
        before = await count(database);
        expect(before).toMatchObject({
          regions: seeded.divisions,
          region_boundaries: seeded.boundaries,
          observations: seeded["published figures"],
          property_firms: seeded.firms,
          estates: seeded.estates,
          complaints: SMALL_TRIAL.complaints,
          "complaints in complaint_months": SMALL_TRIAL.complaints,
        });
        expect(await differencesOf(database)).toBe(0);
      });
    }, 480_000);

    it.each([
      ["an import", ["import", file], "counting"],
      ["a rebuild of the rollups", ["recount"], "statement 10"],
    ] as const)(
      "in the middle of %s leaves nothing of it",
      async (_, task, when) => {
        expect(await afterKill(task, { when, victim: "process" })).toEqual({ counts: before, differences: 0 });
      },
      480_000,
    );

    // The embedded database has no server of its own: it ends with its process.
    if (kind === "native")
      it("of the server, in the middle of an import, leaves nothing of it", async () => {
        for (const victim of ["backend", "server"] as const)
          expect(await afterKill(["import", file], { when: "counting", victim })).toEqual({
            counts: before,
            differences: 0,
          });
      }, 480_000);

    it("takes the same file whole afterwards", async () => {
      const { acknowledged } = await killRound(trial, ["import", file], {
        when: Number.POSITIVE_INFINITY,
        victim: "process",
      });
      expect(acknowledged).toBe(true);
      await withReopened(trial, async (database) => {
        expect(await count(database)).toMatchObject({
          complaints: before.complaints! + FILE_ROWS,
          imports: before.imports! + 1,
        });
        expect(await differencesOf(database)).toBe(0);
      });
    }, 480_000);
  });
