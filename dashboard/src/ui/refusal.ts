import i18next from "i18next";

/** An error of a query, as urql gives it. */
export interface Refusal {
  readonly message: string;
  readonly networkError?: Error | undefined;
  readonly graphQLErrors?: readonly { message: string; extensions?: Record<string, unknown> }[];
}

/** Faults in words of the screen, and whether they pass, so that trying again may help. */
const KNOWN = {
  NOT_FOUND: { words: "state.notFound", passes: false },
  FORBIDDEN: { words: "state.forbidden", passes: false },
  DATABASE_FULL: { words: "state.databaseFull", passes: true },
  DATABASE_UNAVAILABLE: { words: "state.databaseUnavailable", passes: true },
  BUSY: { words: "state.busy", passes: true },
  TIMEOUT: { words: "state.timeout", passes: true },
  TOO_MANY_ATTEMPTS: { words: "state.tooManyAttempts", passes: true },
  RATE_LIMITED: { words: "state.rateLimited", passes: true },
  INTERNAL_SERVER_ERROR: { words: "state.internal", passes: true },
} as const;

const knownOf = ({ graphQLErrors }: Refusal): (typeof KNOWN)[keyof typeof KNOWN] | undefined =>
  KNOWN[String(graphQLErrors?.[0]?.extensions?.code) as keyof typeof KNOWN];

/** What went wrong: in words of the screen where the fault is a known one, else the server's message without urql's prefix. */
export function reasonOf(error: Refusal): string {
  const known = knownOf(error);
  if (known) return i18next.t(known.words);
  if (error.networkError) return i18next.t("state.serverUnavailable");
  return error.graphQLErrors?.[0]?.message ?? error.message.replace(/^\[\w+\] /, "");
}

/** Whether the same question may be answered the next time: not where the server has understood it and says no. */
export const mayPass = (error: Refusal): boolean => knownOf(error)?.passes ?? !error.graphQLErrors?.length;
