import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { negotiate } from "@fastify/accept-negotiator";
import { LRUCache } from "lru-cache";
import type { DataWatch } from "../data-watch/data-watch.ts";
import type { Family } from "../db/table-families.ts";

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** A larger answer than this is not worth what it would push out. */
const LARGEST_BYTES = 16 * 1024 * 1024;
/** Below this, compressing costs more than it saves. */
const COMPRESS_FROM_BYTES = 1024;

export type Encoding = "br" | "gzip" | "identity";

/** An answer as it was first sent, and its compressed forms as they were asked for. */
export interface Entry {
  readonly contentType: string;
  readonly body: Buffer;
  readonly epochs: readonly (readonly [Family, number])[];
  readonly today: string;
  readonly compressed: Map<Encoding, Promise<Buffer>>;
}

/** A served answer. */
export interface Cached {
  readonly contentType: string;
  readonly encoding: Encoding;
  readonly body: Buffer;
}

/** The epochs of all families when a request began; null where nothing may be kept just now. */
export type Epochs = ReadonlyMap<Family, number | null>;

/**
 * Answers by request, good while the families of tables they were made from stand still and the day is the same. Bounded in bytes;
 * what was used longest ago goes first.
 */
export class ResponseCache {
  readonly #entries: LRUCache<string, Entry>;
  hits = 0;
  misses = 0;

  constructor(
    private readonly watch: DataWatch,
    /** Bytes of answers kept, with their compressed forms; 0 keeps none. */
    private readonly keptBytes: number,
  ) {
    this.#entries = new LRUCache<string, Entry>({
      maxSize: Math.max(keptBytes, 1),
      maxEntrySize: LARGEST_BYTES,
      // Compressed forms come on top; together they are smaller than the body. A small body costs what is kept around it.
      sizeCalculation: (entry, key) => 2 * entry.body.length + key.length + 1000,
    });
  }

  /** Whether the key holds an answer that is still good; null otherwise. */
  find(key: string, today: string): Entry | null {
    const entry = this.#entries.get(key);
    if (entry === undefined) {
      this.misses += 1;
      return null;
    }
    if (entry.today === today && entry.epochs.every(([family, epoch]) => this.watch.epoch(family) === epoch)) {
      this.hits += 1;
      return entry;
    }
    // Kept where the database cannot be heard just now: it may turn out that nothing has changed.
    if (entry.epochs.every(([family]) => this.watch.epoch(family) !== null)) this.#entries.delete(key);
    this.misses += 1;
    return null;
  }

  /** An answer that is sent once and not kept. */
  static passing(answer: { contentType: string; body: Buffer; today: string }): Entry {
    return { ...answer, epochs: [], compressed: new Map() };
  }

  /** The entry's body in the best encoding that the client takes. */
  async bodyOf(entry: Entry, acceptEncoding: string | undefined): Promise<Cached> {
    const encoding = entry.body.length < COMPRESS_FROM_BYTES ? "identity" : bestEncoding(acceptEncoding);
    if (encoding === "identity") return { contentType: entry.contentType, encoding, body: entry.body };
    let compressing = entry.compressed.get(encoding);
    if (compressing === undefined) {
      compressing = compress(entry.body, encoding);
      entry.compressed.set(encoding, compressing);
    }
    return { contentType: entry.contentType, encoding, body: await compressing };
  }

  /** The epochs before an answer is made; give them to `keep`. */
  epochs(): Epochs {
    return this.watch.epochs();
  }

  /** Keeps an answer unless a family that it read has changed since `before`. Returns it for sending, kept or not. */
  keep(
    key: string,
    answer: { contentType: string; body: Buffer; today: string },
    read: Iterable<Family>,
    before: Epochs,
  ): Entry {
    const epochs: [Family, number][] = [];
    let still = true;
    for (const family of read) {
      const epoch = before.get(family) ?? null;
      if (epoch === null || epoch !== this.watch.epoch(family)) still = false;
      else epochs.push([family, epoch]);
    }
    const entry: Entry = { ...ResponseCache.passing(answer), epochs };
    if (still && this.keptBytes > 0) this.#entries.set(key, entry);
    return entry;
  }
}

/** The encoding that Accept-Encoding prefers, br before gzip where it does not care. */
export function bestEncoding(acceptEncoding: string | undefined): Encoding {
  if (acceptEncoding === undefined) return "identity";
  return (negotiate(acceptEncoding, ["br", "gzip", "identity"]) as Encoding | null) ?? "identity";
}

/** Compresses at a level fit for answers made on the way (quality 5 of 11 for br). */
export function compress(body: Buffer, encoding: Exclude<Encoding, "identity">, quality = 5): Promise<Buffer> {
  return encoding === "br"
    ? compressBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
    : compressGzip(body);
}
