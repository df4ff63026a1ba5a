import { daysLater } from "../../calendar/day.ts";
import { complaintsFlow } from "../../complaints/complaints.flow.ts";
import { addComplaintFamilies } from "../../data-coverage/complaint-families.ts";
import { send } from "../../db/command.ts";
import { bumpVersions, liftTimeLimit, run } from "../../db/database.ts";
import type { Family } from "../../db/table-families.ts";
import { markChanged } from "../../dues/mark-dues.queries.ts";
import { applyFlowChanges } from "../../indicators/rollup.ts";
import { followComplaints } from "../../matters/follow-complaints.ts";
import type { Progress } from "../import-request.ts";
import type { CategoryImage } from "../import-run.ts";
import { forgetLinksOf, takeMentionsBack } from "../matches/links.queries.ts";
import { namingTable } from "../matches/naming-tables.ts";
import { takeRecordMentionsBack } from "../matches/record-mentions.queries.ts";
import { standAgainAlone } from "../matches/same-estates.queries.ts";
import { countOnce } from "../matches/same-estates.ts";
import { recountFacts } from "../recount-facts.ts";
import { createAfter, createBefore } from "../staging/complaints.queries.ts";
import type { ImportClient } from "../staging/copy-writer.ts";
import { takeCategoriesBack } from "./categories-back.ts";
import { COMPLAINTS, type FactTable, factTable, neverUndone } from "./imaged-tables.ts";
import * as sql from "./images.queries.ts";
import { UndoRefused } from "./undo-refused.ts";

export interface Undone {
  readonly fileName: string;
  readonly families: readonly Family[];
}

interface Undoing {
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly at: Date;
  /** As the audit names them. */
  readonly by: string;
  /** Days that what imports can be undone by is kept. */
  readonly days: number;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/**
 * Takes an import back, in the client's transaction: its new rows go, those that it changed are as they were, rollups follow. Throws
 * UndoRefused where it cannot be, or where later imports touched the same rows.
 */
export async function undoImport(client: ImportClient, importId: string, undoing: Undoing): Promise<Undone> {
  await liftTimeLimit(client);
  const back = new RowsBack(undoing.onProgress);
  back.tell("checking");
  const [held] = await run(client, sql.heldImport, { importId });
  if (held === undefined) throw new UndoRefused(`no import ${importId} is known`);
  if (held.undone_at !== null) throw new UndoRefused(`import ${importId} is undone already`);
  const never = neverUndone(held.kind);
  if (never !== null) throw new UndoRefused(`import ${importId} is of ${never}`);
  if (!held.undoable || held.finished_at < daysLater(undoing.at, -undoing.days))
    throw new UndoRefused(
      `what import ${importId} can be undone by is kept ${undoing.days} days, and it is older than that`,
    );
  await run(client, sql.holdSourceOf, { sourceId: held.source_id });
  const later = (await run(client, sql.laterTouches, { importId })).map((row) => ({
    importId: row.import_id,
    fileName: row.file_name,
    finishedAt: row.finished_at,
    rows: row.rows,
  }));
  if (later.length > 0)
    throw new UndoRefused(`later imports changed rows of import ${importId}: undo those first`, later);
  const tables = (await run(client, sql.tablesWritten, { importId })).map(({ table_name }) => factTable(table_name));
  const changed = await takeBack(client, importId, tables, undoing.today, back);
  if (held.added_categories.length > 0) await send(client, sql.forgetCategories, { categories: held.added_categories });
  const categories = held.category_images === null ? null : (JSON.parse(held.category_images) as CategoryImage[]);
  if (categories !== null) await takeCategoriesBack(client, importId, categories);
  await run(client, sql.endImages, { importId });
  await run(client, sql.tellUndone, { importId, at: undoing.at, by: undoing.by });
  const families = [
    ...new Set([
      ...tables.map(({ family }) => family),
      ...changed,
      ...(categories === null ? [] : (["complaints"] as const)),
    ]),
  ];
  if (families.length > 0) await bumpVersions(client, families);
  return { fileName: held.file_name, families };
}

/** Returns the families of what is counted in other facts' places. */
async function takeBack(
  client: ImportClient,
  importId: string,
  tables: readonly FactTable[],
  today: string,
  back: RowsBack,
): Promise<Family[]> {
  try {
    if (tables.some(({ table }) => table === "estates")) await refuseComplaintsAbout(client, importId);
    const facts = tables.filter((table) => table !== COMPLAINTS);
    const cityCodes = (await run(client, sql.citiesWritten, { importId })).map((row) => row.city_code);
    back.tell("removing");
    for (const table of facts.toReversed()) {
      back.count(await send(client, sql.removeMade(table), { importId }));
      if (table.exclusive) await send(client, sql.removeChanged(table), { importId });
    }
    back.tell("restoring");
    for (const table of facts)
      back.count(await send(client, sql.restoreBefore(table, await columnsOf(client, table)), { importId }));
    for (const naming of facts.flatMap(({ kind }) => namingTable(kind) ?? []))
      await send(client, takeRecordMentionsBack(naming), { cityCodes });
    if (tables.some(({ table }) => table === "estates")) {
      for (const query of [standAgainAlone, ...forgetLinksOf]) await send(client, query, { cityCodes });
      await countOnce(client, cityCodes);
    }
    if (tables.includes(COMPLAINTS)) await takeBackComplaints(client, importId, today, back);
    back.tell("counting");
    return facts.length === 0 || cityCodes.length === 0
      ? []
      : await recountFacts(
          client,
          facts.map(({ kind }) => kind),
          cityCodes,
          today,
        );
  } catch (error) {
    throw refusalOf(error) ?? error;
  }
}

async function takeBackComplaints(
  client: ImportClient,
  importId: string,
  today: string,
  back: RowsBack,
): Promise<void> {
  const { now, former, remove, restore } = sql.complaintsBackwards(COMPLAINTS, await columnsOf(client, COMPLAINTS));
  await client.query("drop table if exists complaints_before, complaints_after");
  await client.query(createBefore);
  for (const text of createAfter) await client.query(text);
  for (const query of now) await send(client, query, { importId });
  await send(client, former, { importId });
  for (const table of ["complaints_before", "complaints_after"]) await client.query(`analyze ${table}`);
  for (const text of takeMentionsBack) await client.query(text);
  back.tell("removing");
  const removed = await client.query(remove);
  back.tell("restoring");
  const restored = await client.query(restore);
  // one that stood before is removed and comes back
  back.count({ rowCount: Math.max(removed.rowCount ?? 0, restored.rowCount ?? 0) });
  await followComplaints(client);
  // what others have told since stays told
  if ((await run(client, sql.restoreFamilies, { importId })).length > 0)
    await addComplaintFamilies(client, "complaints");
  back.tell("counting");
  await client.query(markChanged);
  await applyFlowChanges(client, complaintsFlow, { today });
}

/** How many rows are as they were, told step by step. */
class RowsBack {
  #rows = 0;

  constructor(private readonly onProgress: (progress: Progress) => void = () => undefined) {}

  tell(step: string): void {
    this.onProgress({ step, rows: this.#rows, share: null });
  }

  count({ rowCount }: { readonly rowCount: number | null }): void {
    this.#rows += rowCount ?? 0;
  }
}

/** Complaints keep no promise to the database about their estate, unlike other records. */
async function refuseComplaintsAbout(client: ImportClient, importId: string): Promise<void> {
  const { complaints } = (await send(client, sql.complaintsAbout, { importId })).rows[0]!;
  if (complaints > 0)
    throw new UndoRefused(
      `${complaints.toLocaleString("en")} ${complaints === 1 ? "complaint is" : "complaints are"} about estates that import ${importId} brought: undo their imports first`,
    );
}

const columnsOf = async (client: ImportClient, { table }: FactTable): Promise<string[]> =>
  (await run(client, sql.columnsOfTable, { table })).map(({ name }) => name);

/** What the database says where other rows hang at those that would go, or a table has other columns than when its rows were kept. */
function refusalOf(error: unknown): UndoRefused | null {
  if (!(error instanceof Error) || !("code" in error)) return null;
  const { table } = error as Error & { table?: string };
  if (error.code === "23503")
    return new UndoRefused(`rows of ${table ?? "other imports"} hang at rows that would go: undo their imports first`);
  if (error.code === "23P01" || error.code === "23505")
    return new UndoRefused(
      `rows of ${table ?? "other imports"} that came later stand in the way: undo their imports first`,
    );
  return error.code === "22P02"
    ? new UndoRefused("the platform keeps other columns since, so that rows as they were cannot be brought back")
    : null;
}
