import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseError } from "../database-error.ts";

export interface DatabaseDirectory {
  /** Where the database's files are, or are to be made. */
  readonly path: string;
  readonly state: "new" | "interrupted" | "made";
  /** Call when a new database's files are complete. */
  complete(): void;
}

/**
 * The folder of the database in `dataDir`. Making the files takes seconds, and what a kill leaves half-made cannot be opened: a note
 * beside the folder, from before the first file until after the last, says that there was never a database in it. Only then is anything
 * deleted; a folder that holds anything else is opened as it is, or refused with a DatabaseError.
 */
export function prepareDirectory(dataDir: string): DatabaseDirectory {
  const path = join(dataDir, "database");
  const note = join(dataDir, "database.unfinished");
  const complete = (): void => rmSync(note, { force: true });
  if (existsSync(join(dataDir, "PG_VERSION")))
    throw new DatabaseError(
      `${dataDir} is a PostgreSQL server's own data folder, which no other program may use; nothing in it was touched. ` +
        "Choose another folder with DATA_DIR, or set DATABASE_URL to use that server.",
    );
  mkdirSync(path, { recursive: true });
  const interrupted = existsSync(note) && readFileSync(note, "utf8") === identity(path);
  if (interrupted) for (const name of readdirSync(path)) rmSync(join(path, name), { recursive: true });
  const files = readdirSync(path);
  if (files.length === 0) {
    writeFileSync(note, identity(path));
    return { path, state: interrupted ? "interrupted" : "new", complete };
  }
  if (!files.includes("PG_VERSION"))
    throw new DatabaseError(
      `${path} holds files (${listed(files)}), but not a whole database: PG_VERSION is missing. Nothing in it was touched. ` +
        "If it was a database, put it back from a copy; otherwise move the folder away, or choose another one with DATA_DIR.",
    );
  return { path, state: "made", complete };
}

/** Tells this very folder from another that was put in its place. */
function identity(path: string): string {
  const { dev, ino } = statSync(path, { bigint: true });
  return `${dev} ${ino}\n`;
}

const listed = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more` : names.join(", ");
