import type { Problem } from "./problem.ts";
import { describeProblems } from "./problem-groups.ts";
import type { PlaceVerdict } from "./regions/place-verdict.ts";

/** What was found out about a file before it was refused. */
export interface FileFindings {
  /** Headers of the file and the canonical columns that they became; null for a column that the mapping makes. */
  readonly columns: readonly { readonly header: string | null; readonly column: string }[];
  /** Headers that nothing was read from. */
  readonly unused: readonly string[];
  /** What the user should look at: rows outside their stated region, a coordinate system that fits better. */
  readonly warnings: readonly string[];
  readonly notes: readonly string[];
  /** Which coordinate system the points fit; null where nothing tells. */
  readonly places: PlaceVerdict | null;
}

/** Nothing was written. The message is for the user and shows the problems by kind; `problems` has all that were kept. */
export class ImportRefused extends Error {
  /** Where the file was opened and its header understood. */
  findings: FileFindings | null = null;

  constructor(
    message: string,
    readonly problems: readonly Problem[] = [],
  ) {
    super(problems.length === 0 ? message : `${message}\n${describeProblems(problems)}`);
  }
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
        this.all,
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
