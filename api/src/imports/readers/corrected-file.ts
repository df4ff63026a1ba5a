import { unguardFormulas } from "../../parsers/csv.ts";
import type { SourceFile, SourceRow } from "../source-row.ts";

/** The headers that a rejected file puts before those of the file it is of; by them it is known when it comes back. */
export const ROW = "refused row";
export const BECAUSE = "refused because";
export const GEOMETRY = "refused geometry";
/** The same two in workbooks, whose readers read Chinese. */
export const ROW_ZH = "被拒行号";
export const BECAUSE_ZH = "被拒原因";
const IN_FRONT = new Set([`${ROW} ${BECAUSE}`, `${ROW_ZH} ${BECAUSE_ZH}`]);

/** A rejected file that was corrected, as the file that it is of: without the columns put before it, and with the guard taken off. */
export function asCorrected<T extends SourceFile>(file: T): T {
  const [row, because] = file.columns;
  if (!IN_FRONT.has(`${row} ${because}`)) return file;
  const hasGeometry = file.columns[2] === GEOMETRY;
  const first = hasGeometry ? 3 : 2;
  async function* batches(): AsyncGenerator<SourceRow[]> {
    for await (const batch of file.batches)
      yield batch.map((row) => {
        const cells = row.cells.slice(first).map(unguardFormulas);
        const short = row.short === undefined ? {} : { short: Math.max(row.short - first, 0) };
        return { ...row, ...short, cells, ...(hasGeometry ? shapeIn(row.cells[2] ?? "") : {}) };
      });
  }
  return {
    ...file,
    columns: file.columns.slice(first).map(unguardFormulas),
    hasGeometry,
    notes: [
      ...file.notes,
      `a rejected file: "${row}" and "${because}" are left out, and apostrophes before formulas taken off`,
    ],
    batches: batches(),
  };
}

function shapeIn(text: string): Pick<SourceRow, "geometry" | "fault"> {
  try {
    return { geometry: text.trim() === "" ? null : JSON.parse(text) };
  } catch {
    return { fault: { expected: `GeoJSON in "${GEOMETRY}"`, got: text.slice(0, 80) } };
  }
}
