import type { Entry, ZipFile } from "yauzl";
import type { DateSystem } from "../../parsers/column.ts";
import { ImportRefused } from "../import-refused.ts";
import { type CellFormat, formatOf } from "./cell-format.ts";
import { readXml } from "./xml-of-entry.ts";
import { nameOf } from "./zip-entries.ts";

export interface Worksheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly entry: Entry;
}

/** What the sheets of a workbook have in common. */
export interface Workbook {
  readonly worksheets: readonly Worksheet[];
  readonly dateSystem: DateSystem;
  readonly strings: readonly string[];
  /** By the number of a cell's style. */
  readonly formats: readonly CellFormat[];
}

/** Reads a workbook's directory, texts and formats; not its sheets. https://ecma-international.org/publications-and-standards/standards/ecma-376/ */
export async function readWorkbook(
  zip: ZipFile,
  entries: readonly Entry[],
  onBytes: (bytes: number) => void,
): Promise<Workbook> {
  const byName = new Map(entries.map((entry) => [nameOf(entry).toLowerCase(), entry]));
  const part = (path: string): Entry | undefined => byName.get(path.toLowerCase());
  const root = await relationsOf(zip, part("_rels/.rels"), "");
  const path = root.find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
  const main = part(path);
  if (main === undefined)
    throw new ImportRefused("Expected an .xlsx workbook, got an archive without xl/workbook.xml.");
  const [folder, file] = [path.replace(/[^/]*$/, ""), path.replace(/^.*\//, "")];
  const relations = await relationsOf(zip, part(`${folder}_rels/${file}.rels`), folder);
  const sheets: { name: string; hidden: boolean; relation: string }[] = [];
  let dateSystem: DateSystem = "1900";
  await readXml(zip, main, {
    open(name, attributes) {
      if (name === "workbookPr" && /^(?:1|true)$/i.test(attributes.date1904 ?? "")) dateSystem = "1904";
      if (name !== "sheet") return;
      const relation = Object.entries(attributes).find(([key]) => /^\w+:id$/i.test(key))?.[1] ?? "";
      sheets.push({ name: attributes.name ?? "", hidden: /hidden/i.test(attributes.state ?? ""), relation });
    },
  });
  const taken = new Set<Entry>();
  const worksheets = sheets.flatMap(({ name, hidden, relation }) => {
    const found = relations.find(({ id, type }) => id === relation && type === "worksheet");
    const entry = found === undefined ? undefined : part(found.target);
    // a part is one sheet: thousands of them on one would unpack it as many times
    if (entry === undefined || taken.has(entry)) return [];
    taken.add(entry);
    return [{ name, hidden, entry }];
  });
  const target = (type: string): Entry | undefined =>
    part(relations.find((relation) => relation.type === type)?.target ?? "");
  return {
    worksheets,
    dateSystem,
    strings: await stringsOf(zip, target("sharedStrings"), onBytes),
    formats: await formatsOf(zip, target("styles")),
  };
}

interface Relation {
  readonly id: string;
  /** The last word of its type, which is the same in both editions of the standard. */
  readonly type: string;
  readonly target: string;
}

async function relationsOf(zip: ZipFile, entry: Entry | undefined, folder: string): Promise<Relation[]> {
  const relations: Relation[] = [];
  await readXml(zip, entry, {
    open(name, attributes) {
      if (name !== "Relationship") return;
      relations.push({
        id: attributes.Id ?? "",
        type: (attributes.Type ?? "").replace(/^.*\//, ""),
        target: partAt(attributes.Target ?? "", folder),
      });
    },
  });
  return relations;
}

/** The part of the archive that a target names; "" for what can be none, as the addresses of other workbooks. */
function partAt(target: string, folder: string): string {
  try {
    return decodeURI(new URL(target.replaceAll("\\", "/"), `zip:///${folder}`).pathname).slice(1);
  } catch {
    return "";
  }
}

async function stringsOf(zip: ZipFile, entry: Entry | undefined, onBytes: (bytes: number) => void): Promise<string[]> {
  const strings: string[] = [];
  let text = "";
  let inText = false;
  let phonetic = 0;
  await readXml(zip, entry, {
    unpacked: onBytes,
    open(name) {
      if (name === "si") text = "";
      else if (name === "rPh") phonetic++;
      else if (name === "t") inText = phonetic === 0;
    },
    text(more) {
      if (inText) text += more;
    },
    close(name) {
      if (name === "t") inText = false;
      else if (name === "rPh") phonetic--;
      else if (name === "si") strings.push(unescaped(text));
    },
  });
  return strings;
}

async function formatsOf(zip: ZipFile, entry: Entry | undefined): Promise<CellFormat[]> {
  const codes = new Map<number, string>();
  const formats: CellFormat[] = [];
  let inCells = false;
  await readXml(zip, entry, {
    open(name, attributes) {
      if (name === "numFmt") codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      else if (name === "cellXfs") inCells = true;
      else if (name === "xf" && inCells) {
        const id = Number(attributes.numFmtId ?? 0);
        formats.push(formatOf(id, codes.get(id)));
      }
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  });
  return formats;
}

/** _x000D_ and the like, which stand for characters that XML cannot hold. */
export function unescaped(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}
