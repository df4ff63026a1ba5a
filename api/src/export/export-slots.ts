import { ExportsBusy } from "../errors.ts";

/** How long an export waits for a slot before it is refused: somebody has pressed a button. */
const WAIT_MS = 10_000;
/** Exports that wait for a slot at once; further ones are refused straight away. */
const MOST_WAITING = 20;

/**
 * The slots for exports that run at once. Each has one statement at a time under way, so that all of them together hold as many
 * connections as there are slots, whatever their queries ask, and the others are left to the dashboards.
 */
export class ExportSlots {
  #free: number;
  readonly #waiting: ((slot: ExportSlot) => void)[] = [];

  constructor(
    private readonly most: number,
    private readonly waitMs = WAIT_MS,
  ) {
    this.#free = most;
  }

  /** A slot, in the order of asking; throws ExportsBusy where none becomes free in time, or the reader is `gone` before. */
  take(gone: AbortSignal): Promise<ExportSlot> {
    if (this.#free > 0) {
      this.#free--;
      return Promise.resolve(this.#slot());
    }
    const refused = new ExportsBusy(this.most);
    if (this.#waiting.length >= MOST_WAITING || gone.aborted) return Promise.reject(refused);
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        clearTimeout(timer);
        gone.removeEventListener("abort", giveUp);
        this.#waiting.splice(this.#waiting.indexOf(granted), 1);
      };
      const granted = (slot: ExportSlot): void => {
        settle();
        resolve(slot);
      };
      const giveUp = (): void => {
        settle();
        reject(refused);
      };
      const timer = setTimeout(giveUp, this.waitMs);
      gone.addEventListener("abort", giveUp);
      this.#waiting.push(granted);
    });
  }

  #slot(): ExportSlot {
    return new ExportSlot(() => {
      const [next] = this.#waiting;
      if (next) next(this.#slot());
      else this.#free++;
    });
  }
}

/** One export's slot. */
export class ExportSlot {
  #left = false;
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly giveBack: () => void) {}

  /** Whether the export has ended. */
  get left(): boolean {
    return this.#left;
  }

  /** Does one thing after the other, in the order they came in; nothing more once the slot has been left. */
  readonly inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = this.#last.then(() => {
      if (this.#left) throw new Error("the export has ended");
      return work();
    });
    this.#last = done.catch(() => undefined);
    return done;
  };

  /** Ends the export: its slot is free once the statement under way has ended. May be called twice. */
  leave(): void {
    if (this.#left) return;
    this.#left = true;
    void this.#last.then(this.giveBack);
  }
}
