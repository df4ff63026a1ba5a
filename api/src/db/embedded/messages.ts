import type { MessagePort } from "node:worker_threads";

/** What the worker is given when it starts. */
export interface WorkerStart {
  /** Folder of the database's files; made when it is not there. */
  readonly directory: string;
  /** File of the PostGIS extension (see postgis-bundle.ts). */
  readonly postgis: string;
  /** PGlite's own, compiled. */
  readonly program: WebAssembly.Module;
  /** Brings CopyChunks, read while the worker is busy inside a COPY and cannot turn to its ordinary messages. */
  readonly copyPort: MessagePort;
  /** Int32Array of the SIGNALS. */
  readonly signals: SharedArrayBuffer;
}

/** Places in the shared array through which both threads wake each other. */
export const SIGNALS = {
  /** Counts up with every CopyChunk sent. */
  copyChunks: 0,
  /** 1 while the client does not keep up with the answers. */
  answersPaused: 1,
  length: 2,
} as const;

/** A piece of a COPY's data: whole protocol messages. */
export interface CopyChunk {
  /** The exchange it belongs to; pieces that come too late for theirs are dropped. */
  readonly exchange: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Whether it ends the COPY, with CopyDone or CopyFail. */
  readonly last: boolean;
}

export type ToWorker =
  | { readonly type: "exchange"; readonly exchange: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: "close" };

/** Status as in ReadyForQuery: idle, in a transaction, in a failed one. Null: the messages ended before a Sync. */
export type TransactionStatus = "I" | "T" | "E" | null;

export type FromWorker =
  | { readonly type: "opened"; readonly milliseconds: number }
  /** The server would not start; the thread ends. */
  | { readonly type: "refused"; readonly reason: string }
  | { readonly type: "answer"; readonly exchange: number; readonly bytes: Uint8Array<ArrayBuffer> }
  /** The statement is a COPY FROM STDIN and waits for its data. */
  | { readonly type: "copying"; readonly exchange: number }
  /** One CopyChunk has been taken. */
  | { readonly type: "taken"; readonly exchange: number }
  | { readonly type: "notification"; readonly channel: string; readonly payload: string }
  | { readonly type: "done"; readonly exchange: number; readonly status: TransactionStatus }
  | { readonly type: "closed" };
