// npm run kill-trials -- [--rounds 20] [--database embedded|native|both] [--seed TEXT] [--file-rows 20000] [--task NAME …]: kill -9 in the middle of imports, of undoing them, of files in the browser, and of seeding.
import { parseArgs } from "node:util";
import type { DatabaseKind } from "../../api/test/database-kinds.ts";
import { type Round, runTrials, TRIAL_TASKS } from "../kill-trials/kill-trials.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "20" },
    database: { type: "string", default: "both" },
    seed: { type: "string", default: "1" },
    // an import that goes on for seconds
    "file-rows": { type: "string", default: "20000" },
    task: { type: "string", multiple: true, default: [...TRIAL_TASKS] },
  },
});

function print(round: Round): void {
  const cells = [
    round.kind.padEnd(8),
    round.task.padEnd(14),
    String(round.number).padStart(3),
    round.victim.padEnd(7),
    `${Math.round(round.killedMs)} of ${Math.round(round.wholeMs)} ms`.padStart(18),
    round.found.padEnd(7),
    `${round.differences} differences`,
    round.fault === null ? "" : `BAD: ${round.fault}`,
  ];
  console.log(cells.join("  ").trimEnd());
}

function whole(name: "rounds" | "file-rows"): number {
  const found = Number(values[name]);
  if (!Number.isInteger(found) || found < 1)
    throw new Error(`--${name}: expected a whole number from 1, got "${values[name]}"`);
  return found;
}

async function main(): Promise<void> {
  const [rounds, fileRows] = [whole("rounds"), whole("file-rows")];
  const kinds: readonly DatabaseKind[] | undefined = {
    both: ["embedded", "native"] as const,
    embedded: ["embedded"] as const,
    native: ["native"] as const,
  }[values.database];
  if (kinds === undefined) throw new Error(`--database: expected embedded, native or both, got "${values.database}"`);
  const tasks = values.task.map((name) => {
    const task = TRIAL_TASKS.find((one) => one === name);
    if (task === undefined) throw new Error(`--task: expected one of ${TRIAL_TASKS.join(", ")}, got "${name}"`);
    return task;
  });
  console.log("database  task              #  killed      after the begin  found");
  const all: Round[] = [];
  for (const kind of kinds)
    all.push(...(await runTrials({ kind, rounds, seed: values.seed, fileRows, tasks, onRound: print })));
  const bad = all.filter((round) => round.fault !== null).length;
  const middle = all.filter((round) => !round.acknowledged && round.found === "before").length;
  console.log(`${all.length} rounds, ${bad} bad; ${middle} were killed before the commit and left nothing behind`);
  if (bad > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
