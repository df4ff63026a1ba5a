// npm run kill-trials -- [--rounds 20] [--home embedded|native|both] [--seed TEXT]: kill -9 in the middle of imports and of seeding.
import { parseArgs } from "node:util";
import type { Home } from "../../api/test/homes.ts";
import { type Round, runTrials } from "../kill-trials/kill-trials.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "20" },
    home: { type: "string", default: "both" },
    seed: { type: "string", default: "1" },
  },
});

/** An import that goes on for seconds. */
const FILE_ROWS = 20_000;

function print(round: Round): void {
  const cells = [
    round.home.padEnd(8),
    round.task.padEnd(6),
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
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new Error(`--rounds: expected a whole number from 1, got "${values.rounds}"`);
  const homes: readonly Home[] | undefined = {
    both: ["embedded", "native"] as const,
    embedded: ["embedded"] as const,
    native: ["native"] as const,
  }[values.home];
  if (homes === undefined) throw new Error(`--home: expected embedded, native or both, got "${values.home}"`);
  console.log("home      task      #  killed      after the begin  found");
  const all: Round[] = [];
  for (const home of homes)
    all.push(...(await runTrials({ home, rounds, seed: values.seed, fileRows: FILE_ROWS, onRound: print })));
  const bad = all.filter((round) => round.fault !== null).length;
  const middle = all.filter((round) => !round.acknowledged && round.found === "before").length;
  console.log(`${all.length} rounds, ${bad} bad; ${middle} were killed before the commit and left nothing behind`);
  if (bad > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
