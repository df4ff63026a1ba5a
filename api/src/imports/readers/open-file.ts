import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { extname } from "node:path";
import { ImportRefused } from "../problem.ts";
import type { SourceFile } from "../source-row.ts";
import { openCsv } from "./csv.ts";
import { openGeojson } from "./geojson.ts";
import { openShapefile } from "./shapefile.ts";
import { openXlsx } from "./xlsx.ts";

/** Opens a file by its ending. `sha256` is of the whole file, complete once all rows were read. Throws ImportRefused. */
export async function openFile(path: string): Promise<SourceFile & { sha256(): string }> {
  const size = await sizeOf(path);
  if (size === 0) throw new ImportRefused("The file is empty: expected a header and rows, got 0 bytes.");
  const hash = createHash("sha256");
  const onBytes = (bytes: Buffer): void => {
    hash.update(bytes);
  };
  const file = await open(path, size, onBytes);
  return { ...file, sha256: () => hash.copy().digest("hex") };
}

function open(path: string, size: number, onBytes: (bytes: Buffer) => void): Promise<SourceFile> {
  switch (extname(path).toLowerCase()) {
    case ".csv":
    case ".tsv":
    case ".txt":
      return openCsv(path, size, onBytes);
    case ".xlsx":
      return openXlsx(path, onBytes);
    case ".geojson":
    case ".json":
      return openGeojson(path, size, onBytes);
    case ".zip":
      return openShapefile(path, onBytes);
    case ".xls":
      throw new ImportRefused("Expected .xlsx, got .xls, the old binary format: save it again as .xlsx or CSV UTF-8.");
    case ".shp":
    case ".dbf":
      throw new ImportRefused("Expected a .zip with .shp, .dbf, .prj (and .cpg) together, got one of them alone.");
    default:
      throw new ImportRefused(
        `Expected .csv, .tsv, .xlsx, .geojson or a zipped Shapefile (.zip), got "${extname(path) || path}".`,
      );
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new ImportRefused(`Expected a file, got a folder: ${path}`);
    return found.size;
  } catch (error) {
    if (error instanceof ImportRefused) throw error;
    throw new ImportRefused(`Expected a file that can be read, got ${path}: ${(error as Error).message}`);
  }
}
