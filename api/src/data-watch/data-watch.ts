import { DATA_CHANGED, type Database, run } from "../db/database.ts";
import { isBusy } from "../db/driver-errors.ts";
import type { Row } from "../db/statement.ts";
import type { Family } from "../db/table-families.ts";
import { dataVersions, migrationState } from "./data-watch.queries.ts";
import { ReplicaWatch } from "./replica-watch.ts";
import { NoAnswer, within } from "./within.ts";

const POLL_MS = 1000;
const ANSWER_WITHIN_MS = 4000;

interface FamilyState {
  /** Raised here whenever the family may have changed; a cached answer keeps the epochs it was made under. */
  epoch: number;
  /** False from the news of a change until everything held in memory has followed it, and reads go where it can be read. */
  settled: boolean;
  /** The version last seen in the database. */
  version: string;
  /** The version last told of to who listens. */
  told: string;
}

/**
 * Knows, without asking, whether data have changed and whether the database is there. News comes by notification, straight from a
 * writer in this process, and from a look at data_versions once a second, so that a lost notification costs a second at most. It looks on
 * connections of its own: a full pool is busy, not unavailable.
 */
export class DataWatch {
  readonly #database: Database;
  readonly #replica: ReplicaWatch | null;
  readonly #families = new Map<Family, FamilyState>();
  readonly #followers: { family: Family; follow: () => Promise<void> }[] = [];
  readonly #listeners = new Set<(family: Family) => void>();
  #migrations: Row<typeof migrationState> | undefined;
  #stopListening: (() => Promise<void>) | undefined;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;
  #asked: Promise<Row<typeof dataVersions>[]> | undefined;
  #closed = false;

  constructor(
    database: Database,
    /** How long a server may be silent before it counts as unavailable, unless it answers others meanwhile. */
    private readonly answerWithinMs = ANSWER_WITHIN_MS,
  ) {
    this.#database = database;
    this.#replica = database.replica && new ReplicaWatch(database.replica, () => this.#written());
    database.primary.onSuspicion(() => this.#schedule(0));
  }

  /** Calls `follow` after each change of the family; answers count as settled only once it has returned. */
  onChange(family: Family, follow: () => Promise<void>): void {
    this.#followers.push({ family, follow });
  }

  /** Calls `tell` once for each new version of a family, when answers of it can be read; returns what ends that. */
  onSettled(tell: (family: Family) => void): () => void {
    this.#listeners.add(tell);
    return () => this.#listeners.delete(tell);
  }

  /** Begins to listen and to look; the first look is over when it returns. */
  async start(): Promise<void> {
    for (const { family, version } of await this.#versions())
      this.#families.set(family, { epoch: 0, settled: true, version, told: version });
    await this.#replica?.start();
    this.#stopListening = await this.#database.listen(
      DATA_CHANGED,
      (payload) => {
        if (this.#families.has(payload)) void this.changed([payload]);
      },
      () => void this.changed([...this.#families.keys()]),
    );
    this.#schedule();
  }

  /** Whether reads can be answered: a server of the database answered when it was last asked. */
  get available(): boolean {
    return this.#database.primary.available || (this.#database.replica?.available ?? false);
  }

  /** The versions last seen, for people who watch the server. */
  get versions(): Record<string, string> {
    return Object.fromEntries([...this.#families].map(([family, state]) => [family, state.version]));
  }

  /** The migrations last seen; undefined before the first look. */
  get migrations(): Row<typeof migrationState> | undefined {
    return this.#migrations;
  }

  /** A number that stands still while the family does; null while an answer from it must not be kept or served from memory. */
  epoch(family: Family): number | null {
    const state = this.#state(family);
    return this.#database.primary.available && this.#database.listening && state.settled ? state.epoch : null;
  }

  /** The epochs of all families. */
  epochs(): ReadonlyMap<Family, number | null> {
    return new Map([...this.#families.keys()].map((family) => [family, this.epoch(family)]));
  }

  /** Ends every cached answer that reads the families at once; returns when what is held in memory has followed. */
  async changed(families: readonly Family[]): Promise<void> {
    if (families.length === 0) return;
    this.#replica?.mustFollow();
    const began = families.map((family) => {
      const state = this.#state(family);
      state.settled = false;
      return [family, ++state.epoch] as const;
    });
    try {
      for (const row of await this.#versionsAfterNow())
        if (families.includes(row.family)) this.#state(row.family).version = row.version;
    } catch {
      // Unsettled answers are only slower; the next look tries again.
      return;
    }
    this.#replica?.mustFollow();
    await Promise.all(began.map(([family, epoch]) => this.#settle(family, epoch)));
  }

  /** A statement on the primary has just failed for want of a connection: look now, not at the next second. */
  suspectLoss(): void {
    this.#database.primary.suspect();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#replica?.close();
    await this.#stopListening?.();
    await this.#looking?.catch(() => {});
  }

  #state(family: Family): FamilyState {
    const state = this.#families.get(family);
    if (state === undefined) throw new Error(`expected a row of data_versions for the family ${family}, found none`);
    return state;
  }

  #written(): Map<Family, bigint> {
    return new Map([...this.#families].map(([family, { version }]) => [family, BigInt(version)]));
  }

  async #settle(family: Family, epoch: number): Promise<void> {
    try {
      for (const follower of this.#followers) if (follower.family === family) await follower.follow();
      // A newer change is settling behind this one and will say when it is done.
      const state = this.#state(family);
      if (state.epoch !== epoch) return;
      state.settled = true;
      if (state.told === state.version) return;
      state.told = state.version;
      for (const tell of this.#listeners) tell(family);
    } catch {
      // The next look tries again.
    }
  }

  #versionsAfterNow(): Promise<Row<typeof dataVersions>[]> {
    return within(this.answerWithinMs, run(this.#database.primary.control, dataVersions, {}));
  }

  /** One question at a time: while the embedded database is at work for somebody else, the next look waits for the same answer. */
  #versions(): Promise<Row<typeof dataVersions>[]> {
    const { control } = this.#database.primary;
    const ask = async () => {
      const rows = await run(control, dataVersions, {});
      [this.#migrations] = await run(control, migrationState, {});
      return rows;
    };
    this.#asked ??= ask().finally(() => {
      this.#asked = undefined;
    });
    return within(this.answerWithinMs, this.#asked);
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
    const { primary } = this.#database;
    const { answered } = primary;
    try {
      const rows = await this.#versions();
      const missed = rows
        .filter((row) => {
          const state = this.#families.get(row.family);
          return state !== undefined && (!state.settled || state.version !== row.version);
        })
        .map((row) => row.family);
      await this.changed(primary.available ? missed : [...this.#families.keys()]);
      primary.seen();
    } catch (error) {
      // The embedded database answers one client at a time: a long import is no loss. A native server that answers others is at work.
      const silent = error instanceof NoAnswer && this.#database.kind === "native" && primary.answered === answered;
      if (silent || !(isBusy(error) || error instanceof NoAnswer)) primary.seenUnavailable();
    }
  }
}
