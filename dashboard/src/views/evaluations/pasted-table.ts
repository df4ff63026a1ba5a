/**
 * The cells of a table as it is pasted from a spreadsheet, with tabs between them, or as a CSV file has it: a cell in quotes may hold commas,
 * line breaks and doubled quotes. Blank rows are left out.
 */
export function pastedTable(text: string): string[][] {
  const plain = text.replace(/^\uFEFF/, "");
  const between = /^[^\n]*\t/.test(plain) ? "\t" : ",";
  const rows: string[][] = [[]];
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${between}\\r\\n]*))(${between}|\\r?\\n|\\r|$)`, "y");
  while (cell.lastIndex < plain.length) {
    const found = cell.exec(plain);
    // a quote that is not closed: the rest is a cell as it stands
    if (found === null) break;
    const [, quoted, bare = "", end] = found;
    rows.at(-1)!.push((quoted?.replaceAll('""', '"') ?? bare).trim());
    if (end !== between && end !== "") rows.push([]);
  }
  return rows.filter((row) => row.some((one) => one !== ""));
}
