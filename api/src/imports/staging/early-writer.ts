import type { Value } from "../column.ts";
import { makePartitions } from "./complaint-partitions.ts";
import * as sql from "./complaints.queries.ts";
import { copyLine } from "./copy-text.ts";
import { CopyWriter, type ImportClient, type RowSink } from "./copy-writer.ts";

const CHUNK_ROWS = 100_000;

/**
 * Writes complaints of a source that has none yet in stretches, while later rows are still being read: the database works beside
 * JavaScript, not after it. At most two stretches are held in memory. A repeated id, or an estate
 * that nobody knows, shows afterwards or as a violated constraint.
 */
export class EarlyWriter implements RowSink {
  /** Bytes, not text: they lie outside the heap that the garbage collector walks. */
  private pieces: Buffer[] = [];
  private piece = "";
  private rows = 0;
  private pending: Promise<void> = Promise.resolve();

  /** `referenceSourceId`: the source whose ids name the estates. `months` (YYYY-MM) are those of the rows so far; nothing is written any more once `wanted` says so. */
  constructor(
    private readonly client: ImportClient,
    private readonly referenceSourceId: number,
    private readonly months: ReadonlySet<string>,
    private readonly wanted: () => boolean,
  ) {}

  write(values: readonly Value[]): Promise<void> | undefined {
    this.piece += copyLine(values);
    if (this.piece.length > 1 << 16) {
      this.pieces.push(Buffer.from(this.piece));
      this.piece = "";
    }
    this.rows++;
    return this.rows % CHUNK_ROWS === 0 ? this.handOver() : undefined;
  }

  async end(): Promise<void> {
    await this.handOver();
    await this.pending;
  }

  async abort(): Promise<void> {
    // what broke it is on its way to the user already
    await this.pending.catch(() => undefined);
  }

  private async handOver(): Promise<void> {
    await this.pending;
    const pieces = [...this.pieces, Buffer.from(this.piece)];
    this.pieces = [];
    this.piece = "";
    if (!this.wanted()) return;
    this.pending = this.store(pieces, [...this.months]);
    // it is awaited with the next stretch; until then a failure must not count as unhandled
    this.pending.catch(() => undefined);
  }

  private async store(pieces: readonly Buffer[], months: readonly string[]): Promise<void> {
    await makePartitions(this.client, months);
    const copy = new CopyWriter(this.client, sql.chunkTarget);
    for (const piece of pieces) await copy.writeBytes(piece);
    await copy.end();
    for (const text of sql.moveChunk) await this.client.query(text, [this.referenceSourceId]);
    await this.client.query(sql.emptyChunk);
  }
}
