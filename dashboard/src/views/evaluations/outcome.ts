import type { Places } from "./places-query.ts";

export type Outcome = Places["outcomes"][number];

interface Came {
  readonly grade: string | null;
  readonly list: string | null;
  readonly rank: number | null;
}

/** Which of the outcomes of a run a subject's is: its grade; where there are none its list, or that it is on none; where there are no lists either, its quarter of those ranked. */
export const outcomeAt = (outcomes: readonly Outcome[], { grade, list, rank }: Came, ranked: number): number =>
  outcomes.findIndex((one) => {
    if (rank === null || !one.ranked) return rank === null && !one.ranked;
    if (one.quarter !== null) return one.quarter === Math.ceil((4 * rank) / ranked);
    return one.grade === null ? grade === null && one.list === list : one.grade === grade;
  });
