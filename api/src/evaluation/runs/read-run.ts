import type Fraction from "fraction.js";
import FractionOf from "fraction.js";
import type { Context } from "../../context.ts";
import { NotFound } from "../../errors.ts";
import { keyOrder, keysetPage } from "../../graphql/pages.ts";
import { enteredOf } from "../entered-scores.ts";
import { evaluatedPeriod, periodBefore } from "../evaluated-period.ts";
import { shortText } from "../exact.ts";
import { countedOf } from "../inputs/counted-value.ts";
import { takingPart, unmetBy } from "../participation.ts";
import { quartilesOf } from "../quartiles.ts";
import { parseScheme } from "../read-scheme.ts";
import { leavesOf } from "../scheme.ts";
import { partsOf, smallestChange } from "../why.ts";
import { missingOf } from "./absences.ts";
import { historyBefore } from "./history.ts";
import { answersOf, fractionOf, inputsOf, keptCriteria, keptInputs } from "./kept-score.ts";
import {
  type ChosenScores,
  changesOfRun,
  countScores,
  publishedRuns,
  type RunRow,
  type ScoreRow,
  scoreOfSubject,
  scoresOfRun,
  scoresPage,
} from "./run.queries.ts";
import {
  EvaluationChange,
  EvaluationCorrection,
  EvaluationCriterionScore,
  EvaluationQuartiles,
  EvaluationRun,
  EvaluationScore,
  EvaluationScoreConnection,
  EvaluationSheet,
} from "./run.type.ts";
import { schemeOf } from "./scheme.type.ts";

const PLACES = 6;

const text = (value: Fraction | null): string | null => value && shortText(value, PLACES);

export function runOf(context: Context, row: RunRow): EvaluationRun {
  const parsed = parseScheme(row.scheme_text, row.scheme);
  const below = context.namesOfAll.byId(row.below);
  return Object.assign(new EvaluationRun(), {
    row,
    parsed,
    id: row.run_id,
    scheme: schemeOf(parsed, enteredOf(parsed).length === 0 && countedOf(parsed).length > 0),
    period: row.period,
    regionCode: below.code,
    regionNameZh: below.nameZh,
    regionNameEn: below.nameEn,
    madeAt: row.made_at,
    publishedAt: row.published_at,
    corrects: row.corrects,
    ranked: row.ranked,
  });
}

/** The published run of the period before; null: there is none. */
async function earlierRun(context: Context, { row, parsed }: EvaluationRun): Promise<number | null> {
  const before = periodBefore(parsed.period, evaluatedPeriod(parsed.period, row.period));
  const asked = { scheme: row.scheme, below: row.below, periods: [before] };
  const [found] = await context.run(publishedRuns, asked);
  return found?.run_id ?? null;
}

type RowWithEarlier = ScoreRow & { readonly earlier_rank: number | null };

const IN_PLACE = keyOrder<RowWithEarlier>()("PLACE", ["number"], ({ place }) => [place]);

/** What of a run the caller sees, in the order of the ranks. Throws BadInput. */
export async function scoresOf(
  context: Context,
  run: EvaluationRun,
  chosen: ChosenScores,
  first: number,
  after: string | null,
): Promise<EvaluationScoreConnection> {
  const { run_id: runId } = run.row;
  const earlier = await earlierRun(context, run);
  return new EvaluationScoreConnection(
    await keysetPage(
      {
        order: IN_PLACE,
        read: (key, limit) => context.run(scoresPage, { runId, earlier, ...chosen, afterPlace: key?.[0] ?? 0, limit }),
        nodeOf: (row) => scoreOf(context, run, row),
        count: async () => (await context.run(countScores, { runId, ...chosen }))[0]!.subjects,
      },
      first,
      after,
    ),
  );
}

export function scoreOf(context: Context, run: EvaluationRun, row: RowWithEarlier): EvaluationScore {
  const criteria = keptCriteria(row);
  const inputs = keptInputs(row);
  const unmet = unmetBy(run.parsed, inputsOf(row));
  const parts = new Map(partsOf(run.parsed, criteria).map(({ criterion, part }) => [criterion, part]));
  return Object.assign(new EvaluationScore(), {
    run,
    row,
    subject: row.subject,
    name: row.name,
    region: context.regions.byId(row.region_id),
    score: row.score,
    rank: row.rank,
    rankBefore: row.earlier_rank,
    grade: row.grade,
    list: row.list,
    periodsOnList: row.periods_on_list,
    outsideZh: unmet?.because.zh ?? null,
    outsideEn: unmet?.because.en ?? null,
    missing: row.rank === null && unmet === null ? missingOf(run.parsed, criteria) : [],
    criteria: criteria.map(({ criterion, value, points, weight }) => {
      const [, numerator = null, denominator = null, assessed = []] = inputs[criterion] ?? [];
      const given = assessed.map(([, one]) => new FractionOf(one)).sort((a, b) => a.compare(b));
      return Object.assign(new EvaluationCriterionScore(), {
        criterion,
        value: text(value),
        numerator: text(fractionOf(numerator)),
        denominator: text(fractionOf(denominator)),
        assessors: given.length,
        answers: answersOf(assessed),
        least: text(given[0] ?? null),
        most: text(given.at(-1) ?? null),
        points: text(points),
        weight: text(weight),
        part: text(parts.get(criterion) ?? null),
      });
    }),
  });
}

/** A subject's own sheet; of others it tells quartiles and the next rank's score alone. Throws NotFound. */
export async function sheetOf(context: Context, run: EvaluationRun, subject: string): Promise<EvaluationSheet> {
  const { run_id: runId } = run.row;
  const [row] = await context.run(scoreOfSubject, { runId, earlier: await earlierRun(context, run), subject });
  if (row === undefined) throw new NotFound("subject of the run", subject);
  const all = await context.run(scoresOfRun, { runId });
  const inputs = takingPart(run.parsed, all.map(inputsOf));
  const next = row.rank === null ? undefined : all.findLast(({ rank }) => rank !== null && rank < row.rank!);
  const change =
    next === undefined
      ? null
      : smallestChange(run.parsed, inputsOf(row), keptCriteria(row), new FractionOf(next.score!), inputs);
  return Object.assign(new EvaluationSheet(), {
    score: scoreOf(context, run, row),
    quartiles: leavesOf(run.parsed.criteria).flatMap(({ id }) => {
      const found = quartilesOf(inputs.flatMap(({ values }) => values.get(id) ?? []));
      if (found === null) return [];
      const [first, median, third] = found.map((value) => shortText(value, PLACES));
      return [Object.assign(new EvaluationQuartiles(), { criterion: id, first, median, third })];
    }),
    nextRank: next?.rank ?? null,
    nextScore: next?.score ?? null,
    smallestChange:
      change &&
      Object.assign(new EvaluationChange(), {
        criterion: change.criterion,
        from: text(change.from),
        to: text(change.to),
      }),
    history: await historyBefore(context, run, subject),
  });
}

/** What a run corrects, in the order of the ranks; none where it corrects none. */
export async function correctionsOf(
  context: Context,
  { row }: EvaluationRun,
  first: number,
): Promise<EvaluationCorrection[]> {
  if (row.corrects === null) return [];
  const asked = { runId: row.run_id, corrects: row.corrects, limit: first };
  return (await context.run(changesOfRun, asked)).map((change) =>
    Object.assign(new EvaluationCorrection(), {
      subject: change.subject,
      name: change.name,
      scoreBefore: change.score_before,
      scoreNow: change.score_now,
      rankBefore: change.rank_before,
      rankNow: change.rank_now,
      gradeBefore: change.grade_before,
      gradeNow: change.grade_now,
      listBefore: change.list_before,
      listNow: change.list_now,
    }),
  );
}
