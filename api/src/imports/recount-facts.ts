import type { Family } from "../db/table-families.ts";
import { flowsChangedBy } from "../indicators/facts/index.ts";
import { recountStocks } from "../indicators/rollup.ts";
import { exitsOfEpisodes, TELLING_EXITS } from "./exits-of-episodes.ts";
import type { KindName } from "./import-request.ts";
import type { ImportClient } from "./staging/copy-writer.ts";

/** Counts cities anew whose facts of these kinds changed, with the exits that follow from them. Returns the families of what is counted in their places. */
export async function recountFacts(
  client: ImportClient,
  kinds: readonly KindName[],
  cityCodes: readonly string[],
  today: string,
): Promise<Family[]> {
  const telling = kinds.some((kind) => TELLING_EXITS.includes(kind));
  const exits = telling && (await exitsOfEpisodes(client, cityCodes, today));
  const flows = [...new Set([...kinds, ...(exits ? ["firm_exits"] : [])].flatMap(flowsChangedBy))];
  await recountStocks(client, { today, cityCodes, flows: flows.map(({ name }) => name) });
  return flows.map(({ family }) => family);
}
