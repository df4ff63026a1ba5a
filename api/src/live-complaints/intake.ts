import type { Database } from "../db/database.ts";
import { IntakeBusy } from "../errors.ts";

/** Events that may wait to be stored, some seconds' worth: who sends more is told to come again. */
const MOST_WAITING = 5000;
/** Events a second before any has been stored. */
const FIRST_RATE = 500;
const LONGEST_WAIT_SECONDS = 60;

/**
 * Batches of events on their way into one database. They are stored one after the other, since each needs the counts that the one before has made,
 * and are answered once they are stored; what waits is bounded.
 */
export class Intake {
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();
  /** Events a second, of late. */
  #rate = FIRST_RATE;

  constructor(private readonly most = MOST_WAITING) {}

  /** Throws IntakeBusy where no batch at all is taken just now: it need not be read. */
  expectRoom(): void {
    if (this.#waiting >= this.most) throw new IntakeBusy(this.#waiting, this.#seconds());
  }

  /** Stores a batch when its turn has come; throws IntakeBusy where too much waits before it. */
  async take<T>(events: number, store: () => Promise<T>): Promise<T> {
    if (this.#waiting > 0 && this.#waiting + events > this.most) throw new IntakeBusy(this.#waiting, this.#seconds());
    this.#waiting += events;
    const stored = this.#last.then(async () => {
      const begun = performance.now();
      try {
        return await store();
      } finally {
        this.#waiting -= events;
        const rate = (events * 1000) / Math.max(performance.now() - begun, 1);
        this.#rate = (3 * this.#rate + rate) / 4;
      }
    });
    // a batch that is refused keeps no other from its turn
    this.#last = stored.catch(() => undefined);
    return stored;
  }

  /** Until half of what waits has been stored. */
  #seconds(): number {
    return Math.min(LONGEST_WAIT_SECONDS, Math.max(1, Math.ceil(this.#waiting / 2 / this.#rate)));
  }
}

const intakes = new WeakMap<Database, Intake>();

/** The one of this process. */
export function intakeOf(database: Database): Intake {
  let intake = intakes.get(database);
  if (intake === undefined) {
    intake = new Intake();
    intakes.set(database, intake);
  }
  return intake;
}
