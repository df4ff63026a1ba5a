import { codesIn } from "../../graphql/code-lists.ts";
import type { Transition } from "./transitions-query.ts";

export type Mode = NonNullable<Transition["before"]>;
/** Modes in their order, and last those of which nothing says. */
const ALL: readonly (Mode | null)[] = [...codesIn("management_modes"), null];

export interface Matrix {
  /** Modes on the first day (rows) and on the second (columns) that any estate has. */
  readonly before: readonly (Mode | null)[];
  readonly after: readonly (Mode | null)[];
  /** Estates from a mode to another; 0 without any. */
  estates(before: Mode | null, after: Mode | null): number;
  /** Estates of a row, of a column, and of all. */
  ofBefore(mode: Mode | null): number;
  ofAfter(mode: Mode | null): number;
  readonly all: number;
  /** Those managed otherwise on the second day. */
  readonly changed: number;
}

/** Rows and columns of the modes that occur, whose cells add up to both sums. */
export function transitionMatrix(transitions: readonly Transition[]): Matrix {
  const sum = (of: (transition: Transition) => boolean): number =>
    transitions.filter(of).reduce((all, { estates }) => all + estates, 0);
  return {
    before: ALL.filter((mode) => transitions.some((one) => one.before === mode)),
    after: ALL.filter((mode) => transitions.some((one) => one.after === mode)),
    estates: (before, after) => sum((one) => one.before === before && one.after === after),
    ofBefore: (mode) => sum((one) => one.before === mode),
    ofAfter: (mode) => sum((one) => one.after === mode),
    all: sum(() => true),
    changed: sum((one) => one.before !== one.after),
  };
}
