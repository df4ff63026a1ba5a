import { ImportRefused } from "../import-refused.ts";
import { chooseEncoding } from "./table-encoding.ts";

/** The table of a Shapefile as text. */
export interface Table {
  readonly columns: readonly string[];
  /** Names that fill their place, so that more may have been meant. */
  readonly cut: ReadonlySet<string>;
  /** One a record, in the order of the shapes; null for those marked as deleted. */
  readonly records: readonly (readonly string[] | null)[];
  readonly encoding: string;
  /** What the user should look at: a .cpg that is wrong. */
  readonly warnings: readonly string[];
}

interface Field {
  readonly name: Buffer;
  readonly type: string;
  readonly offset: number;
  readonly length: number;
}

const DELETED = 0x2a;
const END_OF_FIELDS = 0x0d;
/** Eleven in the header, the last of them zero. */
const NAME_BYTES = 10;

/** Reads a .dbf (dBASE III to 7, FoxPro). `declared`: what the .cpg says. https://www.dbase.com/Knowledgebase/INT/db7_file_fmt.htm */
export function tableOf(dbf: Buffer, declared: string | null, name: string): Table {
  if (dbf.length < 33) throw new ImportRefused(`Expected a table in ${name}, got ${dbf.length} bytes.`);
  const [count, headerLength, length] = [dbf.readUInt32LE(4), dbf.readUInt16LE(8), dbf.readUInt16LE(10)];
  const fields = fieldsOf(dbf, headerLength);
  const last = fields.at(-1);
  if (last !== undefined && last.offset + last.length > length)
    throw new ImportRefused(
      `Expected records of ${last.offset + last.length} bytes in ${name}, as its fields have together, got records of ${length}.`,
    );
  if (fields.length === 0 || headerLength + count * length > dbf.length)
    throw new ImportRefused(
      `Expected ${count.toLocaleString("en")} records in ${name}, got a file that breaks off after ${dbf.length.toLocaleString("en")} bytes.`,
    );
  const recordAt = (i: number): Buffer => dbf.subarray(headerLength + i * length, headerLength + (i + 1) * length);
  const texts = fields.filter(({ type }) => type === "C");
  const { encoding, warnings } = chooseEncoding(declared, dbf.readUInt8(29), function* () {
    for (const field of fields) yield field.name;
    for (let i = 0; i < count; i++) for (const field of texts) yield bytesOf(recordAt(i), field);
  });
  const decoder = new TextDecoder(encoding);
  // a field may cut its last character in two
  const decode = (bytes: Buffer): string =>
    decoder
      .decode(bytes)
      .replace(/\0.*$/s, "")
      .replace(/\uFFFD+$/, "")
      .trim();
  return {
    columns: fields.map((field) => decode(field.name)),
    cut: new Set(fields.filter(({ name }) => fills(name, encoding)).map(({ name }) => decode(name))),
    records: Array.from({ length: count }, (_, i) => {
      const record = recordAt(i);
      return record[0] === DELETED ? null : fields.map((field) => textOf(field.type, bytesOf(record, field), decode));
    }),
    encoding,
    warnings,
  };
}

/** Whether a name leaves no place for another character like its last. */
function fills(name: Buffer, encoding: string): boolean {
  const next = name.at(-1)! < 0x80 ? 1 : encoding === "utf-8" ? 3 : 2;
  return name.length + next > NAME_BYTES;
}

function fieldsOf(dbf: Buffer, headerLength: number): Field[] {
  const fields: Field[] = [];
  let offset = 1;
  for (let at = 32; at + 32 <= headerLength && dbf[at] !== END_OF_FIELDS; at += 32) {
    const name = dbf.subarray(at, at + 11);
    const length = dbf.readUInt8(at + 16);
    const end = name.indexOf(0);
    fields.push({
      name: end === -1 ? name : name.subarray(0, end),
      type: String.fromCharCode(dbf.readUInt8(at + 11)),
      offset,
      length,
    });
    offset += length;
  }
  return fields;
}

function bytesOf(record: Buffer, { offset, length }: Field): Buffer {
  return record.subarray(offset, offset + length);
}

function textOf(type: string, bytes: Buffer, decode: (bytes: Buffer) => string): string {
  switch (type) {
    case "N":
    case "F":
      return numberOf(bytes.toString("latin1").replace(/\0/g, "").trim());
    case "D": {
      const day = bytes.toString("latin1").trim();
      if (/^0*$/.test(day)) return "";
      return day.replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3");
    }
    case "L":
      return /^[YyTt]/.test(bytes.toString("latin1"))
        ? "true"
        : /^[NnFf]/.test(bytes.toString("latin1"))
          ? "false"
          : "";
    case "I":
    case "+":
      return bytes.length === 4 ? String(bytes.readInt32LE(0)) : "";
    case "B":
    case "O":
      return bytes.length === 8 ? numberOf(String(bytes.readDoubleLE(0))) : decode(bytes);
    default:
      return decode(bytes);
  }
}

/** A number as text; "" for a blank one, one that overflowed (stars) and NaN. Whole numbers beyond doubles stay as they are. */
function numberOf(text: string): string {
  if (text === "" || /^\*+$/.test(text)) return "";
  if (/^[+-]?\d{16,}$/.test(text)) return text;
  const value = Number(text);
  if (Number.isFinite(value)) return Math.abs(value) > 1e38 ? "" : String(value);
  return /nan|inf|ind/i.test(text) ? "" : text;
}
