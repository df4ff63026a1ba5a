import { basename } from "node:path";
import { latestMoment, TIME_ZONE } from "../calendar/clock.ts";
import { TimeZone } from "../calendar/time-zone.ts";
import { send } from "../db/command.ts";
import { bumpVersions, liftTimeLimit, run as runStatement } from "../db/database.ts";
import type { Family } from "../db/table-families.ts";
import { flowsChangedBy } from "../indicators/facts/index.ts";
import { recountAll, recountStocks } from "../indicators/rollup.ts";
import { CRS_NAMES } from "./crs.ts";
import { exitsOfEpisodes, TELLING_EXITS } from "./exits-of-episodes.ts";
import type { FileFindings } from "./import-refused.ts";
import { ImportRefused, ProblemList } from "./import-refused.ts";
import type { FileRequest, ImportReport, ImportRequest, KindName, RowsRequest } from "./import-request.ts";
import { KINDS } from "./import-request.ts";
import { type ImportRun, noFindings, type Written } from "./import-run.ts";
import { factKinds } from "./kinds/fact-kinds.ts";
import { parseLevel } from "./kinds/regions.ts";
import { standAgainOfSource } from "./matches/same-estates.queries.ts";
import { findSameEstates } from "./matches/same-estates.ts";
import { placeAnew } from "./place-anew.ts";
import { openRequest } from "./readers/open-request.ts";
import { canReadAgain, openRows } from "./readers/rows.ts";
import { loadRegionIndex, type RegionIndex } from "./regions/region-index.ts";
import { LEVELS } from "./regions/region-tree.ts";
import { Remarks } from "./remarks.ts";
import type { SourceFile } from "./source-row.ts";
import type { ImportClient } from "./staging/copy-writer.ts";
import * as sql from "./staging/import-log.queries.ts";
import { compareSystems } from "./stated-system.ts";
import { ImageKeeper } from "./undo/image-keeper.ts";
import { neverUndone } from "./undo/imaged-tables.ts";
import { refuseBeyond } from "./undo/within-regions.ts";
import { writeCategories } from "./write-categories.ts";
import { writeCategoryCodes } from "./write-category-codes.ts";
import { writeComplaintEvents } from "./write-complaint-events.ts";
import { writeComplaintRows } from "./write-complaint-rows.ts";
import { writeFacts } from "./write-facts.ts";
import { writeObservations } from "./write-observations.ts";
import { writeRegions } from "./write-regions.ts";
import { writeServices } from "./write-services.ts";
import { writeTargets } from "./write-targets.ts";

/**
 * Reads a file into the facts, inside the transaction that the client is in: all or nothing, with rollups, import log and data
 * versions. Throws ImportRefused, and leaves the transaction as it was before. The caller commits.
 */
export async function importFile(client: ImportClient, request: FileRequest): Promise<ImportReport> {
  return importFrom(client, request, await openRequest(request), request.name ?? basename(request.path));
}

/** The same for rows in memory, keyed by canonical columns; the first row says which columns there are. */
export async function importRows(client: ImportClient, request: RowsRequest): Promise<ImportReport> {
  return importFrom(client, request, await openRows(request.rows), request.name);
}

async function importFrom(
  client: ImportClient,
  request: ImportRequest,
  opened: SourceFile & { sha256(): string },
  fileName: string,
): Promise<ImportReport> {
  const started = performance.now();
  checkRequest(request);
  let file = opened;
  const reopen = async (): Promise<SourceFile> => {
    file = "path" in request ? await openRequest(request) : await openRows(request.rows);
    return file;
  };
  const otherSystem = compareSystems(file.stated(), request.crs);
  await client.query("savepoint import_door");
  let run: ImportRun | null = null;
  const findings = (notes: readonly string[]): FileFindings => ({
    columns: run?.findings.header?.columns ?? [],
    unused: run?.findings.header?.unused ?? [],
    warnings: [...(otherSystem === null ? [] : [otherSystem]), ...file.warnings(), ...(run?.findings.warnings() ?? [])],
    notes: [...file.notes, ...(run?.remarks.lines() ?? []), ...notes],
    places: run?.findings.places() ?? null,
  });
  try {
    await liftTimeLimit(client);
    const source = (
      await runStatement(client, sql.holdSource, { name: request.sourceName, demo: request.demo === true })
    )[0]!;
    run = makeRun(
      client,
      request,
      source.source_id,
      await referenceSource(client, request, source.source_id),
      file,
      "path" in request || canReadAgain(request.rows) ? reopen : null,
      await ImageKeeper.ofImport(client, source.source_id),
    );
    const written = await write(run, request.kind);
    const refused = run.problems.rows.size;
    if (request.within) await refuseBeyond(client, run.images, request.kind, request.within);
    const importId = run.images.importId!;
    await runStatement(client, sql.logImport, {
      importId,
      actor: request.actor ?? "",
      addedCategories: [...(written.categories?.keys() ?? [])],
      categoryImages: written.categoryImages === undefined ? null : JSON.stringify(written.categoryImages),
      undoable: neverUndone(request.kind) === null && request.demo !== true,
      sourceId: source.source_id,
      kind: request.kind,
      fileName,
      sha256: file.sha256(),
      crs: request.crs,
      read: written.rowsRead,
      inserted: written.inserted,
      updated: written.updated,
      unchanged: written.unchanged,
      refused,
      finishedAt: new Date(),
    });
    if (written.changed) await bumpVersions(client, written.families);
    await client.query(request.dryRun === true ? "rollback to savepoint import_door" : "release savepoint import_door");
    return {
      kind: request.kind,
      sourceName: request.sourceName,
      fileName,
      sha256: file.sha256(),
      importId: request.dryRun === true ? null : importId,
      rowsRead: written.rowsRead,
      inserted: written.inserted,
      updated: written.updated,
      unchanged: written.unchanged,
      merged: written.merged,
      refused,
      links: written.links ?? { linked: 0, waiting: 0 },
      categories: [...(written.categories ?? [])].map(([value, rows]) => ({ value, rows })),
      problems: run.problems.all,
      ...findings(written.notes),
      seconds: (performance.now() - started) / 1000,
    };
  } catch (error) {
    // where even that fails the connection is gone, and what broke it is worth more to the user
    await client.query("rollback to savepoint import_door").catch(() => {
      throw error;
    });
    if (error instanceof ImportRefused) error.findings = findings([]);
    throw error;
  }
}

async function write(run: ImportRun, kind: KindName): Promise<Written & { families: Family[] }> {
  const { client, request } = run;
  const count = request.rollups !== "skip";
  if (kind === "regions") {
    const written = await writeRegions(run);
    const placed = await placeAnew(run, count && !written.treeChanged);
    if (written.treeChanged && count) await recountAll(client, { today: request.today });
    return {
      ...written,
      changed: written.changed || placed.families.length > 0,
      notes: [...written.notes, ...placed.notes],
      families: ["regions", ...placed.families],
    };
  }
  if (kind === "complaints") {
    const written = await writeComplaintRows(run);
    return { ...written, families: written.links ? ["complaints", "estate_links"] : ["complaints"] };
  }
  if (kind === "complaint_events") return { ...(await writeComplaintEvents(run)), families: ["complaints"] };
  if (kind === "complaint_categories") return { ...(await writeCategories(run)), families: ["complaints"] };
  if (kind === "category_codes") return { ...(await writeCategoryCodes(run)), families: ["complaints"] };
  if (kind === "observations") return { ...(await writeObservations(run)), families: ["observations"] };
  if (kind === "targets") return { ...(await writeTargets(run)), families: ["targets"] };
  const declared = factKinds.get(kind)!;
  if (kind === "estates") await send(client, standAgainOfSource, { sourceId: run.sourceId });
  let written = await writeFacts(run, declared);
  if (kind === "estates") written = await findSameEstates(run, await writeServices(run, written));
  const exits =
    TELLING_EXITS.includes(kind) &&
    written.cityCodes.length > 0 &&
    (await exitsOfEpisodes(client, written.cityCodes, request.today));
  const flows = [...new Set([...flowsChangedBy(kind), ...(exits ? flowsChangedBy("firm_exits") : [])])];
  if (written.cityCodes.length > 0) {
    await client.query(`analyze ${declared.table}`);
    run.progress("counting", written.rowsRead);
    const { cityCodes } = written;
    if (count) await recountStocks(client, { cityCodes, today: request.today, flows: flows.map(({ name }) => name) });
  }
  const families = [declared.family, ...flows.map(({ family }) => family), ...(written.links ? ["estate_links"] : [])];
  return { ...written, families: [...new Set(families)] };
}

/** The source whose ids the file's estate_id, firm_id and parent_id are. */
async function referenceSource(client: ImportClient, request: ImportRequest, own: number): Promise<number> {
  if (request.referenceSource === undefined) return own;
  const found = (await runStatement(client, sql.sourceByName, { name: request.referenceSource }))[0];
  if (found === undefined)
    throw new ImportRefused(`--ids-of: expected a source that is known, got "${request.referenceSource}".`);
  return found.source_id;
}

function makeRun(
  client: ImportClient,
  request: ImportRequest,
  sourceId: number,
  referenceSourceId: number,
  file: SourceFile,
  reopen: ImportRun["reopen"],
  images: ImageKeeper,
): ImportRun {
  let regions: Promise<RegionIndex> | null = null;
  return {
    client,
    request,
    sourceId,
    referenceSourceId,
    file,
    reopen,
    context: {
      today: request.today,
      zone: new TimeZone(request.timeZone ?? TIME_ZONE),
      latest: latestMoment(request.today),
      serialDates: file.serialDates,
    },
    problems: new ProblemList(),
    remarks: new Remarks(),
    findings: noFindings(),
    images,
    regions: () => {
      regions ??=
        request.regions !== undefined && request.under === undefined
          ? request.regions.get(client, request.today)
          : loadRegionIndex(client, request.today, request.under);
      return regions;
    },
    progress: (step, rows) => request.onProgress?.({ step, rows, share: file.share() }),
  };
}

function checkRequest(request: ImportRequest): void {
  const wrong = (what: string, expected: string, got: string): never => {
    throw new ImportRefused(`${what}: expected ${expected}, got "${got}".`);
  };
  if (!KINDS.includes(request.kind)) wrong("kind", `one of ${KINDS.join(", ")}`, request.kind);
  if (!CRS_NAMES.includes(request.crs)) wrong("--crs", `one of ${CRS_NAMES.join(", ")}`, request.crs);
  if (request.sourceName.trim() === "") wrong("--source", "the name of the source system", request.sourceName);
  const { level, timeZone = TIME_ZONE } = request;
  if (level !== undefined && !isTaken(() => parseLevel(level))) wrong("--level", `one of ${LEVELS.join(", ")}`, level);
  if (request.quality !== undefined && !/^(official|simplified|approximate)$/i.test(request.quality))
    wrong("--quality", "official, simplified or approximate", request.quality);
  if (!isTaken(() => new TimeZone(timeZone)))
    wrong("--time-zone", "an IANA name such as Asia/Shanghai or America/New_York", timeZone);
}

/** Whether something is read as a value: neither null nor an error. */
function isTaken(read: () => unknown): boolean {
  try {
    return read() !== null;
  } catch {
    return false;
  }
}
