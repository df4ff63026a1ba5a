import type { DayOrderName } from "../parsers/day-order.ts";
import { REGISTERS } from "../registers/registry.ts";
import type { CrsName } from "./crs.ts";
import type { FileFindings } from "./import-refused.ts";
import type { Mapping } from "./mapping.ts";
import type { Problem } from "./problem.ts";
import type { RegionIndexCache } from "./regions/region-index.ts";

/**
 * What a file may hold: subjects, registers by their ids, complaints, what happened to them, their categories and what sources call them,
 * published figures, and targets.
 */
export const KINDS: readonly string[] = [
  "regions",
  "estates",
  "firms",
  ...REGISTERS.map(({ id }) => id),
  "complaints",
  "complaint_events",
  "complaint_categories",
  "category_codes",
  "observations",
  "targets",
];
export type KindName = string;

/** Values as a row in memory carries them; dates as YYYY-MM-DD, moments as ISO 8601. */
export type Cell = string | number | boolean | null | undefined;

/** What every import says, whatever its kind. */
export interface ImportOptions {
  /** Source system; with the external ids of its rows it makes the keys. */
  readonly sourceName: string;
  readonly crs: CrsName;
  /** YYYY-MM-DD; nothing may have begun after it. */
  readonly today: string;
  readonly mapping?: Mapping | undefined;
  /** Invented rows: the dashboard says so wherever they show. */
  readonly demo?: boolean | undefined;
  /** Everything is done and checked, then taken back; rows that cannot be used are left out, so that all problems are found. */
  readonly dryRun?: boolean | undefined;
  /** Leave refused rows out instead of refusing the file. */
  readonly skipBad?: boolean | undefined;
  /** Mend rings that cross themselves (ST_MakeValid) instead of refusing them. */
  readonly repair?: boolean | undefined;
  /** IANA name of the zone in which times without one are meant, and whose calendar days count. Default Asia/Shanghai. */
  readonly timeZone?: string | undefined;
  /** How the file writes 09/01/2026, where its days do not tell; goes before the mapping's. */
  readonly dateOrder?: DayOrderName | undefined;
  /** Source whose ids the file's estate_id, firm_id and parent_id are, or of whose complaints its events tell; default its own. */
  readonly referenceSource?: string | undefined;
  /** Code of a region: names and points are looked for below it alone. */
  readonly under?: string | undefined;
  /** Regions: level and parent code where the file has no column for them; "none" makes roots. */
  readonly level?: string | undefined;
  readonly parent?: string | undefined;
  /** Regions: a parent to make first where it does not exist: "CODE,LEVEL,name zh,name en". */
  readonly newParent?: string | undefined;
  readonly quality?: string | undefined;
  readonly boundarySource?: string | undefined;
  readonly approvalNumber?: string | undefined;
  /** Regions: move the facts that belong to other regions by the file's boundaries. */
  readonly placeAnew?: boolean | undefined;
  /** "skip": the caller gathers the statistics of complaints and recounts the rollups itself, once, in the same transaction. */
  readonly rollups?: "apply" | "skip" | undefined;
  /** For several imports in one transaction: the regions, read anew only where one of them has changed. */
  readonly regions?: RegionIndexCache | undefined;
  /** Who brings it, as the audit names them. */
  readonly actor?: string | undefined;
  /** region_ids in which whoever brings it may bring data: rows of others refuse it whole. Null, or left out: anywhere. */
  readonly within?: ReadonlySet<number> | null | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

export interface FileRequest extends ImportOptions {
  readonly kind: KindName;
  readonly path: string;
  /** Stands in the import log in place of the path's own. */
  readonly name?: string | undefined;
  /** Workbooks: the sheet, by name or by its place from 1; the one that fits where none is given. */
  readonly sheet?: string | undefined;
  /** Row of the header as a spreadsheet counts; found where it is not given. */
  readonly headerRow?: number | undefined;
  /** Archives of several Shapefiles: the name of one. */
  readonly layer?: string | undefined;
}

export interface RowsRequest extends ImportOptions {
  readonly kind: KindName;
  /** Stands in the import log in place of a file name. */
  readonly name: string;
  /** Keyed by canonical columns; the first row says which columns there are. Those that can be read again go the quicker way into an empty table. */
  readonly rows: Iterable<Readonly<Record<string, Cell>>> | AsyncIterable<Readonly<Record<string, Cell>>>;
}

export type ImportRequest = FileRequest | RowsRequest;

export interface Progress {
  /** What is being done, for people: "reading", "checking", "writing", "placing", "counting". */
  readonly step: string;
  readonly rows: number;
  /** 0 to 1 while the size is known; null otherwise. */
  readonly share: number | null;
}

export interface ImportReport extends FileFindings {
  readonly kind: KindName;
  readonly sourceName: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly rowsRead: number;
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Rows that repeated another row of the file and went into it. */
  readonly merged: number;
  /** Its number in the log; null for a dry run, which leaves none. */
  readonly importId: string | null;
  /** New categories of complaints, in the words of the file, and how many rows have each. */
  readonly categories: readonly { readonly value: string; readonly rows: number }[];
  /** Words, or estates, that came to mean an estate by the rule, and those that wait for somebody. */
  readonly links: { readonly linked: number; readonly waiting: number };
  /** Rows left out (skipBad, dryRun). */
  readonly refused: number;
  readonly problems: readonly Problem[];
  readonly seconds: number;
}
