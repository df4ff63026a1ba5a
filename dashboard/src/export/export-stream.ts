import type { RunError } from "../graphql/run-error.ts";
import type { Language } from "../i18n/language.ts";

export type ExportFormat = "csv" | "xlsx" | "geojson";

const TYPES: Record<ExportFormat, string> = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  geojson: "application/geo+json",
};

const PART_BYTES = 8 << 20;

/** What the screen calls things, so that the file does too. */
export interface ExportWording {
  /** Heads by column: response keys, dotted. */
  readonly heads?: Readonly<Record<string, string>>;
  /** Names of codes, and of true and false, by column. */
  readonly codes?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What the file is of, as [name, text]. */
  readonly about?: readonly (readonly [name: string, text: string])[];
}

/** The list to export, by a query. */
export interface ExportAsked {
  readonly query: string;
  readonly variables: unknown;
  readonly operationName: string | null;
  /** Path of the list in the answer; empty: the first found. */
  readonly list: string;
  /** Left out: columns are called by their paths. */
  readonly wording?: ExportWording;
  /** Why, where the server asks for it. */
  readonly reason?: string;
}

export interface ExportProgress {
  /** Received so far. */
  readonly bytes: number;
  /** Rows written so far, where the format tells them apart; null: it does not. */
  readonly rows: number | null;
  /** Rows in all; null: the server cannot count them. */
  readonly total: number | null;
}

/** The server refuses; why, as it says it. */
export class ExportRefused extends Error {
  constructor(readonly reason: RunError) {
    super(reason.message);
  }
}
/** The connection broke off in the middle. */
export class ExportBroken extends Error {}

interface Sink {
  write(chunk: Uint8Array<ArrayBuffer>): Promise<void>;
  close(name: string): Promise<void>;
  abort(): Promise<void>;
}

/**
 * Streams the whole list, all its pages, into a file. Where the browser lets a page write a file, it goes there; elsewhere the browser
 * keeps it until it is whole and downloads it. Throws ExportRefused, ExportBroken, or an AbortError when cancelled, also in the file dialogue.
 */
export async function exportList(
  asked: ExportAsked,
  format: ExportFormat,
  /** In which the file says its day, its query and whether it holds demonstration data. */
  language: Language,
  signal: AbortSignal,
  onProgress: (progress: ExportProgress) => void,
): Promise<ExportProgress> {
  // The dialogue must open in answer to the click, before anything is awaited from the network.
  const sink = await openSink(format, asked.operationName ?? "export");
  try {
    const response = await fetch(`/export?format=${format}&about=${language}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        query: asked.query,
        variables: asked.variables ?? {},
        ...(asked.operationName ? { operationName: asked.operationName } : {}),
        ...(asked.list ? { list: asked.list } : {}),
        ...(asked.wording ? { wording: asked.wording } : {}),
        ...(asked.reason ? { reason: asked.reason } : {}),
      }),
      signal,
    });
    if (!response.ok || !response.body) throw new ExportRefused(await reasonOf(response));
    const counted = response.headers.get("x-total-rows");
    const total = counted === null || counted === "" ? null : Number(counted);
    const rows = rowCounter(format);
    let progress: ExportProgress = { bytes: 0, rows: rows ? 0 : null, total };
    onProgress(progress);
    const reader = response.body.getReader();
    for (;;) {
      const { done, value } = await read(reader, signal);
      if (done) break;
      await sink.write(value);
      progress = { bytes: progress.bytes + value.length, rows: rows?.(value) ?? null, total };
      onProgress(progress);
    }
    // What a file of lines says of itself stands below its rows.
    if (format === "csv" && progress.rows !== null)
      progress = { ...progress, rows: progress.rows - Number(response.headers.get("x-about-lines") ?? 0) };
    await sink.close(nameOf(response) ?? `export.${format}`);
    return progress;
  } catch (error) {
    await sink.abort();
    throw error;
  }
}

async function read(reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>, signal: AbortSignal) {
  try {
    return await reader.read();
  } catch (error) {
    if (signal.aborted) throw error;
    throw new ExportBroken((error as Error).message);
  }
}

async function reasonOf(response: Response): Promise<RunError> {
  const text = await response.text();
  const asItCame = { message: `${response.status} ${text.slice(0, 200)}` };
  try {
    const { errors } = JSON.parse(text) as { errors?: RunError[] };
    return errors?.[0] ?? asItCame;
  } catch {
    return asItCame;
  }
}

/** Counts rows in the chunks of a format whose rows can be told apart in its bytes; null for the others. */
export function rowCounter(format: ExportFormat): ((chunk: Uint8Array) => number) | null {
  if (format === "xlsx") return null;
  if (format === "geojson") return wordCounter('"type":"Feature"');
  // Line ends inside quoted cells are no ends of rows; the first row names the columns.
  let quoted = false;
  let rows = -1;
  return (chunk) => {
    for (const byte of chunk) {
      if (byte === 0x22) quoted = !quoted;
      else if (byte === 0x0a && !quoted) rows++;
    }
    return Math.max(0, rows);
  };
}

function wordCounter(word: string): (chunk: Uint8Array) => number {
  const bytes = new TextEncoder().encode(word);
  let matched = 0;
  let found = 0;
  return (chunk) => {
    for (const byte of chunk) {
      matched = byte === bytes[matched] ? matched + 1 : byte === bytes[0] ? 1 : 0;
      if (matched === bytes.length) {
        found++;
        matched = 0;
      }
    }
    return found;
  };
}

/** The file's name as the server gives it: filename*=UTF-8''…, else filename="…". */
function nameOf(response: Response): string | null {
  const given = response.headers.get("content-disposition") ?? "";
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(given)?.[1];
  return encoded ? decodeURIComponent(encoded) : (/filename="([^"]+)"/i.exec(given)?.[1] ?? null);
}

type SavePicker = (options: {
  suggestedName: string;
  types: { accept: Record<string, string[]> }[];
}) => Promise<{ createWritable(): Promise<Sink & { close(): Promise<void> }> }>;

async function openSink(format: ExportFormat, name: string): Promise<Sink> {
  const picker = (globalThis as { showSaveFilePicker?: SavePicker }).showSaveFilePicker;
  if (!picker) return blobSink(format);
  const file = await picker({
    suggestedName: `${name}.${format}`,
    types: [{ accept: { [TYPES[format]]: [`.${format}`] } }],
  });
  return file.createWritable();
}

/** Pages without a certificate may write no file. Blobs are the browser's, which keeps large ones on disk; the page holds one part. */
function blobSink(format: ExportFormat): Sink {
  const parts: Blob[] = [];
  let chunks: Uint8Array<ArrayBuffer>[] = [];
  let held = 0;
  const handOver = (): void => {
    parts.push(new Blob(chunks));
    chunks = [];
    held = 0;
  };
  return {
    async write(chunk) {
      chunks.push(chunk);
      held += chunk.length;
      if (held >= PART_BYTES) handOver();
    },
    async close(name) {
      handOver();
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob(parts, { type: TYPES[format] }));
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    },
    async abort() {
      parts.length = 0;
      chunks = [];
    },
  };
}
