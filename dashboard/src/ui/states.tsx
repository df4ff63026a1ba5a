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

/** The message of a GraphQL error without urql's prefix. */
export function reasonOf(error: { message: string; graphQLErrors?: readonly { message: string }[] }): string {
  return error.graphQLErrors?.[0]?.message ?? error.message.replace(/^\[\w+\] /, "");
}
