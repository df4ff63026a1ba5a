import { DATA_CHANGED, type Database, run } from "../db/database.ts";
import type { Family } from "../db/statement.ts";
import { dataVersions } from "./data-watch.queries.ts";

const FAMILIES: readonly Family[] = ["regions", "estates", "complaints", "observations", "wall"];
const POLL_MS = 1000;
const ANSWER_WITHIN_MS = 4000;

interface FamilyState {
  /** Raised here whenever the family may have changed; a cached answer keeps the epochs it was made under. */
  epoch: number;
  /** False from the news of a change until everything held in memory or on a replica has followed it. */
  settled: boolean;
  /** The version last seen in the database. */
  version: string;
}

/**
 * Knows, without asking, whether data have changed and whether the database is there. News comes by notification, straight from a
 * writer in this process, and from a look at data_versions once a second, so that a lost notification costs a second at most.
 */
export class DataWatch {
  readonly #database: Database;
  readonly #families = new Map<Family, FamilyState>();
  readonly #followers: { family: Family; follow: () => Promise<void> }[] = [];
  #available = true;
  #stopListening: (() => Promise<void>) | undefined;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;
  #closed = false;

  constructor(database: Database) {
    this.#database = database;
    for (const family of FAMILIES) this.#families.set(family, { epoch: 0, settled: true, version: "" });
  }

  /** Calls `follow` after each change of the family; answers count as settled only once it has returned. */
  onChange(family: Family, follow: () => Promise<void>): void {
    this.#followers.push({ family, follow });
  }

  /** Begins to listen and to look; the first look is over when it returns. */
  async start(): Promise<void> {
    for (const row of await run(this.#database.pool, dataVersions, []))
      this.#state(row.family as Family).version = row.version;
    this.#stopListening = await this.#database.listen(
      DATA_CHANGED,
      (payload) => {
        if (this.#families.has(payload as Family)) void this.changed([payload as Family]);
      },
      () => void this.changed(FAMILIES),
    );
    this.#schedule();
  }

  /** Whether the database answered when it was last asked. */
  get available(): boolean {
    return this.#available;
  }

  /** The versions last seen, for people who watch the server. */
  get versions(): Record<string, string> {
    return Object.fromEntries([...this.#families].map(([family, state]) => [family, state.version]));
  }

  /** A number that stands still while the family does; null while an answer from it must not be kept or served from memory. */
  epoch(family: Family): number | null {
    const state = this.#families.get(family)!;
    return this.#available && this.#database.listening && state.settled ? state.epoch : null;
  }

  /** The epochs of all families. */
  epochs(): ReadonlyMap<Family, number | null> {
    return new Map(FAMILIES.map((family) => [family, this.epoch(family)]));
  }

  /** Ends every cached answer that reads the families at once; returns when what is held in memory has followed. */
  async changed(families: readonly Family[]): Promise<void> {
    for (const family of families) {
      const state = this.#state(family);
      state.epoch += 1;
      state.settled = false;
    }
    await Promise.all(families.map((family) => this.#settle(family)));
  }

  /** A statement has just failed for want of a connection: look now, not at the next second. */
  suspectLoss(): void {
    this.#available = false;
    this.#schedule(0);
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#stopListening?.();
    await this.#looking?.catch(() => {});
  }

  #state(family: Family): FamilyState {
    return this.#families.get(family)!;
  }

  async #settle(family: Family): Promise<void> {
    const state = this.#state(family);
    const { epoch } = state;
    try {
      await this.#replicaFollows(family);
      for (const follower of this.#followers) if (follower.family === family) await follower.follow();
      // A newer change is settling behind this one and will say when it is done.
      if (state.epoch === epoch) state.settled = true;
    } catch {
      // Unsettled answers are only slower; the next look tries again.
    }
  }

  /** With a replica for reads, an answer made before it has caught up would be kept as new; so wait for the version there. */
  async #replicaFollows(family: Family): Promise<void> {
    const versionAt = async (pool: Database["pool"]): Promise<bigint> =>
      BigInt((await run(pool, dataVersions, [])).find((row) => row.family === family)?.version ?? 0);
    const written = await versionAt(this.#database.pool);
    this.#state(family).version = String(written);
    if (this.#database.readPool === this.#database.pool) return;
    while (!this.#closed && (await versionAt(this.#database.readPool)) < written)
      await new Promise((resolve) => setTimeout(resolve, 50));
  }

  #schedule(delay = POLL_MS): void {
    clearTimeout(this.#timer);
    if (this.#closed) return;
    this.#timer = setTimeout(() => {
      this.#looking ??= this.#look().finally(() => {
        this.#looking = undefined;
        this.#schedule();
      });
    }, delay);
    this.#timer.unref();
  }

  async #look(): Promise<void> {
    try {
      const rows = await within(ANSWER_WITHIN_MS, run(this.#database.pool, dataVersions, []));
      const missed = rows
        .filter((row) => {
          const state = this.#families.get(row.family as Family);
          return state !== undefined && (!state.settled || state.version !== row.version);
        })
        .map((row) => row.family as Family);
      const returned = !this.#available;
      await this.changed(returned ? FAMILIES : missed);
      this.#available = true;
    } catch (error) {
      // The embedded database answers one client at a time: a long import is no loss, only a silent native server is.
      const busy = this.#database.kind === "embedded" && error instanceof NoAnswer;
      if (!busy) this.#available = false;
    }
  }
}

class NoAnswer extends Error {}

async function within<T>(timeoutMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer(`no answer within ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
