import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { inject } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const PROGRAM = ["scripts/bundled.mjs", "api/test/plain-sql-process.ts"];

/** Rows of statements by name, asked of the database itself, past the api. What tests record while they run is not in it. */
export async function plainSql<Name extends string>(
  statements: Readonly<Record<Name, string>>,
): Promise<Record<Name, Record<string, string | number>[]>> {
  const { stdout } = await promisify(execFile)(process.execPath, PROGRAM, {
    cwd: ROOT,
    env: { ...process.env, ...inject("atlasDatabase"), STATEMENTS: JSON.stringify(statements) },
    maxBuffer: 1 << 26,
  });
  return JSON.parse(stdout);
}
