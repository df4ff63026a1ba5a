import { changing } from "../../change.ts";
import type { Context } from "../../context.ts";
import { dataVersions } from "../../data-watch/data-watch.queries.ts";
import { run } from "../../db/database.ts";
import { BadInput, NotFound } from "../../errors.ts";
import type { Region } from "../../region/region.type.ts";
import { enteredOf } from "../entered-scores.ts";
import { type AssessedSubject, assessedSubjects } from "../entries/assessed.ts";
import { enteredEntries } from "../entries/entry.queries.ts";
import { evaluate } from "../evaluate.ts";
import { evaluatedPeriod, periodBefore } from "../evaluated-period.ts";
import { gatherInputs } from "../inputs/gather-inputs.ts";
import { outcomesOf, type Past } from "../outcomes.ts";
import type { WrittenScheme } from "../read-scheme.ts";
import type { Scheme } from "../scheme.ts";
import { columnsOf } from "./kept-score.ts";
import { replayRun } from "./replay-run.ts";
import {
  deleteRun,
  insertRun,
  insertScores,
  outcomesOfRuns,
  publishedRuns,
  publishRun,
  type RunRow,
  runById,
  scoresOfRun,
} from "./run.queries.ts";

/** Periods before that what is on end may reach back to. */
const MOST_PAST = 11;

/** The regions whose drafts the caller may see and change; null: all. */
export const evaluable = (context: Context): readonly number[] | null => {
  const { confinedTo } = context.regionsWith("EVALUATE");
  return confinedTo === null ? null : [...confinedTo.ids];
};

/** A run that the caller may see. Throws NotFound. */
export async function runSeen(context: Context, runId: number): Promise<RunRow> {
  const [row] = await context.run(runById, { runId, evaluable: evaluable(context) });
  if (row === undefined) throw new NotFound("evaluation run", String(runId));
  return row;
}

/** Counts a scheme's inputs below a region, takes what was entered, and keeps what comes of them as a draft; its id. Throws BadInput. */
export async function makeRun(
  context: Context,
  { scheme, text }: WrittenScheme,
  periodText: string,
  under: Region,
): Promise<number> {
  const period = evaluatedPeriod(scheme.period, periodText);
  const versions = await context.run(dataVersions, {});
  const entered = await enteredIn(context, scheme, period.text, under);
  const subjects = await gatherInputs(context, scheme, under, period, entered);
  // a replay knows no other order
  const inOrder = subjects.toSorted((a, b) => (a.subject < b.subject ? -1 : 1));
  const kind = { scheme: scheme.id, below: under.regionId };
  const before = Array.from({ length: MOST_PAST }, (_, at) => periodBefore(scheme.period, period, at + 1));
  const earlier = await context.run(publishedRuns, { ...kind, periods: [...before, period.text] });
  const past = await pastOf(context, before, earlier);
  const scores = evaluate(scheme, inOrder);
  const columns = columnsOf(
    scheme,
    scores,
    outcomesOf(scheme, scores, past),
    new Map(subjects.map((one) => [one.subject, { ...one, regionId: one.region.regionId }])),
    past,
  );
  const corrects = earlier.find((one) => one.period === period.text)?.run_id ?? null;
  const made = await changing(
    context,
    "evaluations",
    async (client) => {
      const [row] = await run(client, insertRun, {
        ...kind,
        schemeVersion: scheme.version,
        schemeText: text,
        period: period.text,
        dataVersions: JSON.stringify(Object.fromEntries(versions.map(({ family, version }) => [family, version]))),
        at: new Date(),
        by: context.actor.name,
        corrects,
        ranked: scores.filter(({ rank }) => rank !== null).length,
      });
      await run(client, insertScores, { runId: row!.run_id, ...columns });
      return row!;
    },
    ({ run_id }) => ({
      action: "EVALUATION_MADE",
      subject: `${scheme.id} ${period.text}`,
      regionCode: under.code,
      details: detailsOf(run_id, corrects),
    }),
  );
  return made.run_id;
}

/** What assessors have entered; null where all is counted. Throws BadInput where nobody has entered anything. */
async function enteredIn(
  context: Context,
  scheme: Scheme,
  period: string,
  under: Region,
): Promise<AssessedSubject[] | null> {
  if (enteredOf(scheme).length === 0) return null;
  const entries = await context.run(enteredEntries, { scheme: scheme.id, below: under.regionId, period });
  if (entries.length === 0) throw new BadInput("scores", "scores that were entered for the period", "none");
  return assessedSubjects(enteredOf(scheme), entries);
}

async function pastOf(
  context: Context,
  periods: readonly string[],
  runs: readonly { readonly run_id: number; readonly period: string }[],
): Promise<Map<string, Past[]>> {
  // up to the first period without a run
  const ids: number[] = [];
  for (const period of periods) {
    const found = runs.find((one) => one.period === period);
    if (found === undefined) break;
    ids.push(found.run_id);
  }
  const past = new Map<string, Past[]>();
  if (ids.length === 0) return past;
  const byRun = new Map<number, Map<string, Past>>(ids.map((id) => [id, new Map()]));
  for (const { run_id, subject, own_grade, list } of await context.run(outcomesOfRuns, { runIds: ids }))
    byRun.get(run_id)!.set(subject, { grade: own_grade, list });
  for (const subject of new Set([...byRun.values()].flatMap((of) => [...of.keys()])))
    past.set(
      subject,
      ids.map((id) => byRun.get(id)!.get(subject) ?? { grade: null, list: null }),
    );
  return past;
}

/** Publishes a draft whose replay gives the same digits. Throws NotFound, and BadInput for what is published. */
export async function publish(context: Context, runId: number): Promise<void> {
  const drafted = await draft(context, runId);
  const differing = replayRun(drafted, await context.run(scoresOfRun, { runId }));
  if (differing.length > 0) throw new Error(`run ${runId} is replayed otherwise: ${differing.slice(0, 5).join(", ")}`);
  await change(context, drafted, "EVALUATION_PUBLISHED", (client) =>
    run(client, publishRun, { runId, at: new Date(), by: context.actor.name }),
  );
}

/** Deletes a draft. Throws NotFound, and BadInput for what is published. */
export async function deleteDraft(context: Context, runId: number): Promise<void> {
  await change(context, await draft(context, runId), "EVALUATION_DELETED", (client) =>
    run(client, deleteRun, { runId }),
  );
}

async function draft(context: Context, runId: number): Promise<RunRow> {
  const row = await runSeen(context, runId);
  const regions = evaluable(context);
  if (regions !== null && !regions.includes(row.below)) throw new NotFound("draft", String(runId));
  if (row.published_at !== null) throw published(runId);
  return row;
}

/** Of which run, and what it corrects, the audit says. */
const detailsOf = (run: number, corrects: number | null) => ({ run, ...(corrects !== null && { corrects }) });

const published = (runId: number): BadInput => new BadInput("id", "a draft: what is published stands for good", runId);

async function change(
  context: Context,
  { run_id, scheme, period, below, corrects }: RunRow,
  action: "EVALUATION_PUBLISHED" | "EVALUATION_DELETED",
  work: (client: Parameters<typeof run>[0]) => Promise<readonly object[]>,
): Promise<void> {
  const changed = await changing(context, "evaluations", work, (rows) =>
    rows.length === 0
      ? null
      : {
          action,
          subject: `${scheme} ${period}`,
          regionCode: context.regions.byId(below).code,
          details: detailsOf(run_id, corrects),
        },
  );
  // somebody else was quicker
  if (changed.length === 0) throw published(run_id);
}
