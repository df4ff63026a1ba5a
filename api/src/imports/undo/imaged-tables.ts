import type { Family } from "../../db/table-families.ts";
import type { KindName } from "../import-request.ts";
import { factKinds } from "../kinds/fact-kinds.ts";
import type { ImagedTable } from "./images.queries.ts";

/** A table of facts as undoing knows it. */
export interface FactTable extends ImagedTable {
  readonly kind: KindName;
  readonly family: Family;
  /** Its rows may not overlap: those that stood before come back only once all that stand in their way are gone. */
  readonly exclusive: boolean;
  /** SQL of the region that a row `t` of it lies in; null: by what it hangs at. */
  readonly hangsAt: { readonly table: "estates" | "property_firms"; readonly column: string } | null;
}

export const COMPLAINTS: FactTable = {
  kind: "complaints",
  family: "complaints",
  table: "complaints",
  idColumn: "complaint_id",
  ofCities: true,
  exclusive: false,
  hangsAt: null,
};
export const OBSERVATIONS: FactTable = {
  kind: "observations",
  family: "observations",
  table: "observations",
  idColumn: "observation_id",
  ofCities: false,
  exclusive: false,
  hangsAt: null,
};
export const TARGETS: FactTable = {
  kind: "targets",
  family: "targets",
  table: "indicator_targets",
  idColumn: "target_id",
  ofCities: false,
  exclusive: false,
  hangsAt: null,
};

const OF_KINDS: readonly FactTable[] = [...factKinds.values()].map((kind) => {
  const subject = kind.references.find(({ table }) => table === "estates" || table === "property_firms");
  return {
    kind: kind.name,
    family: kind.family,
    table: kind.table,
    idColumn: kind.idColumn,
    ofCities: true,
    exclusive: kind.exclusive !== null,
    hangsAt:
      kind.inRegion || subject === undefined
        ? null
        : { table: subject.table as "estates" | "property_firms", column: subject.column },
  };
});

const BY_TABLE = new Map([...OF_KINDS, COMPLAINTS, OBSERVATIONS, TARGETS].map((facts) => [facts.table, facts]));

/** The table of facts of a name; throws for another. */
export function factTable(name: string): FactTable {
  const found = BY_TABLE.get(name);
  if (found === undefined) throw new Error(`expected a table of facts, got ${name}`);
  return found;
}

/** Why imports of a kind cannot be undone; null where they can. */
export function neverUndone(kind: KindName): string | null {
  if (kind === "regions") return "regions, which everything else hangs at: import them as they were instead";
  if (kind === "complaint_events") return "events of complaints, which are kept for good: record what followed instead";
  // the complaints that it moved have not kept the source's word
  if (kind === "category_codes")
    return "codes of categories, whose complaints no longer have the word they came with: import what the codes are to mean instead";
  return factKinds.get(kind)?.ledger === undefined
    ? null
    : "a ledger, whose entries are booked for good: book entries that reverse them instead";
}
