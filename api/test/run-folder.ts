import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const KEEPER = join(import.meta.dirname, "run-keeper.mjs");

/**
 * Makes a folder for this run of tests, where this process and all it starts from now on put their temporary files. Deleted by the
 * returned function; where this process ends without having called it, a keeper ends what it started and deletes it.
 */
export function openRunFolder(): () => void {
  const before = process.env.TMPDIR;
  const folder = mkdtempSync(join(tmpdir(), "atlas-tests-"));
  // PostgreSQL's own user has folders in it.
  chmodSync(folder, 0o711);
  const keeper = spawn(process.execPath, [KEEPER, folder], { detached: true, stdio: ["pipe", "ignore", "inherit"] });
  keeper.unref();
  process.env.TMPDIR = folder;
  return () => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    keeper.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
}
