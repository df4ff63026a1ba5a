// Before what a spreadsheet would take for a formula: a line that begins with = + - @, narrow or wide, after blanks or controls or not, and a first
// tab or line break, which some drop. An apostrophe there already counts as part of the text. As in the api's exports.
const FORMULA_AHEAD = /^(?='*[\t\r\n])|(?<=^|[\r\n])(?='*(?:(?![\r\n])[\s\p{Cc}])*[=+\-@＝＋－＠])/gu;

/** A cell as CSV wants it (RFC 4180); an apostrophe stands before what would be a formula. */
function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const harmless = value.replace(FORMULA_AHEAD, "'");
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Lines of cells as CSV with a byte-order mark, so that Excel reads the Chinese. */
export function csvOf(lines: readonly (readonly (string | number | null)[])[]): string {
  return `\uFEFF${lines.map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
}
