import { TextDecoder } from "node:util";
import { SaxesParser } from "saxes";
import type { Entry, ZipFile } from "yauzl";
import { ImportRefused } from "../import-refused.ts";

export interface XmlHandlers {
  /** Names without their prefix. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
  /** Bytes that were read, before they are parsed. */
  unpacked?(bytes: number): void;
}

/** Reads an entry's XML, giving way after each stretch of it; stopping early closes it. Entities of a document type are not expanded. */
export async function* xmlOf(zip: ZipFile, entry: Entry, handlers: XmlHandlers): AsyncGenerator<void> {
  const parser = new SaxesParser({ position: false });
  parser.on("opentag", (tag) => handlers.open(localName(tag.name), tag.attributes as Record<string, string>));
  parser.on("closetag", (tag) => handlers.close?.(localName(tag.name)));
  parser.on("text", (text) => handlers.text?.(text));
  parser.on("cdata", (text) => handlers.text?.(text));
  const refuse = (why: string): never => {
    throw new ImportRefused(
      `Expected an .xlsx workbook, got one whose ${entry.fileName} cannot be read: ${why}. Open it in Excel or WPS, and save it again.`,
    );
  };
  parser.on("error", (error) => refuse(error.message.replace(/\.$/, "")));
  const stream = await zip.openReadStreamPromise(entry);
  let decoder: TextDecoder | null = null;
  try {
    for await (const bytes of stream as AsyncIterable<Buffer>) {
      handlers.unpacked?.(bytes.length);
      decoder ??= decoderOf(bytes, refuse);
      parser.write(decoder.decode(bytes, { stream: true }));
      yield;
    }
    parser.close();
    yield;
  } finally {
    stream.destroy();
  }
}

/** By the byte order mark, or by what the declaration says. https://www.w3.org/TR/xml/#sec-guessing */
function decoderOf(head: Buffer, refuse: (why: string) => never): TextDecoder {
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return new TextDecoder("utf-16le");
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return new TextDecoder("utf-16be");
  const declared = /^[^<]{0,3}<\?xml[^>]*\sencoding=["']([^"']+)/.exec(head.toString("latin1", 0, 200))?.[1] ?? "utf-8";
  try {
    return new TextDecoder(declared);
  } catch {
    return refuse(`its encoding is ${declared.slice(0, 40)}, which is not known`);
  }
}

/** Reads it whole. */
export async function readXml(zip: ZipFile, entry: Entry | undefined, handlers: XmlHandlers): Promise<void> {
  if (entry === undefined) return;
  const stretches = xmlOf(zip, entry, handlers);
  while ((await stretches.next()).done !== true);
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
