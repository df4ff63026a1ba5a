import type pg from "pg";
import { isConnectionLost, isReplayConflict, isTimedOut } from "./driver-errors.ts";
import { Ending } from "./ending.ts";
import { queryUnderNet, type Seen } from "./net.ts";
import type { Replica, Server } from "./server.ts";

/** What a read brought. */
interface Read {
  readonly rows: unknown[];
  /** Bytes that came for it, about. */
  readonly bytes: number;
}

/**
 * Runs statements that only read. Where `ending` comes, the statement is cancelled if it can be, and rejects with its reason. `seen`: what the
 * net lets through; everything without it.
 */
export interface Reader {
  query(text: string, values: readonly unknown[], ending?: Ending, seen?: Seen): Promise<Read>;
}

/** Asks a server to cancel what the client runs; resolves once the server has been told. */
export type Cancel = (client: pg.PoolClient) => Promise<void>;

/** How long a server may take to hear of a cancellation before the connection is cut instead. */
const CANCEL_WITHIN_MS = 2_000;

/** Reads on a pool's connections. `mayPrepare`: each has a server process of its own. */
export function poolReader(pool: pg.Pool, cancel: Cancel, mayPrepare: boolean): Reader {
  return {
    async query(text, values, ending, seen) {
      ending?.throwIfOver();
      const client = await pool.connect();
      let cancelling: Promise<void> | undefined;
      const ended = (): void => {
        cancelling = cancelWithin(client, cancel);
      };
      let broken: Error | undefined;
      try {
        ending?.throwIfOver();
        ending?.hear(ended);
        const before = bytesRead(client);
        const { rows } = seen
          ? await queryUnderNet(client, text, values, seen, mayPrepare)
          : await client.query(text, values as unknown[]);
        return { rows, bytes: bytesRead(client) - before };
      } catch (error) {
        if (!isTimedOut(error) && !(ending?.over && error === ending.reason)) broken = error as Error;
        throw ending?.over ? ending.reason : error;
      } finally {
        ending?.forget(ended);
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
 * Reads on the replica while it is there and follows, otherwise on the primary; where that is unavailable, on the replica as far as it has
 * come. A read that its server fails is run once more on the other.
 */
export function replicatedReader(primary: Server, onPrimary: Reader, replica: Replica, onReplica: Reader): Reader {
  const on = async (
    server: Server,
    text: string,
    values: readonly unknown[],
    ending: Ending | undefined,
    seen: Seen | undefined,
  ): Promise<Read> => {
    const reader = server === replica ? onReplica : onPrimary;
    const endings = ending ? [ending, server.lost] : [server.lost];
    try {
      return await Ending.first(endings, (first) => reader.query(text, values, first, seen));
    } catch (error) {
      if (!ending?.over && isConnectionLost(error)) server.suspect();
      throw error;
    }
  };
  return {
    async query(text, values, ending, seen) {
      const first = replica.available && (replica.follows || !primary.available) ? replica : primary;
      try {
        return await on(first, text, values, ending, seen);
      } catch (error) {
        const failed = isConnectionLost(error) || (first === replica && isReplayConflict(error));
        if (ending?.over || !failed) throw error;
        const other = first === replica ? primary : replica;
        if (!other.available) throw error;
        return on(other, text, values, ending, seen);
      }
    },
  };
}
