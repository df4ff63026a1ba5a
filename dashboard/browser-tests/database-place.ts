import { execFile } from "node:child_process";
import { cp, rm } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { promisify } from "node:util";

const ROOT = resolve(import.meta.dirname, "../..");

/** Where a database is, as the product's programs are told. A native one is at DATABASE_URL, and what else its server keeps in DATA_DIR. */
export type DatabasePlace = Readonly<Record<"DATA_DIR" | "DATABASE_URL", string>>;

/** One below a folder of one's own; on `server` (postgres://…), where that is not null, under that folder's name and its own. */
export function placeBelow(folder: string, name: string, server: string | null): DatabasePlace {
  const url = server === null ? null : new URL(server);
  if (url !== null) url.pathname = `/${basename(folder)}_${name}`.toLowerCase().replaceAll("-", "_");
  return { DATA_DIR: join(folder, name), DATABASE_URL: url?.href ?? "" };
}

/** Makes a database like another one that nobody has open. */
export async function copyDatabase(from: DatabasePlace, to: DatabasePlace): Promise<void> {
  if (from.DATABASE_URL === "") await cp(from.DATA_DIR, to.DATA_DIR, { recursive: true });
  else await maintain(to, `create database ${nameOf(to)} template ${nameOf(from)} strategy file_copy`);
}

/** Removes databases and what was kept beside them. */
export async function dropDatabases(...places: readonly DatabasePlace[]): Promise<void> {
  for (const place of places) {
    if (place.DATABASE_URL !== "") await maintain(place, `drop database if exists ${nameOf(place)} with (force)`);
    await rm(place.DATA_DIR, { recursive: true, force: true });
  }
}

const nameOf = ({ DATABASE_URL }: DatabasePlace): string => new URL(DATABASE_URL).pathname.slice(1);

/** What the api's tests do it with, in a process: its packages are not the dashboard's. */
const MAINTAIN = `import { maintain, withDatabase } from "./api/test/maintain.ts";
  await maintain(withDatabase(process.env.DATABASE_URL, "postgres"), process.env.STATEMENT);`;

async function maintain({ DATABASE_URL }: DatabasePlace, STATEMENT: string): Promise<void> {
  const env = { ...process.env, DATABASE_URL, STATEMENT };
  const evaluated = ["--import", "tsx", "--input-type=module", "--eval", MAINTAIN];
  await promisify(execFile)(process.execPath, evaluated, { cwd: ROOT, env });
}
