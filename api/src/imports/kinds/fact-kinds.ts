import type { KindName } from "../import-request.ts";
import { committees } from "./committees.ts";
import { episodes } from "./episodes.ts";
import { estates } from "./estates.ts";
import { firms } from "./firms.ts";
import { instructors } from "./instructors.ts";
import type { FactKind } from "./kind.ts";
import { organisations } from "./organisations.ts";
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
