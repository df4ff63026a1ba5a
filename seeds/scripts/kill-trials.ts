import { endingPlainly, Usage } from "../../api/scripts/command-end.ts";
import { readOptions, wholeNumber } from "../../api/scripts/read-options.ts";
import type { DatabaseKind } from "../../api/test/database-kinds.ts";
import { type Round, runTrials, TRIAL_TASKS } from "../kill-trials/kill-trials.ts";

const HELP = `kill -9 in the middle of imports, of undoing them, of files in the browser, and of seeding: npm run kill-trials -- [options]

  --rounds N         of each task (default 20)
  --database KIND    embedded | native | both (default)
  --seed TEXT        of the moments (default 1)
  --file-rows N      rows of the file (default 20000: an import that goes on for seconds)
  --task NAME        ${TRIAL_TASKS.join(" | ")}; may be given several times (default all)
`;

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

async function main(): Promise<void> {
  const { values } = readOptions({
    options: {
      rounds: { type: "string", default: "20" },
      database: { type: "string", default: "both" },
      seed: { type: "string", default: "1" },
      "file-rows": { type: "string", default: "20000" },
      task: { type: "string", multiple: true, default: [...TRIAL_TASKS] },
    },
  });
  const rounds = wholeNumber("rounds", values.rounds, 1);
  const fileRows = wholeNumber("file-rows", values["file-rows"], 1);
  const kinds: readonly DatabaseKind[] | undefined = {
    both: ["embedded", "native"] as const,
    embedded: ["embedded"] as const,
    native: ["native"] as const,
  }[values.database];
  if (kinds === undefined) throw new Usage(`--database: expected embedded, native or both, got "${values.database}"`);
  const tasks = values.task.map((name) => {
    const task = TRIAL_TASKS.find((one) => one === name);
    if (task === undefined) throw new Usage(`--task: expected one of ${TRIAL_TASKS.join(", ")}, got "${name}"`);
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

await endingPlainly(HELP, main);
