import type { TimeZone } from "../calendar/time-zone.ts";
import type { CodeList } from "../code-lists/code-list.ts";
import type { DayOrder } from "./day-order.ts";

/** Spreadsheets count days from the end of 1899, those of old Macintoshes from 1904. */
export type DateSystem = "1900" | "1904";

/** What a parsed cell becomes in the staging table. */
export type Value = string | number | boolean | null;

/** The day and the clocks of an import. */
export interface LocalContext {
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly zone: TimeZone;
  /** The last moment that may have passed already, in milliseconds since 1970; the end of today where left out. */
  readonly latest?: number;
  /** Workbooks: by which a number in a column of dates is a day. */
  readonly serialDates?: DateSystem | null;
}

/** What a file's cells are read with. */
export interface ParseContext extends LocalContext {
  /** The mark before decimals. */
  readonly decimal: "." | ",";
  readonly order: DayOrder;
  /** The cell was read otherwise than it is written; `what` follows the number of such cells: "read as Excel serial dates". */
  readonly told: (what: string) => void;
}

/** One canonical column of a kind: what it is called in files, and how its text is read. */
export interface Column {
  /** Canonical name: what a mapping and a row in memory use. */
  readonly name: string;
  /** Usual headers, Chinese and English; compared without case, blanks, underscores and units in brackets. */
  readonly aliases: readonly string[];
  /** Turns text that says something into a value, null where that means nothing; throws BadValue. */
  readonly parse: (text: string, context: ParseContext) => Value;
  /** Every row must have it. */
  readonly required?: true;
  /** Another column that a file may carry in its place. */
  readonly instead?: string;
  /** The list whose codes it holds. */
  readonly codes?: CodeList;
  /** Its own words go before those that mean "unknown" elsewhere: the mode NONE. */
  readonly ownWords?: true;
}
