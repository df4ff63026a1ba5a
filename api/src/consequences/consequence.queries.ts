import { inScope, statement } from "../db/statement.ts";

interface OfPeriod {
  readonly scheme: string;
  readonly below: number;
  readonly period: string;
}

/** Of those that the caller sees how they came out, in the order of the ranks. */
export const scoresToFollow = statement<{ readonly runId: number }>()({
  name: "scoresToFollow",
  slow: true,
  text: `select s.subject, s.name, s.region_id, s.rank, s.list, s.grade, s.inputs from evaluation_scores s
    where s.run_id = :runId::int and ${inScope("s.region_id")} order by s.place`,
  row: {
    subject: "text",
    name: "text",
    region_id: "int4",
    rank: "int4?",
    list: "text?",
    grade: "text?",
    inputs: "text",
  },
});

/** What runs of a period have opened and none has taken back, in the order in which it was opened. */
export const openedOfPeriod = statement<OfPeriod>()({
  name: "consequencesOpenedOfPeriod",
  text: `select c.run_id, c.consequence, c.subject, c.name, c.region_id, c.kind, c.external_id, c.opened_on, c.import_id
    from evaluation_consequences c
    where c.scheme = :scheme and c.below = :below::int and c.period = :period and c.withdrawn_by is null and ${inScope("c.region_id")}
    order by c.run_id, c.consequence, c.subject`,
  row: {
    run_id: "int4",
    consequence: "text",
    subject: "text",
    name: "text",
    region_id: "int4",
    kind: "text",
    external_id: "text",
    opened_on: "date",
    import_id: "int8",
  },
});

/** Of one that is published and has opened nothing: nobody else opens it meanwhile. */
export const markOpened = statement<{ readonly runId: number; readonly at: Date; readonly by: string }>()({
  name: "updateEvaluationRunOpened",
  text: `update evaluation_runs set consequences_at = :at, consequences_by = :by
    where run_id = :runId and published_at is not null and consequences_at is null returning run_id`,
  row: { run_id: "int4" },
});

/** Imports of what is taken back, the last first; those that somebody has undone already are left out. */
export const importsToUndo = statement<{ readonly importIds: readonly string[] }>()({
  name: "importsOfConsequencesToUndo",
  text: `select import_id from imports where import_id = any(:importIds::bigint[]) and undone_at is null order by import_id desc`,
  row: { import_id: "int8" },
});

export const markWithdrawn = statement<OfPeriod & { readonly runId: number }>()({
  name: "updateConsequencesWithdrawn",
  text: `update evaluation_consequences set withdrawn_by = :runId
    where scheme = :scheme and below = :below and period = :period and withdrawn_by is null and run_id <> :runId`,
  row: {},
});

/** Under which id of which source estates and firms are known, by number. */
const subjectsBy = (name: string, table: string, key: string) =>
  statement<{ readonly cityCodes: readonly string[]; readonly numbers: readonly string[] }>()({
    name,
    ofAnyRegion: "asked of subjects of a run alone, by whoever evaluates where it was made",
    text: `select t.city_code, t.${key} as number, t.external_id, t.region_id, s.name as source
      from unnest(:cityCodes::text[], :numbers::bigint[]) as n (city_code, number)
      join ${table} t on t.city_code = n.city_code and t.${key} = n.number join sources s on s.source_id = t.source_id
      order by t.city_code, t.${key}`,
    row: { city_code: "text", number: "int8", external_id: "text", region_id: "int4", source: "text" },
  });
export const estatesByNumber = subjectsBy("estatesByNumber", "estates", "estate_id");
export const firmsByNumber = subjectsBy("firmsByNumber", "property_firms", "firm_id");

export const insertConsequences = statement<
  OfPeriod & {
    readonly runId: number;
    readonly consequences: readonly string[];
    readonly subjects: readonly string[];
    readonly names: readonly string[];
    readonly regions: readonly number[];
    readonly kinds: readonly string[];
    readonly externalIds: readonly string[];
    readonly days: readonly string[];
    readonly importIds: readonly string[];
  }
>()({
  name: "insertConsequences",
  text: `insert into evaluation_consequences (run_id, scheme, below, period, consequence, subject, name, region_id, kind, external_id, opened_on, import_id)
    select :runId::int, :scheme, :below::int, :period, * from unnest(:consequences::text[], :subjects::text[], :names::text[], :regions::int[], :kinds::text[], :externalIds::text[], :days::date[], :importIds::bigint[])`,
  row: {},
});
