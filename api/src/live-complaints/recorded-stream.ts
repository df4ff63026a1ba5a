import type { complaintsByIds } from "../complaints/complaint.queries.ts";
import type { Row } from "../db/statement.ts";
import { StreamEnded } from "../errors.ts";

/** Complaints that wait for a slow reader before its stream is ended. */
export const MAX_WAITING = 5000;

/** New and changed complaints of one transaction, or a part of them. */
export interface Recorded {
  readonly at: Date;
  readonly rows: readonly Row<typeof complaintsByIds>[];
}

/**
 * One subscriber's events. Not a generator: return() must end a next() that is waiting, so that a reader who has gone away frees
 * everything at once.
 */
export class RecordedStream implements AsyncIterableIterator<Recorded> {
  private readonly waiting: Recorded[] = [];
  private rowsWaiting = 0;
  private reader: { resolve: (result: IteratorResult<Recorded>) => void; reject: (error: Error) => void } | null = null;
  private failure: Error | null = null;
  private ended = false;

  constructor(
    private readonly wanted: (row: Recorded["rows"][number]) => boolean,
    private readonly left: () => void,
  ) {}

  /** Takes an event; ends the stream with an error where the reader is too far behind. */
  push(recorded: Recorded): void {
    if (this.ended) return;
    const rows = recorded.rows.filter(this.wanted);
    if (rows.length === 0) return;
    const event = { at: recorded.at, rows };
    if (this.reader !== null) {
      const { resolve } = this.reader;
      this.reader = null;
      resolve({ value: event, done: false });
    } else if (this.rowsWaiting + rows.length <= MAX_WAITING) {
      this.waiting.push(event);
      this.rowsWaiting += rows.length;
    } else
      this.fail(
        `expected complaints to be read as they come, ${MAX_WAITING} are waiting at most; subscribe again and read anew`,
      );
  }

  /** Ends the stream with an error that the reader is told in place of what waits: he reads everything anew. */
  fail(reason: string): void {
    if (this.ended) return;
    this.waiting.length = 0;
    this.failure = new StreamEnded(reason);
    const { reader } = this;
    this.end();
    if (reader !== null) {
      reader.reject(this.failure);
      this.failure = null;
    }
  }

  next(): Promise<IteratorResult<Recorded>> {
    const event = this.waiting.shift();
    if (event !== undefined) {
      this.rowsWaiting -= event.rows.length;
      return Promise.resolve({ value: event, done: false });
    }
    if (this.failure !== null) {
      const { failure } = this;
      this.failure = null;
      return Promise.reject(failure);
    }
    if (this.ended) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve, reject) => {
      this.reader = { resolve, reject };
    });
  }

  return(): Promise<IteratorResult<Recorded>> {
    const { reader } = this;
    this.waiting.length = 0;
    this.end();
    reader?.resolve({ value: undefined, done: true });
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private end(): void {
    if (this.ended) return;
    this.ended = true;
    this.reader = null;
    this.left();
  }
}
