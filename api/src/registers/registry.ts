import { committees } from "./committees/committees.register.ts";
import { episodes } from "./episodes/episodes.register.ts";
import { instructors } from "./instructors/instructors.register.ts";
import { mediationCases } from "./mediation-cases/mediation-cases.register.ts";
import { organisations } from "./organisations/organisations.register.ts";
import type { Register } from "./register.ts";
import { renovations } from "./renovations/renovations.register.ts";

/** Every register, in the order that menus show them. A new one is added here and nowhere else. */
export const REGISTERS: readonly Register[] = [
  episodes,
  renovations,
  organisations,
  instructors,
  committees,
  mediationCases,
];
