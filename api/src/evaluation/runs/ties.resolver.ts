import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.ts";
import { shortText } from "../exact.ts";
import { inputsOf } from "./kept-score.ts";
import { scoresToldApart } from "./run.queries.ts";
import { type EvaluationRun, EvaluationScore, EvaluationTieValue } from "./run.type.ts";

/** Criteria that a scheme breaks ties by. */
const FEW = 2;

@Resolver(() => EvaluationScore)
export class TiesResolver {
  @FieldResolver(() => [EvaluationTieValue], {
    description: "By which values it is ranked among others of its score; empty where the score tells its rank alone.",
    complexity: ({ childComplexity }) => 1 + FEW * childComplexity,
  })
  async tieBrokenBy(@Root() { run, row }: EvaluationScore, @Ctx() context: Context): Promise<EvaluationTieValue[]> {
    const { tieBreak } = run.parsed;
    if (tieBreak.length === 0 || row.score === null || !(await toldApart(context, run)).has(row.score)) return [];
    const { values } = inputsOf(row);
    return tieBreak.map((id) => {
      const value = values.get(id);
      return Object.assign(new EvaluationTieValue(), { id, value: value === undefined ? null : shortText(value, 6) });
    });
  }
}

const asked = new WeakMap<EvaluationRun, Promise<ReadonlySet<string>>>();

/** Asked once a request, whichever subjects are told. */
function toldApart(context: Context, run: EvaluationRun): Promise<ReadonlySet<string>> {
  const before = asked.get(run);
  if (before) return before;
  const scores = context
    .run(scoresToldApart, { runId: run.id })
    .then((rows) => new Set(rows.map(({ score }) => score)));
  asked.set(run, scores);
  return scores;
}
