import { send } from "../../db/command.ts";
import { ImportRefused } from "../import-refused.ts";
import type { KindName } from "../import-request.ts";
import type { ImportClient } from "../staging/copy-writer.ts";
import type { ImageKeeper } from "./image-keeper.ts";
import { type FactTable, factTable } from "./imaged-tables.ts";
import { rowsBeyond } from "./within-regions.queries.ts";

const SHOWN = 5;

/**
 * Refuses an import, written as it is, whole where it puts a row outside of the regions in which whoever brings it may bring data, or takes
 * one from there. `within`: their region_ids.
 */
export async function refuseBeyond(
  client: ImportClient,
  images: ImageKeeper,
  kind: KindName,
  within: ReadonlySet<number>,
): Promise<void> {
  if (kind === "regions")
    throw new ImportRefused("Nothing was written: expected somebody who may bring data everywhere to bring regions.");
  const beyond: string[] = [];
  for (const table of images.tables) beyond.push(...(await idsBeyond(client, images, factTable(table), within)));
  if (beyond.length === 0) return;
  const shown = `${beyond.slice(0, SHOWN).join(", ")}${beyond.length > SHOWN ? ", …" : ""}`;
  throw new ImportRefused(
    `Nothing was written: expected rows of the regions in which you may bring data, got ${beyond.length.toLocaleString("en")} of others: ${shown}.`,
  );
}

async function idsBeyond(
  client: ImportClient,
  { importId }: ImageKeeper,
  facts: FactTable,
  within: ReadonlySet<number>,
): Promise<string[]> {
  const ids = new Set<string>();
  for (const query of rowsBeyond(facts)) {
    const { rows } = await send(client, query, { importId, within: [...within] });
    for (const { external_id } of rows) ids.add(external_id);
  }
  return [...ids];
}
