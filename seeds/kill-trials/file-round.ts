import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { run } from "@estate-atlas/api/db/database";
import { type Counts, count, differencesOf } from "./counts.ts";
import { FileDesk } from "./file-desk.ts";
import { withReopened } from "./kill-round.ts";
import { filesKept, importsKept } from "./trial.queries.ts";
import type { TrialDatabase } from "./trial-databases.ts";

/** What is done with a file in the browser while the server is killed. */
export const FILE_TASKS = ["upload", "trial", "commit", "undo of a file"] as const;
export type FileTask = (typeof FILE_TASKS)[number];

/** What a trial's files are, and where the server keeps them. */
export interface FileTrial {
  readonly trial: TrialDatabase;
  readonly dataDir: string;
  /** Complaints, each of its own, in a file that has not come yet. */
  readonly content: Buffer;
  readonly rows: number;
  /** Counts in the database as it is. */
  readonly counts: Counts;
}

export interface FileRoundEnd {
  readonly acknowledged: boolean;
  readonly workedMs: number;
  readonly found: "before" | "after" | "neither";
  readonly differences: number;
  readonly counts: Counts;
  /** What is wrong; null where nothing is. */
  readonly fault: string | null;
}

const CHOICES = { kind: "complaints", sourceName: "kill-trials", crs: "wgs84" };
const COMPARED = ["regions", "estates", "imports", "complaints"];

/** Starts a server, does what comes before, and kills it in the middle of the task, `when` milliseconds after its beginning. */
export async function fileRound(
  { trial, dataDir, content, rows, counts }: FileTrial,
  task: FileTask,
  when: number,
): Promise<FileRoundEnd> {
  const desk = await FileDesk.open(trial, dataDir);
  let ended = false;
  let [begun, done] = [0, Number.NaN];
  try {
    await clear(desk, dataDir);
    const act = await prepared(desk, task, content);
    begun = performance.now();
    const acting = act().then(
      () => {
        done = performance.now();
      },
      (error: unknown) => {
        if (!ended) throw error;
      },
    );
    await Promise.race([acting, ...(when === Number.POSITIVE_INFINITY ? [] : [sleep(when)])]);
    ended = true;
    await desk.kill();
    await acting;
  } finally {
    ended = true;
    await desk.kill();
  }
  const acknowledged = !Number.isNaN(done);
  const workedMs = (acknowledged ? done : performance.now()) - begun;
  const before = task === "undo of a file" ? brought(counts, rows) : counts;
  const look = await lookAt(trial, dataDir);
  const found = judged(task, look, before, task === "commit" ? brought(counts, rows) : counts);
  const fault =
    look.broken ??
    (found === "neither"
      ? `a part of it is there: ${JSON.stringify(look)}`
      : look.differences > 0
        ? `${look.differences} differences between rollups and facts`
        : acknowledged && found === "before"
          ? "it was acknowledged, and is gone"
          : null);
  return { acknowledged, workedMs, found, differences: look.differences, counts: look.counts, fault };
}

const brought = (counts: Counts, rows: number): Counts => ({
  ...counts,
  complaints: counts.complaints! + rows,
  imports: counts.imports! + 1,
});

/** Takes away what waits; throws where the start has left content that belongs to no file, which whoever comes next waits for. */
async function clear(desk: FileDesk, dataDir: string): Promise<void> {
  await desk.receive("next.csv", Buffer.from("id\n1\n"));
  const waiting = await desk.waiting();
  const names = await namesIn(dataDir);
  if (names.length !== waiting.length)
    throw new Error(`expected the content of ${waiting.length} files after the start, found ${names.join(", ")}`);
  for (const { id } of waiting) await desk.discard(id);
}

const namesIn = async (dataDir: string): Promise<string[]> =>
  (await readdir(join(dataDir, "incoming"), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".refused.xlsx"))
    .map(({ parentPath, name }) => join(parentPath, name));

/** Does all that comes before the task; returns it. */
async function prepared(desk: FileDesk, task: FileTask, content: Buffer): Promise<() => Promise<unknown>> {
  if (task === "upload") return () => desk.receive("complaints.csv", content);
  const { id } = await desk.receive("complaints.csv", content);
  await desk.choose(id, CHOICES);
  if (task === "trial") return () => desk.carryOut(id, "trial");
  await desk.carryOut(id, "trial");
  if (task === "commit") return () => desk.carryOut(id, "commit");
  const { importId } = await desk.carryOut(id, "commit");
  return () => desk.undo(importId!);
}

interface Look {
  readonly counts: Counts;
  readonly differences: number;
  /** Of the file that waits, or came in last; null: there is none. */
  readonly state: string | null;
  readonly undone: boolean;
  /** A file that waits and whose content is not what was received. */
  readonly broken: string | null;
}

/** What stands, as the next start finds it. */
async function lookAt(trial: TrialDatabase, dataDir: string): Promise<Look> {
  return withReopened(trial, async (database) => {
    const files = await run(database.pool, filesKept, {});
    const [latest] = await run(database.pool, importsKept, {});
    const paths = await namesIn(dataDir);
    let broken: string | null = null;
    for (const { spooled_as, sha256, state, findings } of files.filter((file) => file.state !== "COMMITTED")) {
      const path = paths.find((one) => one.endsWith(spooled_as));
      const digest =
        path === undefined
          ? "nothing"
          : createHash("sha256")
              .update(await readFile(path))
              .digest("hex");
      if (digest !== sha256) broken = `the content of ${spooled_as} is ${digest}, not ${sha256}`;
      if ((state === "TRIED") !== (findings !== null)) broken = `${spooled_as} is ${state}, with findings ${findings}`;
    }
    const counts = await count(database);
    const differences = await differencesOf(database);
    return { counts, differences, state: files[0]?.state ?? null, undone: latest?.undone === true, broken };
  });
}

/** Whether the task has been done, has not, or neither. */
function judged(task: FileTask, look: Look, before: Counts, after: Counts): FileRoundEnd["found"] {
  const same = (counts: Counts): boolean => COMPARED.every((name) => counts[name] === look.counts[name]);
  // imports that are undone stay in the log
  const gone = { ...before, complaints: after.complaints! };
  const ways = {
    upload: [look.state !== "RECEIVED" && same(before), look.state === "RECEIVED" && same(before)],
    trial: [look.state === "EXAMINED" && same(before), look.state === "TRIED" && same(before)],
    commit: [look.state === "TRIED" && same(before), look.state === "COMMITTED" && same(after)],
    "undo of a file": [!look.undone && same(before), look.undone && same(gone)],
  } as const;
  const [isBefore, isAfter] = ways[task];
  return isBefore ? "before" : isAfter ? "after" : "neither";
}
