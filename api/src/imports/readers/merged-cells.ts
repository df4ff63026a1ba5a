import type { Entry, ZipFile } from "yauzl";
import type { RowFault } from "../source-row.ts";
import { columnOf, type SheetRow } from "./sheet-rows.ts";

export interface Merge {
  readonly name: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  text: string;
  isNumber: boolean;
}

const SHOWN = 5;

/** The ranges that a sheet merges, in order of their top row. They stand behind the rows that they are needed for. */
export async function mergesOf(zip: ZipFile, entry: Entry, onBytes: (bytes: number) => void): Promise<Merge[]> {
  const merges: Merge[] = [];
  const decoder = new TextDecoder("utf-8");
  let rest = "";
  const pattern = /<(?:\w+:)?mergeCell\s[^>]*?\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g;
  for await (const bytes of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    onBytes(bytes.length);
    const text = rest + decoder.decode(bytes, { stream: true });
    let end = 0;
    for (const match of text.matchAll(pattern)) {
      const [, left, top, right, bottom] = match as unknown as [string, string, string, string, string];
      merges.push({
        name: `${left}${top}:${right}${bottom}`,
        top: Number(top),
        bottom: Number(bottom),
        left: columnOf(left),
        right: columnOf(right),
        text: "",
        isNumber: false,
      });
      end = match.index + match[0].length;
    }
    rest = text.slice(Math.max(end, text.length - 200));
  }
  return merges.sort((a, b) => a.top - b.top);
}

/**
 * Fills merged cells with what stands in their first, row by row from the top: downwards, and to the right. A row that is all but
 * one merged cell, such as a heading between rows, comes with a fault.
 */
export class MergedCells {
  private next = 0;
  private open: Merge[] = [];
  private readonly filled = new Set<string>();
  private readonly numbers = new Set<string>();

  private readonly merges: readonly Merge[];

  /** Those of a sheet, for one reading of it from the top. */
  constructor(merges: readonly Merge[]) {
    this.merges = merges.map((merge) => ({ ...merge }));
  }

  /** `width`: columns of the header, once it is known. */
  fill({ row, cells, numbers }: SheetRow, width: number | null): RowFault | null {
    for (; this.next < this.merges.length && this.merges[this.next]!.top <= row; this.next++) {
      const merge = this.merges[this.next]!;
      if (merge.top === row) {
        merge.text = cells[merge.left] ?? "";
        merge.isNumber = numbers.has(merge.left);
      }
      this.open.push(merge);
    }
    if (this.open.length === 0) return null;
    this.open = this.open.filter(({ bottom }) => bottom >= row);
    const own = cells.filter((cell) => cell.trim() !== "").length;
    let fault: RowFault | null = null;
    for (const merge of this.open) {
      const { top, left, right, text, name } = merge;
      // rows that hold nothing else stay blank
      if (text === "" || own === 0) continue;
      if (top === row && width !== null && right - left + 1 > width / 2 && own === 1) {
        fault = { expected: "a row of the table", got: `the merged cells ${name}: ${text}` };
        continue;
      }
      while (cells.length <= right) cells.push("");
      for (let column = left; column <= right; column++) {
        if (cells[column] !== "" || (row === top && column === left)) continue;
        cells[column] = text;
        if (width === null) continue;
        this.filled.add(name);
        if (merge.isNumber && row > top) this.numbers.add(name);
      }
    }
    return fault;
  }

  notes(): string[] {
    return this.filled.size === 0
      ? []
      : [`merged cells were filled with what stands in their first: ${shown(this.filled)}`];
  }

  warnings(): string[] {
    return this.numbers.size === 0
      ? []
      : [
          `Merged cells hold numbers, which now stand in each of their rows: ${shown(this.numbers)}. Where such a number is of all rows together, divide it in the file first.`,
        ];
  }
}

function shown(names: ReadonlySet<string>): string {
  return [...names].slice(0, SHOWN).join(", ") + (names.size > SHOWN ? ` and ${names.size - SHOWN} more` : "");
}
