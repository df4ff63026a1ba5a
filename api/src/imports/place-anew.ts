import { complaintsFlow } from "../complaints/complaints.flow.ts";
import { giveRoomToSort } from "../db/sorting.ts";
import type { Family } from "../db/statement.ts";
import { applyFlowChanges, recountStocks } from "../indicators/rollup.ts";
import type { ImportRun } from "./import-run.ts";
import type { ImportClient } from "./staging/copy-writer.ts";
import * as sql from "./staging/placed-anew.queries.ts";

/** What the boundaries of a file make of the facts that are placed already. */
export interface PlacedAnew {
  readonly notes: readonly string[];
  /** Of the facts that were moved. */
  readonly families: readonly Family[];
}

interface Counts {
  readonly estates: number;
  readonly complaints: number;
}

/**
 * Finds the estates and complaints that belong to other regions by the boundaries just written, and moves them there where the request
 * says so; else they are told alone. `recount`: whether the rollups are to follow, or are counted anew by the caller.
 */
export async function placeAnew(run: ImportRun, recount: boolean): Promise<PlacedAnew> {
  const { client, request } = run;
  if (!(await client.query<{ any: boolean }>(sql.anyToPlace)).rows[0]!.any) return { notes: [], families: [] };
  run.progress("placing", 0);
  await findPlaces(client, request.today);
  const [estates, complaints] = [await countOf(run, "estates"), await countOf(run, "complaints")];
  const here = { estates: estates.here, complaints: complaints.here };
  const elsewhere = told(
    { estates: estates.elsewhere, complaints: complaints.elsewhere },
    "to another city by these boundaries and stay: a row never moves to another city",
  );
  const move = request.placeAnew === true;
  const notes = [
    ...told(
      here,
      `to other regions by these boundaries${move ? " and are placed anew" : "; --place-anew places them there"}`,
    ),
    ...elsewhere,
  ];
  if (!move) return { notes, families: [] };
  const families: Family[] = [];
  if (here.estates > 0) {
    families.push("estates");
    await moveEstates(run, recount);
  }
  if (here.complaints > 0) {
    families.push("complaints");
    await moveComplaints(run, recount);
  }
  return { notes, families };
}

const PLANS = ["enable_seqscan"];
const JOINS = ["enable_hashjoin", "enable_mergejoin"];

async function plan(client: ImportClient, ways: readonly string[], as: "on" | "off"): Promise<void> {
  await client.query("select set_config(way, $2, true) from unnest($1::text[]) way", [ways, as]);
}

/** Leaves placed_anew_estates and placed_anew_complaints. */
async function findPlaces(client: ImportClient, today: string): Promise<void> {
  await client.query(sql.dropLast);
  await giveRoomToSort(client);
  await client.query(sql.regionsOfDay, [today]);
  for (const text of sql.indexRegions) await client.query(text);
  await client.query(sql.layers);
  // without statistics of points, which imports gather none of, the planner would read every row for every boundary
  await plan(client, PLANS, "off");
  for (const table of ["estates", "complaints"] as const) {
    // a boundary looks for its points, not a point for its boundaries
    await plan(client, JOINS, "off");
    for (const text of sql.findOutside(table)) await client.query(text);
    await plan(client, JOINS, "on");
    await client.query(sql.findPlaces(table));
    await client.query(`analyze placed_anew_${table}`);
  }
  await plan(client, PLANS, "on");
  await client.query(sql.followEstates);
}

async function countOf({ client }: ImportRun, table: sql.Located): Promise<{ here: number; elsewhere: number }> {
  return (await client.query<{ here: number; elsewhere: number }>(sql.countPlaces(table))).rows[0]!;
}

async function moveEstates({ client, request }: ImportRun, recount: boolean): Promise<void> {
  await client.query(sql.moveRows("estates"));
  if (!recount) return;
  const { rows } = await client.query<{ city_code: string }>(sql.citiesPlaced);
  await recountStocks(client, { today: request.today, cityCodes: rows.map((row) => row.city_code) });
}

async function moveComplaints({ client, request }: ImportRun, recount: boolean): Promise<void> {
  await client.query("analyze placed_anew_complaints");
  if (!recount) {
    await client.query(sql.moveRows("complaints"));
    return;
  }
  await client.query("drop table if exists complaints_before, complaints_after");
  for (const text of sql.keepBeforeAndAfter) await client.query(text);
  await client.query(sql.moveRows("complaints"));
  await applyFlowChanges(client, complaintsFlow, { today: request.today });
}

/** A sentence about the kinds of which there are any; none where there are none. */
function told({ estates, complaints }: Counts, what: string): string[] {
  const kinds = [counted(estates, "estate"), counted(complaints, "complaint")].filter((text) => text !== null);
  if (kinds.length === 0) return [];
  return [`${kinds.join(" and ")} ${estates + complaints === 1 ? "belongs" : "belong"} ${what}`];
}

function counted(rows: number, noun: string): string | null {
  return rows === 0 ? null : `${rows.toLocaleString("en")} ${noun}${rows === 1 ? "" : "s"}`;
}
