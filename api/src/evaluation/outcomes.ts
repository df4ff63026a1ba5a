import type { SubjectScore } from "./evaluate.ts";
import type { List, Scheme } from "./scheme.ts";

/** How a subject came out in a period: the grade of its score alone, and its list. */
export interface Past {
  readonly grade: string | null;
  readonly list: string | null;
}

/** What follows from a score. */
export interface Outcome {
  readonly list: List | null;
  /** Periods on end, this one included, on the list; 0 on none. */
  readonly periodsOnList: number;
  /** The grade of the score, or what it becomes after so many periods on end. */
  readonly grade: string | null;
  /** Periods on end, this one included, with the grade of the score; 0 without one. */
  readonly periodsOfGrade: number;
}

/**
 * Lists and streaks, in the order of the scores. `past`: of each subject the periods before, the newest first, without gaps: a period that
 * is not known ends it.
 */
export function outcomesOf(
  scheme: Pick<Scheme, "lists" | "streaks">,
  scores: readonly SubjectScore[],
  past: ReadonlyMap<string, readonly Past[]> = new Map(),
): Outcome[] {
  const lists = listsOf(scheme, scores);
  return scores.map(({ subject, grade }, at) => {
    const before = past.get(subject) ?? [];
    const list = lists[at]!;
    const periodsOnList = list === null ? 0 : 1 + runOf(before, (one) => one.list === list.id);
    const periodsOfGrade = grade === null ? 0 : 1 + runOf(before, (one) => one.grade === grade);
    const streak = scheme.streaks.find((one) => one.grade === grade && periodsOfGrade >= one.times);
    return { list, periodsOnList, grade: streak?.becomes ?? grade, periodsOfGrade };
  });
}

function runOf(before: readonly Past[], isAlike: (past: Past) => boolean): number {
  const end = before.findIndex((past) => !isAlike(past));
  return end === -1 ? before.length : end;
}

/** Whoever shares the last place of a list is on it; nobody is on two, the first that is written counts. */
function listsOf({ lists }: Pick<Scheme, "lists">, scores: readonly SubjectScore[]): (List | null)[] {
  const ranks = scores.flatMap(({ rank }) => (rank === null ? [] : [rank])).sort((a, b) => a - b);
  const reach = lists.map((list) => ({ list, isOn: reachOf(list, ranks) }));
  return scores.map(({ rank }) => (rank === null ? null : (reach.find(({ isOn }) => isOn(rank))?.list ?? null)));
}

/** Which ranks are on a list, of all that there are, from the first. */
function reachOf({ best, worst, within }: List, ranks: readonly number[]): (rank: number) => boolean {
  const most = within === undefined ? ranks.length : Math.floor(within.mul(ranks.length).div(100).valueOf());
  const places = Math.min(best ?? worst!, most);
  if (best !== undefined) return (rank) => rank <= places;
  // the worst of all where there are no more than the list has places
  const limit = ranks.at(-places) ?? 0;
  return (rank) => places > 0 && rank >= limit;
}
