// @ts-check
// The thread that runs the embedded database. Plain JavaScript, typed by comments: a thread starts outside whatever loads
// TypeScript in the main one (tsx, vitest), so this file has to load by itself.
import { pathToFileURL } from "node:url";
import { parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { ltree } from "@electric-sql/pglite/contrib/ltree";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { postgis } from "@electric-sql/pglite-postgis";
import { AnswerScanner } from "./answer-scanner.mjs";
import { listExportsOnce } from "./list-exports-once.mjs";
import { ProtocolInput } from "./protocol-input.mjs";

/** @typedef {import("./messages.ts").FromWorker} FromWorker */
/** @typedef {import("./messages.ts").ToWorker} ToWorker */
/** @typedef {import("./messages.ts").CopyChunk} CopyChunk */

if (parentPort === null) throw new Error("worker.mjs runs only as a worker thread");
const port = parentPort;
/** @type {import("./messages.ts").WorkerStart} */
const { directory, postgis: postgisFile, program, copyPort, signals } = workerData;
const signal = new Int32Array(signals);
// As in messages.ts, which cannot be loaded here.
const COPY_CHUNKS = 0;
const ANSWERS_PAUSED = 1;
/** Answers leave in pieces of about this size; the server itself flushes every 8 kB. */
const PIECE_BYTES = 128 * 1024;

/** @param {FromWorker} message @param {import("node:worker_threads").TransferListItem[]} [transfer] */
const tell = (message, transfer) => port.postMessage(message, transfer);

/** @type {typeof postgis} */
const slimPostgis = {
  ...postgis,
  setup: async (...given) => ({ ...(await postgis.setup(...given)), bundlePath: pathToFileURL(postgisFile) }),
};

/** What the server last wrote to its log of why it ends: FATAL, PANIC, and the detail. */
let lastWords = "";
/** @type {import("@electric-sql/pglite").Extension} */
const log = {
  name: "log",
  setup: async (_database, options) => ({
    emscriptenOpts: {
      ...options,
      printErr: (/** @type {string} */ line) => {
        const fatal = /(?:FATAL|PANIC):\s+(.*)|^postgres: (.*)/.exec(line);
        const detail = /DETAIL:\s+(.*)/.exec(line);
        if (fatal) lastWords = fatal[1] ?? fatal[2] ?? "";
        else if (detail && lastWords !== "") lastWords += ` (${detail[1]})`;
      },
    },
  }),
};

listExportsOnce();
const started = performance.now();
const database = await PGlite.create({
  dataDir: directory,
  pgliteWasmModule: program,
  extensions: { log, postgis: slimPostgis, ltree, btree_gist, pg_trgm },
  startParams: [
    ...PGlite.defaultStartParams,
    // As native connections have it (db/native/connection.ts).
    ...["-c", "timezone=UTC", "-c", "random_page_cost=1.1"],
    // What a killed process leaves is replayed at the next opening; kept short, so that opening stays quick and the folder small. A
    // checkpoint is written at once here, so none of the size is set aside for what comes during one.
    ...["-c", "max_wal_size=64MB", "-c", "min_wal_size=32MB", "-c", "checkpoint_completion_target=0"],
  ],
}).catch((error) => {
  if (lastWords === "") throw error;
  tell({ type: "refused", reason: lastWords.replaceAll("/pglite/data", directory) });
  return process.exit(1);
});
tell({ type: "opened", milliseconds: Math.round(performance.now() - started) });

port.on("message", async (/** @type {ToWorker} */ message) => {
  if (message.type === "close") {
    await database.close();
    copyPort.close();
    tell({ type: "closed" });
    port.close();
    return;
  }
  lastWords = "";
  try {
    await exchange(message.exchange, message.bytes);
  } catch (error) {
    throw lastWords === "" ? error : new Error(lastWords, { cause: error });
  }
});

/**
 * Lets the server work on whole protocol messages and sends its answer. The server runs synchronously, so nothing else happens in
 * this thread meanwhile; what a COPY needs comes through copyPort.
 * @param {number} id
 * @param {Uint8Array} bytes
 */
async function exchange(id, bytes) {
  const scanner = new AnswerScanner();
  /** @type {Uint8Array[]} */
  let waiting = [];
  let waitingBytes = 0;
  let copyEnded = false;

  const flush = () => {
    if (waitingBytes === 0) return;
    const joined = new Uint8Array(waitingBytes);
    let at = 0;
    for (const piece of waiting) {
      joined.set(piece, at);
      at += piece.length;
    }
    waiting = [];
    waitingBytes = 0;
    while (Atomics.load(signal, ANSWERS_PAUSED) === 1) Atomics.wait(signal, ANSWERS_PAUSED, 1);
    tell({ type: "answer", exchange: id, bytes: joined }, [joined.buffer]);
  };

  const more = () => {
    if (!scanner.copying || copyEnded) return null;
    flush();
    const chunk = awaitChunk(id);
    copyEnded = chunk.last;
    tell({ type: "taken", exchange: id });
    return chunk.bytes;
  };

  await database.execProtocolRawStream(
    /** @type {Uint8Array} */ (/** @type {unknown} */ (new ProtocolInput(bytes, more))),
    {
      onRawData: (raw) => {
        const wasCopying = scanner.copying;
        const piece = scanner.scan(raw);
        waiting.push(piece);
        waitingBytes += piece.length;
        if (scanner.copying && !wasCopying) {
          // Before the client hears it, or its data would be taken for what comes too late after a COPY.
          tell({ type: "copying", exchange: id });
          flush();
        } else if (waitingBytes >= PIECE_BYTES) flush();
      },
    },
  );
  flush();
  for (const { channel, payload } of scanner.notifications) tell({ type: "notification", channel, payload });
  tell({ type: "done", exchange: id, status: scanner.status });
}

/**
 * Blocks until the next piece of this exchange's COPY is there.
 * @param {number} id
 * @returns {CopyChunk}
 */
function awaitChunk(id) {
  for (;;) {
    // Read before looking, so that a piece sent in between ends the wait at once.
    const seen = Atomics.load(signal, COPY_CHUNKS);
    const received = receiveMessageOnPort(copyPort);
    if (received === undefined) Atomics.wait(signal, COPY_CHUNKS, seen);
    else if (received.message.exchange === id) return received.message;
  }
}
