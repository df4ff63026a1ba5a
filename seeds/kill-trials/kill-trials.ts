import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "@estate-atlas/api/db/database";
import type { DatabaseKind } from "../../api/test/database-kinds.ts";
import { Random } from "../demo/random.ts";
import { seedDemo } from "../seed.ts";
import { writeComplaintsFile } from "./complaints-file.ts";
import { type Counts, count, differencesOf } from "./counts.ts";
import { FILE_TASKS, type FileTask, fileRound } from "./file-round.ts";
import { type Killing, killRound, type Task, withReopened } from "./kill-round.ts";
import { latestImport } from "./trial.queries.ts";
import { openTrialServer, TODAY, type TrialDatabase, type TrialServer } from "./trial-databases.ts";
import { SMALL_TRIAL } from "./trial-size.ts";

/** All that can be killed by moments, in the order of the rounds. */
export const TRIAL_TASKS = ["import", "undo", ...FILE_TASKS, "seed"] as const;
type TrialTask = (typeof TRIAL_TASKS)[number];

export interface Round {
  readonly kind: DatabaseKind;
  readonly task: TrialTask;
  readonly number: number;
  readonly victim: Killing["victim"];
  /** Milliseconds of work before the kill, and how long the work takes when it is left alone. */
  readonly killedMs: number;
  readonly wholeMs: number;
  readonly found: "before" | "after" | "neither";
  readonly differences: number;
  readonly acknowledged: boolean;
  /** What is wrong; null where the round is good. */
  readonly fault: string | null;
}

export interface TrialOptions {
  readonly kind: DatabaseKind;
  readonly rounds: number;
  readonly seed: string;
  /** Complaints in each file that is imported under fire. */
  readonly fileRows: number;
  readonly tasks: readonly TrialTask[];
  readonly onRound?: (round: Round) => void;
}

/** On the native database, every fifth kill hits the server's process instead. */
const BACKEND_EVERY = 5;

/**
 * `rounds` kills in the middle of an import, and as many of undoing one, of seeding, and of each thing that is done with a file in the browser, at moments spread over
 * the whole of the work.
 */
export async function runTrials({ kind, rounds, seed, fileRows, tasks, onRound }: TrialOptions): Promise<Round[]> {
  const trialServer = await openTrialServer(kind);
  const folder = mkdtempSync(join(tmpdir(), "atlas-kill-files-"));
  try {
    const random = new Random(`kill trials ${seed} ${kind}`);
    const shared = { kind, rounds, random, report: onRound ?? (() => undefined) };
    const calm = await calmSeeding(trialServer);
    const all: Round[] = [];
    for (const task of TRIAL_TASKS.filter((one) => tasks.includes(one))) {
      if (task === "import") all.push(...(await importRounds(calm, folder, fileRows, shared)));
      else if (task === "undo") all.push(...(await undoRounds(calm, folder, fileRows, shared)));
      else if (task === "seed") all.push(...(await seedRounds(trialServer, calm, shared)));
      else all.push(...(await fileRounds(calm, folder, fileRows, task, shared)));
    }
    await calm.trial.remove();
    return all;
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await trialServer.remove();
  }
}

interface Shared {
  readonly kind: DatabaseKind;
  readonly rounds: number;
  readonly random: Random;
  readonly report: (round: Round) => void;
}

/** A database that was seeded in peace: what the trials compare with, and what they import into. */
interface Calm {
  readonly trial: TrialDatabase;
  readonly empty: Counts;
  readonly seeded: Counts;
  readonly wholeMs: number;
}

async function calmSeeding(trialServer: TrialServer): Promise<Calm> {
  const trial = await trialServer.fresh();
  const empty = await withReopened(trial, count);
  const left = await killRound(trial, ["seed"], { when: Number.POSITIVE_INFINITY, victim: "process" });
  if (!left.acknowledged) throw new Error(`expected seeding that is left alone to be stored, got: ${left.errors}`);
  return { trial, empty, seeded: await withReopened(trial, count), wholeMs: left.workedMs };
}

/** One database, one new file a round: it holds the file's rows afterwards, or none of them. */
async function importRounds({ trial }: Calm, folder: string, fileRows: number, shared: Shared): Promise<Round[]> {
  const fileOf = (number: number): string => {
    const path = join(folder, `${number}.csv`);
    writeComplaintsFile(path, fileRows, `R${number}`);
    return path;
  };
  const left = await killRound(trial, ["import", fileOf(0)], { when: Number.POSITIVE_INFINITY, victim: "process" });
  if (!left.acknowledged) throw new Error(`expected an import that is left alone to be stored, got: ${left.errors}`);
  let before = await withReopened(trial, count);

  const rounds: Round[] = [];
  let whole = left.workedMs;
  for (let number = 1; number <= shared.rounds; number += 1) {
    const expected = { ...before, complaints: before.complaints! + fileRows, imports: before.imports! + 1 };
    const round = await oneRound(trial, ["import", fileOf(number)], number, whole, before, expected, shared);
    rounds.push(round);
    whole = nextWhole(whole, round);
    if (round.found === "after") before = await withReopened(trial, count);
  }
  return rounds;
}

/** A file is brought in peace and undone under fire: it is there whole afterwards, and is undone in the next round, or gone. */
async function undoRounds({ trial }: Calm, folder: string, fileRows: number, shared: Shared): Promise<Round[]> {
  const path = join(folder, "undone.csv");
  writeComplaintsFile(path, fileRows, "U");
  const bring = async (): Promise<{ importId: string; counts: Counts }> => {
    const left = await killRound(trial, ["import", path], { when: Number.POSITIVE_INFINITY, victim: "process" });
    if (!left.acknowledged) throw new Error(`expected an import that is left alone to be stored, got: ${left.errors}`);
    return withReopened(trial, async (database) => ({
      importId: (await run(database.pool, latestImport, {}))[0]!.import_id!,
      counts: await count(database),
    }));
  };
  const { importId } = await bring();
  const calm = await killRound(trial, ["undo", importId], { when: Number.POSITIVE_INFINITY, victim: "process" });
  if (!calm.acknowledged) throw new Error(`expected an undo that is left alone to be stored, got: ${calm.errors}`);
  const rounds: Round[] = [];
  let whole = calm.workedMs;
  let brought = await bring();
  for (let number = 1; number <= shared.rounds; number += 1) {
    const { counts } = brought;
    const gone = { ...counts, complaints: counts.complaints! - fileRows };
    const round = await oneRound(trial, ["undo", brought.importId], number, whole, counts, gone, shared);
    rounds.push(round);
    whole = nextWhole(whole, round);
    if (round.found === "after") brought = await bring();
  }
  return rounds;
}

/** A server a round, killed while a file comes in, is tried, committed or taken back in the browser. */
async function fileRounds(
  { trial }: Calm,
  folder: string,
  fileRows: number,
  task: FileTask,
  { kind, rounds: most, random, report }: Shared,
): Promise<Round[]> {
  const dataDir = kind === "embedded" ? trial.config.dataDir : join(folder, "data");
  const rounds: Round[] = [];
  let counts = await withReopened(trial, count);
  let files = 0;
  const next = (): Buffer => {
    files += 1;
    const path = join(folder, "browser.csv");
    writeComplaintsFile(path, fileRows, `B-${task.replaceAll(" ", "-")}-${files}`);
    return readFileSync(path);
  };
  const kill = async (when: number) => {
    const end = await fileRound({ trial, dataDir, content: next(), rows: fileRows, counts }, task, when);
    counts = end.counts;
    return end;
  };
  let { workedMs: wholeMs } = await kill(Number.POSITIVE_INFINITY);
  for (let number = 1; number <= most; number += 1) {
    const end = await kill(((number - 1 + random.next()) / most) * wholeMs * 1.05);
    const { workedMs: killedMs, found, differences, acknowledged, fault } = end;
    const round: Round = {
      ...{ kind, task, number, victim: "process", killedMs, wholeMs },
      ...{ found, differences, acknowledged, fault },
    };
    report(round);
    rounds.push(round);
    wholeMs = nextWhole(wholeMs, round);
  }
  return rounds;
}

/** A new empty database a round: it is seeded afterwards, or as empty as it was, and then the next start seeds it. */
async function seedRounds(
  trialServer: TrialServer,
  { empty, seeded, wholeMs }: Calm,
  shared: Shared,
): Promise<Round[]> {
  const rounds: Round[] = [];
  let whole = wholeMs;
  for (let number = 1; number <= shared.rounds; number += 1) {
    const trial = await trialServer.fresh();
    const round = await oneRound(trial, ["seed"], number, whole, empty, seeded, shared);
    rounds.push(round);
    whole = nextWhole(whole, round);
    if (number === shared.rounds && round.found === "before") {
      await withReopened(trial, (database) => seedDemo(database, { today: TODAY, ...SMALL_TRIAL }));
      const again = await withReopened(trial, count);
      if (differing(again, seeded).length > 0)
        throw new Error(`expected the start after a kill to seed all, got other counts of ${differing(again, seeded)}`);
    }
    await trial.remove();
  }
  return rounds;
}

/** A machine that has become quicker than in the beginning would have every later kill come too late. */
function nextWhole(whole: number, round: Round): number {
  return round.acknowledged ? Math.min(whole, round.killedMs) : whole;
}

async function oneRound(
  trial: TrialDatabase,
  task: Exclude<Task, readonly ["recount"]>,
  number: number,
  wholeMs: number,
  before: Counts,
  after: Counts,
  { kind, rounds, random, report }: Shared,
): Promise<Round> {
  // one moment in each equal part of the work, and a little beyond its end
  const when = ((number - 1 + random.next()) / rounds) * wholeMs * 1.05;
  const victim = kind === "native" && number % BACKEND_EVERY === 0 ? "backend" : "process";
  const end = await killRound(trial, task, { when, victim });
  const { counts, differences } = await withReopened(trial, async (database) => ({
    counts: await count(database),
    differences: await differencesOf(database),
  }));
  // rollup tables hold more or fewer rows after an import: reconciling is what judges them
  const compared = task[0] === "seed" ? Object.keys(after) : ["regions", "estates", "imports", "complaints"];
  const found = same(counts, before, compared) ? "before" : same(counts, after, compared) ? "after" : "neither";
  const fault =
    found === "neither"
      ? `counts of ${differing(counts, before)} differ from before and of ${differing(counts, after)} from after`
      : differences > 0
        ? `${differences} differences between rollups and facts`
        : end.acknowledged && found === "before"
          ? "it was acknowledged, and is gone"
          : null;
  const round: Round = {
    kind,
    task: task[0],
    number,
    victim,
    killedMs: end.workedMs,
    wholeMs,
    found,
    differences,
    acknowledged: end.acknowledged,
    fault,
  };
  report(round);
  return round;
}

const same = (a: Counts, b: Counts, names: readonly string[]): boolean => names.every((name) => a[name] === b[name]);

const differing = (a: Counts, b: Counts): string[] => Object.keys(a).filter((name) => a[name] !== b[name]);
