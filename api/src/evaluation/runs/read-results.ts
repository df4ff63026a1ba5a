import type { Context } from "../../context.ts";
import { grouped } from "../../loader.ts";
import { evaluatedPeriod, periodBefore } from "../evaluated-period.ts";
import { pastOf, pastTold } from "./history.ts";
import { runOf, scoreOf } from "./read-run.ts";
import { EvaluationResult } from "./run.type.ts";

/** How a subject stands by each scheme and region that it was evaluated in. */
export async function resultsOf(context: Context, subject: string, first: number): Promise<EvaluationResult[]> {
  const past = await pastOf(context, subject);
  const bySchemeAndRegion = [...grouped(past, ({ run }) => `${run.scheme} ${run.below}`).values()];
  return bySchemeAndRegion.slice(0, first).map(([last, ...before]) => {
    const run = runOf(context, last!.run);
    const previous = periodBefore(run.parsed.period, evaluatedPeriod(run.parsed.period, run.period));
    const earlier_rank = before.find((one) => one.run.period === previous)?.score.rank ?? null;
    return Object.assign(new EvaluationResult(), {
      run,
      score: scoreOf(context, run, { ...last!.score, earlier_rank }),
      history: before.map(pastTold),
    });
  });
}
