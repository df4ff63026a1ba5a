import { Duplex } from "node:stream";
import { LIFT_TIME_LIMIT } from "../database.ts";
import type { BackendLock } from "./backend-lock.ts";
import { CopyFeed } from "./copy-feed.ts";
import { BUSY, CRASHED, EmbeddedError, TIMED_OUT } from "./embedded-error.ts";
import { type Engine, type ExchangeHearer, SILENT } from "./engine.ts";
import type { TransactionStatus } from "./messages.ts";
import {
  copyFailMessage,
  errorAnswer,
  FRONTEND,
  greeting,
  messageLength,
  queryMessage,
  queryText,
} from "./protocol.ts";

export interface StreamLimits {
  readonly statementTimeoutMs: number;
  /** How long a statement waits for other clients' transactions. */
  readonly lockTimeoutMs: number;
  /** Whether its statements go before those that wait already. */
  readonly goesFirst: boolean;
}

/**
 * What pg takes for its socket. It gathers messages up to the next point at which a server would answer, takes the lock, and keeps
 * it until the server says that no transaction is open, so that clients never meet in the backend's one session.
 */
export class EmbeddedStream extends Duplex implements ExchangeHearer {
  /** As a socket counts them. */
  bytesRead = 0;
  readonly #engine: Engine;
  readonly #lock: BackendLock;
  readonly #limits: StreamLimits;
  readonly #feed: CopyFeed;
  #rest: Buffer = Buffer.alloc(0);
  #greeted = false;
  #batch: Buffer[] = [];
  #release: (() => void) | null = null;
  #generation = 0;
  #limited = true;
  #working: Promise<void> = Promise.resolve();
  #copying = false;
  /** A COPY may swallow the Sync sent along with it, and its exchange then ends without a status; the client sends another. */
  #copied = false;
  #leaving: Promise<void> | null = null;

  constructor(engine: Engine, lock: BackendLock, limits: StreamLimits) {
    super();
    this.#engine = engine;
    this.#lock = lock;
    this.#limits = limits;
    this.#feed = new CopyFeed((bytes, last) => engine.feedCopy(bytes, last));
  }

  /** The rest of a net.Socket that pg uses. */
  connect(): this {
    process.nextTick(() => this.emit("connect"));
    return this;
  }
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }

  override _read(): void {
    if (this.#release) this.#engine.pauseAnswers(false);
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, written: (error?: Error | null) => void): void {
    this.#rest = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    this.#takeMessages();
    this.#feed.whenRoom(written);
  }

  override _final(finished: (error?: Error | null) => void): void {
    this.#leave().then(
      () => {
        this.push(null);
        finished();
      },
      (error: Error) => finished(error),
    );
  }

  override _destroy(error: Error | null, destroyed: (error?: Error | null) => void): void {
    this.#abandonCopy();
    // Nobody reads any more; the thread must not wait for it.
    if (this.#release) this.#engine.pauseAnswers(false);
    this.#leave().finally(() => destroyed(error));
  }

  answer(bytes: Buffer): void {
    if (this.destroyed) return;
    this.bytesRead += bytes.length;
    if (!this.push(bytes)) this.#engine.pauseAnswers(true);
  }

  copying(): void {
    this.#copying = true;
    this.#copied = true;
    if (this.destroyed) this.#abandonCopy();
    else this.#takeMessages();
  }

  taken(): void {
    this.#feed.taken();
  }

  #takeMessages(): void {
    let at = 0;
    if (!this.#greeted) {
      if (this.#rest.length < 4 || this.#rest.length < this.#rest.readInt32BE(0)) return;
      at = this.#rest.readInt32BE(0);
      this.#greeted = true;
      this.push(greeting());
    }
    const copyFrom = at;
    for (;;) {
      const length = messageLength(this.#rest, at);
      if (length === null) break;
      const type = this.#rest[at];
      const whole = this.#rest.subarray(at, at + length);
      at += length;
      if (this.#copying) {
        if (type === FRONTEND.terminate) this.#abandonCopy();
        // A Sync sent along with a COPY goes with it: the server ignores it there.
        if (type === FRONTEND.copyDone || type === FRONTEND.copyFail) {
          this.#copying = false;
          this.#feed.add(this.#rest.subarray(copyFrom, at), true);
          this.#rest = this.#rest.subarray(at);
          this.#takeMessages();
          return;
        }
      } else if (type === FRONTEND.copyData || type === FRONTEND.copyDone || type === FRONTEND.copyFail) {
        // Still coming from a client whose COPY has already failed.
      } else if (type !== FRONTEND.terminate) {
        this.#batch.push(whole);
        if (type === FRONTEND.query || type === FRONTEND.sync || type === FRONTEND.flush) this.#sendBatch();
      }
    }
    if (this.#copying && at > copyFrom) this.#feed.add(this.#rest.subarray(copyFrom, at), false);
    this.#rest = this.#rest.subarray(at);
  }

  #abandonCopy(): void {
    if (!this.#copying) return;
    this.#copying = false;
    this.#feed.add(Buffer.from(copyFailMessage("the client went away")), true);
  }

  #sendBatch(): void {
    const batch = this.#batch;
    this.#batch = [];
    this.#working = this.#working.then(() => this.#run(batch)).catch((error: Error) => void this.destroy(error));
  }

  async #run(batch: Buffer[]): Promise<void> {
    if (this.destroyed) return;
    if (!this.#release) {
      try {
        this.#release = await this.#lock.acquire(
          this.#limits.lockTimeoutMs,
          () => new EmbeddedError(BUSY, this.#busyText()),
          this.#limits.goesFirst,
        );
      } catch (error) {
        // Without a Sync in it, more of the same statement is to come, and its answer would be taken for the next one's.
        if (!(error instanceof EmbeddedError) || batch.at(-1)?.[0] === FRONTEND.flush) throw error;
        this.push(errorAnswer(error.code, error.message));
        return;
      }
      if (this.destroyed) {
        this.#endTurn();
        return;
      }
      this.#limited = true;
      await this.#opened();
      this.#generation = this.#engine.generation;
    }
    if (this.#generation !== this.#engine.generation) {
      this.#endTurn();
      throw new EmbeddedError(
        CRASHED,
        "The embedded database was opened anew during this transaction, which is rolled back.",
      );
    }
    if (batch.length === 1 && batch[0]![0] === FRONTEND.query && queryText(batch[0]!) === LIFT_TIME_LIMIT)
      this.#limited = false;
    await this.#exchange(new Uint8Array(Buffer.concat(batch)), batch.at(-1)?.[0]);
  }

  async #opened(): Promise<void> {
    try {
      await this.#engine.open();
    } catch (error) {
      this.#endTurn();
      throw error;
    }
  }

  async #exchange(
    bytes: Uint8Array<ArrayBuffer>,
    batchEnd: number = FRONTEND.query,
    hearer: ExchangeHearer = this,
  ): Promise<void> {
    const { statementTimeoutMs } = this.#limits;
    const timer = this.#limited
      ? setTimeout(() => {
          const text = `canceling statement due to statement timeout: it ran longer than ${statementTimeoutMs} ms; its transaction is rolled back`;
          void this.#engine.kill(new EmbeddedError(TIMED_OUT, text));
        }, statementTimeoutMs)
      : undefined;
    let status: TransactionStatus = "I";
    this.#copied = false;
    try {
      const mayEndOpen = batchEnd === FRONTEND.flush;
      status = await this.#engine.exchange(bytes, hearer);
      if (status === null && !mayEndOpen && !this.#copied) {
        // The server broke off without its last word; nothing it says after that can be trusted.
        const broke = new EmbeddedError(
          CRASHED,
          "The embedded database broke off in the middle of a statement; it is opened anew.",
        );
        await this.#engine.kill(broke);
        throw broke;
      }
    } finally {
      clearTimeout(timer);
      this.#copying = false;
      this.#feed.reset();
      if (status === "I") this.#endTurn();
    }
  }

  /** The client has gone: what it left open is rolled back before the next one has the lock. */
  #leave(): Promise<void> {
    // An end and a destroy may both come.
    this.#leaving ??= this.#rollBack();
    return this.#leaving;
  }

  async #rollBack(): Promise<void> {
    await this.#working;
    if (!this.#release) return;
    try {
      this.#engine.pauseAnswers(false);
      if (this.#generation === this.#engine.generation)
        await this.#exchange(queryMessage("rollback"), FRONTEND.query, SILENT);
    } catch {
      // The thread ended under it, and the transaction with it.
    } finally {
      this.#endTurn();
    }
  }

  #endTurn(): void {
    const release = this.#release;
    this.#release = null;
    if (release) this.#engine.pauseAnswers(false);
    release?.();
  }

  #busyText(): string {
    const seconds = Math.round(this.#limits.lockTimeoutMs / 1000);
    return `the embedded database has been busy with another transaction (an import?) for ${seconds} s; try again when it is done`;
  }
}
