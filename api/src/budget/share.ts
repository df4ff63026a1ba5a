import { Ending } from "../db/ending.ts";
import { ClientGone, TimedOut } from "../errors.ts";
import type { Budget, Caller } from "./budget.ts";

/**
 * What one request takes of the budget, from its start to its end. Statements that wait or run when its client goes or its time is up end
 * with it.
 */
export class Share {
  readonly #ending = new Ending();
  readonly #caller: Caller;
  readonly #timer: NodeJS.Timeout | undefined;
  #held = 0;
  #underWay = 0;
  #over = false;

  constructor(
    private readonly budget: Budget,
    caller: string,
    /** The request's own time; null for what goes on as long as its reader stays. */
    timeoutMs: number | null,
    /** Whether all its statements count as slow ones, since there are many: an export's. */
    private inBackground = false,
  ) {
    this.#caller = budget.enter(caller);
    if (timeoutMs !== null) {
      this.#timer = setTimeout(() => this.#ending.end(new TimedOut("request", timeoutMs)), timeoutMs);
      this.#timer.unref();
    }
  }

  /** From now on its statements count as slow ones: it asks for much, and lets what asks for little go by. */
  goBehind(): void {
    this.inBackground = true;
  }

  /** The rows so far have been passed on or forgotten; what goes on is a new page or event of the same request. */
  release(): void {
    this.budget.release(this.#caller, this.#held);
    this.#held = 0;
  }

  /** The request is over, answered or left: nothing of it goes on. May be called twice. */
  end(): void {
    if (this.#over) return;
    this.#over = true;
    clearTimeout(this.#timer);
    // An error with its stack costs as much as a small answer, and most requests end with nothing under way.
    if (this.#underWay > 0) this.#ending.end(new ClientGone());
    this.release();
    this.budget.leave(this.#caller);
  }

  /**
   * Runs a statement in its turn, and counts the bytes of its rows until the request ends. A statement that cannot be cancelled keeps its
   * place until it has ended, though nobody waits for it any more.
   */
  async run<Rows extends object>(
    slow: boolean,
    work: (ending: Ending) => Promise<{ rows: Rows; bytes: number }>,
  ): Promise<Rows> {
    if (this.#over) throw new ClientGone();
    this.#ending.throwIfOver();
    this.#underWay += 1;
    try {
      const giveBack = await this.budget.take(this.#caller, this, slow || this.inBackground, this.#ending);
      const { rows, bytes } = await unlessEnded(this.#ending, work(this.#ending), giveBack);
      this.budget.hold(this.#caller, this.#held, bytes);
      this.#held += bytes;
      return rows;
    } finally {
      this.#underWay -= 1;
    }
  }
}

/** What the work brings, or the ending's reason where that comes before; `done` when the work itself has ended, either way. */
function unlessEnded<T>(ending: Ending, work: Promise<T>, done: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = (): void => reject(ending.reason);
    ending.hear(ended);
    const settle = (): void => {
      ending.forget(ended);
      done();
    };
    work.then(
      (result) => {
        settle();
        resolve(result);
      },
      (error) => {
        settle();
        reject(error);
      },
    );
  });
}
