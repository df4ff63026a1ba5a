// Outlives a run of tests that breaks off: when its parent has ended, and with it its own input, it ends the run's other processes and
// deletes the run's folder, its only argument. Plain JavaScript: it starts without whatever loads TypeScript.
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

const folder = process.argv[2];
if (!folder) throw new Error("expected the run's folder");

const ROUNDS = 100;
const BETWEEN_ROUNDS_MS = 100;
/** For so many rounds, PostgreSQL's servers are asked to quit, which gives their shared memory back. */
const PATIENT_ROUNDS = 50;

function read(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "latin1");
  } catch {
    // It has ended, or is another user's.
    return "";
  }
}

/** Processes whose environment (TMPDIR, DATA_DIR) or arguments name the folder, where the system tells. */
function ofTheRun() {
  if (!existsSync("/proc/self/environ")) return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => read(pid, "environ").includes(folder) || read(pid, "cmdline").includes(folder))
    .map((pid) => ({ pid: Number(pid), isPostgres: read(pid, "cmdline").includes("postgres") }));
}

// A signal to the whole group, as Ctrl-C sends, is for the others.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => undefined);
for await (const _ of process.stdin);
for (let round = 0; round < ROUNDS; round += 1) {
  const left = ofTheRun();
  if (left.length === 0) break;
  for (const { pid, isPostgres } of left)
    try {
      process.kill(pid, isPostgres && round < PATIENT_ROUNDS ? "SIGQUIT" : "SIGKILL");
    } catch {
      // It has ended meanwhile.
    }
  await sleep(BETWEEN_ROUNDS_MS);
}
rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
