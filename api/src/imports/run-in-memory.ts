import { latestMoment, TIME_ZONE } from "../calendar/clock.ts";
import { TimeZone } from "../calendar/time-zone.ts";
import { run as runStatement } from "../db/database.ts";
import { ProblemList } from "./import-refused.ts";
import type { Cell } from "./import-request.ts";
import { type ImportRun, noFindings } from "./import-run.ts";
import { openRows } from "./readers/rows.ts";
import { loadRegionIndex, type RegionIndex } from "./regions/region-index.ts";
import { Remarks } from "./remarks.ts";
import type { ImportClient } from "./staging/copy-writer.ts";
import { holdSource } from "./staging/import-log.queries.ts";
import { ImageKeeper } from "./undo/image-keeper.ts";

export interface WriteOptions {
  readonly sourceName: string;
  /** YYYY-MM-DD; nothing may have happened after it. */
  readonly today: string;
  /** Default Asia/Shanghai. */
  readonly timeZone?: string;
  /** region_ids in which whoever sends them may write; null, or left out: anywhere. */
  readonly within?: ReadonlySet<number> | null;
  /** Kept by a RegionIndexCache; read anew where it is not given. */
  readonly regions?: RegionIndex;
}

/** The run of rows given in memory, WGS 84, keyed by canonical columns, in the client's transaction, which holds their source from here on. */
export async function runInMemory(
  client: ImportClient,
  rows: readonly Readonly<Record<string, Cell>>[],
  { sourceName, today, timeZone = TIME_ZONE, within = null, regions }: WriteOptions,
): Promise<ImportRun> {
  const source = (await runStatement(client, holdSource, { name: sourceName, demo: false }))[0]!;
  const columns = Object.fromEntries(rows.flatMap((row) => Object.keys(row).map((key) => [key, null])));
  return {
    client,
    request: { sourceName, crs: "wgs84", today, within },
    sourceId: source.source_id,
    referenceSourceId: source.source_id,
    file: await openRows(rows.map((row) => ({ ...columns, ...row }))),
    reopen: null,
    context: { today, zone: new TimeZone(timeZone), latest: latestMoment(today) },
    problems: new ProblemList(),
    remarks: new Remarks(),
    findings: noFindings(),
    images: new ImageKeeper(client, null, source.source_id),
    regions: async () => regions ?? loadRegionIndex(client, today),
    progress: () => undefined,
  };
}
