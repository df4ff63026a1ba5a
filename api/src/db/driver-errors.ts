/** What errors of the driver, the server and the embedded database mean, by their SQLSTATE, system code or text. */

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;

/** A text holds U+0000, the one character that PostgreSQL does not keep. */
export function isUnstorableText(error: unknown): boolean {
  return codeOf(error) === "22021";
}

/** A statement ran longer than it may. */
export function isTimedOut(error: unknown): boolean {
  return codeOf(error) === "57014";
}

/** The disk of the database is full, or its quota is used up: the statement and its transaction were undone. */
export function isFull(error: unknown): boolean {
  const code = codeOf(error);
  // The embedded server's words are all that tells a full disk from its other ends.
  return code === "53100" || (error instanceof Error && /No space left on device/.test(error.message));
}

/** Nothing is wrong but that others are at work: no connection of the pool or the server is free, or a lock is held. */
export function isBusy(error: unknown): boolean {
  const code = codeOf(error);
  return (
    code === "53300" ||
    code === "55P03" ||
    (error instanceof Error && error.message === "timeout exceeded when trying to connect")
  );
}

/** A standby gave up a read for what it had to replay; the same read runs on the primary. */
export function isReplayConflict(error: unknown): boolean {
  return codeOf(error) === "40001" || codeOf(error) === "40P01";
}

const CONNECTION_LOST = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ENOTFOUND",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "57P01",
  "57P02",
  "57P03",
]);

/** The server is unavailable, or went away under the statement. */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.some(isConnectionLost);
  const code = codeOf(error);
  if (code !== undefined && (CONNECTION_LOST.has(code) || code.startsWith("08"))) return true;
  return /Connection terminated|worker (has )?(exited|died|ended)/i.test(error.message);
}
