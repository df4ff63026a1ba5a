import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { ImportRefused } from "../import-refused.ts";

export type Encoding = "utf-8" | "gb18030" | "utf-16le" | "utf-16be";

/** Small, since the rows of a chunk live until the last of them is taken: what lives is what sweeping costs. */
const CHUNK_BYTES = 1 << 18;
/** By which UTF-16 is told. */
const HEAD_BYTES = 4096;
const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const SEPARATORS = Buffer.from("\t\n\r,;|");

/** The text of a file, decoded as it streams; throws ImportRefused naming byte and line where it cannot be decoded. */
export async function* decodedText(
  path: string,
  encoding: Encoding,
  onBytes: (bytes: Buffer) => void = () => undefined,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let before = 0;
  let lines = 1;
  for await (const bytes of createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>) {
    onBytes(bytes);
    // programs that put a mark of UTF-8 before whatever follows
    const isMarked = before === 0 && encoding === "gb18030" && bytes.subarray(0, UTF8_MARK.length).equals(UTF8_MARK);
    const chunk = isMarked ? bytes.subarray(UTF8_MARK.length) : bytes;
    if (isMarked) before = UTF8_MARK.length;
    const text = decode(decoder, chunk, true, encoding, before, lines);
    before += chunk.length;
    lines += encoding.startsWith("utf-16") ? text.split("\n").length - 1 : countLines(chunk);
    if (text !== "") yield text;
  }
  const rest = decode(decoder, Buffer.alloc(0), false, encoding, before, lines);
  if (rest !== "") yield rest;
}

/**
 * UTF-16 where its byte order mark stands first, or where a NUL stands on the same side of all separators that it begins with, UTF-8 (with
 * or without one) where the whole file is valid UTF-8, otherwise GB18030. Reads the file to its end: a prefix alone may be plain ASCII.
 * Throws ImportRefused for bytes that none can be.
 */
export async function detectEncoding(path: string): Promise<Encoding> {
  const handle = await open(path);
  let head = Buffer.alloc(HEAD_BYTES);
  try {
    const { bytesRead } = await handle.read(head, 0, HEAD_BYTES, 0);
    head = head.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const wide = utf16Without(head);
  if (wide !== null) return wide;
  if (await isUtf8Text(path)) return "utf-8";
  // once more, slowly, to say where it is not
  try {
    for await (const text of decodedText(path, "utf-8"))
      if (text.includes("\0")) throw new ImportRefused("The file holds NUL bytes: expected text in UTF-8 or GB18030.");
    return "utf-8";
  } catch (notUtf8) {
    if (!(notUtf8 instanceof ImportRefused) || notUtf8.message.includes("NUL")) throw notUtf8;
    try {
      for await (const text of decodedText(path, "gb18030"))
        if (text.includes("\0"))
          throw new ImportRefused("The file holds NUL bytes: expected text in UTF-8 or GB18030.");
      return "gb18030";
    } catch (notGb18030) {
      if (!(notGb18030 instanceof ImportRefused)) throw notGb18030;
      throw new ImportRefused(`${notUtf8.message}\nAs GB18030 it cannot be read either: ${notGb18030.message}`);
    }
  }
}

/** UTF-16 without its mark: separators and line ends have a NUL on the same side; null for other bytes. */
function utf16Without(head: Buffer): Encoding | null {
  let [before, behind] = [0, 0];
  for (let at = 0; at + 1 < head.length; at += 2) {
    if (head[at] === 0 && SEPARATORS.includes(head[at + 1]!)) before += 1;
    if (head[at + 1] === 0 && SEPARATORS.includes(head[at]!)) behind += 1;
  }
  if (behind > 1 && before === 0) return "utf-16le";
  if (before > 1 && behind === 0) return "utf-16be";
  return null;
}

/** Whether the whole file is UTF-8 without NUL bytes: checked as bytes, several times as fast as by decoding. */
async function isUtf8Text(path: string): Promise<boolean> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>) {
    if (chunk.includes(0)) return false;
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = endOfWhole(bytes);
    if (!isUtf8(bytes.subarray(0, end))) return false;
    rest = bytes.subarray(end);
  }
  return rest.length === 0;
}

/** Where the last UTF-8 character begins if the bytes break it off, else their length. */
function endOfWhole(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if ((byte & 0xc0) === 0x80) continue;
    const size = byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return size > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function decode(
  decoder: InstanceType<typeof TextDecoder>,
  chunk: Buffer,
  stream: boolean,
  encoding: Encoding,
  before: number,
  lines: number,
): string {
  try {
    return decoder.decode(chunk, { stream });
  } catch {
    const at = firstUndecodable(chunk, encoding);
    const line = lines + countLines(chunk.subarray(0, at));
    throw new ImportRefused(
      `Row ${line}, byte ${before + at + 1}: expected text in ${encoding.toUpperCase()}, got the bytes ${hex(chunk, at)}.`,
    );
  }
}

/** Halves the chunk until the first byte that breaks decoding is found. */
function firstUndecodable(chunk: Buffer, encoding: Encoding): number {
  let good = 0;
  let bad = chunk.length;
  while (good + 1 < bad) {
    const middle = (good + bad) >> 1;
    try {
      new TextDecoder(encoding, { fatal: true }).decode(chunk.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}

function countLines(chunk: Buffer): number {
  let lines = 0;
  for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines++;
  return lines;
}

function hex(chunk: Buffer, at: number): string {
  const bytes = chunk.subarray(at, at + 4).toString("hex");
  return bytes === "" ? "(end of file)" : (bytes.match(/../g) ?? []).join(" ").toUpperCase();
}
