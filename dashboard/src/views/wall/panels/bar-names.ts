import { textEms } from "./text-ems.ts";

/** A row in which the name stands above its bar, text sizes. */
export const NAME_ABOVE_EMS = 2.7;
const SHORTEST_NAME_EMS = 3;

/** How the names of bars stand in a room, text sizes: `beside` is what stands beside them, with the shortest bar that says something. */
export interface BarNames {
  readonly ems: number;
  /** They do not fit beside their bars and stand above them, so that none is cut. */
  readonly above: boolean;
}

export function barNames(names: readonly string[], room: number, beside: number): BarNames {
  const ems = Math.max(SHORTEST_NAME_EMS, ...names.map(textEms));
  return { ems, above: ems > room - beside };
}
