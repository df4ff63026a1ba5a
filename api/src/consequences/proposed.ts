import type { Context } from "../context.ts";
import type { Row } from "../db/statement.ts";
import type { Consequence } from "../evaluation/consequence.ts";
import { consequencesOf } from "../evaluation/consequences-of.ts";
import { evaluatedPeriod } from "../evaluation/evaluated-period.ts";
import { inputsOf } from "../evaluation/runs/kept-score.ts";
import type { EvaluationRun } from "../evaluation/runs/run.type.ts";
import * as sql from "./consequence.queries.ts";

export type Opened = Row<typeof sql.openedOfPeriod>;

/** What follows from a run for a subject, with its entry where one is open. */
export interface Following {
  readonly consequence: Consequence;
  readonly of: Row<typeof sql.scoresToFollow>;
  /** Opened by the run itself, or by one that it corrects. */
  readonly opened: Opened | null;
}

export interface Proposed {
  readonly following: readonly Following[];
  /** What an earlier run of the period has opened and this one does not lead to. */
  readonly fallenAway: readonly Opened[];
}

/** What a run leads to beside what runs of its period have opened. Of a run that was corrected nothing falls away: the correction says it. */
export async function proposedBy(context: Context, { row, parsed }: EvaluationRun): Promise<Proposed> {
  const { run_id: runId, scheme, below, period } = row;
  if (parsed.consequences.length === 0) return { following: [], fallenAway: [] };
  const [scores, opened] = await Promise.all([
    context.run(sql.scoresToFollow, { runId }),
    context.run(sql.openedOfPeriod, { scheme, below, period }),
  ]);
  const before = opened.filter((one) => one.run_id <= runId);
  const key = (consequence: string, subject: string): string => `${consequence} ${subject}`;
  const byKey = new Map(before.map((one) => [key(one.consequence, one.subject), one]));
  const following = consequencesOf(
    parsed,
    evaluatedPeriod(parsed.period, period),
    scores,
    (one, criterion) => inputsOf(one).values.get(criterion) ?? null,
  ).map(({ consequence, of }) => ({
    consequence,
    of,
    opened: byKey.get(key(consequence.id, of.subject)) ?? null,
  }));
  const led = new Set(following.map(({ consequence, of }) => key(consequence.id, of.subject)));
  return { following, fallenAway: before.filter((one) => !led.has(key(one.consequence, one.subject))) };
}
