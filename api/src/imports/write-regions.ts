import type { Geometry, MultiPolygon, Polygon } from "geojson";
import { send } from "../db/command.ts";
import { run as runStatement } from "../db/database.ts";
import { BadValue } from "../parsers/bad-value.ts";
import { checkDegrees, toWgs84 } from "./crs.ts";
import { requireColumns } from "./header.ts";
import { ImportRefused } from "./import-refused.ts";
import { type ImportRun, stopAtProblems, type Written } from "./import-run.ts";
import { TypedRows } from "./interpret-rows.ts";
import { parseLevel, regionColumns } from "./kinds/regions.ts";
import { takeListedSuccessors } from "./listed-successors.ts";
import { pointReader } from "./regions/point-reader.ts";
import { needIndex, type RegionDraft, type RegionRecord, RegionResolver } from "./regions/region-draft.ts";
import type { Level } from "./regions/region-tree.ts";
import { checkRings, pointWithin, polygonToWgs84 } from "./regions/shapes.ts";
import { pointEwkb } from "./staging/copy-text.ts";
import { CopyWriter } from "./staging/copy-writer.ts";
import * as sql from "./staging/regions.queries.ts";

/** How regions were written, and whether the tree itself changed, so that every rollup must be counted anew. */
export interface RegionsWritten extends Written {
  readonly treeChanged: boolean;
}

export async function writeRegions(run: ImportRun): Promise<RegionsWritten> {
  const { client, request } = run;
  const rows = new TypedRows(run, regionColumns);
  requireColumns(
    rows.carried,
    regionColumns.filter((column) => column.name === "code"),
    run.file,
  );
  await client.query("drop table if exists staged_boundaries, staged_regions");
  await client.query(sql.createStagedBoundaries);
  const { drafts, merged } = await readDrafts(run, rows);
  if (rows.rowsRead === 0) throw new ImportRefused("The file has no rows: expected at least one region, got none.");
  const newParent = draftOfParent(request.newParent);
  const existing = await existingRegions(run, drafts);
  if (newParent !== null && !existing.some((region) => region.code === newParent.code)) drafts.unshift(newParent);
  stopAtProblems(run);
  run.progress("checking", rows.rowsRead);
  const repaired = await checkBoundaries(run);
  const records = await resolveAll(run, existing, drafts, newParent?.code);
  stopAtProblems(run);
  run.progress("writing", rows.rowsRead);
  const before = new Map(existing.map((region) => [region.id, region]));
  const changed = await store(run, records, before);
  const inserted = records.filter(({ record }) => !before.has(record.id)).length;
  const updated = [...changed].filter((id) => before.has(id)).length;
  return {
    rowsRead: rows.rowsRead,
    inserted,
    updated,
    unchanged: records.length - inserted - updated,
    merged,
    changed: inserted + updated > 0,
    notes: repaired === 0 ? [] : [`${repaired} boundaries crossed themselves and were mended`],
    treeChanged: records.some(({ record }) => {
      const old = before.get(record.id);
      return old !== undefined && (old.parentId !== record.parentId || old.level !== record.level);
    }),
  };
}

/** What the drafts may be resolved against: the regions that they name and those above, where they need no others; else all. */
async function existingRegions(
  { client, request }: ImportRun,
  drafts: readonly RegionDraft[],
): Promise<RegionRecord[]> {
  if (request.parent === undefined && request.newParent === undefined) {
    const codes = [...new Set(drafts.map(({ code }) => code))];
    const named = (await runStatement(client, sql.namedRegions, { codes })).map(toRecord);
    if (!needIndex(drafts, named, request)) return named;
  }
  return (await runStatement(client, sql.allRegions, {})).map(toRecord);
}

/** Reads the rows, copying their shapes into staged_boundaries as they come. Identical rows are merged. */
async function readDrafts(run: ImportRun, rows: TypedRows): Promise<{ drafts: RegionDraft[]; merged: number }> {
  const { crs } = run.request;
  const reader = <T>(name: string): ((row: Parameters<ReturnType<TypedRows["reader"]>>[0]) => T | null | undefined) => {
    if (!rows.carries(name)) return () => undefined;
    const read = rows.reader(name);
    return (row) => read(row) as T | null;
  };
  const code = rows.reader("code");
  const [parent, level, kind] = [reader<string>("parent_code"), reader<string>("level"), reader<string>("kind")];
  const [nameZh, nameEn, households] = [
    reader<string>("name_zh"),
    reader<string>("name_en"),
    reader<number>("households"),
  ];
  const regions = rows.carries("coordinates") ? await run.regions() : null;
  const place = pointReader(rows, run.remarks, (x, y) => regions!.finestAt(...toWgs84(x, y, crs)) !== null);
  const [validFrom, validTo] = [reader<string>("valid_from"), reader<string>("valid_to")];
  const successor = reader<string>("successor_code");
  const seen = new Map<string, { row: number; text: string }>();
  const drafts: RegionDraft[] = [];
  let merged = 0;
  const copy = new CopyWriter(run.client, "staged_boundaries (row_number, shape)");
  try {
    for await (const batch of rows.batches())
      for (const row of batch) {
        try {
          const shape = row.geometry === null ? null : polygonOf(row.geometry);
          const at = place(row);
          if (at !== null) checkDegrees(...at);
          const point = at === null ? null : toWgs84(...at, crs);
          const draft: RegionDraft = {
            row: row.row,
            code: code(row) as string,
            parentCode: parent(row),
            level: level(row),
            kind: kind(row),
            nameZh: nameZh(row),
            nameEn: nameEn(row),
            households: households(row),
            lon: point === null ? undefined : point[0],
            lat: point === null ? undefined : point[1],
            validFrom: validFrom(row),
            validTo: validTo(row),
            successorCode: successor(row),
            within: shape === null ? point : toWgs84(...pointWithin(shape), crs),
            hasBoundary: shape !== null,
          };
          if (draft.validFrom != null && draft.validTo != null && draft.validFrom >= draft.validTo)
            throw new BadValue("valid_to after valid_from", `${draft.validFrom} to ${draft.validTo}`);
          const key = `${draft.code} ${draft.validFrom ?? ""} ${draft.validTo ?? ""}`;
          const text = JSON.stringify([{ ...draft, row: 0 }, shape]);
          const earlier = seen.get(key);
          if (earlier !== undefined) {
            if (earlier.text !== text)
              throw new BadValue(
                `a code once, or the same row again; row ${earlier.row} has it with other values`,
                draft.code,
              );
            merged++;
            continue;
          }
          seen.set(key, { row: row.row, text });
          drafts.push(draft);
          if (shape !== null) {
            const wgs84 = polygonToWgs84(shape, (a, b) => toWgs84(a, b, crs));
            const full = copy.write([row.row, JSON.stringify(wgs84)]);
            if (full !== undefined) await full;
          }
        } catch (error) {
          if (!(error instanceof BadValue)) throw error;
          run.problems.add({
            row: row.row,
            column: rows.headerOf("code"),
            expected: error.expected,
            got: error.got ?? "",
          });
        }
        run.progress("reading", rows.rowsRead);
      }
  } catch (error) {
    await copy.abort();
    throw error;
  }
  await copy.end();
  return { drafts, merged };
}

/** Makes the geometries; those that cross themselves are problems, or mended with `repair`. Returns how many were mended. */
async function checkBoundaries(run: ImportRun): Promise<number> {
  const bad = await run.client.query<{ row_number: number; reason: string }>(sql.badBoundaries);
  if (run.request.repair !== true)
    for (const { row_number, reason } of bad.rows)
      run.problems.add({
        row: row_number,
        column: "geometry",
        expected: "rings that do not cross themselves or each other (--repair mends them)",
        got: reason,
      });
  await run.client.query(sql.makeBoundaries);
  const empty = await run.client.query<{ row_number: number }>(sql.emptyBoundaries);
  for (const { row_number } of empty.rows)
    run.problems.add({ row: row_number, column: "geometry", expected: "a polygon with an area", got: "none" });
  return bad.rows.length;
}

async function resolveAll(
  run: ImportRun,
  existing: readonly RegionRecord[],
  drafts: readonly RegionDraft[],
  newParent: string | undefined,
): Promise<{ record: RegionRecord; row: number }[]> {
  const request = { ...run.request, parent: run.request.parent ?? newParent };
  const ids = (await runStatement(run.client, sql.newRegionIds, { count: drafts.length })).map((row) => row.region_id);
  let next = 0;
  const usable = drafts.filter((draft) => !run.problems.rows.has(draft.row));
  const regions = needIndex(usable, existing, request) ? await run.regions() : null;
  const resolver = new RegionResolver(existing, usable, request, () => ids[next++]!, regions);
  const records: { record: RegionRecord; row: number }[] = [];
  for (const draft of usable) {
    try {
      records.push({ record: resolver.resolve(draft), row: draft.row });
      for (const { what, text, as } of resolver.tellings(draft)) run.remarks.add("code", what, draft.row, text, as);
    } catch (error) {
      if (!(error instanceof BadValue)) throw error;
      run.problems.add({ row: draft.row, column: "code", expected: error.expected, got: error.got ?? "" });
    }
  }
  return records;
}

/** Returns the ids of regions whose attributes or boundary changed, new ones included. */
async function store(
  run: ImportRun,
  records: readonly { record: RegionRecord; row: number }[],
  before: ReadonlyMap<number, RegionRecord>,
): Promise<Set<number>> {
  const { client, request } = run;
  await client.query(sql.createStagedRegions);
  const copy = new CopyWriter(client, sql.stagedRegionsTarget);
  for (const { record: r, row } of records) {
    const full = copy.write([
      r.id,
      r.code,
      r.parentId,
      r.path,
      r.cityCode,
      r.level,
      r.kind,
      r.nameZh,
      r.nameEn,
      r.pinyin,
      r.pinyinInitials,
      r.households,
      r.lon === null || r.lat === null ? null : pointEwkb(r.lon, r.lat),
      r.validFrom,
      r.validTo,
      r.successorId,
      row,
    ]);
    if (full !== undefined) await full;
  }
  await copy.end();
  const changed = new Set<number>();
  await client.query(sql.keepCentroids);
  const written = await client.query<{ region_id: number }>(sql.upsertRegions);
  for (const { region_id } of written.rows) changed.add(region_id);
  for (const { record } of records) {
    const old = before.get(record.id);
    if (old !== undefined && old.path !== record.path)
      await runStatement(client, sql.moveDescendants, { oldPath: old.path, newPath: record.path });
  }
  await client.query(sql.tieBoundaries);
  const boundaries = await send(client, sql.upsertBoundaries, {
    quality: (request.quality ?? "SIMPLIFIED").toUpperCase(),
    source: request.boundarySource ?? request.sourceName,
    approvalNumber: request.approvalNumber ?? null,
  });
  const reshaped = boundaries.rows.map((row) => row.region_id);
  await runStatement(client, sql.measureRegions, { regionIds: reshaped });
  for (const id of [...reshaped, ...(await takeListedSuccessors(client))]) changed.add(id);
  await client.query("drop table staged_regions");
  return changed;
}

function polygonOf(geometry: Geometry): Polygon | MultiPolygon | null {
  if (geometry.type === "Point") return null;
  if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon")
    throw new BadValue("a Polygon or MultiPolygon as geometry", geometry.type);
  checkRings(geometry);
  return geometry;
}

function draftOfParent(text: string | undefined): RegionDraft | null {
  if (text === undefined) return null;
  const [code, level, nameZh, nameEn] = text.split(",").map((part) => part.trim());
  if (!code || !level || !nameZh)
    throw new ImportRefused(`--new-parent: expected "CODE,LEVEL,name zh,name en", got "${text}".`);
  try {
    parseLevel(level);
  } catch (error) {
    throw new ImportRefused(`--new-parent: ${(error as Error).message}, got "${level}".`);
  }
  const nothing = {
    kind: undefined,
    households: undefined,
    lon: undefined,
    lat: undefined,
    validFrom: undefined,
    validTo: undefined,
    successorCode: undefined,
    within: null,
  };
  return {
    ...nothing,
    row: 0,
    code,
    parentCode: "none",
    level,
    nameZh,
    nameEn: nameEn || undefined,
    hasBoundary: false,
  };
}

function toRecord(row: Awaited<ReturnType<typeof runStatement<[], typeof sql.allRegions.row>>>[number]): RegionRecord {
  return {
    id: row.region_id,
    code: row.code,
    parentId: row.parent_id,
    path: row.path,
    cityCode: row.city_code,
    level: row.level as Level,
    kind: row.kind,
    nameZh: row.name_zh,
    nameEn: row.name_en,
    pinyin: row.pinyin,
    pinyinInitials: row.pinyin_initials,
    households: row.households,
    lon: row.lon,
    lat: row.lat,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    successorId: row.successor_id,
  };
}
