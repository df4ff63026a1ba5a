import { run } from "../db/database.ts";
import type { Replica } from "../db/server.ts";
import type { Family } from "../db/table-families.ts";
import { dataVersions } from "./data-watch.queries.ts";

const POLL_MS = 1000;
const FIRST_PAUSE_MS = 20;

/**
 * Knows whether the replica is there and has replayed every write known of. Nobody waits for it: from the news of a write on, reads go
 * to the primary, until a look finds the write on the replica too.
 */
export class ReplicaWatch {
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;
  #pauseMs = POLL_MS;
  #closed = false;

  constructor(
    private readonly replica: Replica,
    /** The version of each family that the primary is known to have. */
    private readonly written: () => ReadonlyMap<Family, bigint>,
  ) {
    replica.onSuspicion(() => this.#schedule(0));
  }

  /** The first look is over when it returns. */
  async start(): Promise<void> {
    await this.#look();
    this.#schedule(this.#pauseMs);
  }

  /** Something has been written: the replica is left out until it has followed. */
  mustFollow(): void {
    this.replica.follows = false;
    this.#pauseMs = FIRST_PAUSE_MS;
    this.#schedule(0);
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#looking;
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    if (this.#closed) return;
    this.#timer = setTimeout(() => {
      this.#looking ??= this.#look().finally(() => {
        this.#looking = undefined;
        this.#schedule(this.#pauseMs);
      });
    }, delay);
    this.#timer.unref();
  }

  async #look(): Promise<void> {
    try {
      const rows = await run(this.replica.control, dataVersions, {});
      const replayed = new Map(rows.map((row) => [row.family, BigInt(row.version)]));
      this.replica.seen();
      this.replica.follows = [...this.written()].every(([family, version]) => (replayed.get(family) ?? -1n) >= version);
    } catch {
      this.replica.seenUnavailable();
      this.replica.follows = false;
    }
    // Soon again after a write, and less and less often while the replica stays behind.
    this.#pauseMs = this.replica.follows ? POLL_MS : Math.min(2 * this.#pauseMs, POLL_MS);
  }
}
