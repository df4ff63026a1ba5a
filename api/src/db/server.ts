import type pg from "pg";
import { Ending } from "./ending.ts";
import type { Queryable } from "./queryable.ts";

/** Reads under way on a server that has just been found unavailable end with it. */
export class ServerUnavailable extends Error {
  override readonly name = "ServerUnavailable";
  readonly code = "08006";

  constructor() {
    super("the database server does not answer");
  }
}

/** A server of the database, and what was last seen of it. */
export class Server {
  #available: boolean;
  #lost = new Ending();
  #suspected: () => void = () => undefined;
  #answered = 0;

  constructor(
    readonly pool: pg.Pool,
    /** Connections of its own for the watch and for what must be answered while `pool` is full. */
    readonly control: Queryable,
    available: boolean,
  ) {
    this.#available = available;
    pool.on("release", (broken) => {
      if (!broken) this.#answered += 1;
    });
  }

  /** Statements of `pool` that it has answered so far, if only by refusing them. */
  get answered(): number {
    return this.#answered;
  }

  /** Whether it answered when it was last asked. */
  get available(): boolean {
    return this.#available;
  }

  /** Comes once it is found unavailable: nobody need wait for it any longer. */
  get lost(): Ending {
    return this.#lost;
  }

  /** A connection to it has just broken; whoever watches it looks at once. */
  suspect(): void {
    this.#available = false;
    this.#suspected();
  }

  /** Calls back at each suspicion; one watch a server. */
  onSuspicion(suspected: () => void): void {
    this.#suspected = suspected;
  }

  seen(): void {
    if (this.#lost.over) this.#lost = new Ending();
    this.#available = true;
  }

  seenUnavailable(): void {
    this.#available = false;
    this.#lost.end(new ServerUnavailable());
  }
}

/** A streaming replica. Reads go there only while it has replayed every write that this process knows of. */
export class Replica extends Server {
  follows = false;
}
