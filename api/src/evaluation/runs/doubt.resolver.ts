import { Ctx, FieldResolver, Float, Int, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.ts";
import { isInDoubt } from "../doubt-checks.ts";
import { type RankInterval, type RanksInDoubt, rankIntervals } from "../rank-interval.ts";
import { EvaluationDoubt } from "./doubt.type.ts";
import { inputsOf } from "./kept-score.ts";
import { scoresOfRun } from "./run.queries.ts";
import { EvaluationRun, EvaluationScore } from "./run.type.ts";

/** Counting a run's ranks over all weightings, beside reading a row. */
const COUNTING = 500;

@Resolver(() => EvaluationRun)
export class RunDoubtResolver {
  @FieldResolver(() => EvaluationDoubt, {
    nullable: true,
    description:
      "Over which weightings and draws ranks are told; null: the scheme declares no doubt and has no surveys.",
    complexity: COUNTING,
  })
  async doubt(@Root() run: EvaluationRun, @Ctx() context: Context): Promise<EvaluationDoubt | null> {
    const told = await ranksInDoubt(context, run);
    return (
      told &&
      Object.assign(new EvaluationDoubt(), {
        weightings: told.weightings,
        isWhole: told.isWhole,
        draws: told.draws,
      })
    );
  }
}

@Resolver(() => EvaluationScore)
export class ScoreDoubtResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "The best rank over the weightings of the run's doubt, its own missing values at the fewest points, those of others at the most; of surveys drawn anew within their sampling errors 95 of 100 draws. Null: absent, or there is no doubt.",
  })
  async rankBest(@Root() score: EvaluationScore, @Ctx() context: Context): Promise<number | null> {
    return (await intervalOf(context, score))?.best ?? null;
  }

  @FieldResolver(() => Int, { nullable: true, description: "The worst rank, in the same way." })
  async rankWorst(@Root() score: EvaluationScore, @Ctx() context: Context): Promise<number | null> {
    return (await intervalOf(context, score))?.worst ?? null;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      "Per cent of those weightings and draws in which it stands to the next of the ranks as it does in the run, ahead or level; null: it is the last, absent, or there is no doubt.",
  })
  async holdsOverNext(@Root() score: EvaluationScore, @Ctx() context: Context): Promise<number | null> {
    return (await intervalOf(context, score))?.holdsOverNext ?? null;
  }
}

const counted = new WeakMap<EvaluationRun, Promise<RanksInDoubt | null>>();

/** Of all subjects of a run, whoever asks: a rank tells nothing of what others have. Counted once a request. */
function ranksInDoubt(context: Context, run: EvaluationRun): Promise<RanksInDoubt | null> {
  const before = counted.get(run);
  if (before) return before;
  const ranks = countRanks(context, run);
  counted.set(run, ranks);
  return ranks;
}

async function countRanks(context: Context, { parsed, id }: EvaluationRun): Promise<RanksInDoubt | null> {
  if (!isInDoubt(parsed)) return null;
  return rankIntervals(parsed, (await context.run(scoresOfRun, { runId: id })).map(inputsOf));
}

const intervalOf = async (context: Context, { run, subject }: EvaluationScore): Promise<RankInterval | undefined> =>
  (await ranksInDoubt(context, run))?.intervals.get(subject);
