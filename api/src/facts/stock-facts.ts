import type { Family } from "../db/table-families.ts";
import type { RegionLevel } from "../region/region-enums.ts";
import type { Attributes } from "./attribute.ts";
import type { KnownBy } from "./known-by.ts";

/**
 * A kind of fact that is counted as it stands on a day. The SQL of an implementation names no parameters, so that it can be put
 * into any statement.
 */
export interface StockFacts {
  /** Whose version a write raises. */
  readonly family: Family;
  readonly knownBy: KnownBy;
  /** The finest level that they say anything of, where that is not the community: firms are registered in a county. */
  readonly finest?: RegionLevel;
  /** The table whose rows are counted, and the column that numbers them within a city. */
  readonly table: string;
  readonly key: string;
  /** SQL of a relation (city_code, fact_id, region_id): where each fact is, by its own region or by that of what it hangs at. */
  readonly placed: string;
  /** What can be asked of them, over the rows of `asOf`; left out: nothing. */
  readonly attributes?: Attributes;
  /** SQL over `f` of what tells rows of one fact apart, where it may have several; left out where it has one. */
  readonly part?: string;
  /** Of states known on days, such as balances: the column of `asOf` with the day on which a row was known. Left out for others. */
  readonly knownOn?: string;
  /**
   * SQL of a relation (city_code, fact_id, day): every day on which the state of a fact may change. Between two of them its row is the
   * same, so that counting 36 months costs one row a change and not one a month.
   */
  readonly changeDays: string;
  /**
   * SQL of the rows, alias `f` to a measure: the facts that exist on a day, as they stand then. `spans` names a relation
   * (city_code, fact_id, day, first_index, past_index), unique by fact and day; its columns are carried along, beside region_id.
   */
  asOf(spans: string): string;
}

/** SQL of facts whose table says itself where they are. */
export const ownPlaces = (table: string, key: string): string =>
  `(select city_code, ${key} as fact_id, region_id from ${table})`;

/** SQL condition: a half-open interval [from, to), null being open, contains the day. */
export function contains(from: string, to: string, day: string): string {
  return `(${from} is null or ${from} <= ${day}) and (${to} is null or ${to} > ${day})`;
}

/** SQL of (city_code, fact_id, day) from days that tables hold; rows without a fact or a day are left out. */
export function daysOf(
  tables: readonly { table: string; key: string; days: readonly string[]; where?: string }[],
): string {
  return tables
    .flatMap(({ table, key, days, where }) =>
      days.map(
        (day) =>
          `select city_code, ${key} as fact_id, ${day} as day from ${table} t where ${key} is not null and ${day} is not null${where ? ` and ${where}` : ""}`,
      ),
    )
    .join("\n union all ");
}
