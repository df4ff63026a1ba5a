import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.ts";
import { checkFirst, rowsOfPage } from "../../graphql/pages.ts";
import { enteredOf } from "../entered-scores.ts";
import { shippedScheme, shippedSchemes } from "../read-scheme.ts";
import { EvaluationAbsence } from "./absence.type.ts";
import { absencesOf } from "./absences.ts";
import { deleteDraft, evaluable, makeRun, publish, runSeen } from "./make-run.ts";
import { placesOf } from "./places.ts";
import { EvaluationPlaces } from "./places.type.ts";
import { correctionsOf, runOf, scoresOf, sheetOf } from "./read-run.ts";
import { runsOfScheme } from "./run.queries.ts";
import {
  EvaluationCorrection,
  EvaluationRun,
  EvaluationRunDeleted,
  EvaluationScoreConnection,
  EvaluationSheet,
} from "./run.type.ts";
import { EvaluationScheme, schemeOf } from "./scheme.type.ts";

const NEEDS = "Needs the right to evaluate there.";

@Resolver(() => EvaluationRun)
export class EvaluationResolver {
  @Query(() => [EvaluationScheme], { description: "The schemes that are shipped, by id." })
  evaluationSchemes(): EvaluationScheme[] {
    return shippedSchemes().map((id) => {
      const { scheme } = shippedScheme(id);
      return schemeOf(scheme, enteredOf(scheme).length === 0);
    });
  }

  @Query(() => [EvaluationRun], {
    description:
      "Published runs, and drafts where one evaluates; the newest period first, and of a period the run that stands.",
    complexity: ({ args, childComplexity }) => 1 + rowsOfPage(args.first) * childComplexity,
  })
  async evaluationRuns(
    @Arg("scheme", () => ID, { nullable: true, description: "Of this scheme alone." }) scheme: string | null,
    @Arg("regionCode", () => ID, { nullable: true, description: "Of the parts of this region alone." })
    regionCode: string | null,
    @Arg("published", () => Boolean, { defaultValue: false, description: "Without drafts." }) published: boolean,
    @Arg("first", () => Int, { defaultValue: 100, description: "Rows, at most 1,000." }) first: number,
    @Ctx() context: Context,
  ): Promise<EvaluationRun[]> {
    const below = regionCode == null ? null : context.region(regionCode).regionId;
    const asked = { scheme: scheme ?? null, below, published, evaluable: evaluable(context), limit: checkFirst(first) };
    return (await context.run(runsOfScheme, asked)).map((row) => runOf(context, row));
  }

  @Query(() => EvaluationRun, { description: "A run. Error NOT_FOUND: there is none, or it is a draft of others." })
  async evaluationRun(
    @Arg("id", () => Int, { description: "Its number." }) id: number,
    @Ctx() context: Context,
  ): Promise<EvaluationRun> {
    return runOf(context, await runSeen(context, id));
  }

  @FieldResolver(() => EvaluationScoreConnection, {
    description: "Subjects in the regions that the caller sees, in the order of the ranks; absent ones last.",
    complexity: ({ args, childComplexity }) => 1 + rowsOfPage(args.first) * childComplexity,
  })
  scores(
    @Root() run: EvaluationRun,
    @Arg("list", () => ID, { nullable: true, description: "Those on this list alone." }) list: string | null,
    @Arg("listed", () => Boolean, { defaultValue: false, description: "Those on any list alone." }) listed: boolean,
    @Arg("ranked", () => Boolean, {
      nullable: true,
      description: "True: those with a rank alone; false: the absent alone; null: all.",
    })
    ranked: boolean | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Rows on the page, at most 1,000." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the row before the page." })
    after: string | null,
    @Ctx() context: Context,
  ): Promise<EvaluationScoreConnection> {
    return scoresOf(context, run, { list: list ?? null, listed, ranked: ranked ?? null }, first, after ?? null);
  }

  @FieldResolver(() => [EvaluationAbsence], {
    description: "Why subjects in the regions that the caller sees have no rank, the most frequent reason first.",
    complexity: ({ childComplexity }) => 1000 + 10 * childComplexity,
  })
  absences(@Root() run: EvaluationRun, @Ctx() context: Context): Promise<EvaluationAbsence[]> {
    return absencesOf(context, run);
  }

  @FieldResolver(() => EvaluationPlaces, {
    description: "Estates in the regions that the caller sees as points of a map; none of a run of regions.",
    complexity: 2000,
  })
  places(@Root() run: EvaluationRun, @Ctx() context: Context): Promise<EvaluationPlaces> {
    return placesOf(context, run);
  }

  @FieldResolver(() => EvaluationSheet, {
    description: "A subject's own sheet. Error NOT_FOUND: it is not in the run, or lies where the caller does not see.",
    complexity: 2000,
  })
  sheet(
    @Root() run: EvaluationRun,
    @Arg("subject", () => ID, { description: "A region's code, or the opaque id of an estate or firm." })
    subject: string,
    @Ctx() context: Context,
  ): Promise<EvaluationSheet> {
    return sheetOf(context, run, subject);
  }

  @FieldResolver(() => [EvaluationCorrection], {
    description: "Who came out otherwise than in the run that is corrected, in the order of the ranks.",
    complexity: ({ args, childComplexity }) => 1 + rowsOfPage(args.first) * childComplexity,
  })
  corrections(
    @Root() run: EvaluationRun,
    @Arg("first", () => Int, { defaultValue: 50, description: "Rows, at most 1,000." }) first: number,
    @Ctx() context: Context,
  ): Promise<EvaluationCorrection[]> {
    return correctionsOf(context, run, checkFirst(first));
  }

  @Mutation(() => EvaluationRun, {
    description: `Counts the inputs of a scheme, takes what was entered for the period, and keeps what comes of them as a draft. A draft of a period with a published run corrects that. ${NEEDS}`,
    complexity: 5000,
  })
  async makeEvaluationRun(
    @Arg("scheme", () => ID, { description: "Id of a scheme that is shipped." }) scheme: string,
    @Arg("period", () => String, { description: "One that is over, as the scheme's kind is written." }) period: string,
    @Arg("regionCode", () => ID, { description: "Code of the region whose parts are evaluated." }) regionCode: string,
    @Ctx() context: Context,
  ): Promise<EvaluationRun> {
    await context.require("EVALUATE");
    const under = context.regionsWith("EVALUATE").byCode(regionCode);
    return this.evaluationRun(await makeRun(context, shippedScheme(scheme), period, under), context);
  }

  @Mutation(() => EvaluationRun, {
    description: `Publishes a draft, once its replay has given the same digits; it then stands for good. ${NEEDS}`,
    complexity: 2000,
  })
  async publishEvaluationRun(
    @Arg("id", () => Int, { description: "The draft's number." }) id: number,
    @Ctx() context: Context,
  ): Promise<EvaluationRun> {
    await context.require("EVALUATE");
    await publish(context, id);
    return this.evaluationRun(id, context);
  }

  @Mutation(() => EvaluationRunDeleted, { description: `Deletes a draft. ${NEEDS}` })
  async deleteEvaluationRun(
    @Arg("id", () => Int, { description: "The draft's number." }) id: number,
    @Ctx() context: Context,
  ): Promise<EvaluationRunDeleted> {
    await context.require("EVALUATE");
    await deleteDraft(context, id);
    return Object.assign(new EvaluationRunDeleted(), { id });
  }
}
