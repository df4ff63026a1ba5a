import { Field, ID, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../graphql/pages.ts";
import { Region } from "../../region/region.type.ts";
import { DateTimeScalar } from "../../scalars/scalars.ts";
import type { Scheme } from "../scheme.ts";
import type { RunRow, ScoreRow } from "./run.queries.ts";
import { EvaluationScheme } from "./scheme.type.ts";

const EXACT = "As decimals, rounded to six places.";

@ObjectType({ description: "How a criterion came out for a subject.", simpleResolvers: true })
export class EvaluationCriterionScore {
  @Field(() => ID, { description: "The criterion's id." })
  criterion!: string;
  @Field(() => String, { nullable: true, description: `Null: missing, or a group. ${EXACT}` })
  value!: string | null;
  @Field(() => String, { nullable: true, description: `Of what is counted. ${EXACT}` })
  numerator!: string | null;
  @Field(() => String, { nullable: true, description: `Of a ratio that is counted. ${EXACT}` })
  denominator!: string | null;
  @Field(() => Int, { description: "How many assessors gave a value, of which it is the mean; 0: it is not entered." })
  assessors!: number;
  @Field(() => Int, { nullable: true, description: "How many answered its surveys, all together; null: it is none." })
  answers!: number | null;
  @Field(() => String, { nullable: true, description: `The least that an assessor gave. ${EXACT}` })
  least!: string | null;
  @Field(() => String, { nullable: true, description: `The most that an assessor gave. ${EXACT}` })
  most!: string | null;
  @Field(() => String, { nullable: true, description: `Within cap and floor; null: missing. ${EXACT}` })
  points!: string | null;
  @Field(() => String, {
    nullable: true,
    description: `Per cent that it weighed in what it is in, more where others are missing; null in a sum. ${EXACT}`,
  })
  weight!: string | null;
  @Field(() => String, { nullable: true, description: `What it brings to the score; null of groups. ${EXACT}` })
  part!: string | null;
}

@ObjectType({ description: "A value that told subjects of one score apart.", simpleResolvers: true })
export class EvaluationTieValue {
  @Field(() => ID, { description: "Its id within the scheme." })
  id!: string;
  @Field(() => String, { nullable: true, description: `Null: missing, and so behind the others. ${EXACT}` })
  value!: string | null;
}

@ObjectType({ description: "How a subject came out in a run.", simpleResolvers: true })
export class EvaluationScore {
  /** What its rank in doubt and the ties of its score are told from. */
  run!: EvaluationRun;
  row!: ScoreRow;

  @Field(() => ID, { description: "A region's code, or the opaque id of an estate or firm." })
  subject!: string;
  @Field(() => String, { description: "Its name, in Chinese." })
  name!: string;
  @Field(() => Region, { description: "Where it lies: of a firm, where all that it manages lies." })
  region!: Region;
  @Field(() => String, { nullable: true, description: "As the scheme rounds it; null: absent, never 0." })
  score!: string | null;
  @Field(() => Int, {
    nullable: true,
    description: "1 is the highest score, a shared score shares a rank; null: absent.",
  })
  rank!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: "Its rank in the published run of the period before; null: there is none, or it was absent.",
  })
  rankBefore!: number | null;
  @Field(() => String, { nullable: true, description: "With what streaks make of it; null: the scheme has no grades." })
  grade!: string | null;
  @Field(() => ID, { nullable: true, description: "The id of its list; null: none." })
  list!: string | null;
  @Field(() => Int, { description: "Periods on end, this one included, on its list." })
  periodsOnList!: number;
  @Field(() => String, { nullable: true, description: "Why it does not take part, in Chinese; null: it does." })
  outsideZh!: string | null;
  @Field(() => String, { nullable: true, description: "Why it does not take part, in English; null: it does." })
  outsideEn!: string | null;
  @Field(() => [ID], {
    description:
      "The criteria for want of which it has no score, though it takes part; empty: it has one, or takes no part.",
  })
  missing!: string[];
  @Field(() => [EvaluationCriterionScore], { description: "Groups before what is in them." })
  criteria!: EvaluationCriterionScore[];
}

export const EvaluationScoreConnection = connectionOf("EvaluationScore", () => EvaluationScore);
export type EvaluationScoreConnection = InstanceType<typeof EvaluationScoreConnection>;

@ObjectType({
  description: "The values of a criterion among all subjects of a run that take part.",
  simpleResolvers: true,
})
export class EvaluationQuartiles {
  @Field(() => ID, { description: "The criterion's id." })
  criterion!: string;
  @Field(() => String, { description: `A quarter is no more. ${EXACT}` })
  first!: string;
  @Field(() => String, { description: `Half is no more. ${EXACT}` })
  median!: string;
  @Field(() => String, { description: `Three quarters are no more. ${EXACT}` })
  third!: string;
}

@ObjectType({ description: "A change of one input, all others as they are.", simpleResolvers: true })
export class EvaluationChange {
  @Field(() => ID, { description: "The criterion's id." })
  criterion!: string;
  @Field(() => String, { description: `Its value now. ${EXACT}` })
  from!: string;
  @Field(() => String, { description: `The value that is enough. ${EXACT}` })
  to!: string;
}

@ObjectType({ description: "How a subject came out in a period.", simpleResolvers: true })
export class EvaluationPast {
  @Field(() => String, { description: "2026-10, 2026-Q3, 2026-H1 or 2026." })
  period!: string;
  @Field(() => String, { nullable: true, description: "As the scheme rounds it; null: absent, never 0." })
  score!: string | null;
  @Field(() => Int, { nullable: true, description: "Null: absent." })
  rank!: number | null;
  @Field(() => Int, { description: "How many were ranked." })
  ranked!: number;
  @Field(() => String, { nullable: true, description: "With what streaks make of it; null: the scheme has no grades." })
  grade!: string | null;
  @Field(() => ID, { nullable: true, description: "The id of its list; null: none." })
  list!: string | null;
  @Field(() => Int, { description: "Periods on end, that one included, on its list." })
  periodsOnList!: number;
}

@ObjectType({ description: "A subject's own sheet: why it stands where it does.", simpleResolvers: true })
export class EvaluationSheet {
  @Field(() => EvaluationScore, { description: "How it came out." })
  score!: EvaluationScore;
  @Field(() => [EvaluationQuartiles], {
    description:
      "Of each criterion that at least four subjects who take part have a value of: what these have, without saying who.",
  })
  quartiles!: EvaluationQuartiles[];
  @Field(() => Int, { nullable: true, description: "The next better rank; null: it is the first, or absent." })
  nextRank!: number | null;
  @Field(() => String, { nullable: true, description: "The score that has the next better rank." })
  nextScore!: string | null;
  @Field(() => EvaluationChange, {
    nullable: true,
    description:
      "Of the changes of one input that reach that score, the smallest beside what its scoring spans; null: none alone does.",
  })
  smallestChange!: EvaluationChange | null;
  @Field(() => [EvaluationPast], {
    description: "In published runs of earlier periods, the newest first; a period without a run is left out.",
  })
  history!: EvaluationPast[];
}

@ObjectType({
  description:
    "A subject that came out otherwise than in the run that is corrected; null: it is not in that run, or absent.",
  simpleResolvers: true,
})
export class EvaluationCorrection {
  @Field(() => ID, { description: "A region's code, or the opaque id of an estate or firm." })
  subject!: string;
  @Field(() => String, { description: "Its name, in Chinese." })
  name!: string;
  @Field(() => String, { nullable: true, description: "In the run that is corrected." })
  scoreBefore!: string | null;
  @Field(() => String, { nullable: true, description: "In this run." })
  scoreNow!: string | null;
  @Field(() => Int, { nullable: true, description: "In the run that is corrected." })
  rankBefore!: number | null;
  @Field(() => Int, { nullable: true, description: "In this run." })
  rankNow!: number | null;
  @Field(() => String, { nullable: true, description: "In the run that is corrected." })
  gradeBefore!: string | null;
  @Field(() => String, { nullable: true, description: "In this run." })
  gradeNow!: string | null;
  @Field(() => ID, { nullable: true, description: "In the run that is corrected." })
  listBefore!: string | null;
  @Field(() => ID, { nullable: true, description: "In this run." })
  listNow!: string | null;
}

@ObjectType({
  description:
    "A run of a scheme over a period: a draft, or published and then as it is for good. It keeps the scheme's file and every input, so that it can be replayed.",
  simpleResolvers: true,
})
export class EvaluationRun {
  /** What it is made of, for its fields. */
  row!: RunRow;
  parsed!: Scheme;

  @Field(() => Int, { description: "Its number." })
  id!: number;
  @Field(() => EvaluationScheme, { description: "The scheme as it was when the run was made." })
  scheme!: EvaluationScheme;
  @Field(() => String, { description: "2026-10, 2026-Q3, 2026-H1 or 2026." })
  period!: string;
  @Field(() => ID, { description: "Code of the region whose parts are evaluated." })
  regionCode!: string;
  @Field(() => String, { description: "That region's name, in Chinese." })
  regionNameZh!: string;
  @Field(() => String, { description: "That region's name, in English." })
  regionNameEn!: string;
  @Field(() => DateTimeScalar, { description: "When it was made." })
  madeAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: "When it was published; null: a draft." })
  publishedAt!: Date | null;
  @Field(() => Int, { nullable: true, description: "The published run that it corrects; null: none." })
  corrects!: number | null;
  @Field(() => Int, { description: "How many of its subjects are ranked." })
  ranked!: number;
}

@ObjectType({
  description: "How a subject stands by a scheme: in the published run of the last period, and before.",
  simpleResolvers: true,
})
export class EvaluationResult {
  @Field(() => EvaluationRun, { description: "The run." })
  run!: EvaluationRun;
  @Field(() => EvaluationScore, { description: "How it came out in it." })
  score!: EvaluationScore;
  @Field(() => [EvaluationPast], {
    description: "In published runs of earlier periods, the newest first; a period without a run is left out.",
  })
  history!: EvaluationPast[];
}

@ObjectType({ description: "A draft is deleted.", simpleResolvers: true })
export class EvaluationRunDeleted {
  @Field(() => Int, { description: "Its number." })
  id!: number;
}
