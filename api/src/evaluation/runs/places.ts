import { lastDay } from "../../calendar/month.ts";
import type { Context } from "../../context.ts";
import type { Row } from "../../db/statement.ts";
import { encodeId } from "../../graphql/opaque-id.ts";
import { scopeOf } from "../../indicators/amounts-from-facts.ts";
import { evaluatedPeriod } from "../evaluated-period.ts";
import type { Scheme } from "../scheme.ts";
import { estatePlacesOnDay } from "./places.queries.ts";
import { EvaluationOutcome, EvaluationPlaces } from "./places.type.ts";
import { placedScores } from "./run.queries.ts";
import type { EvaluationRun } from "./run.type.ts";

const MOST = 10_000;
const QUARTERS = [1, 2, 3, 4];

type Score = Pick<Row<typeof placedScores>, "grade" | "list" | "rank">;

/** Where the estates are that a run tells of, and what it tells: of those that the caller sees. */
export async function placesOf(context: Context, run: EvaluationRun): Promise<EvaluationPlaces> {
  const { parsed: scheme, row } = run;
  const scores = await context.run(placedScores, { runId: row.run_id });
  const outcomes = outcomesTold(scheme)
    .map((outcome) => ({ outcome, of: scores.filter((score) => isOf(outcome, scheme, score, run.ranked)) }))
    .filter(({ of }) => of.length > 0);
  const told = new Map(outcomes.flatMap(({ of }, at) => of.map(({ subject }) => [subject, at])));
  const all = await estatesOf(context, run);
  const rows = all.flatMap((place) => {
    const subject = subjectAt(scheme, place);
    const at = subject === null ? undefined : told.get(subject);
    return at === undefined ? [] : [{ ...place, subject: subject!, at }];
  });
  return Object.assign(new EvaluationPlaces(), {
    subjects: rows.map(({ subject }) => subject),
    names: rows.map(({ name }) => name),
    told: rows.map(({ at }) => at),
    longitudes: rows.map(({ longitude }) => longitude),
    latitudes: rows.map(({ latitude }) => latitude),
    outcomes: outcomes.map(({ outcome, of }) => Object.assign(outcome, { subjects: of.length })),
    truncated: all.length === MOST,
  });
}

/** Estates that a run of estates or firms may tell of, as they are on its last day. */
async function estatesOf(context: Context, { parsed: scheme, row }: EvaluationRun) {
  if (scheme.subject !== "ESTATE" && scheme.subject !== "FIRM") return [];
  const day = lastDay(evaluatedPeriod(scheme.period, row.period).to);
  const then = context.regionsAsOf(day);
  // null: nothing of it is seen
  const below = then.regions.known(row.below);
  if (below === null) return [];
  return then.run(estatePlacesOnDay, { ...scopeOf(then, [below]), days: [day], limit: MOST });
}

function subjectAt({ subject }: Scheme, place: Row<typeof estatePlacesOnDay>): string | null {
  if (subject === "ESTATE") return encodeId("estate", place.city_code, place.estate_id);
  return subject === "FIRM" && place.firm_id !== null ? encodeId("firm", place.city_code, place.firm_id) : null;
}

/** All that can come out, the best first, the absent last. */
function outcomesTold({ grades, lists, absentGrade }: Scheme): EvaluationOutcome[] {
  const of = (told: Partial<EvaluationOutcome>): EvaluationOutcome =>
    Object.assign(new EvaluationOutcome(), {
      grade: null,
      list: null,
      quarter: null,
      ranked: true,
      ...told,
    });
  const absent = of({ grade: absentGrade ?? null, ranked: false });
  if (grades.length > 0) return [...grades.map(({ grade }) => of({ grade })), absent];
  if (lists.length === 0) return [...QUARTERS.map((quarter) => of({ quarter })), absent];
  const [best, worst] = [true, false].map((isBest) => lists.filter((list) => (list.best !== undefined) === isBest));
  return [...best!.map(({ id }) => of({ list: id })), of({}), ...worst!.map(({ id }) => of({ list: id })), absent];
}

function isOf(
  outcome: EvaluationOutcome,
  { grades, lists }: Scheme,
  { grade, list, rank }: Score,
  ranked: number,
): boolean {
  if (rank === null) return !outcome.ranked;
  if (!outcome.ranked) return false;
  if (grades.length > 0) return outcome.grade === grade;
  if (lists.length > 0) return outcome.list === list;
  return outcome.quarter === Math.ceil((QUARTERS.length * rank) / ranked);
}
