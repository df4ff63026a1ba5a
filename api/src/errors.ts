import { GraphQLError } from "graphql";

/** Every code an answer may carry in errors[].extensions.code; docs/error-codes.md explains each, and a test compares the two. */
export const ERROR_CODES = [
  // Of the GraphQL library and of the HTTP server
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "BAD_REQUEST",
  "PERSISTED_QUERY_NOT_SUPPORTED",
  // Ours
  "BAD_USER_INPUT",
  "NOT_FOUND",
  "QUERY_TOO_LARGE",
  "WRITE_REFUSED",
  "WRITING_OFF",
  "SIGN_IN_NEEDED",
  "SIGN_IN_REFUSED",
  "SIGN_IN_LOCKED",
  "FORBIDDEN",
  "REASON_NEEDED",
  "TOO_MANY_ATTEMPTS",
  "RATE_LIMITED",
  "TOO_MANY_DEVICES",
  "STREAMS_BUSY",
  "STREAM_ENDED",
  "EXPORTS_BUSY",
  "DATABASE_UNAVAILABLE",
  "DATABASE_FULL",
  "BUSY",
  "INTAKE_BUSY",
  "TIMEOUT",
  "CLIENT_GONE",
  "INTERNAL_SERVER_ERROR",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An error that is told to the caller as it stands: the message says what was expected and what came. */
export class UserError extends GraphQLError {
  constructor(code: ErrorCode, message: string, details: Record<string, unknown> = {}) {
    super(message, { extensions: { code, ...details } });
  }
}

/** Characters of what came that an error repeats. */
const MOST_SHOWN = 200;
/** Characters of a library's own message, which may repeat all that came. */
const LONGEST_MESSAGE = 1000;

/** At most so many characters of a text, with … where some are left out; never half a character. */
export function cut(text: string, most = LONGEST_MESSAGE): string {
  const characters = text.length > most ? [...text.slice(0, 2 * most)] : [];
  return characters.length > most ? `${characters.slice(0, most).join("")}…` : text;
}

const shortened = (text: string): string => cut(text, MOST_SHOWN);

/** An argument outside what is allowed. `expected` and `got` are shown and also sent apart; a long text or value only in part. */
export class BadInput extends UserError {
  constructor(argument: string, expected: string, got: unknown) {
    const text = typeof got === "string" ? got : (JSON.stringify(got) ?? "nothing");
    const told = shortened(text);
    super("BAD_USER_INPUT", `${argument}: expected ${expected}, got ${typeof got === "string" ? `"${told}"` : told}`, {
      argument,
      expected,
      got: told === text ? got : told,
    });
  }
}

/** Nothing is known under the code or id that was asked for. */
export class NotFound extends UserError {
  constructor(what: string, asked: string) {
    super("NOT_FOUND", `no ${what} "${shortened(asked)}" is known`, { what, asked: shortened(asked) });
  }
}

/** The query as a whole, or one page or area of it, is larger than one answer may be. */
export class QueryTooLarge extends UserError {
  constructor(message: string, details: { limit: number; got?: number; parts?: readonly object[] }) {
    super("QUERY_TOO_LARGE", message, { ...details, http: { status: 400 } });
  }
}

/** A write without the token that the environment sets, or with another one. */
export class WriteRefused extends UserError {
  constructor(message: string) {
    super("WRITE_REFUSED", message, { http: { status: 401 } });
  }
}

/** A write to a server whose environment sets no write token: nobody has one. */
export class WritingOff extends UserError {
  constructor() {
    super("WRITING_OFF", "writing is switched off: expected the environment to set WRITE_TOKEN, it sets none", {
      http: { status: 403 },
    });
  }
}

/** Whoever asks has not signed in, and has to; the answer is HTTP 401. */
export class SignInNeeded extends UserError {
  constructor() {
    super(
      "SIGN_IN_NEEDED",
      "expected a session (POST /session) or a token (Authorization: Bearer …), got neither in force",
      {
        http: { status: 401, headers: new Map([["www-authenticate", "Bearer"]]) },
      },
    );
  }
}

/** Name and password are not those of an account that may sign in; which of the three is not said. */
export class SignInRefused extends UserError {
  constructor(expected = "the name and password of an account, got others") {
    super("SIGN_IN_REFUSED", `expected ${expected}`, { http: { status: 401 } });
  }
}

/** Too many wrong passwords; the answer is HTTP 429 with Retry-After. */
export class SignInLocked extends UserError {
  constructor(retryAfterSeconds: number) {
    super("SIGN_IN_LOCKED", `too many wrong passwords; try again in ${retryAfterSeconds} seconds`, {
      retryAfterSeconds,
      ...tooMany(retryAfterSeconds),
    });
  }
}

/** Whoever asks is known, and has not the right; the answer is HTTP 403. */
export class Forbidden extends UserError {
  constructor(expected: string) {
    super("FORBIDDEN", `expected ${expected}, got an account or token without it`, { expected, http: { status: 403 } });
  }
}

/** What is asked for is given for a reason alone, and none was told; the answer is HTTP 422. */
export class ReasonNeeded extends UserError {
  constructor(why: string) {
    super("REASON_NEEDED", `reason: expected why this is exported, since ${why}; got none`, {
      argument: "reason",
      http: { status: 422 },
    });
  }
}

/** Seconds after which a client should try again while the database is unavailable. */
export const RETRY_AFTER_SECONDS = 2;

/** The database cannot be reached; the answer is HTTP 503 with Retry-After. */
export class DatabaseUnavailable extends UserError {
  constructor() {
    super("DATABASE_UNAVAILABLE", "the database cannot be reached at the moment; please try again shortly", {
      http: { status: 503, headers: new Map([["retry-after", String(RETRY_AFTER_SECONDS)]]) },
    });
  }
}

/** The database's disk is full; the answer is HTTP 507. Nothing was written, and what stands can still be read. */
export class DatabaseFull extends UserError {
  constructor() {
    super(
      "DATABASE_FULL",
      "the disk of the database is full: nothing was written, and nothing that was stored is lost; free some space on the server, and send it again",
      { http: { status: 507 } },
    );
  }
}

/** More is being asked than can be answered just now; the answer is HTTP 503 with Retry-After. Nothing is wrong, and nothing is lost. */
export class Busy extends UserError {
  constructor(reason = "the server is at work for others") {
    super("BUSY", `${reason}; please try again in ${RETRY_AFTER_SECONDS} seconds`, {
      retryAfterSeconds: RETRY_AFTER_SECONDS,
      http: { status: 503, headers: new Map([["retry-after", String(RETRY_AFTER_SECONDS)]]) },
    });
  }
}

/** A statement, or the request as a whole, took longer than it may; the answer is HTTP 504. */
export class TimedOut extends UserError {
  constructor(what: "statement" | "request", limitMs: number) {
    super(
      "TIMEOUT",
      `the answer took longer than a ${what} may (${limitMs} ms): ask for less, for example for a region further down, fewer days, or a smaller first`,
      { limitMs, http: { status: 504 } },
    );
  }
}

/** Whoever asked has closed the connection; nobody reads this. */
export class ClientGone extends UserError {
  constructor() {
    super("CLIENT_GONE", "the client has closed the connection", { http: { status: 499 } });
  }
}

/** Seconds after which an export that found every place taken should be tried again. */
const EXPORT_RETRY_SECONDS = 15;

/** As many exports are under way as may be; the answer is HTTP 503 with Retry-After. */
export class ExportsBusy extends UserError {
  constructor(limit: number) {
    super(
      "EXPORTS_BUSY",
      `as many exports are under way as there may be at once (${limit}); please try again in about ${EXPORT_RETRY_SECONDS} seconds`,
      {
        limit,
        retryAfterSeconds: EXPORT_RETRY_SECONDS,
        http: { status: 503, headers: new Map([["retry-after", String(EXPORT_RETRY_SECONDS)]]) },
      },
    );
  }
}

/** Seconds after which a stream that was one too many should be tried again. */
const STREAM_RETRY_SECONDS = 5;

/** As many streams are open as may be; the answer is HTTP 429 with Retry-After. */
export class StreamsBusy extends UserError {
  constructor(whose: string, limit: number) {
    super(
      "STREAMS_BUSY",
      `as many streams are open ${whose} as there may be at once (${limit}); close one, or try again in about ${STREAM_RETRY_SECONDS} seconds`,
      { limit, retryAfterSeconds: STREAM_RETRY_SECONDS, ...tooMany(STREAM_RETRY_SECONDS) },
    );
  }
}

/** A stream that ends before its reader has left it: events are missed, so what they tell of must be read anew. */
export class StreamEnded extends UserError {
  constructor(why: string) {
    super("STREAM_ENDED", why);
  }
}

/** Wrong write tokens have come from an address faster than may be tried; the answer is HTTP 429 with Retry-After. */
export class TooManyAttempts extends UserError {
  constructor(retryAfterSeconds: number) {
    super(
      "TOO_MANY_ATTEMPTS",
      `too many wrong write tokens have come from this address; try again in ${retryAfterSeconds} seconds`,
      { retryAfterSeconds, ...tooMany(retryAfterSeconds) },
    );
  }
}

/** An account, token or address has asked as much as it may in a minute; the answer is HTTP 429 with Retry-After. */
export class RateLimited extends UserError {
  constructor(of: "REQUESTS" | "COST", limit: number, retryAfterSeconds: number) {
    super(
      "RATE_LIMITED",
      `${of === "COST" ? `queries may ask for about ${limit} fields` : `${limit} requests may come`} in a minute from one account, token or address, and more have; try again in ${retryAfterSeconds} seconds`,
      { of, limit, retryAfterSeconds, ...tooMany(retryAfterSeconds) },
    );
  }
}

/** As many screens wait to be confirmed as may; the answer is HTTP 429 with Retry-After. */
export class TooManyDevices extends UserError {
  constructor(retryAfterSeconds: number) {
    super(
      "TOO_MANY_DEVICES",
      `as many screens wait to be confirmed as may at once; have those confirmed that stand, or try again in ${retryAfterSeconds} seconds`,
      { retryAfterSeconds, ...tooMany(retryAfterSeconds) },
    );
  }
}

/** As many events wait to be stored as may; the answer is HTTP 429 with Retry-After, and nothing of the batch was taken. */
export class IntakeBusy extends UserError {
  constructor(waiting: number, retryAfterSeconds: number) {
    super(
      "INTAKE_BUSY",
      `${waiting} events wait to be stored already, and nothing of this batch was taken; send it again in ${retryAfterSeconds} seconds`,
      { waiting, retryAfterSeconds, ...tooMany(retryAfterSeconds) },
    );
  }
}

const tooMany = (seconds: number): object => ({
  http: { status: 429, headers: new Map([["retry-after", String(seconds)]]) },
});
