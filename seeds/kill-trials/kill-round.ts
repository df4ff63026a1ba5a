import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type Database, run } from "@estate-atlas/api/db/database";
import { openDatabase } from "@estate-atlas/api/db/open-database";
import { busiestBackend } from "./trial.queries.ts";
import type { TrialDatabase } from "./trial-databases.ts";

export type Task =
  | readonly ["seed"]
  | readonly ["import", file: string]
  | readonly ["undo", importId: string]
  | readonly ["recount"];

/** The working process, the server process that works for it, or the whole database server, which is started again. */
type Victim = "process" | "backend" | "server";

export interface Killing {
  /** Milliseconds from the beginning of the work (infinite lets it end by itself), or the step that it says it has come to. */
  readonly when: number | string;
  readonly victim: Victim;
  /** Whether it waits at that step until the kill: work that is done in a moment would be done before. */
  readonly held?: boolean;
}

export interface RoundEnd {
  /** Whether it said, before it died, that its work was stored. */
  readonly acknowledged: boolean;
  /** From the beginning of the work to its end or the kill. */
  readonly workedMs: number;
  readonly errors: string;
}

const [bundled, victimFile] = ["../../scripts/bundled.mjs", "victim.ts"].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
) as [string, string];
/** No round may take longer, database opening included. */
const ROUND_LIMIT_MS = 900_000;

/** A trial's database, as far as killing goes. */
type Target = Pick<TrialDatabase, "environment" | "config" | "crashServer">;

/** Starts the task in a process of its own and kills it with SIGKILL at its moment. */
export async function killRound(trial: Target, task: Task, { when, victim, held }: Killing): Promise<RoundEnd> {
  const hold = held === true ? ["--held-at", String(when)] : [];
  const child = spawn(process.execPath, [bundled, victimFile, ...task, ...hold], {
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
    env: trial.environment,
    stdio: ["pipe", "pipe", "pipe"],
  });
  const limit = setTimeout(() => child.kill("SIGKILL"), ROUND_LIMIT_MS);
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  let [said, errors] = ["", ""];
  let [begun, done] = [Number.NaN, Number.NaN];
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const beginning = new Promise<void>((resolve) => {
    child.stdout!.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes(`at ${when}\n`)) arrive();
      if (Number.isNaN(begun) && said.includes("begun\n")) {
        begun = performance.now();
        resolve();
      }
      if (Number.isNaN(done) && said.includes("done\n")) done = performance.now();
    });
  });
  child.stderr!.on("data", (chunk: Buffer) => {
    errors += chunk.toString();
  });
  await Promise.race([beginning, ended]);
  if (Number.isNaN(begun)) throw new Error(`expected the trial's process to begin, got: ${errors}`);
  if (when !== Number.POSITIVE_INFINITY) {
    await Promise.race([typeof when === "number" ? sleep(when) : arrived, ended]);
    if (child.exitCode === null) await kill(child, victim, trial);
    child.stdin!.end();
  }
  const killed = performance.now();
  await ended;
  clearTimeout(limit);
  return { acknowledged: !Number.isNaN(done), workedMs: (Number.isNaN(done) ? killed : done) - begun, errors };
}

async function kill(child: ChildProcess, victim: Victim, trial: Target): Promise<void> {
  if (victim === "server") return trial.crashServer!();
  if (victim === "backend") {
    const pid = await backendOf(trial);
    if (pid !== null) {
      process.kill(pid, "SIGKILL");
      return;
    }
    // between its last statement and its end it has no transaction open: the process itself goes
  }
  child.kill("SIGKILL");
}

async function backendOf(trial: Target): Promise<number | null> {
  const database = await openDatabase({ ...trial.config, poolSize: 1 }, () => undefined);
  try {
    const [row] = await run(database.pool, busiestBackend, {});
    return row?.pid ?? null;
  } finally {
    await database.close();
  }
}

/** Opens the trial's database as the next start would, waiting for a server that is getting over a crash. */
export async function withReopened<T>(trial: TrialDatabase, look: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(trial.config, () => undefined);
  try {
    return await look(database);
  } finally {
    await database.close();
  }
}
