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

/** Over how many weightings ranks are told, and what missing values are taken for. */
export const doubtInWords = (t: TFunction, { weightings, isWhole }: NonNullable<Run["doubt"]>): string =>
  t(isWhole ? "evaluations.doubtWhole" : "evaluations.doubtSampled", { count: weightings });
