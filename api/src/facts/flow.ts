import type { Queryable } from "../db/queryable.ts";
import type { Family } from "../db/table-families.ts";
import type { Attributes } from "./attribute.ts";
import type { Difference } from "./difference.ts";
import type { KnownBy } from "./known-by.ts";

/**
 * A kind of fact that is counted over a period, by the day it is told by. Its SQL names no parameters, so that it can be put into any
 * statement.
 */
export interface Flow {
  /** What a measure's `over` names, and flow_days keeps its sums under. */
  readonly name: string;
  /** Whose version a write raises. */
  readonly family: Family;
  readonly knownBy: KnownBy;
  /** SQL of a relation with city_code, region_id, source_id, the day and the columns that measures name; it takes the alias `f`. */
  readonly rows: string;
  /** The column of `rows` that numbers them within a city. */
  readonly key: string;
  /** The column of `rows` with the estate that each is of; left out where they are of none. */
  readonly estate?: string;
  /** The column of `rows` with the firm that each names; left out where they name none. */
  readonly firm?: string;
  /** What can be asked of them, over `rows`; left out: nothing. */
  readonly attributes?: Attributes;
  /** Kinds of fact whose rows say where its own are: once one of these goes to another region, the flow is counted anew. */
  readonly placedBy?: readonly string[];
  /** Its column of the day. Rows without one are of no period. */
  readonly day: string;
  /**
   * Of a flow whose writer tells row by row what it changed, so that ten rows do not cost a recount of a million. Left out, an import
   * counts the flow anew in the cities that it touched.
   */
  readonly changes?: FlowChanges;
}

/** What a writer that tells row by row keeps, beside flow_days and indicator_months, which are kept for every flow alike. */
export interface FlowChanges {
  /** Temp tables with the columns of `rows`: the old versions of the rows that a transaction wrote, and the new ones. */
  readonly before: string;
  readonly after: string;
  /** Rollups of its own: a table, and its column of counts; all others are the key. `rows`: SQL of its counts one by one, where arrays hold them. */
  readonly rollups: readonly {
    readonly table: string;
    readonly counts: string;
    readonly rows?: (table: string) => string;
  }[];
  /** Month (year × 12 + month − 1) of its first row; null without any. The window of months reaches back to it. */
  firstMonth(client: Queryable): Promise<number | null>;
  /** Adds after less before to what says whether there are any. */
  applyCoverage(client: Queryable): Promise<void>;
  /** Finds that anew. */
  recountCoverage(client: Queryable): Promise<void>;
  /** Adds after less before to its own rollups. */
  apply(client: Queryable): Promise<void>;
  /** Counts them anew, emptying them first; `into` names the table that takes the place of one, of the same shape. */
  recount(client: Queryable, into?: (table: string) => string): Promise<void>;
  /** What it keeps otherwise than plain SQL would. */
  compare(client: Queryable): Promise<Difference[]>;
}

/** The measure that every flow keeps first in flow_days: m1 of its entries (flow-days-sql.ts). */
export const ROWS = "count(*)";
