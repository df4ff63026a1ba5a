import type { Context } from "../../context.ts";
import { type RunRow, type ScoreRow, scoresOfSubject, standingRuns } from "./run.queries.ts";
import { EvaluationPast, type EvaluationRun } from "./run.type.ts";

/** How a subject came out in a run that is published. */
export interface Past {
  readonly run: RunRow;
  readonly score: ScoreRow;
}

/** Of each scheme and region the newest first; what the caller does not see is left out. */
export async function pastOf(context: Context, subject: string): Promise<Past[]> {
  const scores = new Map((await context.run(scoresOfSubject, { subject })).map((score) => [score.run_id, score]));
  const runs = await context.run(standingRuns, { runIds: [...scores.keys()] });
  return runs.map((run) => ({ run, score: scores.get(run.run_id)! }));
}

/** How a subject came out before the period of a run, by its scheme and in its region; the newest first. */
export async function historyBefore(
  context: Context,
  { row: { scheme, below, period } }: EvaluationRun,
  subject: string,
): Promise<EvaluationPast[]> {
  return (
    (await pastOf(context, subject))
      // periods of one kind are in order as they are written
      .filter(({ run }) => run.scheme === scheme && run.below === below && run.period < period)
      .map(pastTold)
  );
}

export const pastTold = ({ run, score }: Past): EvaluationPast =>
  Object.assign(new EvaluationPast(), {
    period: run.period,
    score: score.score,
    rank: score.rank,
    ranked: run.ranked,
    grade: score.grade,
    list: score.list,
    periodsOnList: score.periods_on_list,
  });
