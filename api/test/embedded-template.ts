import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { openEmbedded } from "../src/db/embedded/open-embedded.ts";
import { migrate } from "../src/db/migrate.ts";
import { testConfig } from "./test-config.ts";

const MIGRATIONS = join(import.meta.dirname, "../../migrations");
const CACHE = join(import.meta.dirname, "../../node_modules/.cache/estate-atlas");
const KEPT_TEMPLATES = 2;

/**
 * The folder of a migrated embedded database to copy from. Making one takes 13 s, so it is kept until the migrations or PGlite change.
 */
export async function embeddedTemplate(): Promise<string> {
  const template = join(CACHE, `embedded-${fingerprint()}`);
  if (existsSync(template)) return template;
  mkdirSync(CACHE, { recursive: true });
  for (const old of superseded(readdirSync(CACHE))) rmSync(join(CACHE, old), { recursive: true, force: true });
  const making = mkdtempSync(join(CACHE, `making-${process.pid}-`));
  const database = await openEmbedded(testConfig({ dataDir: making, statementTimeoutMs: 120_000 }), () => undefined);
  try {
    await migrate(database);
  } finally {
    await database.close();
  }
  try {
    renameSync(making, template);
  } catch (error) {
    // Another run was quicker.
    if (!existsSync(template)) throw error;
    rmSync(making, { recursive: true, force: true });
  }
  return template;
}

/** Fills a folder, which need not be there, with what the template holds. By the system's own means: Node's take ten times the work. */
export async function copyTemplate(template: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await promisify(execFile)("cp", ["-r", `${template}/.`, folder]);
}

/** Templates but the newest few, and what runs that broke off have left half-made. */
function superseded(names: string[]): string[] {
  const madeAt = (name: string): number => statSync(join(CACHE, name)).mtimeMs;
  const templates = names.filter((name) => name.startsWith("embedded-")).sort((a, b) => madeAt(b) - madeAt(a));
  const halfMade = names.filter((name) => name.startsWith("making-"));
  return [...templates.slice(KEPT_TEMPLATES - 1), ...halfMade.filter((name) => !isRunning(Number(name.split("-")[1])))];
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function fingerprint(): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(MIGRATIONS).sort()) hash.update(name).update(readFileSync(join(MIGRATIONS, name)));
  const require = createRequire(join(import.meta.dirname, "../package.json"));
  for (const name of ["@electric-sql/pglite", "@electric-sql/pglite-postgis"]) hash.update(require.resolve(name));
  hash.update(readFileSync(join(import.meta.dirname, "../src/db/embedded/open-embedded.ts")));
  return hash.digest("hex").slice(0, 16);
}
