import { dayOf, daysLater } from "../calendar/day.ts";
import { firstDay, monthOf } from "../calendar/month.ts";
import type { Context } from "../context.ts";
import { bumpVersions, inTransaction, run } from "../db/database.ts";
import { BadInput, NotFound } from "../errors.ts";
import { evaluable, runSeen } from "../evaluation/runs/make-run.ts";
import { runOf } from "../evaluation/runs/read-run.ts";
import { publishedRuns } from "../evaluation/runs/run.queries.ts";
import type { EvaluationRun } from "../evaluation/runs/run.type.ts";
import { decodeId } from "../graphql/opaque-id.ts";
import { importRows } from "../imports/import-file.ts";
import { ImportRefused } from "../imports/import-refused.ts";
import { undoImport } from "../imports/undo/undo-import.ts";
import { UndoRefused } from "../imports/undo/undo-refused.ts";
import { grouped } from "../loader.ts";
import * as sql from "./consequence.queries.ts";
import { type Following, proposedBy } from "./proposed.ts";

/** What entries that follow from evaluations come from. */
const SOURCE = "evaluation";
const REGISTER = "supervision_acts";

type Client = Parameters<typeof importRows>[0];

/**
 * Opens the entries of registers that follow from the published run that stands for its period, in one transaction with the audit's entry:
 * those of runs that it corrects are taken back, and where they follow from it too stand again with their day. Throws NotFound and BadInput.
 */
export async function openConsequences(context: Context, runId: number): Promise<void> {
  const row = await runSeen(context, runId);
  const regions = evaluable(context);
  if (regions !== null && !regions.includes(row.below)) throw new NotFound("evaluation run", String(runId));
  const told = runOf(context, row);
  if (told.parsed.consequences.length === 0) throw new BadInput("id", "a run of a scheme with consequences", runId);
  const { scheme, below, period } = row;
  const [standing] = await context.run(publishedRuns, { scheme, below, periods: [period] });
  if (standing?.run_id !== runId) throw new BadInput("id", "the published run that stands for its period", runId);
  const { following, fallenAway } = await proposedBy(context, told);
  const at = new Date();
  try {
    await inTransaction(context.database, async (client) => {
      const opening = await run(client, sql.markOpened, { runId, at, by: context.actor.name });
      if (opening.length === 0) throw new BadInput("id", "a run whose consequences are not opened yet", runId);
      const earlier = [...fallenAway, ...following.flatMap(({ opened }) => opened ?? [])];
      const importIds = [...new Set(earlier.map(({ import_id }) => import_id))];
      for (const { import_id } of await run(client, sql.importsToUndo, { importIds }))
        await undoImport(client, import_id, {
          today: context.today,
          at,
          by: context.actor.name,
          days: Number.POSITIVE_INFINITY,
        });
      await run(client, sql.markWithdrawn, { runId, scheme, below, period });
      await bring(context, client, told, following);
      await context.enterIn(client, {
        action: "EVALUATION_CONSEQUENCES_OPENED",
        subject: `${scheme} ${period}`,
        regionCode: told.regionCode,
        details: { run: runId, opened: following.length, withdrawn: fallenAway.length },
      });
      await bumpVersions(client, ["evaluations"]);
    });
  } catch (error) {
    if (error instanceof UndoRefused || error instanceof ImportRefused)
      throw new BadInput(
        "consequences",
        "entries that the register takes, and that nothing else hangs at",
        error.message,
      );
    throw context.userError(error);
  }
  await context.changed(["evaluations", REGISTER]);
}

/** Brings the entries through the import door, an import for each source that knows the subjects, and keeps what was opened. */
async function bring(
  context: Context,
  client: Client,
  { row, parsed, regionNameZh }: EvaluationRun,
  following: readonly Following[],
): Promise<void> {
  const known = await knownAs(context, client, parsed.subject, following);
  const entries = following.map((one) => {
    const { consequence, of, opened } = one;
    const day = opened?.opened_on ?? context.today;
    return {
      one,
      day,
      externalId: `${row.scheme}:${row.period}:${row.below}:${consequence.id}:${of.subject}`,
      ...known(of.subject, of.region_id),
    };
  });
  for (const own of grouped(entries, ({ source }) => source ?? "").values()) {
    const { source } = own[0]!;
    const report = await importRows(client, {
      kind: REGISTER,
      name: `${row.scheme} ${row.period}`,
      sourceName: SOURCE,
      ...(source !== null && { referenceSource: source }),
      crs: "wgs84",
      today: context.today,
      actor: context.actor.name,
      rows: own.map(({ one: { consequence }, day, externalId, columns }) => ({
        id: externalId,
        ...columns,
        acted_on: day,
        kind: consequence.opens,
        matter: `${parsed.name.zh} ${row.period}：${consequence.name.zh}`,
        authority: `${regionNameZh}考核`,
        due_on: consequence.months === undefined ? null : monthsLater(day, consequence.months),
      })),
    });
    await run(client, sql.insertConsequences, {
      runId: row.run_id,
      scheme: row.scheme,
      below: row.below,
      period: row.period,
      consequences: own.map(({ one }) => one.consequence.id),
      subjects: own.map(({ one }) => one.of.subject),
      names: own.map(({ one }) => one.of.name),
      regions: own.map(({ one }) => one.of.region_id),
      kinds: own.map(({ one }) => one.consequence.opens),
      externalIds: own.map(({ externalId }) => externalId),
      days: own.map(({ day }) => day),
      importIds: own.map(() => report.importId!),
    });
  }
}

interface KnownAs {
  /** The source whose id it is; null for regions. */
  readonly source: string | null;
  /** What the rows of files say of it. */
  readonly columns: Readonly<Record<string, string>>;
}

/** How files name the subjects. */
async function knownAs(
  context: Context,
  client: Client,
  subject: "COUNTY" | "STREET" | "FIRM" | "ESTATE",
  following: readonly Following[],
): Promise<(subject: string, regionId: number) => KnownAs> {
  const codeOf = (regionId: number): string => context.namesOfAll.byId(regionId).code;
  if (subject === "COUNTY" || subject === "STREET")
    return (_, regionId) => ({ source: null, columns: { region_code: codeOf(regionId) } });
  const entity = subject === "FIRM" ? "firm" : "estate";
  const ids = [...new Set(following.map(({ of }) => of.subject))].map((id) => decodeId(entity, "subject", id));
  const rows = await run(client, subject === "FIRM" ? sql.firmsByNumber : sql.estatesByNumber, {
    cityCodes: ids.map(({ cityCode }) => cityCode),
    numbers: ids.map(({ number }) => number),
  });
  const found = new Map(rows.map((row) => [`${row.city_code} ${row.number}`, row]));
  return (id) => {
    const { cityCode, number } = decodeId(entity, "subject", id);
    const row = found.get(`${cityCode} ${number}`);
    if (row === undefined) throw new BadInput("consequences", "subjects that are on record still", id);
    return {
      source: row.source,
      columns: { [`${entity}_id`]: row.external_id, region_code: codeOf(row.region_id) },
    };
  };
}

/** The same day so many months later, or the last of a shorter month. */
function monthsLater(day: string, months: number): string {
  const month = monthOf(day) + months;
  const moved = `${firstDay(month).slice(0, 8)}${day.slice(8)}`;
  const last = dayOf(daysLater(new Date(`${firstDay(month + 1)}T00:00:00Z`), -1));
  return moved < last ? moved : last;
}
