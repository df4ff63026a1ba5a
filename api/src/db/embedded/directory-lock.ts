import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { DatabaseError } from "../database-error.ts";

const FILE = "database.lock";
/** Longer than any taker needs to notice that it took the wrong file away. */
const SETTLE_MS = 100;

interface Holder {
  readonly pid: number;
  /** When that process began, as its system tells it: a later process may get the same pid. Null where it cannot be told. */
  readonly began: string | null;
  readonly host: string;
  readonly token: string;
}

/**
 * Takes the folder for this process; two on one folder would silently lose data. A lock whose process is gone (kill -9, a reboot) is
 * taken over at once. Throws a DatabaseError that names the holder. Returns how to give it back.
 */
export async function lockDirectory(directory: string): Promise<() => void> {
  mkdirSync(directory, { recursive: true });
  const path = join(directory, FILE);
  const mine: Holder = { pid: process.pid, began: beganAt(process.pid), host: hostname(), token: randomUUID() };
  let tookOver = false;
  while (!create(path, mine)) {
    const holder = read(path);
    if (holder === null) continue;
    if (isAlive(holder)) throw new DatabaseError(refusal(directory, path, holder));
    tookOver = true;
    moveAway(path, holder);
  }
  if (tookOver) {
    // Another process may have judged the same dead lock and moved ours away by mistake; it puts it back, unless a third was quicker.
    await sleep(SETTLE_MS);
    const holder = read(path);
    if (holder?.token !== mine.token) throw new DatabaseError(refusal(directory, path, holder ?? mine));
  }
  return () => {
    if (read(path)?.token === mine.token) rmSync(path, { force: true });
  };
}

/** The whole lock appears at once or not at all: written aside, then linked to its name, which fails where that exists. */
function create(path: string, holder: Holder): boolean {
  const aside = `${path}.${holder.token}`;
  writeFileSync(aside, JSON.stringify(holder));
  try {
    linkSync(aside, path);
    return true;
  } catch (error) {
    if (isErrno(error, "EEXIST")) return false;
    throw error;
  } finally {
    unlinkSync(aside);
  }
}

function moveAway(path: string, dead: Holder): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (isErrno(error, "ENOENT")) return;
    throw error;
  }
  if (read(aside)?.token !== dead.token) {
    try {
      linkSync(aside, path);
    } catch (error) {
      if (!isErrno(error, "EEXIST")) throw error;
    }
  }
  rmSync(aside, { force: true });
}

function read(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Holder;
  } catch (error) {
    if (isErrno(error, "ENOENT")) return null;
    throw new DatabaseError(`${path} is not a lock file of this program; if no process uses the folder, delete it.`, {
      cause: error,
    });
  }
}

function isAlive(holder: Holder): boolean {
  // Another machine on a shared folder: its processes cannot be seen from here, so it counts as alive.
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (isErrno(error, "ESRCH")) return false;
  }
  return holder.began === null || beganAt(holder.pid) === holder.began;
}

/** A text that only the same process gives again. */
function beganAt(pid: number): string | null {
  try {
    if (process.platform === "linux") {
      const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      // The name, in brackets, may hold spaces; the start is the 20th field after it.
      return `${boot} ${stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19]}`;
    }
    if (process.platform === "win32") return null;
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || null;
  } catch {
    return null;
  }
}

function refusal(directory: string, path: string, holder: Holder): string {
  const elsewhere = holder.host !== hostname();
  const who =
    holder.pid === process.pid && !elsewhere
      ? "this very process"
      : `process ${holder.pid}${elsewhere ? ` on ${holder.host}` : ""}`;
  return (
    `The embedded database in ${directory} is in use by ${who}; only one process may open it at a time. ` +
    (elsewhere
      ? `Stop that process; if it no longer runs, delete ${path}. `
      : `Stop that process (kill ${holder.pid}) and try again, or choose another folder with DATA_DIR. `) +
    "Several processes at once need a native database: set DATABASE_URL."
  );
}

function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
