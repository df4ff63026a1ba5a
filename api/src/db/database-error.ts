/** The database cannot be opened or used as it is; the message says what was expected, what came, and what to do. */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
}
