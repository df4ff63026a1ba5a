import i18next from "i18next";

/** An error of a query, as urql gives it. */
export interface Refusal {
  readonly message: string;
  readonly networkError?: Error | undefined;
  readonly graphQLErrors?: readonly { message: string; extensions?: Record<string, unknown> }[];
}

/** Faults in words of the screen. */
const KNOWN = {
  NOT_FOUND: "state.notFound",
  FORBIDDEN: "state.forbidden",
  WRITING_OFF: "state.writingOff",
  WRITE_REFUSED: "state.writeRefused",
  DATABASE_UNAVAILABLE: "state.databaseUnavailable",
  DATABASE_FULL: "state.databaseFull",
  BUSY: "state.busy",
  TIMEOUT: "state.timeout",
  TOO_MANY_ATTEMPTS: "state.tooManyAttempts",
  RATE_LIMITED: "state.rateLimited",
  INTERNAL_SERVER_ERROR: "state.internal",
} as const;
/** Those where the server has understood and says no. */
const FINAL = /^(NOT_FOUND|FORBIDDEN|WRITING_OFF|WRITE_REFUSED)$/;

const codeOf = ({ graphQLErrors }: Refusal): keyof typeof KNOWN =>
  graphQLErrors?.[0]?.extensions?.code as keyof typeof KNOWN;

/** What went wrong: in words of the screen where the fault is a known one, else the server's message without urql's prefix. */
export function reasonOf(error: Refusal): string {
  const known = KNOWN[codeOf(error)];
  if (known) return i18next.t(known);
  if (error.networkError) return i18next.t("state.serverUnavailable");
  return error.graphQLErrors?.[0]?.message ?? error.message.replace(/^\[\w+\] /, "");
}

/** In how many seconds a busy server says that it may answer; undefined: it is not busy. */
export const busyFor = ({ graphQLErrors }: Refusal): number | undefined =>
  graphQLErrors?.[0]?.extensions?.retryAfterSeconds as number | undefined;

/** Whether the same question may be answered the next time: what is not known of the server's answers is about the question itself. */
export const mayPass = (error: Refusal): boolean =>
  !error.graphQLErrors?.length || (codeOf(error) in KNOWN && !FINAL.test(codeOf(error)));
