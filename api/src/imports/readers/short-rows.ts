import { saysUnknown } from "../../parsers/text.ts";
import type { SourceRow } from "../source-row.ts";

const LEARNT_FROM = 200;
const [NUMBER, LATIN, CHINESE] = [1, 2, 4];

/**
 * Tells rows that leave their last blank cells out, as spreadsheets write them, from the pieces of a row that a line break has torn: a
 * piece has text where the rows before have numbers, or numbers where they have text. A piece and the short row before it get a fault.
 */
export class ShortRows {
  /** What the full rows hold, by column: bits of the kinds above. */
  private readonly seen: number[] = [];
  private learnt = 0;
  /** A short row of which the next line may be the rest. */
  private held: SourceRow | null = null;

  /** `needed`: cells that a whole row has. */
  constructor(private readonly needed: number) {}

  /** The same rows, in order; a short one comes with the one after it. */
  judge(rows: readonly SourceRow[]): SourceRow[] {
    const judged: SourceRow[] = [];
    for (const row of rows) {
      if (row.short !== undefined && this.isPiece(row.cells)) {
        const before = this.held?.row === row.row - 1 ? [this.torn(this.held)] : this.rest();
        this.held = null;
        judged.push(...before, this.torn(row));
        continue;
      }
      if (this.held !== null) judged.push(...this.rest());
      if (row.short === undefined) {
        if (this.learnt < LEARNT_FROM && row.fault === undefined) this.learn(row.cells);
        judged.push(row);
      } else this.held = row;
    }
    return judged;
  }

  /** What is kept back when the file ends. */
  rest(): SourceRow[] {
    const { held } = this;
    this.held = null;
    return held === null ? [] : [held];
  }

  private learn(cells: readonly string[]): void {
    this.learnt++;
    cells.forEach((cell, column) => {
      this.seen[column] = (this.seen[column] ?? 0) | kindOf(cell);
    });
  }

  private isPiece(cells: readonly string[]): boolean {
    const first = cells.findIndex((cell) => kindOf(cell) !== 0);
    return cells.some((cell, column) => {
      const [kind, seen] = [kindOf(cell), this.seen[column] ?? 0];
      if (seen === 0 || kind === 0) return false;
      if (kind === NUMBER) return (seen & NUMBER) === 0;
      return column === first && (kind === CHINESE ? (seen & CHINESE) === 0 : seen === NUMBER);
    });
  }

  private torn({ row, cells }: SourceRow): SourceRow {
    const got = `${cells.length}: ${cells.join(" | ")}`;
    return { row, cells, fault: { expected: `${this.needed} cells in one line, as the header has`, got } };
  }
}

/** 0 for what says nothing. */
function kindOf(cell: string): number {
  const text = cell.trim();
  if (text === "" || saysUnknown(text)) return 0;
  if (/^[\d.,:+\-/ %]+$/.test(text)) return NUMBER;
  return /\p{Script=Han}/u.test(text) ? CHINESE : LATIN;
}
