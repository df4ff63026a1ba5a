import type pg from "pg";
import { isConnectionLost, isReplayConflict, isTimedOut } from "./driver-errors.ts";
import type { Replica, Server } from "./server.ts";

/** What a read brought. */
interface Read {
  readonly rows: unknown[];
  /** Bytes that came for it, about. */
  readonly bytes: number;
}

/** Runs statements that only read. Where `signal` is aborted, the statement is cancelled if it can be, and rejects with the signal's reason. */
export interface Reader {
  query(text: string, values: readonly unknown[], signal?: AbortSignal): Promise<Read>;
}

/** Asks a server to cancel what the client runs; resolves once the server has been told. */
export type Cancel = (client: pg.PoolClient) => Promise<void>;

/** How long a server may take to hear of a cancellation before the connection is cut instead. */
const CANCEL_WITHIN_MS = 2_000;

/** Reads on a pool's connections. */
export function poolReader(pool: pg.Pool, cancel: Cancel): Reader {
  return {
    async query(text, values, signal) {
      signal?.throwIfAborted();
      const client = await pool.connect();
      let cancelling: Promise<void> | undefined;
      const abort = (): void => {
        cancelling = cancelWithin(client, cancel);
      };
      let broken: Error | undefined;
      try {
        signal?.throwIfAborted();
        signal?.addEventListener("abort", abort);
        const before = bytesRead(client);
        const { rows } = await client.query(text, values as unknown[]);
        return { rows, bytes: bytesRead(client) - before };
      } catch (error) {
        if (!isTimedOut(error) && !(signal?.aborted && error === signal.reason)) broken = error as Error;
        throw signal?.aborted ? signal.reason : error;
      } finally {
        signal?.removeEventListener("abort", abort);
        // Not before the server has been told: the next statement of this connection is not meant.
        if (cancelling) await cancelling;
        client.release(broken);
      }
    },
  };
}

async function cancelWithin(client: pg.PoolClient, cancel: Cancel): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(resolve, CANCEL_WITHIN_MS, "late");
  });
  const told = cancel(client).catch(() => "late" as const);
  if ((await Promise.race([told, late])) === "late") streamOf(client).destroy();
  clearTimeout(timer);
}

interface ClientStream {
  /** Of a socket, and of the embedded database's stream. */
  readonly bytesRead: number;
  destroy(): void;
}

/** pg's types leave it out. */
const streamOf = (client: pg.PoolClient): ClientStream =>
  (client as unknown as { connection: { stream: ClientStream } }).connection.stream;

const bytesRead = (client: pg.PoolClient): number => streamOf(client).bytesRead;

/**
 * Reads on the replica while it is there and follows, otherwise on the primary; where that is away, on the replica as far as it has
 * come. A read that its server fails is run once more on the other.
 */
export function replicatedReader(primary: Server, onPrimary: Reader, replica: Replica, onReplica: Reader): Reader {
  const on = async (server: Server, text: string, values: readonly unknown[], signal?: AbortSignal): Promise<Read> => {
    const until = signal ? AbortSignal.any([signal, server.lost]) : server.lost;
    const reader = server === replica ? onReplica : onPrimary;
    try {
      return await reader.query(text, values, until);
    } catch (error) {
      if (!signal?.aborted && isConnectionLost(error)) server.suspect();
      throw error;
    }
  };
  return {
    async query(text, values, signal) {
      const first = replica.available && (replica.follows || !primary.available) ? replica : primary;
      try {
        return await on(first, text, values, signal);
      } catch (error) {
        const failed = isConnectionLost(error) || (first === replica && isReplayConflict(error));
        if (signal?.aborted || !failed) throw error;
        const other = first === replica ? primary : replica;
        if (!other.available) throw error;
        return on(other, text, values, signal);
      }
    },
  };
}
