import { text } from "node:stream/consumers";
import { fromBufferPromise } from "yauzl";

interface ReadSheet {
  /** Cells by place, blank ones null; numbers as numbers. */
  readonly rows: (string | number | null)[][];
  readonly formulas: number;
}

/** Reads the first sheet of a workbook by the letter of ECMA-376, by no code that writes one. Texts must stand in their cells. */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadSheet> {
  const zip = await fromBufferPromise(Buffer.from(bytes));
  let sheet = "";
  for await (const entry of zip.eachEntry())
    if (entry.fileName === "xl/worksheets/sheet1.xml") sheet = await text(await zip.openReadStreamPromise(entry));
  // XML 1.0, 2.2 and 2.11: what no document may have, and line breaks as every parser hands them on.
  if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(sheet)) throw new Error("not well-formed XML");
  const xml = sheet.replace(/\r\n?/g, "\n");
  const rows: ReadSheet["rows"] = [];
  for (const [, at, inside] of xml.matchAll(/<row r="(\d+)"[^>]*?(?:\/>|>(.*?)<\/row>)/gs)) {
    const row: ReadSheet["rows"][number] = [];
    for (const [, letters, attributes, content] of (inside ?? "").matchAll(
      /<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs,
    ))
      row[columnOf(letters!)] = cellOf(attributes!, content ?? "");
    rows[Number(at) - 1] = Array.from(row, (cell) => cell ?? null);
  }
  return { rows: Array.from(rows, (row) => row ?? []), formulas: xml.match(/<f[ >/]/g)?.length ?? 0 };
}

const columnOf = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function cellOf(attributes: string, content: string): string | number | null {
  if (!attributes.includes('t="inlineStr"')) {
    const value = /<v>(.*?)<\/v>/s.exec(content)?.[1];
    return value === undefined ? null : Number(value);
  }
  return [...content.matchAll(/<t([^>]*?)(?:\/>|>(.*?)<\/t>)/gs)]
    .map(([, how, written]) => {
      const plain = characters(written ?? "");
      // Spaces at the ends count only where it is said.
      return how!.includes('xml:space="preserve"') ? plain : plain.replace(/^[ \t\n]+|[ \t\n]+$/g, "");
    })
    .join("")
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const characters = (written: string): string =>
  written.replace(/&(?:#x([0-9A-Fa-f]+)|#(\d+)|(\w+));/g, (_, hex, decimal, name) =>
    name ? NAMED[name]! : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  );
