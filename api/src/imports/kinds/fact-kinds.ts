import type { Column } from "../../parsers/column.ts";
import { REGISTERS } from "../../registers/registry.ts";
import type { KindName } from "../import-request.ts";
import { categoryCodeColumns } from "./category-codes.ts";
import { categoryColumns } from "./complaint-categories.ts";
import { complaintEventColumns } from "./complaint-events.ts";
import { complaintColumns } from "./complaints.ts";
import { estates } from "./estates.ts";
import { firms } from "./firms.ts";
import type { FactKind } from "./kind.ts";
import { observationColumns } from "./observations.ts";
import { regionColumns } from "./regions.ts";
import { importKind } from "./register-kind.ts";
import { targetColumns } from "./targets.ts";

/** The kinds that write-facts.ts writes, by name; regions, complaints, their events and categories, observations and targets have writers of their own. */
export const factKinds: ReadonlyMap<KindName, FactKind> = new Map(
  [estates, firms, ...REGISTERS.map(importKind)].map((kind) => [kind.name, kind]),
);

/** The canonical columns of any kind. */
export function columnsOf(kind: KindName): readonly Column[] {
  if (kind === "regions") return regionColumns;
  if (kind === "complaints") return complaintColumns;
  if (kind === "complaint_events") return complaintEventColumns;
  if (kind === "complaint_categories") return categoryColumns;
  if (kind === "category_codes") return categoryCodeColumns;
  if (kind === "targets") return targetColumns;
  return kind === "observations" ? observationColumns : factKinds.get(kind)!.columns;
}

/** Those of them without which a file cannot be of the kind. */
export function neededColumns(kind: KindName): readonly Column[] {
  const mustCarry = factKinds.get(kind)?.mustCarry;
  return columnsOf(kind).filter(({ name, required }) => mustCarry?.includes(name) ?? required === true);
}
