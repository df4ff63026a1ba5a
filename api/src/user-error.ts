import type { Config } from "./config.ts";
import type { DataWatch } from "./data-watch/data-watch.ts";
import { isBusy, isConnectionLost, isFull, isTimedOut, isUnstorableText } from "./db/driver-errors.ts";
import { BadInput, Busy, DatabaseFull, DatabaseUnavailable, TimedOut } from "./errors.ts";

/**
 * Turns what the driver says into what a caller is told: a lost connection (the watch looks at once), a full pool, a limit of time, a text
 * that no database keeps; other errors pass.
 */
export function userErrorOf(
  { config, watch }: { readonly config: Config; readonly watch: DataWatch },
  error: unknown,
): unknown {
  if (isUnstorableText(error)) return new BadInput("text", "text without the character U+0000", "U+0000");
  if (isTimedOut(error)) return new TimedOut("statement", config.statementTimeoutMs);
  if (isBusy(error)) return new Busy();
  if (isFull(error)) return new DatabaseFull();
  if (!isConnectionLost(error)) return error;
  watch.suspectLoss();
  return new DatabaseUnavailable();
}
