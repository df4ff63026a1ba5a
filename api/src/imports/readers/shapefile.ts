import { createReadStream } from "node:fs";
import { buffer } from "node:stream/consumers";
import type { Geometry } from "geojson";
import { parseDbf, parseShp } from "shpjs";
import type { Entry, ZipFile } from "yauzl";
import { ImportRefused } from "../problem.ts";
import type { SourceFile, SourceRow } from "../source-row.ts";
import { openZip, refuseBomb } from "./zip-entries.ts";

const MAX_SHAPEFILE_BYTES = 256 * 1024 * 1024;
const BATCH_ROWS = 500;

/**
 * Reads a zipped Shapefile (.shp, .dbf, .prj, .cpg) whole: the format needs its index at hand, so that it may unpack to 256 MB at
 * most. Without a .cpg the table is read as UTF-8 where it is that, otherwise as GB18030. Throws ImportRefused for a projected .prj.
 */
export async function openShapefile(path: string, onBytes: (bytes: Buffer) => void): Promise<SourceFile> {
  const { zip, entries } = await openZip(path, MAX_SHAPEFILE_BYTES);
  try {
    await refuseBomb(zip, entries, MAX_SHAPEFILE_BYTES);
    const shp = entryOf(entries, ".shp");
    if (shp === null) throw new ImportRefused("Expected a zipped Shapefile, got an archive without a .shp file.");
    const base = shp.fileName.slice(0, -4);
    const [shape, table, projection, page] = [
      await bytesOf(zip, shp),
      await bytesOf(zip, entryOf(entries, ".dbf", base)),
      await bytesOf(zip, entryOf(entries, ".prj", base)),
      await bytesOf(zip, entryOf(entries, ".cpg", base)),
    ];
    if (table === null) throw new ImportRefused(`Expected ${base}.dbf beside ${shp.fileName}, got none.`);
    const stated = projection === null ? null : statedCrs(projection.toString("utf8"));
    const encoding = page === null ? guessEncoding(table) : codePage(page.toString("latin1").trim());
    const geometries = parsed("shapes", () => parseShp(shape!) as (Geometry | null)[]);
    const records = parsed("table", () => parseDbf(table, Buffer.from(encoding)) as Record<string, unknown>[]);
    for await (const bytes of createReadStream(path) as AsyncIterable<Buffer>) onBytes(bytes);
    return asSourceFile(geometries, records, stated, encoding);
  } finally {
    zip.close();
  }
}

function asSourceFile(
  geometries: readonly (Geometry | null)[],
  records: readonly Record<string, unknown>[],
  stated: SourceFile["statedCrs"],
  encoding: string,
): SourceFile {
  const columns = Object.keys(records[0] ?? {});
  async function* batches(): AsyncGenerator<SourceRow[]> {
    for (let from = 0; from < records.length; from += BATCH_ROWS)
      yield records.slice(from, from + BATCH_ROWS).map((record, index) => ({
        row: from + index + 1,
        cells: columns.map((column) => asText(record[column])),
        geometry: geometries[from + index] ?? null,
      }));
  }
  return {
    columns,
    hasGeometry: true,
    statedCrs: stated,
    notes: [`table read as ${encoding}`],
    batches: batches(),
    share: () => null,
  };
}

/** What a .prj says. Throws ImportRefused where it is a projection. */
function statedCrs(wkt: string): SourceFile["statedCrs"] {
  const name = /^\s*\w+\s*\[\s*"([^"]+)"/.exec(wkt)?.[1] ?? "";
  if (/^\s*(PROJCS|PROJCRS)/i.test(wkt))
    throw new ImportRefused(
      `The .prj says that the coordinates are metres of a projection (${name}): expected longitude, latitude in degrees. Convert the file to EPSG:4490 or EPSG:4326 first.`,
    );
  if (/2000|CGCS/i.test(name)) return "cgcs2000";
  return /WGS[_ ]?(19)?84/i.test(name) ? "wgs84" : null;
}

function codePage(name: string): string {
  const encoding = /^(?:gbk|gb2312|gb18030|936|cp936)$/i.test(name)
    ? "gb18030"
    : /^(?:utf-?8|65001)$/i.test(name)
      ? "utf-8"
      : name;
  try {
    return new TextDecoder(encoding).encoding;
  } catch {
    throw new ImportRefused(`The .cpg names an encoding that is not known: expected UTF-8 or GBK, got "${name}".`);
  }
}

function guessEncoding(table: Buffer): string {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(table.subarray(table.readUInt16LE(8)));
    return "utf-8";
  } catch {
    return "gb18030";
  }
}

function entryOf(entries: readonly Entry[], ending: string, base?: string): Entry | null {
  return (
    entries.find(({ fileName }) => {
      const name = fileName.toLowerCase();
      if (name.startsWith("__macosx/") || !name.endsWith(ending)) return false;
      return base === undefined || fileName.slice(0, -ending.length) === base;
    }) ?? null
  );
}

async function bytesOf(zip: ZipFile, entry: Entry | null): Promise<Buffer | null> {
  return entry === null ? null : buffer(await zip.openReadStreamPromise(entry));
}

function parsed<T>(what: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new ImportRefused(`Expected a Shapefile whose ${what} can be read, got ${(error as Error).message}`);
  }
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value).replace(/\0+$/, "").trim();
}
