import i18next from "i18next";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** Grey lines in place of a panel that is on its way. */
export function Loading({ lines = 3 }: { lines?: number }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="loading" role="status" aria-label={t("state.loading")}>
      {Array.from({ length: lines }, (_, i) => `line-${i}`).map((key) => (
        <span key={key} />
      ))}
    </div>
  );
}

export function Empty({ children }: { children: ReactNode }): ReactNode {
  return <p className="empty">{children}</p>;
}

/** A refusal, in the server's words, with a way to try again. */
export function Failed({ reason, retry }: { reason: string; retry?: () => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="failed" role="alert">
      <strong>{t("state.error")}</strong>
      <span>{reason}</span>
      {retry && (
        <button type="button" onClick={retry}>
          {t("state.retry")}
        </button>
      )}
    </div>
  );
}

/** What went wrong: in words of the screen where the fault is a known one, else the server's message without urql's prefix. */
export function reasonOf(error: {
  message: string;
  networkError?: Error | undefined;
  graphQLErrors?: readonly { message: string; extensions?: Record<string, unknown> }[];
}): string {
  const known = KNOWN_FAULTS[String(error.graphQLErrors?.[0]?.extensions?.code)];
  if (known) return i18next.t(known);
  if (error.networkError) return i18next.t("state.serverUnavailable");
  return error.graphQLErrors?.[0]?.message ?? error.message.replace(/^\[\w+\] /, "");
}

const KNOWN_FAULTS: Record<
  string,
  | "state.notFound"
  | "state.forbidden"
  | "state.databaseUnavailable"
  | "state.databaseFull"
  | "state.busy"
  | "state.timeout"
  | "state.tooManyAttempts"
  | "state.rateLimited"
  | "state.internal"
> = {
  NOT_FOUND: "state.notFound",
  FORBIDDEN: "state.forbidden",
  DATABASE_UNAVAILABLE: "state.databaseUnavailable",
  DATABASE_FULL: "state.databaseFull",
  BUSY: "state.busy",
  TIMEOUT: "state.timeout",
  TOO_MANY_ATTEMPTS: "state.tooManyAttempts",
  RATE_LIMITED: "state.rateLimited",
  INTERNAL_SERVER_ERROR: "state.internal",
};
