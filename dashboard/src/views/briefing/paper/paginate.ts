/** Heights as measured, in one unit; what is asked of a page break. */
export interface MeasuredBlock {
  readonly height: number;
  /** Must not be the last on its page: a heading, a caption's text. */
  readonly keepWithNext: boolean;
  /** A table that may go on overleaf: what stands above its rows on every page, and the rows. */
  readonly table?: { readonly headHeight: number; readonly rowHeights: readonly number[]; readonly footHeight: number };
}

/** A block, or the rows [from, to) of a table, on a page. */
export interface Fragment {
  readonly block: number;
  readonly rows?: readonly [from: number, to: number];
}

/** Fewer rows of a table than this do not stand alone before or after a break. */
const LEAST_ROWS = 4;

/**
 * Fragments by page. Whatever is taller than a page gets one of its own. A table that would be cut after a row or two goes to the next
 * page whole or in parts; headings follow what they head.
 */
export function paginate(blocks: readonly MeasuredBlock[], pageHeight: number): Fragment[][] {
  const pages: Fragment[][] = [[]];
  let left = pageHeight;
  const turn = (): void => {
    if (pages.at(-1)!.length === 0) return;
    pages.push([]);
    left = pageHeight;
  };
  const put = (fragment: Fragment, height: number): void => {
    pages.at(-1)!.push(fragment);
    left -= height;
  };
  for (const [index, block] of blocks.entries()) {
    const { table } = block;
    if (!table || block.height <= left) {
      if (block.height > left || (block.keepWithNext && keptHeight(blocks, index) > left)) turn();
      if (!table || block.height <= left) {
        put({ block: index }, block.height);
        continue;
      }
    }
    let from = 0;
    const { rowHeights } = table!;
    while (from < rowHeights.length) {
      const to = rowsThatFit(table!, from, left);
      const rest = rowHeights.length - to;
      // Not a few rows alone on either side, unless the page has nothing else.
      const cut = rest > 0 && rest < LEAST_ROWS ? Math.max(from, to - (LEAST_ROWS - rest)) : to;
      const isShort = cut - from < Math.min(LEAST_ROWS, rowHeights.length - from);
      if (isShort && pages.at(-1)!.length > 0) {
        turn();
        continue;
      }
      const end = Math.max(cut, from + 1);
      const height = table!.headHeight + sum(rowHeights.slice(from, end)) + table!.footHeight;
      const isWhole = from === 0 && end === rowHeights.length;
      put(isWhole ? { block: index } : { block: index, rows: [from, end] }, height);
      from = end;
      if (from < rowHeights.length) turn();
    }
  }
  return pages.filter((page) => page.length > 0);
}

function rowsThatFit(table: NonNullable<MeasuredBlock["table"]>, from: number, left: number): number {
  let height = table.headHeight + table.footHeight;
  let to = from;
  while (to < table.rowHeights.length && height + table.rowHeights[to]! <= left) height += table.rowHeights[to++]!;
  return to;
}

/** A heading with what must follow it on the same page. */
function keptHeight(blocks: readonly MeasuredBlock[], index: number): number {
  let height = 0;
  for (let i = index; i < blocks.length; i++) {
    const { table, height: own, keepWithNext } = blocks[i]!;
    if (table) return height + table.headHeight + sum(table.rowHeights.slice(0, LEAST_ROWS)) + table.footHeight;
    height += own;
    if (!keepWithNext) return height;
  }
  return height;
}

const sum = (heights: readonly number[]): number => heights.reduce((total, height) => total + height, 0);
