import { open } from "node:fs/promises";
import { ImportRefused } from "../import-refused.ts";

const HEAD_BYTES = 4096;
/** Of an old Office document: its directory, which says what it is, may stand anywhere in this. */
const DIRECTORY_WITHIN = 32 << 20;

/** What a file is by its first bytes, whatever its ending says: a zip archive, or text. Throws ImportRefused, naming it, for what is not read. */
export async function contentOf(path: string): Promise<"zip" | "text"> {
  const head = Buffer.alloc(HEAD_BYTES);
  const handle = await open(path);
  let bytes: Buffer;
  let tail: Buffer;
  try {
    bytes = head.subarray(0, (await handle.read(head, 0, HEAD_BYTES, 0)).bytesRead);
    tail = bytes;
    if (bytes.subarray(0, 8).equals(COMPOUND)) {
      tail = Buffer.alloc(DIRECTORY_WITHIN);
      tail = tail.subarray(0, (await handle.read(tail, 0, tail.length, 0)).bytesRead);
    }
  } finally {
    await handle.close();
  }
  if (bytes.subarray(0, 4).toString("latin1") === "PK\u0003\u0004") return "zip";
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) throw refused("a .gz archive: unpack it");
  if (bytes.subarray(0, 8).equals(COMPOUND))
    throw refused(
      tail.includes(Buffer.from("EncryptedPackage", "utf16le"))
        ? "a workbook that is locked with a password: open it, take the password out (文件 → 信息 → 保护工作簿), and save it again as .xlsx"
        : tail.includes(Buffer.from("Workbook", "utf16le")) || tail.includes(Buffer.from("Book", "utf16le"))
          ? "an old .xls workbook (Excel 97–2003): open it, and save it again as .xlsx"
          : "an old Office document (.doc, .xls, .et …): open it, and save its table as .xlsx",
    );
  const known = OTHERS.find(([mark]) => mark.test(bytes.toString("latin1")));
  if (known !== undefined) throw refused(known[1]);
  return "text";
}

/** https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb */
const COMPOUND = Buffer.from("d0cf11e0a1b11ae1", "hex");

const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^SQLite format 3\0/, "a SQLite database, such as a GeoPackage: export the layer as GeoJSON or as a Shapefile"],
  [/^%PDF/, "a PDF: ask for the table as .xlsx or CSV"],
  [/^Rar!|^7z\xbc\xaf/, "a .rar or .7z archive: unpack it"],
  [/^PAR1/, "a Parquet file: export it as CSV"],
  [
    /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<\?mso-application[^>]*>|<(?:\w+:)?Workbook[\s>])/i,
    "an XML spreadsheet of Excel 2003: open it, and save it again as .xlsx",
  ],
  [/^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<kml[\s>]/i, "KML: convert it to GeoJSON"],
  [
    /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|table|meta|style|div)[\s>]/is,
    "HTML, a web page under another ending: open it in Excel or WPS, and save it as .xlsx",
  ],
  [/^(?:\xef\xbb\xbf)?\s*<(?:\?xml|\w+)/, "XML: export the table as CSV or .xlsx, shapes as GeoJSON"],
];

function refused(what: string): ImportRefused {
  return new ImportRefused(`Expected .csv, .tsv, .xlsx, .geojson or a zipped Shapefile (.zip), got ${what}.`);
}
