import type { Queryable } from "../db/queryable.ts";
import type { Flow, FlowChanges } from "../facts/flow.ts";
import { FLOWS } from "./facts/index.ts";

type Telling = Flow & { readonly changes: FlowChanges };

/** The flows whose writers tell row by row what they changed. */
export const TELLING_CHANGES: readonly Telling[] = Object.values(FLOWS).filter(
  (flow): flow is Telling => flow.changes !== undefined,
);

/** Month of the first row of any of them, which the window of months reaches back to; null without any. */
export async function firstMonthOfFlows(client: Queryable): Promise<number | null> {
  const months: number[] = [];
  for (const { changes } of TELLING_CHANGES) {
    const month = await changes.firstMonth(client);
    if (month !== null) months.push(month);
  }
  return months.length === 0 ? null : Math.min(...months);
}
