import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Scored } from "./evaluations-query.ts";

/** Places gained or lost; a dash where there is nothing to hold it against. */
export function Moved({ row: { rank, rankBefore } }: { row: Pick<Scored, "rank" | "rankBefore"> }): ReactNode {
  const { t } = useTranslation();
  if (rank === null || rankBefore === null) return <span className="muted">—</span>;
  const up = rankBefore - rank;
  if (up === 0) return <span className="muted">{t("evaluations.same")}</span>;
  return (
    <span className={up > 0 ? "gained" : "lost"}>
      {t(up > 0 ? "evaluations.up" : "evaluations.down", { count: Math.abs(up) })}
    </span>
  );
}
