import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { DatabaseError } from "../database-error.ts";
import type { Progress } from "../progress.ts";
import { connectionSettings, shownUrl } from "./connection.ts";

/** What a server says, or the network, while it is only just coming up; anything else will not mend by waiting. */
const PASSING = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "EAI_AGAIN",
  "ENOENT",
  "57P03",
  "57P01",
  "53300",
]);
const LONGEST_PAUSE_MS = 5_000;

/** Waits, with growing pauses, until the server answers; after `patienceMs` says so in a DatabaseError. */
export async function awaitServer(url: string, patienceMs: number, progress: Progress): Promise<void> {
  const giveUpAt = Date.now() + patienceMs;
  for (let pauseMs = 200; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    const client = new pg.Client({ ...connectionSettings(url, 5_000), connectionTimeoutMillis: 5_000 });
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.query("select 1");
      return;
    } catch (error) {
      const reason = reasonOf(error);
      if (!isPassing(error))
        throw new DatabaseError(`The database at ${shownUrl(url)} refused the connection: ${reason}`, { cause: error });
      if (Date.now() + pauseMs > giveUpAt)
        throw new DatabaseError(
          `The database at ${shownUrl(url)} did not answer within ${Math.round(patienceMs / 1000)} s: ${reason}. ` +
            "Expected a PostgreSQL server there; check DATABASE_URL and that the server runs.",
          { cause: error },
        );
      progress(`Waiting for the database at ${shownUrl(url)} (${reason}) …`);
    } finally {
      await client.end().catch(() => undefined);
    }
    await sleep(pauseMs);
  }
}

function isPassing(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isPassing);
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  // pg has no code for these two: its own connection timeout, and a socket closed before the greeting.
  return PASSING.has(code) || /timeout expired|terminated unexpectedly/.test(error.message);
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join("; ");
  return error instanceof Error ? error.message : String(error);
}
