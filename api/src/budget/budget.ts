import type { Ending } from "../db/ending.ts";
import { Busy, QueryTooLarge } from "../errors.ts";
import { FairQueue } from "./fair-queue.ts";

/** What the server may have under way at once. */
export interface BudgetLimits {
  /** Statements that run at once; fewer than the pool has connections, which others need too. */
  readonly statements: number;
  /** Of these, slow ones; the rest is left to quick ones, whoever asks. */
  readonly slow: number;
  /** Statements of one caller that run at once. */
  readonly perCaller: number;
  /** Statements that wait, and how many of one caller; more are refused. */
  readonly waiting: number;
  readonly waitingPerCaller: number;
  /** How long one waits before it is refused. */
  readonly patienceMs: number;
  /** Bytes of rows held by all requests under way, by those of one caller, and by one request. */
  readonly bytes: number;
  readonly bytesPerCaller: number;
  readonly bytesPerRequest: number;
}

/** Limits for a pool of this size. The embedded database runs one statement at a time: a second place keeps a quick one next in line. */
export function budgetLimits(kind: "embedded" | "native", poolSize: number, resultsMb: number): BudgetLimits {
  const statements = kind === "embedded" ? 2 : Math.max(1, poolSize - 1);
  const slow = Math.max(1, Math.floor(statements / 2));
  const bytes = resultsMb * 1024 * 1024;
  return {
    statements,
    slow,
    // Three quarters, and always one more than slow ones may take: a caller's quick statements pass its slow ones.
    perCaller: Math.min(statements, Math.max(slow + 1, statements - Math.max(1, Math.floor(statements / 4)))),
    waiting: 2000,
    waitingPerCaller: 1000,
    patienceMs: 10_000,
    bytes,
    bytesPerCaller: bytes / 2,
    bytesPerRequest: bytes / 4,
  };
}

/** Who asks; an address, an account. */
export interface Caller {
  readonly name: string;
  running: number;
  waiting: number;
  bytes: number;
  /** Requests under way; a caller without any is forgotten. */
  requests: number;
}

interface Waiting {
  readonly slow: boolean;
  readonly start: () => void;
}

/**
 * The one budget of work and memory of the server: statements run as places are free, callers take turns, and so do the requests of one
 * caller. Slow statements have places of their own, so that quick ones are answered beside them.
 */
export class Budget {
  readonly #callers = new Map<string, Caller>();
  readonly #quick = new FairQueue<Waiting>();
  readonly #slow = new FairQueue<Waiting>();
  #running = 0;
  #runningSlow = 0;
  #bytes = 0;

  constructor(readonly limits: BudgetLimits) {}

  /** For people who watch the server. */
  get state(): { running: number; waiting: number; callers: number; resultBytes: number } {
    const waiting = this.#quick.size + this.#slow.size;
    return { running: this.#running, waiting, callers: this.#callers.size, resultBytes: this.#bytes };
  }

  /** A request of this caller begins; `leave` ends it. */
  enter(name: string): Caller {
    let caller = this.#callers.get(name);
    if (caller === undefined) {
      caller = { name, running: 0, waiting: 0, bytes: 0, requests: 0 };
      this.#callers.set(name, caller);
    }
    caller.requests++;
    return caller;
  }

  /** The request has been answered, or has ended otherwise. */
  leave(caller: Caller): void {
    if (--caller.requests === 0) this.#callers.delete(caller.name);
  }

  /** Rows that a request held are gone. */
  release(caller: Caller, bytes: number): void {
    caller.bytes -= bytes;
    this.#bytes -= bytes;
  }

  /** Counts rows that a request now holds; throws QueryTooLarge or Busy where they are too many. `held`: bytes it held before. */
  hold(caller: Caller, held: number, bytes: number): void {
    const { limits } = this;
    if (held + bytes > limits.bytesPerRequest)
      throw new QueryTooLarge(
        `the rows behind one answer may take ${limits.bytesPerRequest} bytes, and these take more: ask for a smaller first, for fewer lists, or for fewer groups`,
        { limit: limits.bytesPerRequest, got: held + bytes },
      );
    if (caller.bytes + bytes > limits.bytesPerCaller || this.#bytes + bytes > limits.bytes)
      throw new Busy("the answers under way hold as many rows as there is room for");
    caller.bytes += bytes;
    this.#bytes += bytes;
  }

  /**
   * A place for a statement of this caller's `request`; resolves with how to give it back. Throws Busy where too many wait or none
   * becomes free in time, and the ending's reason once it comes.
   */
  take(caller: Caller, request: object, slow: boolean, ending: Ending): Promise<() => void> {
    if (this.#free(slow, caller)) return Promise.resolve(this.#place(caller, slow));
    const { limits } = this;
    if (ending.over) return Promise.reject(ending.reason);
    if (this.#quick.size + this.#slow.size >= limits.waiting || caller.waiting >= limits.waitingPerCaller)
      return Promise.reject(new Busy("too many questions wait already"));
    const queue = slow ? this.#slow : this.#quick;
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        clearTimeout(timer);
        ending.forget(ended);
        caller.waiting--;
      };
      const giveUp = (reason: unknown): void => {
        if (!queue.remove(caller, request, waiting)) return;
        settle();
        reject(reason);
      };
      const ended = (): void => giveUp(ending.reason);
      const timer = setTimeout(() => giveUp(new Busy()), limits.patienceMs);
      const waiting: Waiting = {
        slow,
        start: () => {
          settle();
          resolve(this.#place(caller, slow));
        },
      };
      ending.hear(ended);
      caller.waiting++;
      queue.add(caller, request, waiting);
    });
  }

  #free(slow: boolean, caller: Caller): boolean {
    const { statements, perCaller, slow: mostSlow } = this.limits;
    return this.#running < statements && caller.running < perCaller && !(slow && this.#runningSlow >= mostSlow);
  }

  #place(caller: Caller, slow: boolean): () => void {
    this.#running++;
    caller.running++;
    if (slow) this.#runningSlow++;
    return () => {
      this.#running--;
      caller.running--;
      if (slow) this.#runningSlow--;
      this.#startNext();
    };
  }

  #startNext(): void {
    for (const queue of [this.#quick, this.#slow]) {
      const slow = queue === this.#slow;
      for (;;) {
        const next = queue.take((caller) => this.#free(slow, caller as Caller));
        if (next === null) break;
        next.start();
      }
    }
  }
}
