import type { Context } from "../../context.ts";
import type { CriterionScore } from "../evaluate.ts";
import { unmetBy } from "../participation.ts";
import { leavesOf, type Scheme } from "../scheme.ts";
import { EvaluationAbsence } from "./absence.type.ts";
import { inputsOf, keptCriteria } from "./kept-score.ts";
import { absentScores } from "./run.queries.ts";
import type { EvaluationRun } from "./run.type.ts";

/** The criteria for want of which a subject that takes part has no score: those that none may lack, or else all that it lacks. */
export function missingOf(scheme: Scheme, criteria: readonly CriterionScore[]): string[] {
  const lacked = new Set(criteria.filter(({ points }) => points === null).map(({ criterion }) => criterion));
  const leaves = leavesOf(scheme.criteria).filter(({ id }) => lacked.has(id));
  const needed = leaves.filter(({ missing }) => missing === "ABSENT");
  return (needed.length > 0 ? needed : leaves).map(({ id }) => id);
}

/** Why subjects that the caller sees have no rank, the most frequent reason first. */
export async function absencesOf(context: Context, run: EvaluationRun): Promise<EvaluationAbsence[]> {
  const found = new Map<string, EvaluationAbsence>();
  for (const row of await context.run(absentScores, { runId: run.id })) {
    const unmet = unmetBy(run.parsed, inputsOf(row));
    const missing = unmet === null ? missingOf(run.parsed, keptCriteria(row)) : [];
    const key = unmet === null ? missing.join(" ") : `outside ${unmet.criterion} ${unmet.atLeast.toFraction()}`;
    const absence =
      found.get(key) ??
      Object.assign(new EvaluationAbsence(), {
        subjects: 0,
        outsideZh: unmet?.because.zh ?? null,
        outsideEn: unmet?.because.en ?? null,
        missing,
      });
    absence.subjects++;
    found.set(key, absence);
  }
  return [...found.values()].sort((a, b) => b.subjects - a.subjects);
}
