import { isUtf8 } from "node:buffer";
import type { Readable } from "node:stream";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { ImportRefused } from "../import-refused.ts";

/** An archive may unpack to this much in all, declared and in fact. */
export const MAX_UNPACKED_BYTES = 512 * 1024 * 1024;
const MAX_ENTRIES = 10_000;

/**
 * Opens an archive, refusing one whose entries declare more than may be unpacked. Call `close` when done.
 * Names in the archive are never used as paths.
 */
export async function openZip(
  path: string,
  maxBytes = MAX_UNPACKED_BYTES,
): Promise<{ zip: ZipFile; entries: Entry[] }> {
  let zip: ZipFile;
  try {
    zip = await openPromise(path, { autoClose: false });
  } catch (error) {
    throw new ImportRefused(`Expected a zip archive, got something else: ${(error as Error).message}`);
  }
  try {
    const entries: Entry[] = [];
    let declared = 0;
    for await (const entry of zip.eachEntry()) {
      entries.push(entry);
      declared += entry.uncompressedSize;
      if (entries.length > MAX_ENTRIES)
        throw new ImportRefused(`Expected at most ${MAX_ENTRIES} files in the archive, got more.`);
      if (declared > maxBytes) throw tooLarge("says that it unpacks to", declared, maxBytes);
    }
    return { zip, entries };
  } catch (error) {
    zip.close();
    if (error instanceof ImportRefused) throw error;
    throw new ImportRefused(`Expected a sound zip archive, got one that cannot be read: ${(error as Error).message}`);
  }
}

/**
 * Unpacks every entry into nothing, counting: a directory of an archive may lie about sizes. Memory stays flat.
 * Throws ImportRefused as soon as more comes out than may.
 */
export async function refuseBomb(
  zip: ZipFile,
  entries: readonly Entry[],
  maxBytes = MAX_UNPACKED_BYTES,
  onBytes: (bytes: number) => void = () => undefined,
): Promise<void> {
  let unpacked = 0;
  for (const entry of entries) {
    if (entry.fileName.endsWith("/")) continue;
    try {
      // the sizes are checked here, against what is allowed in all, not against what the entry claims
      const stream: Readable = await zip.openReadStreamPromise(entry);
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        unpacked += chunk.length;
        onBytes(chunk.length);
        if (unpacked > maxBytes) {
          stream.destroy();
          throw tooLarge("unpacks to", unpacked, maxBytes);
        }
      }
    } catch (error) {
      if (error instanceof ImportRefused) throw error;
      throw new ImportRefused(
        `Expected a sound zip archive; ${entry.fileName} cannot be unpacked: ${(error as Error).message}`,
      );
    }
  }
}

function tooLarge(how: string, bytes: number, maxBytes: number): ImportRefused {
  const megabytes = (n: number): string => `${Math.round(n / 1024 / 1024).toLocaleString("en")} MB`;
  return new ImportRefused(
    `The archive ${how} more than ${megabytes(bytes - 1)}: expected at most ${megabytes(maxBytes)}. Split the file, or save it as CSV, which has no such limit.`,
  );
}

/** Set where a name is UTF-8. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.4.4 */
const UTF8_NAME = 0x800;

/** An entry's name; Chinese Windows writes GBK without saying so. */
export function nameOf(entry: Entry): string {
  const raw = entry.fileNameRaw;
  if ((entry.generalPurposeBitFlag & UTF8_NAME) !== 0 || isUtf8(raw)) return raw.toString("utf8").replaceAll("\\", "/");
  return new TextDecoder("gb18030").decode(raw).replaceAll("\\", "/");
}
