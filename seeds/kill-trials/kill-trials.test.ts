import { describe, expect, it } from "vitest";
import { homesToTest } from "../../api/test/homes.ts";
import { findServerPrograms } from "../../api/test/native-cluster.ts";
import { runTrials } from "./kill-trials.ts";

/** One kill each here, in the middle of a small file; `npm run kill-trials` does twenty in large ones. */
describe.each(homesToTest())("kill -9 on the %s database", (home) => {
  it.skipIf(home === "native" && findServerPrograms() === null)(
    "in the middle of an import and of seeding leaves all or nothing",
    async () => {
      const rounds = await runTrials({ home, rounds: 1, seed: "test", fileRows: 4_000 });
      expect(rounds.map(({ task, fault }) => ({ task, fault }))).toEqual([
        { task: "import", fault: null },
        { task: "seed", fault: null },
      ]);
    },
    480_000,
  );
});
