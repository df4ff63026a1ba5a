/** Why a row is refused: what was expected in which column, and what came. */
export interface Problem {
  /** As a spreadsheet counts: the header is row 1. A GeoJSON feature or a shape counts from 1. */
  readonly row: number;
  /** Header as the file writes it, or the canonical column where the file has none. */
  readonly column: string;
  readonly expected: string;
  readonly got: string;
}

/** A row could not be read that way; the caller adds row and column. */
export class BadValue extends Error {
  constructor(
    readonly expected: string,
    readonly got?: string,
  ) {
    super(`expected ${expected}`);
  }
}

const SHOWN = 20;

/** Nothing was written. The message is for the user and shows the first problems; `problems` has all that were kept. */
export class ImportRefused extends Error {
  constructor(
    message: string,
    readonly problems: readonly Problem[] = [],
  ) {
    super(problems.length === 0 ? message : `${message}\n${describeProblems(problems)}`);
  }
}

/** The first problems, one a line. */
export function describeProblems(problems: readonly Problem[], shown = SHOWN): string {
  const lines = problems
    .slice(0, shown)
    .map((p) => `  row ${p.row}, ${p.column}: expected ${p.expected}, got ${p.got === "" ? "nothing" : p.got}`);
  if (problems.length > shown) lines.push(`  … and ${(problems.length - shown).toLocaleString("en")} more`);
  return lines.join("\n");
}

/** More than this is no slip of single rows: the whole file is refused, and memory stays flat. */
export const MAX_PROBLEMS = 100_000;

/** Collects problems; throws ImportRefused at once where there are too many to be slips. */
export class ProblemList {
  readonly all: Problem[] = [];
  private readonly refusedRows = new Set<number>();

  add(problem: Problem): void {
    this.all.push({ ...problem, got: clip(problem.got) });
    this.refusedRows.add(problem.row);
    if (this.all.length > MAX_PROBLEMS)
      throw new ImportRefused(
        `More than ${MAX_PROBLEMS.toLocaleString("en")} values cannot be used: expected a file whose columns fit the mapping, the coordinate system and the kind.`,
        this.all.slice(0, SHOWN),
      );
  }

  /** Forgets all, before the rows are read once more. */
  clear(): void {
    this.all.length = 0;
    this.refusedRows.clear();
  }

  /** Rows refused so far. */
  get rows(): ReadonlySet<number> {
    return this.refusedRows;
  }
}

function clip(text: string): string {
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}
