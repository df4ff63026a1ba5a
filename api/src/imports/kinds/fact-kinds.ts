import type { Column } from "../column.ts";
import type { KindName } from "../import-request.ts";
import { committees } from "./committees.ts";
import { complaintColumns } from "./complaints.ts";
import { episodes } from "./episodes.ts";
import { estates } from "./estates.ts";
import { firms } from "./firms.ts";
import { instructors } from "./instructors.ts";
import type { FactKind } from "./kind.ts";
import { observationColumns } from "./observations.ts";
import { organisations } from "./organisations.ts";
import { regionColumns } from "./regions.ts";
import { renovations } from "./renovations.ts";

/** The kinds that write-facts.ts writes; regions, complaints and observations have writers of their own. */
export const factKinds: Record<Exclude<KindName, "regions" | "complaints" | "observations">, FactKind> = {
  estates,
  firms,
  episodes,
  renovations,
  organisations,
  instructors,
  committees,
};

/** The canonical columns of any kind. */
export function columnsOf(kind: KindName): readonly Column[] {
  if (kind === "regions") return regionColumns;
  if (kind === "complaints") return complaintColumns;
  return kind === "observations" ? observationColumns : factKinds[kind].columns;
}
