import { complaintsFlow } from "../complaints/complaints.flow.ts";
import { send } from "../db/command.ts";
import { run as runStatement } from "../db/database.ts";
import { markChanged } from "../dues/mark-dues.queries.ts";
import { applyFlowChanges } from "../indicators/rollup.ts";
import * as sql from "./staging/categories.queries.ts";
import { citiesOfSource } from "./staging/complaints.queries.ts";
import type { ImportClient } from "./staging/copy-writer.ts";

/** What a code or word of a source means. */
export interface CategoryCode {
  readonly code: string;
  readonly category: string;
}

interface Kept {
  /** Codes of which nothing was known, and those that meant something else. */
  readonly inserted: number;
  readonly updated: number;
  /** Complaints that are under another category now. */
  readonly moved: number;
}

/**
 * Keeps what codes of a source mean, in the client's transaction, which holds the source; each code once. Complaints that stand under such
 * a word, since nobody had said what it means, are put under its category, with rollups and marks for their due times.
 */
export async function keepCategoryCodes(
  client: ImportClient,
  sourceId: number,
  codes: readonly CategoryCode[],
  by: { readonly today: string; readonly at: Date; readonly name: string },
): Promise<Kept> {
  const inForce = new Map(
    (await runStatement(client, sql.categoryCodesOfSource, { sourceId })).map(({ code, category }) => [code, category]),
  );
  const other = codes.filter(({ code, category }) => inForce.get(code) !== category);
  if (other.length === 0) return { inserted: 0, updated: 0, moved: 0 };
  await runStatement(client, sql.insertCategoryCodes, {
    sourceId,
    codes: other.map(({ code }) => code),
    categories: other.map(({ category }) => category),
    at: by.at,
    by: by.name,
  });
  const inserted = other.filter(({ code }) => !inForce.has(code)).length;
  return { inserted, updated: other.length - inserted, moved: await moveStored(client, sourceId, other, by.today) };
}

/** Returns how many complaints were put under another category. */
async function moveStored(
  client: ImportClient,
  sourceId: number,
  codes: readonly CategoryCode[],
  today: string,
): Promise<number> {
  const words = (await runStatement(client, sql.wordsAmong, { categories: codes.map(({ code }) => code) })).map(
    ({ category }) => category,
  );
  if (words.length === 0) return 0;
  const becomes = new Map(codes.map(({ code, category }) => [code, category]));
  const cityCodes = (await runStatement(client, citiesOfSource, { sourceId })).map(({ city_code }) => city_code);
  for (const text of sql.createMoved) await client.query(text);
  await send(client, sql.fillMovedBefore, { cityCodes, sourceId, words });
  const categories = words.map((word) => becomes.get(word)!);
  const { rowCount } = await send(client, sql.fillMovedAfter, { words, categories });
  if (rowCount !== null && rowCount > 0) {
    await client.query(sql.moveComplaints);
    await client.query(markChanged);
    await applyFlowChanges(client, complaintsFlow, { today });
  }
  await send(client, sql.forgetWords, { words });
  return rowCount ?? 0;
}
