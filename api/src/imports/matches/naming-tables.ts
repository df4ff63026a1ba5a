import type { KindName } from "../import-request.ts";
import { factKinds } from "../kinds/fact-kinds.ts";
import type { NamingTable } from "./record-mentions.queries.ts";

/** The table of a kind whose rows may name their estate in words; null of others. */
export function namingTable(kind: KindName): NamingTable | null {
  const found = factKinds.get(kind);
  if (found?.namesEstate === undefined) return null;
  const { table, idColumn, namesEstate, regionOfEstate = false } = found;
  return { table, idColumn, regionOfEstate, ...namesEstate };
}
