/** What went wrong with the embedded database itself, with the SQLSTATE that a server would have given. */
export class EmbeddedError extends Error {
  override readonly name = "EmbeddedError";
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** crash_shutdown: the thread ended under a statement; whatever had not been acknowledged did not happen, or will be seen to have happened. */
export const CRASHED = "57P02";
/** system_error: the server would not start on these files; the message is its own. */
export const REFUSED = "58000";
/** query_canceled: a statement ran longer than it may. */
export const TIMED_OUT = "57014";
/** lock_not_available: another transaction held the database too long. */
export const BUSY = "55P03";
/** admin_shutdown: the database is being closed. */
export const CLOSING = "57P01";
