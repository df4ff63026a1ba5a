import { inScope, type Row, statement } from "../../db/statement.ts";

const RUN_COLUMNS =
  "run_id, scheme, scheme_version, scheme_text, period, below, made_at, made_by, published_at, published_by, corrects, ranked";
const RUN_ROW = {
  run_id: "int4",
  scheme: "text",
  scheme_version: "int4",
  scheme_text: "text",
  period: "text",
  below: "int4",
  made_at: "timestamptz",
  made_by: "text",
  published_at: "timestamptz?",
  published_by: "text?",
  corrects: "int4?",
  ranked: "int4",
} as const;
export type RunRow = Row<typeof runById>;

/** Drafts are for those who evaluate there: `evaluable` are their regions, null all. */
const SEEN = "(published_at is not null or :evaluable::int[] is null or below = any(:evaluable::int[]))";

interface Evaluable {
  readonly evaluable: readonly number[] | null;
}

/** The newest first; of published ones of a period the one that stands. `below` and `scheme`: null is any. */
export const runsOfScheme = statement<
  Evaluable & {
    readonly scheme: string | null;
    readonly below: number | null;
    readonly published: boolean;
    readonly limit: number;
  }
>()({
  name: "runsOfScheme",
  text: `select ${RUN_COLUMNS} from evaluation_runs
    where (:scheme::text is null or scheme = :scheme) and (:below::int is null or below = :below::int)
      and (not :published::boolean or published_at is not null) and ${SEEN}
    order by period desc, published_at desc nulls first, run_id desc limit :limit::int`,
  row: RUN_ROW,
});

export const runById = statement<Evaluable & { readonly runId: number }>()({
  name: "evaluationRunById",
  text: `select ${RUN_COLUMNS} from evaluation_runs where run_id = :runId::int and ${SEEN}`,
  row: RUN_ROW,
});

interface SameKind {
  readonly scheme: string;
  readonly below: number;
}

/** Of each of some periods the run published last, in any order. */
export const publishedRuns = statement<SameKind & { readonly periods: readonly string[] }>()({
  name: "publishedRuns",
  text: `select distinct on (period) run_id, period from evaluation_runs
    where scheme = :scheme and below = :below::int and period = any(:periods::text[]) and published_at is not null
    order by period, published_at desc, run_id desc`,
  row: { run_id: "int4", period: "text" },
});

export const insertRun = statement<
  SameKind & {
    readonly schemeVersion: number;
    readonly schemeText: string;
    readonly period: string;
    readonly dataVersions: string;
    readonly at: Date;
    readonly by: string;
    readonly corrects: number | null;
    readonly ranked: number;
  }
>()({
  name: "insertEvaluationRun",
  text: `insert into evaluation_runs (scheme, scheme_version, scheme_text, period, below, data_versions, made_at, made_by, corrects, ranked)
    values (:scheme, :schemeVersion, :schemeText, :period, :below, :dataVersions, :at, :by, :corrects, :ranked)
    returning run_id`,
  row: { run_id: "int4" },
});

/** What a run keeps of its subjects, in the order of the ranks. */
export interface ScoreColumns {
  readonly subjects: readonly string[];
  readonly names: readonly string[];
  readonly regions: readonly number[];
  readonly scores: readonly (string | null)[];
  readonly ranks: readonly (number | null)[];
  readonly ownGrades: readonly (string | null)[];
  readonly grades: readonly (string | null)[];
  readonly lists: readonly (string | null)[];
  readonly periodsOnList: readonly number[];
  readonly inputs: readonly string[];
  readonly criteria: readonly string[];
  readonly past: readonly string[];
}

export const insertScores = statement<ScoreColumns & { readonly runId: number }>()({
  name: "insertEvaluationScores",
  text: `insert into evaluation_scores
      (run_id, place, subject, name, region_id, score, rank, own_grade, grade, list, periods_on_list, inputs, criteria, past)
    select :runId::int, s.place, s.subject, s.name, s.region_id, s.score, s.rank, s.own_grade, s.grade, s.list, s.periods, s.inputs, s.criteria, s.past
    from unnest(:subjects::text[], :names::text[], :regions::int[], :scores::text[], :ranks::int[], :ownGrades::text[], :grades::text[],
      :lists::text[], :periodsOnList::int[], :inputs::text[], :criteria::text[], :past::text[]) with ordinality
      as s (subject, name, region_id, score, rank, own_grade, grade, list, periods, inputs, criteria, past, place)`,
  row: {},
});

/** A draft alone: what is published stands for good. */
export const publishRun = statement<{ readonly runId: number; readonly at: Date; readonly by: string }>()({
  name: "updateEvaluationRunPublished",
  text: `update evaluation_runs set published_at = :at, published_by = :by where run_id = :runId and published_at is null returning run_id`,
  row: { run_id: "int4" },
});

export const deleteRun = statement<{ readonly runId: number }>()({
  name: "deleteEvaluationRun",
  text: `delete from evaluation_runs where run_id = :runId and published_at is null returning run_id`,
  row: { run_id: "int4" },
});

const SCORE_COLUMNS =
  "s.run_id, s.place, s.subject, s.name, s.region_id, s.score, s.rank, s.own_grade, s.grade, s.list, s.periods_on_list, s.inputs, s.criteria, s.past";
const SCORE_ROW = {
  run_id: "int4",
  place: "int4",
  subject: "text",
  name: "text",
  region_id: "int4",
  score: "text?",
  rank: "int4?",
  own_grade: "text?",
  grade: "text?",
  list: "text?",
  periods_on_list: "int4",
  inputs: "text",
  criteria: "text",
  past: "text",
} as const;
export type ScoreRow = Row<typeof scoresOfRun>;

/** Of one list alone where it is named, or of those on any; the ranked or the absent alone where that is said. */
const CHOSEN =
  "(:list::text is null or s.list = :list) and (not :listed::boolean or s.list is not null) and (:ranked::boolean is null or (s.rank is not null) = :ranked::boolean)";
export interface ChosenScores {
  readonly list: string | null;
  readonly listed: boolean;
  readonly ranked: boolean | null;
}

/** A page in the order of the ranks, behind a place, with the rank in an earlier run. */
export const scoresPage = statement<
  ChosenScores & {
    readonly runId: number;
    readonly earlier: number | null;
    readonly afterPlace: number;
    readonly limit: number;
  }
>()({
  name: "evaluationScoresPage",
  text: `select ${SCORE_COLUMNS}, e.rank as earlier_rank
    from evaluation_scores s
    left join evaluation_scores e on e.run_id = :earlier::int and e.subject = s.subject
    where s.run_id = :runId::int and s.place > :afterPlace::int and ${CHOSEN} and ${inScope("s.region_id")}
    order by s.place limit :limit::int`,
  row: { ...SCORE_ROW, earlier_rank: "int4?" },
});

export const countScores = statement<ChosenScores & { readonly runId: number }>()({
  name: "countEvaluationScores",
  text: `select count(*)::int as subjects, count(s.rank)::int as ranked from evaluation_scores s
    where s.run_id = :runId::int and ${CHOSEN} and ${inScope("s.region_id")}`,
  row: { subjects: "int4", ranked: "int4" },
});

/** Inputs and criteria of those without a rank. */
export const absentScores = statement<{ readonly runId: number }>()({
  name: "absentEvaluationScores",
  slow: true,
  text: `select s.subject, s.inputs, s.criteria from evaluation_scores s
    where s.run_id = :runId::int and s.rank is null and ${inScope("s.region_id")} order by s.place`,
  row: { subject: "text", inputs: "text", criteria: "text" },
});

/** What is said of each subject on a map. */
export const placedScores = statement<{ readonly runId: number }>()({
  name: "placedEvaluationScores",
  slow: true,
  text: `select s.subject, s.name, s.grade, s.list, s.rank from evaluation_scores s
    where s.run_id = :runId::int and ${inScope("s.region_id")} order by s.place`,
  row: { subject: "text", name: "text", grade: "text?", list: "text?", rank: "int4?" },
});

export const scoreOfSubject = statement<{
  readonly runId: number;
  readonly earlier: number | null;
  readonly subject: string;
}>()({
  name: "scoreOfSubject",
  text: `select ${SCORE_COLUMNS}, e.rank as earlier_rank
    from evaluation_scores s
    left join evaluation_scores e on e.run_id = :earlier::int and e.subject = s.subject
    where s.run_id = :runId::int and s.subject = :subject and ${inScope("s.region_id")}`,
  row: { ...SCORE_ROW, earlier_rank: "int4?" },
});

/** How a subject came out in all runs that it was in. */
export const scoresOfSubject = statement<{ readonly subject: string }>()({
  name: "scoresOfSubject",
  text: `select ${SCORE_COLUMNS} from evaluation_scores s where s.subject = :subject and ${inScope("s.region_id")} order by s.run_id`,
  row: SCORE_ROW,
});

/** Of some runs those that are published and that no later one has taken the place of; of each scheme and region the newest period first. */
export const standingRuns = statement<{ readonly runIds: readonly number[] }>()({
  name: "standingRuns",
  text: `select ${RUN_COLUMNS} from evaluation_runs r
    where run_id = any(:runIds::int[]) and published_at is not null
      and not exists (select from evaluation_runs l where l.scheme = r.scheme and l.below = r.below and l.period = r.period
        and (l.published_at, l.run_id) > (r.published_at, r.run_id))
    order by scheme, below, period desc`,
  row: RUN_ROW,
});

/** All of a run, in the order of the ranks: for its replay, and for what is told of all of them together. */
export const scoresOfRun = statement<{ readonly runId: number }>()({
  name: "scoresOfRun",
  ofAnyRegion:
    "quartiles, ranks in doubt, and the score of the next rank without its name, are told of all subjects together",
  slow: true,
  text: `select ${SCORE_COLUMNS} from evaluation_scores s where s.run_id = :runId::int order by s.place`,
  row: SCORE_ROW,
});

/** The scores of a run that subjects of several ranks have. */
export const scoresToldApart = statement<{ readonly runId: number }>()({
  name: "scoresToldApart",
  ofAnyRegion: "that somebody has the same score, and another rank, is told without who",
  slow: true,
  text: `select s.score from evaluation_scores s where s.run_id = :runId::int and s.rank is not null
    group by s.score having count(distinct s.rank) > 1 order by s.score`,
  row: { score: "text" },
});

/** How subjects came out in some runs. */
export const outcomesOfRuns = statement<{ readonly runIds: readonly number[] }>()({
  name: "outcomesOfRuns",
  ofAnyRegion: "a run counts periods on end of all its subjects",
  slow: true,
  text: `select s.run_id, s.subject, s.own_grade, s.list from evaluation_scores s
    where s.run_id = any(:runIds::int[]) order by s.run_id, s.place`,
  row: { run_id: "int4", subject: "text", own_grade: "text?", list: "text?" },
});

/** Subjects that came out otherwise in the run that one corrects, or are in one of the two alone. */
export const changesOfRun = statement<{ readonly runId: number; readonly corrects: number; readonly limit: number }>()({
  name: "changesOfRun",
  text: `select coalesce(n.subject, o.subject) as subject, coalesce(n.name, o.name) as name,
      o.score as score_before, n.score as score_now, o.rank as rank_before, n.rank as rank_now, o.grade as grade_before, n.grade as grade_now,
      o.list as list_before, n.list as list_now
    from (select * from evaluation_scores s where s.run_id = :runId::int) n
    full join (select * from evaluation_scores s where s.run_id = :corrects::int) o on o.subject = n.subject
    where (o.score, o.rank, o.grade, o.list, o.subject) is distinct from (n.score, n.rank, n.grade, n.list, n.subject)
      and ${inScope("coalesce(n.region_id, o.region_id)")}
    order by n.place nulls last, o.place limit :limit::int`,
  row: {
    subject: "text",
    name: "text",
    score_before: "text?",
    score_now: "text?",
    rank_before: "int4?",
    rank_now: "int4?",
    grade_before: "text?",
    grade_now: "text?",
    list_before: "text?",
    list_now: "text?",
  },
});
