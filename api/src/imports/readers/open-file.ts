import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { extname } from "node:path";
import { ImportRefused } from "../import-refused.ts";
import type { SourceFile } from "../source-row.ts";
import { openCsv } from "./csv.ts";
import { contentOf } from "./file-content.ts";
import { openGeojson } from "./geojson.ts";
import type { ReadOptions } from "./read-options.ts";
import { openShapefile } from "./shapefile.ts";
import { openXlsx } from "./xlsx.ts";
import { openZip } from "./zip-entries.ts";

const FORMATS = "Expected .csv, .tsv, .xlsx, .geojson or a zipped Shapefile (.zip)";

/** Opens a file by its ending and its first bytes. `sha256` is of the whole file, complete once all rows were read. Throws ImportRefused. */
export async function openFile(path: string, options: ReadOptions = {}): Promise<SourceFile & { sha256(): string }> {
  const size = await sizeOf(path);
  if (size === 0) throw new ImportRefused("The file is empty: expected a header and rows, got 0 bytes.");
  const hash = createHash("sha256");
  const onBytes = (bytes: Buffer): void => {
    hash.update(bytes);
  };
  const file = await open(path, size, onBytes, options);
  return { ...file, sha256: () => hash.copy().digest("hex") };
}

async function open(
  path: string,
  size: number,
  onBytes: (bytes: Buffer) => void,
  options: ReadOptions,
): Promise<SourceFile> {
  const format = await formatOf(path);
  const only = (option: string, given: unknown, fits: boolean, where: string): void => {
    if (given !== undefined && !fits)
      throw new ImportRefused(
        `${option} is for ${where}: expected one, got ${extname(path) || "a file whose name has no ending"}.`,
      );
  };
  only("--sheet", options.sheet, format === "workbook", "workbooks (.xlsx)");
  only("--layer", options.layer, format === "shapefile", "zipped Shapefiles");
  only("--header-row", options.headerRow, format === "workbook" || format === "csv", "workbooks and CSV");
  switch (format) {
    case "csv":
      return openCsv(path, size, onBytes, options);
    case "workbook":
      return openXlsx(path, onBytes, options);
    case "geojson":
      return openGeojson(path, size, onBytes);
    case "shapefile":
      return openShapefile(path, onBytes, options);
  }
}

async function formatOf(path: string): Promise<"csv" | "workbook" | "geojson" | "shapefile"> {
  const ending = extname(path).toLowerCase();
  if (ending === ".shp" || ending === ".dbf" || ending === ".shx" || ending === ".prj")
    throw new ImportRefused("Expected a .zip with .shp, .dbf, .prj (and .cpg) together, got one of them alone.");
  if (ending === ".ods" || ending === ".xlsb" || ending === ".kmz" || ending === ".docx")
    throw new ImportRefused(`${FORMATS}, got ${ending}: save it again as one of these.`);
  if ((await contentOf(path)) === "zip") return (await isWorkbook(path)) ? "workbook" : "shapefile";
  switch (ending) {
    // what programs export under these endings is often plain text with tabs
    case ".xls":
    case ".csv":
    case ".tsv":
    case ".tab":
    case ".txt":
      return "csv";
    case ".geojson":
    case ".json":
    case ".geojsonl":
    case ".geojsons":
    case ".ndjson":
    case ".jsonl":
      return "geojson";
    case ".xlsx":
    case ".xlsm":
    case ".zip":
      throw new ImportRefused(
        `Expected ${ending === ".zip" ? "a zipped Shapefile" : "an .xlsx workbook"}, which is a zip archive, got something else. Open it with the program that made it, and save it again.`,
      );
    default:
      throw new ImportRefused(`${FORMATS}, got ${ending === "" ? "a file whose name has no ending" : `"${ending}"`}.`);
  }
}

/** Throws ImportRefused for an .xlsx that is another kind of archive. */
async function isWorkbook(path: string): Promise<boolean> {
  const { zip, entries } = await openZip(path);
  zip.close();
  if (entries.some(({ fileName }) => fileName === "[Content_Types].xml" || fileName === "xl/workbook.xml")) {
    if (entries.some(({ fileName }) => fileName === "xl/workbook.bin"))
      throw new ImportRefused(`${FORMATS}, got .xlsb, a binary workbook: save it again as .xlsx.`);
    if (!entries.some(({ fileName }) => fileName.startsWith("xl/")))
      throw new ImportRefused(`${FORMATS}, got another Office document, such as .docx: save its table as .xlsx.`);
    return true;
  }
  if (/\.xls[xm]?$/i.test(path)) {
    const shown = entries.slice(0, 3).map(({ fileName }) => fileName);
    throw new ImportRefused(
      `Expected an .xlsx workbook, got an archive without xl/workbook.xml (it holds ${shown.join(", ")}).`,
    );
  }
  return false;
}

async function sizeOf(path: string): Promise<number> {
  try {
    const found = await stat(path);
    if (!found.isFile())
      throw new ImportRefused(`Expected a file, got ${found.isDirectory() ? "a folder" : "no plain file"}: ${path}`);
    return found.size;
  } catch (error) {
    if (error instanceof ImportRefused) throw error;
    throw new ImportRefused(`Expected a file that can be read, got ${path}: ${(error as Error).message}`);
  }
}
