import { changing } from "../../change.ts";
import type { Context } from "../../context.ts";
import { run } from "../../db/database.ts";
import { BadInput } from "../../errors.ts";
import type { Region } from "../../region/region.type.ts";
import { enteredOf, enteredScores } from "../entered-scores.ts";
import type { SubjectInputs } from "../evaluate.ts";
import { evaluatedPeriod } from "../evaluated-period.ts";
import type { Counted } from "../inputs/counted.ts";
import { checkAsked, countSubjects, withEntered } from "../inputs/gather-inputs.ts";
import type { Scheme } from "../scheme.ts";
import { assessorsOf, deleteEntries, insertEntries, type Sitting } from "./entry.queries.ts";
import { EvaluationAssessor } from "./entry.type.ts";

/** Scores of one assessor at most: subjects times criteria. */
const MOST_ENTRIES = 100_000;
const LONGEST_ASSESSOR = 60;

/** What an assessor gave: the header first, then a row a subject. */
export interface AssessorTable {
  readonly assessor: string;
  readonly table: readonly (readonly string[])[];
}

/**
 * Keeps what an assessor has given in a period that is over, instead of all that they had given before; a table without rows takes it back.
 * Throws BadInput with row and column.
 */
export async function enterScores(
  context: Context,
  scheme: Scheme,
  period: string,
  under: Region,
  given: AssessorTable,
): Promise<EvaluationAssessor[]> {
  await enterTables(context, scheme, period, under, [given]);
  return assessorsTold(context, scheme.id, period, under);
}

/** The same of several assessors, one after the other; who is scored is counted once. */
export async function enterTables(
  context: Context,
  scheme: Scheme,
  periodText: string,
  under: Region,
  tables: readonly AssessorTable[],
): Promise<void> {
  const period = evaluatedPeriod(scheme.period, periodText);
  const read = tables.map((given) => ({ assessor: assessorOf(given), scores: scoresIn(scheme, given) }));
  const isAnyGiven = read.some(({ scores }) => scores.length > 0);
  if (isAnyGiven) checkAsked(context, scheme, period, true);
  const counted = isAnyGiven ? await countSubjects(context, scheme, under, period) : [];
  const sitting = { scheme: scheme.id, below: under.regionId, period: period.text };
  for (const { assessor, scores } of read)
    await keepEntries(context, sitting, under, assessor, entriesOf(scheme, withEntered(counted, scores)));
}

function assessorOf({ assessor: given }: AssessorTable): string {
  const assessor = given.normalize("NFC").trim();
  if (assessor === "" || assessor.length > LONGEST_ASSESSOR)
    throw new BadInput("assessor", `a name of 1 to ${LONGEST_ASSESSOR} characters`, given);
  return assessor;
}

function scoresIn(scheme: Scheme, { table: [header, ...cells] }: AssessorTable): SubjectInputs[] {
  if (header === undefined) throw new BadInput("table", "a header, then a row a subject", "no rows");
  if (cells.length * header.length > MOST_ENTRIES)
    throw new BadInput("table", `at most ${MOST_ENTRIES} cells`, cells.length * header.length);
  return enteredScores(
    scheme,
    header,
    cells.map((row, at) => ({ row: at + 2, cells: row })),
  );
}

const entriesOf = (scheme: Scheme, subjects: readonly Counted[]) =>
  subjects.flatMap(({ subject, values, sampled, region: { regionId } }) =>
    enteredOf(scheme).flatMap(({ id: criterion }) => {
      const value = values.get(criterion);
      const [sample] = sampled?.get(criterion) ?? [];
      return value === undefined ? [] : [{ subject, criterion, regionId, value: value.toString(), sample }];
    }),
  );

async function keepEntries(
  context: Context,
  sitting: Sitting,
  { code }: Pick<Region, "code">,
  assessor: string,
  entries: ReturnType<typeof entriesOf>,
): Promise<void> {
  await changing(
    context,
    "evaluations",
    async (client) => {
      const before = await run(client, deleteEntries, { ...sitting, assessor });
      await run(client, insertEntries, {
        ...sitting,
        assessor,
        subjects: entries.map(({ subject }) => subject),
        criteria: entries.map(({ criterion }) => criterion),
        regions: entries.map(({ regionId }) => regionId),
        values: entries.map(({ value }) => value),
        answers: entries.map(({ sample }) => sample?.answers ?? null),
        spreads: entries.map(({ sample }) => sample?.spread?.toString() ?? null),
        at: new Date(),
        by: context.actor.name,
      });
      return { isChange: before.length + entries.length > 0 };
    },
    ({ isChange }) =>
      isChange
        ? {
            action: "EVALUATION_ENTERED",
            subject: `${sitting.scheme} ${sitting.period}`,
            regionCode: code,
            details: { assessor, values: entries.length },
          }
        : null,
  );
}

/** Who has entered how much, by name; nobody where the caller does not evaluate. */
export async function assessorsTold(
  context: Context,
  scheme: string,
  period: string,
  under: Region,
): Promise<EvaluationAssessor[]> {
  const { confinedTo } = context.regionsWith("EVALUATE");
  const evaluable = confinedTo && [...confinedTo.ids];
  const rows = await context.run(assessorsOf, { scheme, below: under.regionId, period, evaluable });
  return rows.map(({ assessor, subjects, values, entered_at }) =>
    Object.assign(new EvaluationAssessor(), { name: assessor, subjects, values, enteredAt: entered_at }),
  );
}
