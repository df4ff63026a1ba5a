import { inScope, type Row, statement } from "../../db/statement.ts";

/** What scores are entered for. */
export interface Sitting {
  readonly scheme: string;
  readonly below: number;
  readonly period: string;
}

const OF_SITTING = "e.scheme = :scheme and e.below = :below::int and e.period = :period";

/** Each value with who entered it, in the order of subjects, criteria and assessors. */
export const enteredEntries = statement<Sitting>()({
  name: "enteredEntries",
  slow: true,
  text: `select e.subject, e.criterion, e.assessor, e.value, e.answers, e.spread from evaluation_entries e
    where ${OF_SITTING} and ${inScope("e.region_id")}
    order by e.subject, e.criterion, e.assessor`,
  row: { subject: "text", criterion: "text", assessor: "text", value: "text", answers: "int4?", spread: "text?" },
});
export type EntryRow = Row<typeof enteredEntries>;

/** For those who evaluate there: `evaluable` are their regions, null all. */
export const assessorsOf = statement<Sitting & { readonly evaluable: readonly number[] | null }>()({
  name: "assessorsOf",
  text: `select e.assessor, count(distinct e.subject)::int as subjects, count(*)::int as values, max(e.entered_at) as entered_at
    from evaluation_entries e
    where ${OF_SITTING} and (:evaluable::int[] is null or e.below = any(:evaluable::int[])) and ${inScope("e.region_id")}
    group by e.assessor order by e.assessor`,
  row: { assessor: "text", subjects: "int4", values: "int4", entered_at: "timestamptz" },
});

interface OfAssessor extends Sitting {
  readonly assessor: string;
}

export const deleteEntries = statement<OfAssessor>()({
  name: "deleteEvaluationEntries",
  ofAnyRegion: "what is taken back lies below the region that is evaluated, where the caller has the right",
  text: `delete from evaluation_entries where scheme = :scheme and below = :below::int and period = :period and assessor = :assessor
    returning criterion`,
  row: { criterion: "text" },
});

export const insertEntries = statement<
  OfAssessor & {
    readonly subjects: readonly string[];
    readonly criteria: readonly string[];
    readonly regions: readonly number[];
    readonly values: readonly string[];
    readonly answers: readonly (number | null)[];
    readonly spreads: readonly (string | null)[];
    readonly at: Date;
    readonly by: string;
  }
>()({
  name: "insertEvaluationEntries",
  text: `insert into evaluation_entries (scheme, below, period, assessor, subject, criterion, region_id, value, answers, spread, entered_at, entered_by)
    select :scheme, :below::int, :period, :assessor, u.subject, u.criterion, u.region_id, u.value, u.answers, u.spread, :at, :by
    from unnest(:subjects::text[], :criteria::text[], :regions::int[], :values::text[], :answers::int[], :spreads::text[])
      as u (subject, criterion, region_id, value, answers, spread)`,
  row: {},
});
