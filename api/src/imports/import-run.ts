import type { LocalContext } from "../parsers/column.ts";
import type { HeaderMatch } from "./header.ts";
import type { ProblemList } from "./import-refused.ts";
import { ImportRefused } from "./import-refused.ts";
import type { ImportOptions, Progress } from "./import-request.ts";
import type { PlaceVerdict } from "./regions/place-verdict.ts";
import type { RegionIndex } from "./regions/region-index.ts";
import type { Remarks } from "./remarks.ts";
import type { SourceFile } from "./source-row.ts";
import type { ImportClient } from "./staging/copy-writer.ts";
import type { ImageKeeper } from "./undo/image-keeper.ts";

/** All that a kind's writer needs of the import it serves. */
export interface ImportRun {
  readonly client: ImportClient;
  readonly request: ImportOptions;
  readonly sourceId: number;
  /** Source of the ids by which rows refer to estates, firms and organisations. */
  readonly referenceSourceId: number;
  readonly file: SourceFile;
  /** Opens the file once more, from its start; null for rows in memory. */
  readonly reopen: (() => Promise<SourceFile>) | null;
  readonly context: LocalContext;
  readonly problems: ProblemList;
  readonly remarks: Remarks;
  readonly findings: Findings;
  /** Keeps what the import can be undone by. */
  readonly images: ImageKeeper;
  readonly regions: () => Promise<RegionIndex>;
  readonly progress: (step: Progress["step"], rows: number) => void;
}

/** What is known of a file, whether it is taken or refused; filled in on the way. */
export interface Findings {
  header: HeaderMatch | null;
  /** What the places of the rows read so far say. */
  warnings: () => readonly string[];
  /** Which coordinate system their points fit. */
  places: () => PlaceVerdict | null;
}

export function noFindings(): Findings {
  return { header: null, warnings: () => [], places: () => null };
}

/** A category of complaints as something says it is. */
export interface CategoryState {
  /** From the root down. */
  readonly above: readonly string[];
  readonly zh: string;
  readonly en: string;
  /** A word of a source that nobody had said anything of. */
  readonly isWord: boolean;
}

/** A category that an import changed or made. */
export interface CategoryImage {
  readonly category: string;
  /** Null: it is new. */
  readonly was: CategoryState | null;
  readonly is: CategoryState;
}

/** What a kind's writer has done. */
export interface Written {
  /** Of an import of categories: what it can be undone by. */
  readonly categoryImages?: readonly CategoryImage[];
  readonly rowsRead: number;
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly merged: number;
  /** Whether anything in the database differs now. */
  readonly changed: boolean;
  readonly notes: readonly string[];
  /** Words, or estates, that came to mean an estate by the rule, and those that wait for somebody. */
  readonly links?: { readonly linked: number; readonly waiting: number };
  /** New categories of complaints, in the words of the file, with how many rows have each. */
  readonly categories?: ReadonlyMap<string, number>;
}

/** Whether rows that cannot be used are left out; a trial goes on without them, so that it finds all there is. */
export function leavesOut({ skipBad, dryRun }: Pick<ImportOptions, "skipBad" | "dryRun">): boolean {
  return skipBad === true || dryRun === true;
}

/** Throws where there are problems and refused rows are not to be left out. */
export function stopAtProblems(run: ImportRun): void {
  const { problems } = run;
  if (problems.all.length === 0 || leavesOut(run.request)) return;
  const rows = problems.rows.size;
  throw new ImportRefused(
    `Nothing was written: ${rows.toLocaleString("en")} ${rows === 1 ? "row cannot" : "rows cannot"} be used. Mend them, or leave them out with --skip-bad.`,
    problems.all,
  );
}
