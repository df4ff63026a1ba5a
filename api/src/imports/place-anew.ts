import { complaintsFlow } from "../complaints/complaints.flow.ts";
import { send } from "../db/command.ts";
import { byKeys, letPlan } from "../db/plan.ts";
import { giveRoomToSort } from "../db/sorting.ts";
import type { Family } from "../db/table-families.ts";
import { markChanged } from "../dues/mark-dues.queries.ts";
import { flowsChangedBy } from "../indicators/facts/index.ts";
import { applyFlowChanges, recountStocks } from "../indicators/rollup.ts";
import type { ImportRun } from "./import-run.ts";
import { PLACED, type PlacedTable } from "./placed-tables.ts";
import type { ImportClient } from "./staging/copy-writer.ts";
import * as sql from "./staging/placed-anew.queries.ts";
import { factTable } from "./undo/imaged-tables.ts";

/** What the boundaries of a file make of the facts that are placed already. */
export interface PlacedAnew {
  readonly notes: readonly string[];
  /** Of the facts that were moved. */
  readonly families: readonly Family[];
}

/** How many rows of a table belong to another region of their city, and how many to another city. */
interface Counts {
  readonly placed: PlacedTable;
  readonly here: number;
  readonly elsewhere: number;
}

/**
 * Finds the estates, complaints and records of registers that belong to other regions by the boundaries just written, and moves them there
 * where the request says so; else they are told alone. `recount`: whether the rollups are to follow, or are counted anew by the caller.
 */
export async function placeAnew(run: ImportRun, recount: boolean): Promise<PlacedAnew> {
  const { client, request } = run;
  const tables = await tablesToPlace(client);
  if (tables.length === 0) return { notes: [], families: [] };
  run.progress("placing", 0);
  await findPlaces(client, request.today, tables);
  const counts: Counts[] = [];
  for (const placed of tables)
    counts.push({
      placed,
      ...(await client.query<{ here: number; elsewhere: number }>(sql.countPlaces(placed))).rows[0]!,
    });
  const move = request.placeAnew === true;
  const notes = [
    ...told(
      counts,
      "here",
      `to other regions by these boundaries${move ? " and are placed anew" : "; --place-anew places them there"}`,
    ),
    ...told(counts, "elsewhere", "to another city by these boundaries and stay: a row never moves to another city"),
  ];
  const moving = counts.filter(({ here }) => here > 0).map(({ placed }) => placed);
  if (!move || moving.length === 0) return { notes, families: [] };
  return { notes, families: await moveAll(run, moving, recount) };
}

/** Those in which there is anything to look for; none where the file brought no boundary. */
async function tablesToPlace(client: ImportClient): Promise<PlacedTable[]> {
  const any = (await client.query<Record<string, boolean>>(sql.tablesToPlace)).rows[0]!;
  if (any.staged_boundaries !== true) return [];
  // what has no points of its own moves with its estate alone
  return PLACED.filter(({ table, located }) => any[table] === true && (located || any.estates === true));
}

const PLANS = ["enable_seqscan"];

/** Leaves a table placed_anew_TABLE for each. */
async function findPlaces(client: ImportClient, today: string, tables: readonly PlacedTable[]): Promise<void> {
  await client.query(sql.dropLast);
  await giveRoomToSort(client);
  await send(client, sql.regionsOfDay, { today });
  for (const text of sql.indexRegions) await client.query(text);
  await client.query(sql.layers);
  // without statistics of points, which imports gather none of, the planner would read every row for every boundary
  await letPlan(client, PLANS, "off");
  for (const placed of tables.filter(({ located }) => located)) {
    // a boundary looks for its points, not a point for its boundaries
    await byKeys(client, async () => {
      for (const text of sql.findOutside(placed)) await client.query(text);
    });
    await client.query(sql.findPlaces(placed));
    await client.query(`analyze placed_anew_${placed.table}`);
  }
  await letPlan(client, PLANS, "on");
  if (!tables.some(({ table }) => table === "estates")) return;
  for (const placed of tables.filter(({ followsEstate }) => followsEstate))
    await client.query(sql.followEstates(placed));
}

/** Moves the rows found, and what is counted of them; returns the families that changed. */
async function moveAll(run: ImportRun, moving: readonly PlacedTable[], recount: boolean): Promise<Family[]> {
  const { client, request } = run;
  const cityCodes = new Set<string>();
  for (const placed of moving) await run.images.changed(factTable(placed.table), sql.movingRows(placed));
  for (const placed of moving.filter(({ kind }) => kind !== "complaints")) {
    await client.query(sql.moveRows(placed));
    const cities = await client.query<{ city_code: string }>(sql.citiesPlaced(placed));
    for (const { city_code } of cities.rows) cityCodes.add(city_code);
  }
  const flows = moving.flatMap(({ kind }) => flowsChangedBy(kind)).filter(({ name }) => name !== "complaints");
  if (recount && cityCodes.size > 0)
    await recountStocks(client, {
      today: request.today,
      cityCodes: [...cityCodes],
      flows: flows.map(({ name }) => name),
    });
  const complaints = moving.find(({ kind }) => kind === "complaints");
  if (complaints !== undefined) await moveComplaints(run, complaints, recount);
  return [...new Set([...moving, ...flows].map(({ family }) => family))];
}

async function moveComplaints(
  { client, request }: ImportRun,
  complaints: PlacedTable,
  recount: boolean,
): Promise<void> {
  await client.query("analyze placed_anew_complaints");
  if (!recount) {
    await client.query(sql.moveRows(complaints));
    return;
  }
  await client.query("drop table if exists complaints_before, complaints_after");
  for (const text of sql.keepBeforeAndAfter) await client.query(text);
  await client.query(sql.moveRows(complaints));
  await client.query(markChanged);
  await applyFlowChanges(client, complaintsFlow, { today: request.today });
}

/** A sentence about the tables with any such rows; none where there are none. */
function told(counts: readonly Counts[], which: "here" | "elsewhere", what: string): string[] {
  const any = counts.filter((count) => count[which] > 0);
  if (any.length === 0) return [];
  const rows = any.reduce((sum, count) => sum + count[which], 0);
  const parts = any.map((count) => counted(count[which], count.placed.kind));
  return [`${listed(parts)} ${rows === 1 ? "belongs" : "belong"} ${what}`];
}

/** "1 estate", "3 complaints"; records of a register by the kind that an import names. */
function counted(rows: number, kind: string): string {
  const number = rows.toLocaleString("en");
  if (kind === "estates" || kind === "complaints") return `${number} ${rows === 1 ? kind.slice(0, -1) : kind}`;
  return `${number} ${rows === 1 ? "record" : "records"} of ${kind}`;
}

const listed = (parts: readonly string[]): string =>
  parts.length === 1 ? parts[0]! : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
