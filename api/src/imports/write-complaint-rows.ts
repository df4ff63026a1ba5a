import { setImmediate } from "node:timers/promises";
import { cellNumber } from "../complaints/cell.ts";
import { complaintsFlow } from "../complaints/complaints.flow.ts";
import { applyToComplaintCoverage } from "../data-coverage/record-coverage.ts";
import { run as runStatement } from "../db/database.ts";
import { markChanged } from "../dues/mark-dues.queries.ts";
import { applyFlowChanges } from "../indicators/rollup.ts";
import { lockState } from "../indicators/rollup-state.ts";
import { followComplaints } from "../matters/follow-complaints.ts";
import { queueTimes } from "../outbox/queue-complaint-events.ts";
import type { Value } from "../parsers/column.ts";
import { localDay } from "../parsers/time.ts";
import { checkStaged, PLACE } from "./check-complaint-rows.ts";
import { requireColumns } from "./header.ts";
import { type ImportRun, leavesOut, stopAtProblems, type Written } from "./import-run.ts";
import { TypedRows } from "./interpret-rows.ts";
import { CategoryFinder, complaintColumns, STEPS } from "./kinds/complaints.ts";
import type { SaidWords } from "./matches/said-words.ts";
import { wordsOf, wordsReader } from "./matches/words-of-rows.ts";
import { inRegions } from "./regions/located-rows.ts";
import { categoryCodesOfSource } from "./staging/categories.queries.ts";
import { analyzePartitions, makePartitions, nextMonth } from "./staging/complaint-partitions.ts";
import * as sql from "./staging/complaints.queries.ts";
import { pointEwkb } from "./staging/copy-text.ts";
import { CopyWriter, type RowSink } from "./staging/copy-writer.ts";
import { EarlyWriter, NotEarly } from "./staging/early-writer.ts";
import { COMPLAINTS } from "./undo/imaged-tables.ts";

const WORTH_ANALYZING = 1000;
/** Many complaints come from one estate; stand-ins come by the hundreds. */
const REPEATED_SPOT = { rows: 100, share: 0.01 };
/**
 * A repeated id; a row without a place whose estate is not known; either of them as a cluster's coordinator passes it on. Whatever else that
 * is comes again where the rows are staged. https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const TELLING_VIOLATIONS = ["23505", "23502", "XX000"];

/**
 * Stages complaints, checks them whole, and writes what is new or differs, with partitions and rollups. Afterwards the temporary
 * table complaints_after holds what was written. A file of a source that has no complaints yet is written as it is read.
 */
export async function writeComplaintRows(run: ImportRun): Promise<Written> {
  const { client, sourceId } = run;
  const cities = (await runStatement(client, sql.citiesOfSource, { sourceId })).map((row) => row.city_code);
  const rows = openComplaints(run);
  // whose estates are said in words follow their links
  const isStaged = cities.length > 0 || run.reopen === null || rows.carries("estate_name");
  if (isStaged) return writeStaged(run, rows, cities);
  await client.query("savepoint early_writing");
  const written = await writeEarly(run, rows);
  if (written !== null) return written;
  await client.query("rollback to savepoint early_writing");
  run.problems.clear();
  run.remarks.clear();
  const again = { ...run, file: await run.reopen() };
  return writeStaged(again, openComplaints(again), cities);
}

function openComplaints(run: ImportRun): TypedRows {
  const rows = new TypedRows(run, complaintColumns);
  requireColumns(
    rows.carried,
    complaintColumns.filter((column) => column.required),
    run.file,
  );
  return rows;
}

async function createStaging({ client, sourceId }: ImportRun): Promise<CategoryFinder> {
  await client.query("drop table if exists complaints_before, complaints_after");
  await client.query(sql.createBefore);
  for (const text of sql.createAfter) await client.query(text);
  return new CategoryFinder(
    await runStatement(client, sql.knownCategories, {}),
    await runStatement(client, categoryCodesOfSource, { sourceId }),
  );
}

/** Everything is staged first, since rows may repeat each other, be known already, or refer to estates that nobody knows. */
async function writeStaged(run: ImportRun, rows: TypedRows, cities: readonly string[]): Promise<Written> {
  const { client } = run;
  const categories = await createStaging(run);
  const months = new Set<string>();
  const words = await wordsOf(run, rows);
  await stage(run, rows, { categories, months, words }, async () => new CopyWriter(client, sql.copyTarget));
  stopAtProblems(run);
  run.progress("checking", rows.rowsRead);
  await client.query("analyze complaints_after");
  const links = words && (await words.store(client, run.sourceId, new Date()));
  const merged = await checkStaged(run, rows, cities);
  stopAtProblems(run);
  run.progress("writing", rows.rowsRead);
  const counted = (await client.query<{ written: number; updated: number }>(sql.counts)).rows[0]!;
  if (counted.written > 0) {
    await makePartitions(client, [...months]);
    if (counted.updated > 0) await run.images.changed(COMPLAINTS, sql.changing);
    if (counted.updated > 0) await client.query(sql.removeRedated);
    await client.query(counted.updated > 0 ? sql.upsertAll : sql.insertAll);
    if (counted.updated > 0) await followComplaints(client);
    await finish(run, counted.written, categories, months);
  }
  return { ...report(run, rows, categories, { ...counted, merged }), ...(links && { links }) };
}

/** Null where an id came twice or an estate is not known, so that the rows must be staged after all; what was written is for the caller to roll back. */
async function writeEarly(run: ImportRun, rows: TypedRows): Promise<Written | null> {
  const { client, problems, request } = run;
  const categories = await createStaging(run);
  const months = new Set<string>();
  const wanted = (): boolean => problems.all.length === 0 || leavesOut(request);
  const estatesOf = rows.carries("estate_id") ? run.referenceSourceId : null;
  try {
    await stage(run, rows, { categories, months, words: null }, () => EarlyWriter.open(client, estatesOf, wanted));
    stopAtProblems(run);
    run.progress("checking", rows.rowsRead);
    await client.query("drop table complaints_after");
    const inOrder = [...months].sort();
    const [first = "1970-01", last = first] = [inOrder[0], inOrder.at(-1)];
    await client.query(sql.takeWritten(run.sourceId, `${first}-01`, `${nextMonth(last)}-01`));
    const counted = (await client.query<{ rows: number; ids: number }>(sql.countWritten)).rows[0]!;
    if (counted.rows !== counted.ids) return null;
    await client.query(`analyze complaints_after (${sql.GROUPED})`);
    if (counted.rows > 0) await finish(run, counted.rows, categories, months);
    return report(run, rows, categories, { written: counted.rows, updated: 0, merged: 0 });
  } catch (error) {
    if (error instanceof NotEarly) return null;
    if (error instanceof Error && "code" in error && TELLING_VIOLATIONS.includes(String(error.code))) return null;
    throw error;
  }
}

/** What follows the rows themselves: categories, statistics, rollups. */
async function finish(
  run: ImportRun,
  written: number,
  categories: CategoryFinder,
  months: ReadonlySet<string>,
): Promise<void> {
  const { client, request } = run;
  if (categories.added.size > 0)
    await runStatement(client, sql.addCategories, { categories: [...categories.added.keys()] });
  await run.images.made(COMPLAINTS, sql.made);
  await client.query(markChanged);
  await queueTimes(client, request.today);
  // whoever recounts once after many files gathers the statistics once as well
  if (request.rollups === "skip") {
    // the next file of the source finds by it what is known
    await lockState(client);
    await applyToComplaintCoverage(client);
    return;
  }
  if (written >= WORTH_ANALYZING) await analyzePartitions(client, [...months], sql.ANALYZED);
  run.progress("counting", written);
  await run.images.families(() => applyFlowChanges(client, complaintsFlow, { today: request.today }));
}

function report(
  run: ImportRun,
  rows: TypedRows,
  categories: CategoryFinder,
  { written, updated, merged }: { written: number; updated: number; merged: number },
): Written {
  return {
    rowsRead: rows.rowsRead,
    inserted: written - updated,
    updated,
    unchanged: rows.rowsRead - run.problems.rows.size - merged - written,
    merged,
    changed: written > 0,
    notes:
      categories.added.size === 0
        ? []
        : [`new categories, named as in the file: ${[...categories.added.keys()].slice(0, 200).join(", ")}`],
    categories: categories.added,
  };
}

/** Parses and places the rows and hands them to the sink that `open` makes; `months` gathers those they were reported in. */
async function stage(
  run: ImportRun,
  rows: TypedRows,
  { categories, months, words }: { categories: CategoryFinder; months: Set<string>; words: SaidWords | null },
  open: () => Promise<RowSink>,
): Promise<void> {
  const { context, problems, sourceId } = run;
  const placer = await inRegions(run, rows, REPEATED_SPOT);
  const [id, category, reported, status] = ["id", "category", "reported_at", "status"].map((name) =>
    rows.reader(name),
  ) as [
    ReturnType<TypedRows["reader"]>,
    ReturnType<TypedRows["reader"]>,
    ReturnType<TypedRows["reader"]>,
    ReturnType<TypedRows["reader"]>,
  ];
  const steps = STEPS.map(([reached, name]) => ({ reached, name, read: rows.reader(name) }));
  const [satisfaction, description, estate] = [
    rows.reader("satisfaction"),
    rows.reader("description"),
    rows.reader("estate_id"),
  ];
  const estateNamed = wordsReader(run, rows, words);
  const copy = await open();
  try {
    for await (const batch of rows.batches()) {
      for (const row of batch) {
        const place = placer.place(row);
        if (place === null) continue;
        const { estate: named, key } = estateNamed(row, place);
        if (place.region === null && estate(row) === null && named === null) {
          problems.add({ row: row.row, column: rows.headerOf("longitude"), expected: PLACE, got: "" });
          continue;
        }
        const reportedAt = reported(row) as string;
        const moments = steps.map((step) => step.read(row) as string | null);
        const early = moments.findIndex((moment) => moment !== null && isBefore(moment, reportedAt));
        if (early !== -1) {
          problems.add({
            row: row.row,
            column: rows.headerOf(steps[early]!.name),
            expected: `a time not before it was reported (${reportedAt})`,
            got: moments[early]!,
          });
          continue;
        }
        const [lon, lat] = place.point ?? [null, null];
        const day = localDay(reportedAt, context);
        months.add(day.slice(0, 7));
        const line: Value[] = [
          row.row,
          place.region?.cityCode ?? named?.cityCode ?? null,
          day,
          sourceId,
          id(row),
          place.region?.id ?? named?.region.id ?? null,
          categories.id(category(row) as string),
          status(row) ?? statusOf(moments),
          reportedAt,
          ...moments,
          satisfaction(row),
          lon === null ? null : pointEwkb(lon, lat!),
          lon === null ? null : cellNumber(lon, lat!),
          description(row),
          estate(row),
          named?.id ?? null,
          key?.regionId ?? null,
          key?.plain ?? null,
        ];
        const full = copy.write(line);
        if (full !== undefined) await full;
      }
      run.progress("reading", rows.rowsRead);
      // else what is written waits in memory for as long as rows can be read without waiting, and the database for it
      await setImmediate();
    }
  } catch (error) {
    await copy.abort();
    throw error;
  }
  await copy.end();
  rows.expectAny();
}

/** The furthest step that was reached; reopened only where nothing closed it again. `moments` in the order of STEPS. */
function statusOf(moments: readonly (string | null)[]): string {
  const [assigned, escalated, handled, closed, reopened] = moments;
  if (reopened != null && (closed == null || !isBefore(reopened, closed))) return "REOPENED";
  if (closed != null) return "CLOSED";
  if (handled != null) return "HANDLED";
  if (escalated != null) return "ESCALATED";
  return assigned == null ? "RECEIVED" : "ASSIGNED";
}

/** Compares moments as parsePastMoment gives them; as text where the offset is the same, which is quick. */
function isBefore(a: string, b: string): boolean {
  return a.length === b.length && sameOffset(a, b) ? a < b : Date.parse(a) < Date.parse(b);
}

/** Whether moments of one length end with the same offset, +08:00. */
function sameOffset(a: string, b: string): boolean {
  for (let at = a.length - 6; at < a.length; at++) if (a.charCodeAt(at) !== b.charCodeAt(at)) return false;
  return true;
}
