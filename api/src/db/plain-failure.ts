import { ConfigError } from "../config.ts";
import { DatabaseError } from "./database-error.ts";
import { isConnectionLost } from "./driver-errors.ts";
import { EmbeddedError } from "./embedded/embedded-error.ts";

/** What an operator can mend, by the code of the system's call or of the statement (SQLSTATE). */
const REMEDIES: readonly (readonly [RegExp, string])[] = [
  [/^(ENOSPC|EDQUOT|53100)$/, "The disk is full: free some space and start again. Nothing that was committed is lost."],
  [/^(EACCES|EPERM)$/, "The user that runs this program may not use it: change its owner or mode, or choose another."],
  [/^EROFS$/, "It is on a file system that is read-only: choose a folder on another with DATA_DIR."],
  [
    /^(ENOTDIR|EEXIST|EISDIR)$/,
    "A file stands where a folder is needed, or the reverse: choose another with DATA_DIR.",
  ],
  [/^(EIO|58030)$/, "The disk does not answer properly: see the system's log."],
  [/^(XX00[12]|58P01)$/, "The database's files are damaged: put them back from a copy. Nothing was written."],
  [/^EADDRINUSE$/, "Another program listens there: stop it, or choose another port with PORT."],
  [/^EMFILE$/, "Too many files are open: raise the limit (ulimit -n)."],
];

const LOST =
  "The database went away before it had answered: what was not committed is taken back. Look whether it, or the server that holds it, is running, and start again.";

/**
 * What to tell an operator of an error that ends the program, where it is one that he can act on; null for a fault of the program's own,
 * which wants its trace.
 */
export function plainFailure(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof ConfigError || error instanceof DatabaseError) return error.message;
  const code = "code" in error ? String(error.code) : "";
  // The server's words are all that tells a full disk from other ends of the embedded one.
  const known = /No space left on device/.test(error.message) ? "ENOSPC" : code;
  const remedy = REMEDIES.find(([codes]) => codes.test(known))?.[1];
  if (remedy !== undefined) return `${error.message}\n${remedy}`;
  if (isConnectionLost(error)) return `${error.message}\n${LOST}`;
  return error instanceof EmbeddedError ? error.message : null;
}
