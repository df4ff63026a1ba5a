import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { busyFor, mayPass, type Refusal, reasonOf } from "./refusal.ts";

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

/** A refusal, in words of our own or by the query's error, with a way to try again where that may help; a busy server is asked again when it says. */
export function Failed(props: ({ reason: string } | { error: Refusal }) & { retry?: () => void }): ReactNode {
  const { t } = useTranslation();
  const retry = "error" in props && !mayPass(props.error) ? undefined : props.retry;
  const error = "error" in props ? props.error : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each refusal; what asks again is made anew at each drawing
  useEffect(() => {
    const seconds = error && busyFor(error);
    if (!retry || !seconds) return;
    const timer = setTimeout(retry, seconds * 1000);
    return () => clearTimeout(timer);
  }, [error]);
  return (
    <div className="failed" role="alert">
      <strong>{t("state.error")}</strong>
      <span>{"error" in props ? reasonOf(props.error) : props.reason}</span>
      {retry && (
        <button type="button" onClick={retry}>
          {t("state.retry")}
        </button>
      )}
    </div>
  );
}
