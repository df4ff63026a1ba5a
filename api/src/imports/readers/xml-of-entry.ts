import { SaxesParser } from "saxes";
import type { Entry, ZipFile } from "yauzl";
import { ImportRefused } from "../problem.ts";

export interface XmlHandlers {
  /** Names without their prefix. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Reads an entry's XML, giving way after each stretch of it; stopping early closes it. Entities of a document type are not expanded. */
export async function* xmlOf(zip: ZipFile, entry: Entry, handlers: XmlHandlers): AsyncGenerator<void> {
  const parser = new SaxesParser({ position: false });
  parser.on("opentag", (tag) => handlers.open(localName(tag.name), tag.attributes as Record<string, string>));
  parser.on("closetag", (tag) => handlers.close?.(localName(tag.name)));
  parser.on("text", (text) => handlers.text?.(text));
  parser.on("cdata", (text) => handlers.text?.(text));
  parser.on("error", (error) => {
    throw new ImportRefused(
      `Expected an .xlsx workbook, got one whose ${entry.fileName} cannot be read: ${error.message}`,
    );
  });
  const stream = await zip.openReadStreamPromise(entry);
  const decoder = new TextDecoder("utf-8");
  try {
    for await (const bytes of stream as AsyncIterable<Buffer>) {
      parser.write(decoder.decode(bytes, { stream: true }));
      yield;
    }
    parser.close();
    yield;
  } finally {
    stream.destroy();
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
