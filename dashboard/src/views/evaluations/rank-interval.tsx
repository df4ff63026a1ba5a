import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import type { Run, Scored } from "./evaluations-query.ts";

/** From the best rank to the worst. */
export function RankIntervalShown({ rankBest, rankWorst }: Pick<Scored, "rankBest" | "rankWorst">): ReactNode {
  if (rankBest === null || rankWorst === null) return "—";
  return rankBest === rankWorst ? rankBest : `${rankBest}–${rankWorst}`;
}

/** A rank for which what is missing was left out, while the interval takes it for the fewest points. */
export const isOutside = ({ rank, rankBest, rankWorst }: Pick<Scored, "rank" | "rankBest" | "rankWorst">): boolean =>
  rank !== null && rankBest !== null && rankWorst !== null && (rank < rankBest || rank > rankWorst);

/** Over how many weightings and draws ranks are told, and what missing values are taken for. */
export const doubtInWords = (t: TFunction, { weightings, isWhole, draws }: NonNullable<Run["doubt"]>): string =>
  [
    // of a scheme without ranges its own weights alone
    ...(weightings > 1
      ? [t(isWhole ? "evaluations.doubtWhole" : "evaluations.doubtSampled", { count: weightings })]
      : []),
    ...(draws > 0 ? [t("evaluations.doubtDrawn", { count: draws })] : []),
  ].join(t("evaluations.sentenceSpace"));
