import type { Family } from "../../db/table-families.ts";
import type { Column } from "../../parsers/column.ts";
import type { Register } from "../../registers/register.ts";
import type { KindName } from "../import-request.ts";

/** A column of a table of facts and the canonical column that fills it. */
export interface Field {
  readonly column: string;
  /** SQL type in the staging table. */
  readonly type: string;
  /** Canonical column. */
  readonly from: string;
  /** A new row must have it. */
  readonly needed?: true;
  /** SQL for a new row that has none. */
  readonly otherwise?: string;
}

/** A column that holds another row's id, which the file names by its external id. */
export interface Reference {
  readonly column: string;
  readonly table: string;
  readonly idColumn: string;
  readonly from: string;
  /** For messages: "an estate". */
  readonly meant: string;
  readonly needed?: true;
  /** Looked for among the rows of the file's own source first; only then among those of the source whose ids the file uses. */
  readonly ownFirst?: true;
}

/** A rule that a whole staged row `s` must keep, new or updated. */
export interface RowRule {
  /** True where the rule is kept or cannot be judged. */
  readonly sql: string;
  readonly column: string;
  readonly expected: string | { readonly sql: string };
  readonly got?: string;
  readonly joined?: (staged: string) => string;
}

/** One kind of fact, written by write-facts.ts. */
export interface FactKind {
  readonly name: KindName;
  readonly family: Family;
  readonly table: string;
  readonly idColumn: string;
  readonly columns: readonly Column[];
  /** Canonical columns without which a file cannot be of this kind. */
  readonly mustCarry: readonly string[];
  readonly fields: readonly Field[];
  readonly references: readonly Reference[];
  readonly rules: readonly RowRule[];
  /** Has region_id: taken from coordinates or a stated region. */
  readonly inRegion: boolean;
  /** A row that says nothing of its region is in that of its estate. */
  readonly regionOfEstate?: boolean;
  /** Rows may name their estate in words, beside its id; whether one may stand without an estate. */
  readonly namesEstate?: { readonly standsAlone: boolean };
  /** Has location: files may carry coordinates. */
  readonly located: boolean;
  /** Has footprint: the outline of a file's shape is kept beside its point. */
  readonly outlined?: true;
  /** A blank cell leaves what is known; otherwise a carried column is taken as it stands. */
  readonly blankKeeps: boolean;
  /** Its rows are booked for good, in chains: the register that says so. */
  readonly ledger?: Register;
  /** May not overlap in time where they are alike in columns: changed rows are taken out before any is put in. */
  readonly exclusive: {
    readonly alike: readonly string[];
    /** Columns of the half-open interval; `to` null: one day. */
    readonly from: string;
    readonly to: string | null;
    /** Canonical column that an overlap is told of, and what was expected. */
    readonly column: string;
    readonly expected: string;
  } | null;
}
