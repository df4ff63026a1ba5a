import { createReadStream } from "node:fs";
import { buffer } from "node:stream/consumers";
import type { Geometry } from "geojson";
import type { Entry, ZipFile } from "yauzl";
import { ImportRefused } from "../import-refused.ts";
import type { SourceFile, SourceRow } from "../source-row.ts";
import { type StatedSystem, systemOfWkt } from "../stated-system.ts";
import type { ReadOptions } from "./read-options.ts";
import { shapesOf } from "./shapes-of-shp.ts";
import { type Table, tableOf } from "./table-of-dbf.ts";
import { nameOf, openZip, refuseBomb } from "./zip-entries.ts";

const MAX_SHAPEFILE_BYTES = 256 * 1024 * 1024;
const BATCH_ROWS = 500;
const OTHERS = /\.(?:gpkg|kml|gdb|gdbtable|geojson|json|xlsx?|csv|tab|mif)$/i;

/** Reads a zipped Shapefile (.shp, .dbf, .prj, .cpg) whole: shapes and table are read side by side, so that it may unpack to 256 MB at most. */
export async function openShapefile(
  path: string,
  onBytes: (bytes: Buffer) => void,
  { layer }: ReadOptions,
): Promise<SourceFile> {
  const { zip, entries } = await openZip(path, MAX_SHAPEFILE_BYTES);
  try {
    await refuseBomb(zip, entries, MAX_SHAPEFILE_BYTES);
    const files = new Map(
      entries.map((entry) => [nameOf(entry), entry] as const).filter(([name]) => !name.startsWith("__MACOSX/")),
    );
    const base = chooseLayer(files, layer);
    const part = async (ending: string): Promise<Buffer | null> => {
      const name = [...files.keys()].find((file) => file.toLowerCase() === (base + ending).toLowerCase());
      return name === undefined ? null : bytesOf(zip, files.get(name)!);
    };
    const [shp, dbf, prj, cpg] = [await part(".shp"), await part(".dbf"), await part(".prj"), await part(".cpg")];
    if (dbf === null) throw new ImportRefused(`Expected ${base}.dbf beside ${base}.shp, got none.`);
    const table = tableOf(dbf, cpg === null ? null : cpg.toString("latin1").trim() || null, `${base}.dbf`);
    const shapes = shapesOf(shp!, `${base}.shp`);
    if (shapes.length !== table.records.length)
      throw new ImportRefused(
        `Expected as many shapes as records, got ${shapes.length} in ${base}.shp and ${table.records.length} in ${base}.dbf.`,
      );
    for await (const bytes of createReadStream(path) as AsyncIterable<Buffer>) onBytes(bytes);
    return asSourceFile(base, shapes, table, prj === null ? null : systemOfWkt(prj.toString("utf8")));
  } finally {
    zip.close();
  }
}

/** The name, without its ending, of the one Shapefile that is meant. */
function chooseLayer(files: ReadonlyMap<string, Entry>, wanted: string | undefined): string {
  const layers = [...files.keys()].filter((name) => /\.shp$/i.test(name)).map((name) => name.slice(0, -4));
  if (layers.length === 0) {
    const other = [...files.keys()].find((name) => OTHERS.test(name));
    throw new ImportRefused(
      `Expected a zipped Shapefile, got an archive without a .shp file${other === undefined ? "." : `, but with ${other}: unpack it; GeoJSON, .xlsx and CSV are read by themselves.`}`,
    );
  }
  const names = layers.join(", ");
  if (wanted !== undefined) {
    const plain = (name: string): string => name.replace(/^.*\//, "").toLowerCase();
    const found =
      layers.find((name) => name === wanted.replace(/\.shp$/i, "")) ??
      layers.find((name) => plain(name) === plain(wanted.replace(/\.shp$/i, "")));
    if (found === undefined) throw new ImportRefused(`--layer: expected one of ${names}, got "${wanted}".`);
    return found;
  }
  if (layers.length > 1)
    throw new ImportRefused(`The archive holds ${layers.length} layers: ${names}. Say which one with --layer NAME.`);
  return layers[0]!;
}

function asSourceFile(
  base: string,
  shapes: readonly (Geometry | null)[],
  { columns, cut, records, encoding, warnings }: Table,
  stated: StatedSystem | null,
): SourceFile {
  const deleted = records.filter((record) => record === null).length;
  async function* batches(): AsyncGenerator<SourceRow[]> {
    for (let from = 0; from < records.length; from += BATCH_ROWS)
      yield records
        .slice(from, from + BATCH_ROWS)
        .flatMap((cells, index) =>
          cells === null ? [] : [{ row: from + index + 1, cells, geometry: shapes[from + index]! }],
        );
  }
  return {
    columns,
    cut,
    headerAt: null,
    hasGeometry: true,
    stated: () => stated,
    serialDates: null,
    notes: [
      `layer ${base}, table read as ${encoding.toUpperCase()}`,
      ...(deleted === 0
        ? []
        : [`${deleted} ${deleted === 1 ? "record is" : "records are"} marked as deleted and left out`]),
    ],
    warnings: () => warnings,
    batches: batches(),
    share: () => null,
  };
}

async function bytesOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  return buffer(await zip.openReadStreamPromise(entry));
}
