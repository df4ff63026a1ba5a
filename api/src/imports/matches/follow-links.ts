import { complaintsFlow } from "../../complaints/complaints.flow.ts";
import { send } from "../../db/command.ts";
import { run } from "../../db/database.ts";
import type { Row } from "../../db/statement.ts";
import type { Family } from "../../db/table-families.ts";
import { markChanged } from "../../dues/mark-dues.queries.ts";
import { BadInput } from "../../errors.ts";
import { applyFlowChanges, recountStocks } from "../../indicators/rollup.ts";
import { recountFacts } from "../recount-facts.ts";
import { createAfter, createBefore } from "../staging/complaints.queries.ts";
import type { ImportClient } from "../staging/copy-writer.ts";
import { type FactTable, factTable } from "../undo/imaged-tables.ts";
import * as sql from "./links.queries.ts";
import { namingTable } from "./naming-tables.ts";
import * as sqlOfRecords from "./record-mentions.queries.ts";
import { countOnce } from "./same-estates.ts";

type Link = Row<typeof sql.heldLink>;

interface Followed {
  readonly link: Link;
  readonly standsAgain: boolean;
}

/** What links say now is brought to the records that they are of, and to rollups, counted once for all of them. Returns the families that changed. */
export async function followLinks(
  client: ImportClient,
  followed: readonly Followed[],
  today: string,
): Promise<Family[]> {
  if (followed.length === 0) return [];
  const families: Family[] = ["estate_links"];
  const words = followed.flatMap(({ link }) => (link.own_id === null ? [link] : []));
  if (words.length > 0 && (await followComplaints(client, words, today))) families.push("complaints");
  if (words.length > 0) families.push(...(await followRegisters(client, words, today)));
  const same = followed.filter(({ link }) => link.own_id !== null);
  if (same.length > 0 && (await followSameEstates(client, same, today))) families.push("estates");
  return families;
}

/** Returns whether other estates are counted now: of pairs that waited and are refused none is. */
async function followSameEstates(client: ImportClient, followed: readonly Followed[], today: string): Promise<boolean> {
  const cityCodes = [...new Set(followed.map(({ link }) => link.city_code))];
  const stoodAside = await countOnce(client, cityCodes);
  if (stoodAside === 0 && !followed.some(({ standsAgain }) => standsAgain)) return false;
  // what happened there stays where it happened: only what stands is counted anew
  await recountStocks(client, { today, cityCodes });
  return true;
}

/** Rows of registers that name their estate in words. Returns the families that changed. */
async function followRegisters(client: ImportClient, links: readonly Link[], today: string): Promise<Family[]> {
  const of = { cityCodes: links.map(({ city_code }) => city_code), linkIds: links.map(({ link_id }) => link_id) };
  const changed: FactTable[] = [];
  for (const { table_name } of await run(client, sqlOfRecords.mentioningTables, of)) {
    const facts = factTable(table_name);
    const naming = namingTable(facts.kind);
    if (naming === null) throw new Error(`expected a table whose rows name estates, got ${table_name}`);
    try {
      if (((await send(client, sqlOfRecords.followRecords(naming), of)).rowCount ?? 0) > 0) changed.push(facts);
    } catch (error) {
      throw error instanceof Error && "code" in error && error.code === "23P01"
        ? new BadInput("estate", `one whose records (${facts.kind}) do not overlap with those that name it`, "another")
        : error;
    }
  }
  if (changed.length === 0) return [];
  const kinds = changed.map(({ kind }) => kind);
  const counted = await recountFacts(client, kinds, [...new Set(of.cityCodes)], today);
  return [...changed.map(({ family }) => family), ...counted];
}

/** Returns whether there are any. */
async function followComplaints(client: ImportClient, links: readonly Link[], today: string): Promise<boolean> {
  const of = { cityCodes: links.map(({ city_code }) => city_code), linkIds: links.map(({ link_id }) => link_id) };
  await client.query("drop table if exists complaints_before, complaints_after");
  await client.query(createBefore);
  for (const text of createAfter) await client.query(text);
  let complaints = 0;
  for (const query of sql.mentionedComplaints) complaints = (await send(client, query, of)).rowCount ?? 0;
  if (complaints === 0) return false;
  for (const text of sql.followComplaints) await client.query(text);
  await client.query(markChanged);
  await applyFlowChanges(client, complaintsFlow, { today });
  return true;
}
