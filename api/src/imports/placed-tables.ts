import type { Family } from "../db/table-families.ts";
import type { Register } from "../registers/register.ts";
import { REGISTERS } from "../registers/registry.ts";
import type { KindName } from "./import-request.ts";

/** A table of facts that hang at a region of their own, which a boundary may take them out of. */
export interface PlacedTable {
  readonly table: string;
  readonly key: readonly string[];
  /** What an import of them is called. */
  readonly kind: KindName;
  /** Whose version a move raises. */
  readonly family: Family;
  /** Has location: a row with a point lies where that does. */
  readonly located: boolean;
  /** A row without a point that hangs where its estate does follows it. */
  readonly followsEstate: boolean;
}

/** A register's table; null where its rows have no region that a boundary could take them out of. */
function tableOf({ id, family, table, key, hangsAt, located, time }: Register): PlacedTable | null {
  const ofRegion = time.kind === "state" && time.of.includes("region");
  const followsEstate = hangsAt.region === "needed" && hangsAt.estate !== undefined;
  // an account of a region is of that one, wherever its point lies
  if (hangsAt.region === undefined || ofRegion || !(located || followsEstate)) return null;
  return { kind: id, family, table, key: ["city_code", key], located, followsEstate };
}

const ESTATES: PlacedTable = {
  kind: "estates",
  family: "estates",
  table: "estates",
  key: ["city_code", "estate_id"],
  located: true,
  followsEstate: false,
};
const COMPLAINTS: PlacedTable = {
  kind: "complaints",
  family: "complaints",
  table: "complaints",
  key: ["city_code", "reported_on", "complaint_id"],
  located: true,
  followsEstate: true,
};
const OF_REGISTERS = REGISTERS.map(tableOf).filter((placed) => placed !== null);

/** The tables whose rows are placed anew; estates first, which others follow. */
export const PLACED: readonly PlacedTable[] = [ESTATES, COMPLAINTS, ...OF_REGISTERS];
