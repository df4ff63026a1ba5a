import { BadSettings } from "../src/checked-yaml.ts";
import { plainFailure } from "../src/db/plain-failure.ts";
import { UserError } from "../src/errors.ts";
import { ImportRefused } from "../src/imports/import-refused.ts";

/** SQLSTATE. */
const UNDEFINED_TABLE = "42P01";

/** A command that was typed otherwise than its help says. */
export class Usage extends Error {}

/** Runs a command of the shell: what is wrong is told in a sentence; exit code 2, with the help, where it was typed wrongly, else 1. */
export async function endingPlainly(help: string, command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const isUsage = error instanceof Usage;
    if (isUsage) console.error(`${(error as Error).message}\n\n${help}`);
    else console.error(plainFailure(error) ?? (isTold(error) ? error.message : (withoutTables(error) ?? error)));
    process.exitCode = isUsage ? 2 : 1;
  }
}

/** The database was never started on, as where DATA_DIR or DATABASE_URL was forgotten. */
const withoutTables = (error: unknown): string | null =>
  error instanceof Error && "code" in error && error.code === UNDEFINED_TABLE
    ? `${error.message}: expected a database with the platform's tables, which npm start makes, got one without; DATA_DIR or DATABASE_URL says which it is`
    : null;

/** Of the system: a file that is not there, or may not be read. */
const isTold = (error: unknown): error is Error =>
  [UserError, ImportRefused, BadSettings].some((kind) => error instanceof kind) ||
  (error instanceof Error && "syscall" in error);
