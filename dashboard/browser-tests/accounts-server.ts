import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { inject } from "vitest";
import { copyDatabase, dropDatabases, placeBelow } from "./database-place.ts";

const ROOT = resolve(import.meta.dirname, "../..");

export interface AccountsServer {
  readonly url: string;
  /** Where the first administrators are made. */
  readonly firstLink: string;
  end(): Promise<void>;
}

/** Serves a copy of the demonstration to those who sign in. */
export async function accountsServer(): Promise<AccountsServer> {
  const folder = await mkdtemp(join(tmpdir(), "atlas-accounts-"));
  const origin = inject("atlasOrigin");
  const own = placeBelow(folder, "accounts", origin.DATABASE_URL || null);
  await copyDatabase(origin, own);
  const env = { ...own, AUTH: "accounts", ATLAS_TODAY: "2026-11-20" };
  const child = spawn(process.execPath, ["scripts/bundled.mjs", "api/src/main.ts"], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: "production", HOST: "127.0.0.1", PORT: "0", ACCESS_LOG: "0", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const firstLink = await printed(child, /http:\/\/\S+\/sign-in\?link=\S+/);
  return {
    url: new URL(firstLink).origin,
    firstLink,
    async end() {
      const exited = new Promise((done) => child.once("exit", done));
      child.kill("SIGTERM");
      await exited;
      await dropDatabases(own);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function printed(child: ChildProcess, wanted: RegExp): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) {
    const found = wanted.exec(line)?.[0];
    if (found === undefined) continue;
    child.stdout!.resume();
    return found;
  }
  throw new Error(`the server ended without a line like ${wanted}; its errors are above`);
}
