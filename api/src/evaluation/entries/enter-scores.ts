import { changing } from "../../change.ts";
import type { Context } from "../../context.ts";
import { run } from "../../db/database.ts";
import { BadInput } from "../../errors.ts";
import type { Region } from "../../region/region.type.ts";
import { enteredOf, enteredScores } from "../entered-scores.ts";
import { evaluatedPeriod } from "../evaluated-period.ts";
import { gatherInputs } from "../inputs/gather-inputs.ts";
import type { Scheme } from "../scheme.ts";
import { assessorsOf, deleteEntries, insertEntries } from "./entry.queries.ts";
import { EvaluationAssessor } from "./entry.type.ts";

/** Scores of one assessor at most: subjects times criteria. */
const MOST_ENTRIES = 100_000;
const LONGEST_ASSESSOR = 60;

/**
 * Keeps what an assessor has given in a period that is over, instead of all that they had given before; a table without rows takes it back.
 * The header first, then a row a subject. Throws BadInput with row and column.
 */
export async function enterScores(
  context: Context,
  scheme: Scheme,
  periodText: string,
  under: Region,
  assessorText: string,
  table: readonly (readonly string[])[],
): Promise<EvaluationAssessor[]> {
  const assessor = assessorText.normalize("NFC").trim();
  if (assessor === "" || assessor.length > LONGEST_ASSESSOR)
    throw new BadInput("assessor", `a name of 1 to ${LONGEST_ASSESSOR} characters`, assessorText);
  const [header, ...cells] = table;
  if (header === undefined) throw new BadInput("table", "a header, then a row a subject", "no rows");
  if (cells.length * header.length > MOST_ENTRIES)
    throw new BadInput("table", `at most ${MOST_ENTRIES} cells`, cells.length * header.length);
  const period = evaluatedPeriod(scheme.period, periodText);
  const given = enteredScores(
    scheme,
    header,
    cells.map((row, at) => ({ row: at + 2, cells: row })),
  );
  const ids = enteredOf(scheme).map(({ id }) => id);
  const subjects = given.length === 0 ? [] : await gatherInputs(context, scheme, under, period, given);
  const entries = subjects.flatMap(({ subject, values, sampled, region: { regionId } }) =>
    ids.flatMap((criterion) => {
      const value = values.get(criterion);
      const [sample] = sampled?.get(criterion) ?? [];
      return value === undefined ? [] : [{ subject, criterion, regionId, value: value.toString(), sample }];
    }),
  );
  const sitting = { scheme: scheme.id, below: under.regionId, period: period.text };
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
            subject: `${scheme.id} ${period.text}`,
            regionCode: under.code,
            details: { assessor, values: entries.length },
          }
        : null,
  );
  return assessorsTold(context, scheme.id, period.text, under);
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
