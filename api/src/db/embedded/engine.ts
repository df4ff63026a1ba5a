import { setTimeout as sleep } from "node:timers/promises";
import { MessageChannel, type MessagePort, Worker } from "node:worker_threads";
import { type Deferred, deferred } from "../deferred.ts";
import { CLOSING, CRASHED, EmbeddedError, REFUSED } from "./embedded-error.ts";
import {
  type CopyChunk,
  type FromWorker,
  SIGNALS,
  type ToWorker,
  type TransactionStatus,
  type WorkerStart,
} from "./messages.ts";
import { queryMessage } from "./protocol.ts";
import { serverProgram } from "./server-program.ts";

const WORKER = new URL("./worker.mjs", import.meta.url);
const OPENING_TRIES = 3;
const CLOSING_PATIENCE_MS = 15_000;

/** Hears what comes while an exchange runs. */
export interface ExchangeHearer {
  answer(bytes: Buffer): void;
  /** The server waits for a COPY's data: call feedCopy. */
  copying(): void;
  /** A piece given to feedCopy has been taken. */
  taken(): void;
}

interface Exchange {
  readonly id: number;
  readonly hearer: ExchangeHearer;
  readonly done: Deferred<TransactionStatus>;
}

interface Thread {
  readonly worker: Worker;
  readonly copyPort: MessagePort;
  readonly signals: Int32Array;
}

export interface EngineEvents {
  notification(channel: string, payload: string): void;
  /** Runs again after the thread had ended; all that belonged to its session is gone. */
  reopened(): void;
}

/**
 * The worker thread that runs PGlite: one exchange at a time, opened again when it ends. Callers hold the lock before they call
 * (see backend-lock.ts).
 */
export class Engine {
  /** Counts the threads: a transaction begun in one does not live on in the next. */
  generation = 0;
  readonly #directory: string;
  readonly #postgis: string;
  readonly #events: EngineEvents;
  readonly #channels = new Set<string>();
  #thread: Thread | null = null;
  #opening: Promise<void> | null = null;
  #exchange: Exchange | null = null;
  #exchanges = 0;
  #killedFor: EmbeddedError | null = null;
  #closing = false;

  /** `directory` holds the database's files, `postgis` is the extension's file. */
  constructor(directory: string, postgis: string, events: EngineEvents) {
    this.#directory = directory;
    this.#postgis = postgis;
    this.#events = events;
  }

  /** False between the end of one thread and the opening of the next. */
  get running(): boolean {
    return this.#thread !== null;
  }

  /** Resolves when statements can run; opens the database where that has not happened or has failed. */
  open(): Promise<void> {
    if (this.#closing) return Promise.reject(new EmbeddedError(CLOSING, "The embedded database has been closed."));
    if (this.#opening) return this.#opening;
    const opening: Promise<void> = this.#start().catch((error: unknown) => {
      // Unless the next opening has begun: a second one beside it would be a second thread on the same files.
      if (this.#opening === opening) this.#opening = null;
      throw error;
    });
    this.#opening = opening;
    return opening;
  }

  /** Has the server work on whole protocol messages; resolves, when it has answered all, with the transaction's status. */
  async exchange(bytes: Uint8Array<ArrayBuffer>, hearer: ExchangeHearer): Promise<TransactionStatus> {
    await this.open();
    return this.#send(bytes, hearer);
  }

  /** Gives a COPY's next whole messages; `last` where they end with CopyDone or CopyFail. */
  feedCopy(bytes: Uint8Array<ArrayBuffer>, last: boolean): void {
    if (!this.#thread || !this.#exchange) return;
    const chunk: CopyChunk = { exchange: this.#exchange.id, bytes, last };
    this.#thread.copyPort.postMessage(chunk, [bytes.buffer]);
    Atomics.add(this.#thread.signals, SIGNALS.copyChunks, 1);
    Atomics.notify(this.#thread.signals, SIGNALS.copyChunks);
  }

  /** Holds back the thread's answers while the client does not keep up. */
  pauseAnswers(paused: boolean): void {
    if (!this.#thread) return;
    Atomics.store(this.#thread.signals, SIGNALS.answersPaused, paused ? 1 : 0);
    Atomics.notify(this.#thread.signals, SIGNALS.answersPaused);
  }

  /** Ends the thread under the statement it runs, which fails with `reason`; the database opens again by itself. */
  async kill(reason: EmbeddedError): Promise<void> {
    if (!this.#thread) return;
    this.#killedFor = reason;
    await this.#thread.worker.terminate();
  }

  /** Has the server tell of a channel, now and in every thread to come. The caller holds the lock. */
  async listen(channel: string): Promise<void> {
    await this.open();
    this.#channels.add(channel);
    await this.#send(queryMessage(`listen "${channel.replaceAll('"', '""')}"`), SILENT);
  }

  /** Closes the files in order and ends the thread. */
  async close(): Promise<void> {
    if (this.#closing) return;
    this.#closing = true;
    await this.#opening?.catch(() => undefined);
    const thread = this.#thread;
    if (!thread) return;
    const exited = new Promise((resolve) => thread.worker.once("exit", resolve));
    this.#post(thread, { type: "close" });
    // A kill loses nothing that was acknowledged, so a thread that does not end need not be waited for.
    const overdue = setTimeout(() => void thread.worker.terminate(), CLOSING_PATIENCE_MS);
    await exited;
    clearTimeout(overdue);
    this.#thread = null;
  }

  async #start(): Promise<void> {
    const again = this.generation > 0;
    for (let tried = 1; ; tried++) {
      try {
        await this.#openThread();
        break;
      } catch (error) {
        const refused = error instanceof EmbeddedError && error.code === REFUSED;
        if (refused || tried === OPENING_TRIES || this.#closing) throw error;
        await sleep(200 * tried);
      }
    }
    this.generation++;
    for (const channel of this.#channels)
      await this.#send(queryMessage(`listen "${channel.replaceAll('"', '""')}"`), SILENT);
    if (again) this.#events.reopened();
  }

  async #openThread(): Promise<void> {
    const program = await serverProgram();
    const signals = new SharedArrayBuffer(SIGNALS.length * Int32Array.BYTES_PER_ELEMENT);
    const { port1, port2 } = new MessageChannel();
    const start: WorkerStart = {
      directory: this.#directory,
      postgis: this.#postgis,
      program,
      copyPort: port2,
      signals,
    };
    const worker = new Worker(WORKER, { workerData: start, transferList: [port2], execArgv: [] });
    const opened = deferred();
    const thread: Thread = { worker, copyPort: port1, signals: new Int32Array(signals) };
    let failure: Error | undefined;
    let refusal: EmbeddedError | undefined;
    worker.on("message", (message: FromWorker) => {
      if (message.type === "opened") {
        this.#thread = thread;
        opened.resolve();
      } else if (message.type === "refused") refusal = new EmbeddedError(REFUSED, message.reason);
      else this.#heard(message);
    });
    worker.on("error", (error) => {
      failure = error;
    });
    worker.on("exit", (code) => {
      port1.close();
      const reason =
        this.#killedFor ??
        refusal ??
        new EmbeddedError(
          CRASHED,
          `The embedded database's thread ended (${failure?.message ?? `exit code ${code}`}); statements under way were not ` +
            "acknowledged and open transactions are rolled back. It opens again by itself.",
          { cause: failure },
        );
      this.#killedFor = null;
      if (this.#thread === thread) this.#died(reason);
      opened.reject(reason);
    });
    await opened.promise;
  }

  #died(reason: EmbeddedError): void {
    this.#thread = null;
    this.#opening = null;
    const exchange = this.#exchange;
    this.#exchange = null;
    exchange?.done.reject(reason);
    // Open again at once, not at the next statement: that one should not wait for it, and listeners must hear.
    if (!this.#closing)
      this.open().catch((error: Error) => console.error(`The embedded database did not open again: ${error.message}`));
  }

  #heard(message: FromWorker): void {
    if (message.type === "notification") this.#events.notification(message.channel, message.payload);
    const exchange = this.#exchange;
    if (!exchange || !("exchange" in message) || message.exchange !== exchange.id) return;
    if (message.type === "answer") exchange.hearer.answer(Buffer.from(message.bytes.buffer));
    else if (message.type === "copying") exchange.hearer.copying();
    else if (message.type === "taken") exchange.hearer.taken();
    else {
      this.#exchange = null;
      exchange.done.resolve(message.status);
    }
  }

  #send(bytes: Uint8Array<ArrayBuffer>, hearer: ExchangeHearer): Promise<TransactionStatus> {
    if (!this.#thread)
      return Promise.reject(new EmbeddedError(CRASHED, "The embedded database's thread has just ended."));
    if (this.#exchange) return Promise.reject(new Error("two exchanges at once: the caller did not hold the lock"));
    const exchange: Exchange = { id: ++this.#exchanges, hearer, done: deferred<TransactionStatus>() };
    this.#exchange = exchange;
    this.#post(this.#thread, { type: "exchange", exchange: exchange.id, bytes });
    return exchange.done.promise;
  }

  #post(thread: Thread, message: ToWorker): void {
    thread.worker.postMessage(message, message.type === "exchange" ? [message.bytes.buffer] : []);
  }
}

/** For statements of our own, whose answer nobody reads. */
export const SILENT: ExchangeHearer = { answer: () => undefined, copying: () => undefined, taken: () => undefined };
