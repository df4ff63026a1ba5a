import type { Context } from "../../context.ts";
import { BadInput } from "../../errors.ts";
import { evaluatedPeriod } from "../evaluated-period.ts";
import { scoresOfRun } from "../runs/run.queries.ts";
import type { EvaluationRun } from "../runs/run.type.ts";
import { compareChanges } from "./compare-changes.ts";
import type { EvaluationEffect } from "./effect.type.ts";

/** What followed for those on a list of a run, by an indicator. Throws BadInput, and NotFound where the caller does not see the run's region. */
export async function countEffect(
  context: Context,
  run: EvaluationRun,
  list: string,
  indicator: string,
  months: number,
): Promise<EvaluationEffect> {
  const { subject, period: kind, lists } = run.parsed;
  if (!lists.some(({ id }) => id === list))
    throw new BadInput("list", `one of ${lists.map(({ id }) => id).join(", ")}`, list);
  const under = context.region(run.regionCode);
  const looked = { subject, under, period: evaluatedPeriod(kind, run.period), indicator, months };
  return compareChanges(context, looked, async () => {
    const kept = await context.run(scoresOfRun, { runId: run.id });
    const others = new Set(kept.filter((one) => one.list === null && one.rank !== null).map((one) => one.subject));
    return {
      befell: new Set(kept.filter((one) => one.list === list).map((one) => one.subject)),
      compares: ({ subject }) => others.has(subject),
    };
  });
}
