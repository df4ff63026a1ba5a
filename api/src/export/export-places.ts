import { ExportsBusy } from "../errors.ts";

/** How long an export waits for a place before it is refused: somebody has pressed a button. */
const WAIT_MS = 10_000;
/** Exports that wait for a place at once; further ones are refused straight away. */
const MOST_WAITING = 20;

/**
 * The places for exports that run at once. Each has one statement at a time under way, so that all of them together hold as many
 * connections as there are places, whatever their queries ask, and the others are left to the dashboards.
 */
export class ExportPlaces {
  #free: number;
  readonly #waiting: ((place: ExportPlace) => void)[] = [];

  constructor(
    private readonly most: number,
    private readonly waitMs = WAIT_MS,
  ) {
    this.#free = most;
  }

  /** A place, in the order of asking; throws ExportsBusy where none becomes free in time, or the reader is `gone` before. */
  take(gone: AbortSignal): Promise<ExportPlace> {
    if (this.#free > 0) {
      this.#free--;
      return Promise.resolve(this.#place());
    }
    const refused = new ExportsBusy(this.most);
    if (this.#waiting.length >= MOST_WAITING || gone.aborted) return Promise.reject(refused);
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        clearTimeout(timer);
        gone.removeEventListener("abort", giveUp);
        this.#waiting.splice(this.#waiting.indexOf(granted), 1);
      };
      const granted = (place: ExportPlace): void => {
        settle();
        resolve(place);
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

  #place(): ExportPlace {
    return new ExportPlace(() => {
      const [next] = this.#waiting;
      if (next) next(this.#place());
      else this.#free++;
    });
  }
}

/** One export's place. */
export class ExportPlace {
  #left = false;
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly giveBack: () => void) {}

  /** Whether the export has ended. */
  get left(): boolean {
    return this.#left;
  }

  /** Does one thing after the other, in the order they came in; nothing more once the place has been left. */
  readonly inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = this.#last.then(() => {
      if (this.#left) throw new Error("the export has ended");
      return work();
    });
    this.#last = done.catch(() => undefined);
    return done;
  };

  /** Ends the export: its place is free once the statement under way has ended. May be called twice. */
  leave(): void {
    if (this.#left) return;
    this.#left = true;
    void this.#last.then(this.giveBack);
  }
}
