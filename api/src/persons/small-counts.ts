/**
 * Which counts of a table are hidden, so that none that is small can be told: neither seen, nor reckoned from totals. Rows are told apart by
 * anything (months), columns by codes; totals of rows and columns are taken as known. A count is small from 1 to one less than `below`.
 *
 * Whoever sees what is shown finds for each hidden count at least two values that could stand there, also where they know this rule: unless
 * totals alone leave but one.
 */
export function hiddenCounts(table: readonly (readonly number[])[], below: number): boolean[][] {
  const [only, ...others] = table;
  if (only === undefined) return [];
  return others.length === 0
    ? [hiddenInRow(only, below)]
    : hiddenRows(table, below).map((isHidden, at) => table[at]!.map(() => isHidden));
}

export const isSmall = (count: number, below: number): boolean => count > 0 && count < below;

/**
 * One row, of which the total is known. With a small count all that are not large are hidden, none at all among them. Where that is a single one,
 * or where they are as large as they may be, the least of the others is hidden too, and all like it.
 */
function hiddenInRow(counts: readonly number[], below: number): boolean[] {
  if (!counts.some((count) => isSmall(count, below))) return counts.map(() => false);
  const small = counts.filter((count) => count < below);
  const large = counts.filter((count) => count >= below);
  const isTold = small.length === 1 || sumOf(small) >= small.length * (below - 1);
  const least = isTold && large.length > 0 ? Math.min(...large) : below - 1;
  return counts.map((count) => count <= least);
}

/**
 * Whole rows are hidden: those with a small count; and as many more, the least first, as it takes that no small count follows from the totals
 * of rows and columns.
 */
function hiddenRows(table: readonly (readonly number[])[], below: number): boolean[] {
  const hidden = table.map((row) => row.some((count) => isSmall(count, below)));
  const open = table.map((_, at) => at).filter((at) => !hidden[at]);
  const byTotal = open.sort((a, b) => sumOf(table[a]!) - sumOf(table[b]!));
  for (;;) {
    const rows = table.filter((_, at) => hidden[at]);
    const more = isTold(rows, below) ? byTotal.shift() : undefined;
    if (more === undefined) return hidden;
    hidden[more] = true;
  }
}

/** Whether a small count of the hidden rows can have but one value: between what the totals leave at least and at most. */
function isTold(rows: readonly (readonly number[])[], below: number): boolean {
  const ofColumns = (rows[0] ?? []).map((_, column) => sumOf(rows.map((row) => row[column]!)));
  const all = sumOf(ofColumns);
  return rows.some((row) => {
    const ofRow = sumOf(row);
    return row.some((count, column) => {
      const ofColumn = ofColumns[column]!;
      return isSmall(count, below) && Math.max(0, ofRow + ofColumn - all) === Math.min(ofRow, ofColumn);
    });
  });
}

export const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
