import { setImmediate as nextTurn } from "node:timers/promises";
import { stepClocks } from "../clocks/step-clocks.ts";
import { CategoryTree } from "../complaints/category-tree.ts";
import { type DueTime, dueTimes } from "./due-times.ts";
import { type HeldComplaint, REPLAYS_AT_ONCE } from "./held-complaints.ts";
import type { RuleSet } from "./rule-set.ts";

/** A step that is due at another moment because the rules are others. */
export interface DueDifference {
  readonly step: string;
  /** Null: it is not due by them. */
  readonly before: DueTime | null;
  readonly after: DueTime | null;
}

/** Of complaints those steps that would be due at another moment by the rules before: all else, and the moment of the count, being the same. */
export async function differencesFrom(
  before: RuleSet,
  complaints: readonly HeldComplaint[],
  at: number,
): Promise<ReadonlyMap<HeldComplaint, readonly DueDifference[]>> {
  const tree = new CategoryTree(before.categories);
  const found = new Map<HeldComplaint, readonly DueDifference[]>();
  for (const [place, complaint] of complaints.entries()) {
    if (place % REPLAYS_AT_ONCE === REPLAYS_AT_ONCE - 1) await nextTurn();
    const { told, row } = complaint;
    const then = { ...told, subject: { ...told.subject, categories: tree.pathOf(row.category) } };
    const dues = dueTimes(stepClocks(then, at, before.policies, before.times), at);
    found.set(complaint, differencesOf(dues, complaint.dues));
  }
  return found;
}

function differencesOf(before: readonly DueTime[], after: readonly DueTime[]): DueDifference[] {
  const steps = new Set([...before, ...after].map(({ step }) => step));
  return [...steps].flatMap((step) => {
    const [was, is] = [before, after].map((all) => all.find((due) => due.step === step) ?? null) as [
      DueTime | null,
      DueTime | null,
    ];
    return (was?.dueAt ?? null) === (is?.dueAt ?? null) ? [] : [{ step, before: was, after: is }];
  });
}
