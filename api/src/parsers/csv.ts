import { stringify } from "csv-stringify/sync";

/** First of a file, by it spreadsheets know UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";

/**
 * Rows as lines of CSV (RFC 4180): each ends with CR LF, a cell with a comma, a quote or a line break of any kind is quoted, null is
 * blank. Texts that a spreadsheet would take for formulas are guarded.
 */
export function csvLines(rows: readonly (readonly (string | number | boolean | null)[])[]): string {
  const guarded = rows.map((row) => row.map((cell) => (typeof cell === "string" ? guardFormulas(cell) : cell)));
  return stringify(guarded, {
    record_delimiter: "windows",
    // Without this only the pair CR LF is quoted, though readers end a row at either of them.
    quote_record_delimiter: true,
    // Readers drop an empty line; quoted, a row whose one cell is blank stays a row.
    quoted_empty: rows[0]?.length === 1,
    cast: { boolean: String },
  });
}

// A formula begins a line with = + - @, narrow or wide, blanks or controls before it or not; some readers also drop a first tab or line break.
// Apostrophes before it are guards, or look like them and so are guarded as well.
const STARTS = String.raw`'*(?:(?![\r\n])[\s\p{Cc}])*[=+\-@＝＋－＠]`;
const UNGUARDED = new RegExp(String.raw`^(?='*[\t\r\n])|(?<=^|[\r\n])(?=${STARTS})`, "gu");
const GUARD = new RegExp(String.raw`^'(?='*[\t\r\n])|(?<=^|[\r\n])'(?=${STARTS})`, "gu");
const NEGATIVE_NUMBER = /^-\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/**
 * Text of which no line is a formula to a spreadsheet (OWASP, CSV injection): an apostrophe stands before each that was. A negative
 * number stays as it is.
 */
export function guardFormulas(text: string): string {
  return NEGATIVE_NUMBER.test(text) ? text : text.replace(UNGUARDED, "'");
}

/** The text that guardFormulas was given, from what it returned. */
export function unguardFormulas(guarded: string): string {
  return guarded.replace(GUARD, "");
}
