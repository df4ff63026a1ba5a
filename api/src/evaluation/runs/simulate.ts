import type { Context } from "../../context.ts";
import { evaluate } from "../evaluate.ts";
import { decimalText, shortText } from "../exact.ts";
import { outcomesOf } from "../outcomes.ts";
import { type Criterion, isGroup } from "../scheme.ts";
import { type CriterionChange, variantOf } from "../variant.ts";
import { inputsOf } from "./kept-score.ts";
import { scoresOfRun } from "./run.queries.ts";
import type { EvaluationRun } from "./run.type.ts";
import { EvaluationSimulated, EvaluationSimulation, EvaluationWeight } from "./simulation.type.ts";

/** Scores what a run keeps by a variant of its scheme, by the same engine; nothing of it is kept. Throws BadInput. */
export async function simulate(
  context: Context,
  { row, parsed }: EvaluationRun,
  changes: readonly CriterionChange[],
  first: number,
): Promise<EvaluationSimulation> {
  const variant = variantOf(parsed, changes);
  const kept = new Map((await context.run(scoresOfRun, { runId: row.run_id })).map((one) => [one.subject, one]));
  const inputs = [...kept.values()].toSorted((a, b) => (a.subject < b.subject ? -1 : 1)).map(inputsOf);
  const scores = evaluate(variant, inputs);
  const outcomes = outcomesOf(variant, scores);
  const { confinedTo } = context.regions;
  const all = scores.flatMap(({ subject, score, rank }, at) => {
    const before = kept.get(subject)!;
    if (confinedTo !== null && !confinedTo.ids.has(before.region_id)) return [];
    return Object.assign(new EvaluationSimulated(), {
      subject,
      name: before.name,
      region: context.regions.byId(before.region_id),
      score: score && decimalText(score, variant.decimals),
      rank,
      list: outcomes[at]!.list?.id ?? null,
      scoreBefore: before.score,
      rankBefore: before.rank,
      listBefore: before.list,
    });
  });
  const moved = all.flatMap(({ rank, rankBefore }) =>
    rank === null || rankBefore === null ? [] : [rankBefore - rank],
  );
  return Object.assign(new EvaluationSimulation(), {
    weights: weightsOf(variant.criteria),
    gain: moved.filter((by) => by > 0).length,
    lose: moved.filter((by) => by < 0).length,
    subjects: all.slice(0, first),
  });
}

const weightsOf = (criteria: readonly Criterion[]): EvaluationWeight[] =>
  criteria.flatMap((criterion) => [
    ...(criterion.weight === undefined
      ? []
      : [Object.assign(new EvaluationWeight(), { criterion: criterion.id, weight: shortText(criterion.weight, 6) })]),
    ...(isGroup(criterion) ? weightsOf(criterion.criteria) : []),
  ]);
