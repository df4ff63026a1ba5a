import type { ComplaintEventType } from "../clocks/complaint-event-types.ts";
import type { Standing } from "../clocks/loop.ts";
import { complaintsFlow } from "../complaints/complaints.flow.ts";
import { send } from "../db/command.ts";
import { run as runStatement } from "../db/database.ts";
import { byKeys } from "../db/plan.ts";
import { markTold } from "../dues/mark-dues.queries.ts";
import { applyFlowChanges } from "../indicators/rollup.ts";
import { grouped } from "../loader.ts";
import { recountMatters } from "../matters/recount-matters.ts";
import { queueEvents } from "../outbox/queue-complaint-events.ts";
import type { Value } from "../parsers/column.ts";
import { requireColumns } from "./header.ts";
import { type ImportRun, stopAtProblems, type Written } from "./import-run.ts";
import { TypedRows } from "./interpret-rows.ts";
import { type JudgedEvent, judged } from "./judge-complaint-events.ts";
import { complaintEventColumns } from "./kinds/complaint-events.ts";
import { leaveOutRepeated } from "./leave-out-repeated.ts";
import { findMergeTargets } from "./merge-targets.ts";
import * as sql from "./staging/complaint-events.queries.ts";
import { citiesOfSource, createBefore } from "./staging/complaints.queries.ts";
import { CopyWriter } from "./staging/copy-writer.ts";
import { ImageKeeper } from "./undo/image-keeper.ts";
import { COMPLAINTS } from "./undo/imaged-tables.ts";

const COLUMNS = [
  "type",
  "at",
  "level",
  "unit",
  "reason",
  "step",
  "priority",
  "amount",
  "amount_unit",
  "due",
  "satisfaction",
];
/** Complaints that are judged at a time. */
const AT_ONCE = 2000;
/** Events whose complaints are looked up by their keys; a large file's are found by reading theirs whole. */
const FEW = 10_000;

/** Where the complaints lie that events are about, as told by a caller who holds them, and counts their due times afterwards. */
export interface HeldAmong {
  readonly cityCodes: readonly string[];
  /** YYYY-MM-DD, on which they were reported. */
  readonly firstDay: string;
  readonly lastDay: string;
}

/**
 * Adds events to the complaints of a source, all or nothing, each once by its id; their columns and all that is counted of them follow in the same
 * transaction. Afterwards the temporary table complaints_after holds the complaints that changed.
 */
export async function writeComplaintEvents(run: ImportRun, held: HeldAmong | null = null): Promise<Written> {
  const { client, problems, sourceId } = run;
  const rows = new TypedRows(run, complaintEventColumns);
  requireColumns(
    rows.carried,
    complaintEventColumns.filter((column) => column.required),
    run.file,
  );
  await client.query(sql.dropLast);
  await client.query(sql.createStaged);
  await stage(run, rows);
  stopAtProblems(run);
  await client.query("analyze staged_complaint_events");
  run.progress("checking", rows.rowsRead);
  const merged = await leaveOutRepeated(run, rows, sql);
  const looking = <T>(work: () => Promise<T>): Promise<T> => (rows.rowsRead > FEW ? work() : byKeys(client, work));
  await looking(() => findComplaints(run, held));
  await refuseUnknown(run, rows);
  await findMergeTargets(run, rows);
  const unchanged = await looking(() => leaveOutKnown(run, rows));
  stopAtProblems(run);
  const places = await looking(() => heldComplaints(run));
  await client.query(sql.createStandings);
  for (let from = 1; from <= places; from += AT_ONCE) await judgeSome(run, rows, from, from + AT_ONCE - 1);
  if (problems.rows.size > 0) {
    await client.query(sql.forgetRows);
    await client.query(sql.removeUntold);
  }
  stopAtProblems(run);
  run.progress("writing", rows.rowsRead);
  const inserted = (await send(client, sql.addEvents, { sourceId, toldAt: new Date() })).rowCount ?? 0;
  await tieMerged(run);
  if (inserted > 0) await queueEvents(client, sourceId, run.request.today);
  const projected = inserted > 0 && (await looking(() => project(run, held === null)));
  if (projected && run.request.rollups !== "skip") {
    run.progress("counting", inserted);
    await applyFlowChanges(client, complaintsFlow, { today: run.request.today });
  }
  return {
    rowsRead: rows.rowsRead,
    inserted,
    updated: 0,
    unchanged,
    merged,
    changed: inserted > 0,
    notes: [],
  };
}

async function stage(run: ImportRun, rows: TypedRows): Promise<void> {
  const [idOf, complaintOf] = [rows.reader("id"), rows.reader("complaint")];
  const readers = COLUMNS.map((name) => rows.reader(name));
  const mergedInto = rows.reader("merged_into");
  const copy = new CopyWriter(run.client, sql.copyTarget);
  try {
    for await (const batch of rows.batches()) {
      for (const row of batch) {
        const told: Value[] = readers.map((read) => read(row));
        const complaint = complaintOf(row) as string;
        const into = mergedInto(row);
        if (into !== null && told[0] !== "MERGED") {
          run.problems.add({
            row: row.row,
            column: rows.headerOf("merged_into"),
            expected: "nothing but of MERGED",
            got: String(into),
          });
          continue;
        }
        // without an id it is known by what it says: as before, where it says nothing more than it could before
        const said = [complaint, ...told, ...(into === null ? [] : [into])];
        const full = copy.write([row.row, complaint, idOf(row) ?? JSON.stringify(said), ...told, into]);
        if (full !== undefined) await full;
      }
      run.progress("reading", rows.rowsRead);
    }
  } catch (error) {
    await copy.abort();
    throw error;
  }
  await copy.end();
  rows.expectAny();
}

async function findComplaints(
  { client, request, referenceSourceId }: ImportRun,
  held: HeldAmong | null,
): Promise<void> {
  const cityCodes =
    held?.cityCodes ??
    (await runStatement(client, citiesOfSource, { sourceId: referenceSourceId })).map((row) => row.city_code);
  await send(client, sql.findComplaints, {
    sourceId: referenceSourceId,
    cityCodes,
    firstDay: held?.firstDay ?? null,
    lastDay: held?.lastDay ?? null,
    within: request.within ? [...request.within] : null,
  });
  for (const text of sql.indexTold) await client.query(text);
}

async function refuseUnknown({ client, problems }: ImportRun, rows: TypedRows): Promise<void> {
  const unknown = await client.query<{ row_number: number; got: string; known: number }>(sql.unknown);
  for (const { row_number, got, known } of unknown.rows)
    problems.add({
      row: row_number,
      column: rows.headerOf("complaint"),
      expected: known === 0 ? "the id of a complaint that is known" : `the id of one complaint, ${known} are known`,
      got,
    });
  await send(client, sql.removeRows, { rowNumbers: unknown.rows.map((row) => row.row_number) });
}

/** Returns how many were told before. */
async function leaveOutKnown({ client, problems, sourceId }: ImportRun, rows: TypedRows): Promise<number> {
  const known = await send(client, sql.known, { sourceId });
  for (const { row_number, event_id, same } of known.rows)
    if (!same)
      problems.add({
        row: row_number,
        column: rows.headerOf("id"),
        expected: "what was told under this id before, or another id",
        got: event_id,
      });
  await send(client, sql.removeRows, { rowNumbers: known.rows.map((row) => row.row_number) });
  return known.rows.filter(({ same }) => same).length;
}

/** Holds the complaints, and makes events of what their rows say. Returns the last of their numbers. */
async function heldComplaints({ client }: ImportRun): Promise<number> {
  await client.query(sql.removeUntold);
  await client.query(sql.holdComplaints);
  await client.query(sql.readRows);
  return (await client.query<{ places: number }>(sql.countPlaces)).rows[0]!.places;
}

async function judgeSome(run: ImportRun, rows: TypedRows, from: number, to: number): Promise<void> {
  const { client, problems, context } = run;
  const found = await send(client, sql.eventsOfSome, { from, to });
  const byPlace = new Map<number, JudgedEvent[]>();
  for (const row of found.rows) {
    const event: JudgedEvent = {
      row: row.row_number,
      number: row.row_number ?? Number(row.event_number),
      type: row.type as ComplaintEventType,
      at: row.happened_at.getTime(),
      step: row.step,
      reason: row.reason,
      stated: row.stated as Standing | null,
    };
    const same = byPlace.get(row.place);
    if (same === undefined) byPlace.set(row.place, [event]);
    else same.push(event);
  }
  const standings = new Map<number, string>();
  const refused: number[] = [];
  for (const [place, events] of byPlace) {
    const { status, impossible } = judged(events, context.zone);
    for (const { column, ...problem } of impossible) problems.add({ ...problem, column: rows.headerOf(column) });
    refused.push(...impossible.map(({ row }) => row));
    standings.set(place, status);
  }
  await send(client, sql.removeRows, { rowNumbers: refused });
  await send(client, sql.addStandings, { places: [...standings.keys()], statuses: [...standings.values()] });
}

/** What goes on under another is of its matter. */
async function tieMerged({ client }: ImportRun): Promise<void> {
  const { rows } = await client.query<{ city_code: string; day: string; number: string }>(sql.mergedComplaints);
  for (const [cityCode, keys] of grouped(rows, (row) => row.city_code)) await recountMatters(client, cityCode, keys);
}

/** Brings the complaints' own columns to what their events say. Returns whether any changed. */
async function project({ client, sourceId }: ImportRun, marks: boolean): Promise<boolean> {
  if (marks) await client.query(markTold);
  await client.query(createBefore);
  for (const text of sql.project) await client.query(text);
  // nobody undoes an event, and what came before one cannot be undone under it
  await new ImageKeeper(client, null, sourceId).changed(COMPLAINTS, sql.telling);
  return ((await client.query(sql.writeProjection)).rowCount ?? 0) > 0;
}
