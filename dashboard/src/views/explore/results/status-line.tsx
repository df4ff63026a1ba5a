import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../format/number.ts";
import { usePlatform } from "../../../platform.tsx";
import type { Run } from "../runs.ts";
import { formatBytes } from "./format-bytes.ts";

interface StatusLineProps {
  readonly run: Run;
  /** Rows of the list that is looked at; null: none. */
  readonly rows: number | null;
  /** Rows on all its pages; null: not asked for. */
  readonly total: number | null;
}

/** What a run took: time, rows, bytes, whether it was cached, and its cost with the parts that make it. */
export function StatusLine({ run, rows, total }: StatusLineProps): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const print = (value: number): string => formatNumber(Math.round(value), 0, language);
  const { ms, bytes, cached, cost } = run;
  const parts = (cost?.parts ?? []).slice(0, 3);
  return (
    <p className="status-line" role="status" aria-label={t("explore.status.label")} data-state={run.state}>
      {run.state === "RUNNING" && run.events === 0 && <span>{t("explore.results.running")}</span>}
      {run.state === "STOPPED" && <span>{t("explore.status.stopped")}</span>}
      {run.state === "FAILED" && <span>{t("explore.status.failed")}</span>}
      {run.state !== "DONE" && run.events > 0 && <span>{t("explore.status.events", { count: run.events })}</span>}
      {ms !== null && (
        <span data-status="time">
          {cost?.ms === undefined || cached
            ? t("explore.status.time", { ms: print(ms) })
            : t("explore.status.timeServer", { ms: print(ms), server: print(cost.ms) })}
        </span>
      )}
      {rows !== null && (
        <span data-status="rows">
          {total === null || total === rows
            ? t("explore.status.rows", { count: print(rows) as never })
            : t("explore.status.totalRows", { count: print(rows) as never, total: print(total) })}
        </span>
      )}
      {bytes !== null && <span data-status="bytes">{formatBytes(bytes, language)}</span>}
      {cached !== null && run.answer?.data && (
        <span data-status="cache">{t(cached ? "explore.status.cached" : "explore.status.fresh")}</span>
      )}
      {cost && (
        <span data-status="cost">{t("explore.status.cost", { cost: print(cost.cost), limit: print(cost.limit) })}</span>
      )}
      {parts.length > 0 && (
        <span className="parts">
          {t("explore.status.parts")}
          {parts.map(({ path, cost: own, factor }) => (
            <code key={path}>
              {t(factor > 1 ? "explore.status.partTimes" : "explore.status.part", {
                path,
                cost: print(own),
                factor: print(factor),
              })}
            </code>
          ))}
        </span>
      )}
    </p>
  );
}
