import type { TimeZone } from "./parsers/time-zone.ts";
import type { DateSystem } from "./source-row.ts";

/** What a parsed cell becomes in the staging table. */
export type Value = string | number | boolean | null;

export interface ParseContext {
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly zone: TimeZone;
  /** Workbooks: by which a number in a column of dates is a day. */
  readonly serialDates?: DateSystem | null;
}

/** One canonical column of a kind: what it is called in files, and how its text is read. */
export interface Column {
  /** Canonical name: what a mapping and a row in memory use. */
  readonly name: string;
  /** Usual headers, Chinese and English; compared without case, blanks, underscores and units in brackets. */
  readonly aliases: readonly string[];
  /** Turns text that is not blank into a value, null where it says "unknown"; throws BadValue. */
  readonly parse: (text: string, context: ParseContext) => Value;
  /** Every row must have it. */
  readonly required?: true;
}
