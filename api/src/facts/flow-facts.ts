import type { DataFamily } from "../data-coverage/data-family.ts";
import type { Family } from "../db/statement.ts";

/**
 * A kind of fact that is counted over a period, by the day it is told by. Its SQL names no parameters, so that it can be put into any
 * statement.
 */
export interface FlowFacts {
  /** What a measure's `over` names, and flow_days keeps its sums under. */
  readonly name: string;
  /** Whose version a write raises. */
  readonly family: Family;
  /** The family that says whether there are any, and for columns that not every source brings, the family that says so. */
  readonly knownBy: { readonly rows: DataFamily; readonly columns: Readonly<Record<string, DataFamily>> };
  /** SQL of a relation with city_code, region_id, the day and the columns that measures name; it takes the alias `f`. */
  readonly rows: string;
  /** Its column of the day. Rows without one are of no period. */
  readonly day: string;
}
