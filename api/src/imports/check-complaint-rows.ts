import { send } from "../db/command.ts";
import type { ImportRun } from "./import-run.ts";
import type { TypedRows } from "./interpret-rows.ts";
import { endMentions, keepMentions, takeLinks, takePoints } from "./matches/links.queries.ts";
import { movedProblem } from "./moved-rows.ts";
import * as sql from "./staging/complaints.queries.ts";

/** What says where a complaint is. */
export const PLACE = "coordinates, a stated region, or an estate";

/**
 * Everything of staged complaints that needs the whole file or the database; `cities` are those in which the source has complaints already.
 * Returns how many rows were merged into others.
 */
export async function checkStaged(run: ImportRun, rows: TypedRows, cities: readonly string[]): Promise<number> {
  const merged = await mergeRepeated(run, rows);
  await refuse(run, rows, sql.missingEstates, "estate_id", "the id of an estate that is known, in the same city");
  await refuse(run, rows, sql.withoutRegion, "longitude", PLACE);
  const inWords = rows.carries("estate_name");
  if (inWords) {
    await send(run.client, takeLinks, { sourceId: run.sourceId });
    await run.client.query(takePoints);
  }
  if (cities.length > 0) await takeKnown(run, rows, cities);
  if (inWords) await run.client.query(keepMentions);
  if (rows.carries("estate_id") && cities.length > 0) await run.client.query(endMentions);
  if (cities.length > 0) for (const text of sql.removeUnchanged) await run.client.query(text);
  return merged;
}

/** Rows with one id: later ones fill the blanks of the first; contradicting ones are problems. Returns how many went into others. */
async function mergeRepeated(run: ImportRun, rows: TypedRows): Promise<number> {
  const { client, problems } = run;
  const counted = (await client.query<{ rows: number; ids: number; lost: number }>(sql.countRows)).rows[0]!;
  let merged = 0;
  if (counted.rows !== counted.ids) {
    const found = await client.query<{ external_id: string; row_numbers: number[]; columns: string[] }>(
      sql.contradictions,
    );
    const refused: number[] = [];
    for (const { external_id, row_numbers, columns } of found.rows)
      for (const row of row_numbers.slice(1)) {
        const expected = `the same ${columns.map((c) => rows.headerOf(c)).join(", ")} as row ${row_numbers[0]}, which has this id too`;
        problems.add({ row, column: rows.headerOf("id"), expected, got: external_id });
        refused.push(row);
      }
    if (refused.length > 0) await send(client, sql.removeRows, { rowNumbers: refused });
    await client.query(sql.mergeFields);
    merged = (await client.query(sql.removeRepeated)).rowCount ?? 0;
  }
  if (rows.carries("estate_id")) await send(client, sql.resolveEstates, { sourceId: run.referenceSourceId });
  return merged;
}

async function refuse(run: ImportRun, rows: TypedRows, query: string, column: string, expected: string): Promise<void> {
  const found = await run.client.query<{ row_number: number; got?: string }>(query);
  for (const { row_number, got } of found.rows)
    run.problems.add({ row: row_number, column: rows.headerOf(column), expected, got: got ?? "" });
  if (found.rows.length > 0)
    await send(run.client, sql.removeRows, { rowNumbers: found.rows.map((row) => row.row_number) });
}

/** Finds the rows that the source has already, and completes them. */
async function takeKnown(run: ImportRun, rows: TypedRows, cities: readonly string[]): Promise<void> {
  const { client, problems, sourceId } = run;
  const moved = await send(client, sql.moved, { sourceId, cityCodes: cities });
  for (const row of moved.rows) problems.add(movedProblem(row, rows.headerOf("id")));
  if (moved.rows.length > 0)
    await send(client, sql.removeRows, { rowNumbers: moved.rows.map((row) => row.row_number) });
  await send(client, sql.fillBefore, { sourceId });
  await client.query("analyze complaints_before");
  await client.query(sql.takeKnown(new Set(rows.carried.map((c) => c.column.name))));
  const told = await client.query<{ row_number: number; external_id: string }>(sql.keepTold);
  for (const { row_number, external_id } of told.rows)
    run.remarks.addRow(
      "left with the times, the status and the satisfaction that their events tell",
      row_number,
      external_id,
    );
  await refuseOutOfOrder(run, rows);
}

/** The file's own times were compared as they were read; a known row brings times of its own to those of the file. */
async function refuseOutOfOrder({ client, problems }: ImportRun, rows: TypedRows): Promise<void> {
  const found = await client.query<{ row_number: number; step: string; reported: string; got: string }>(sql.outOfOrder);
  for (const { row_number, step, reported, got } of found.rows) {
    const carried = rows.carries(step);
    problems.add({
      row: row_number,
      column: rows.headerOf(carried ? step : "reported_at"),
      expected: carried
        ? `a time not before it was reported (${reported})`
        : `a time not after ${step.replace("_at", "")}, which is known already (${got})`,
      got: carried ? got : reported,
    });
  }
  if (found.rows.length > 0)
    await send(client, sql.removeRows, { rowNumbers: found.rows.map((row) => row.row_number) });
}
