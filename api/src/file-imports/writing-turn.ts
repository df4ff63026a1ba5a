import type { Progress } from "../imports/import-request.ts";

/** What is done with a file. */
export type Doing = "TRIAL" | "COMMIT" | "UNDO";

/** Work that waits, or is under way, and how far it has come. */
export interface Work {
  readonly doing: Doing;
  /** How many are before it; 0: it is under way. */
  readonly before: number;
  readonly step: string;
  readonly rows: number;
  /** 0 to 1 while the file is read and its size known. */
  readonly share: number | null;
  readonly rowsPerSecond: number | null;
  readonly secondsLeft: number | null;
}

/** Somebody has called the work off. */
export class CalledOff extends Error {}

interface Turn {
  readonly key: string;
  readonly doing: Doing;
  startedAt: number | null;
  progress: Progress;
  calledOff: boolean;
}

/** One import writes at a time: those that come meanwhile wait their turn. What is known of it is in memory, since the database is at work. */
export class WritingTurn {
  readonly #turns: Turn[] = [];
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Does the work of a key when its turn comes; a key has one at a time. */
  async take<T>(key: string, doing: Doing, work: (tell: (progress: Progress) => void) => Promise<T>): Promise<T> {
    const turn: Turn = {
      key,
      doing,
      startedAt: null,
      progress: { step: "waiting", rows: 0, share: null },
      calledOff: false,
    };
    this.#turns.push(turn);
    const mine = this.#last.then(async () => {
      turn.startedAt = this.now();
      const tell = (progress: Progress): void => {
        if (turn.calledOff) throw new CalledOff();
        turn.progress = progress;
      };
      tell(turn.progress);
      return work(tell);
    });
    this.#last = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      this.#turns.splice(this.#turns.indexOf(turn), 1);
    }
  }

  /** Ends the work of a key as soon as it tells of its progress; what it has written is rolled back. */
  callOff(key: string): void {
    for (const turn of this.#turns) if (turn.key === key) turn.calledOff = true;
  }

  isBusy(key: string): boolean {
    return this.#turns.some((turn) => turn.key === key);
  }

  of(key: string): Work | null {
    const place = this.#turns.findIndex((turn) => turn.key === key);
    const turn = this.#turns[place];
    if (turn === undefined) return null;
    const { doing, startedAt, progress } = turn;
    const seconds = startedAt === null ? 0 : (this.now() - startedAt) / 1000;
    const { step, rows, share } = progress;
    return {
      doing,
      before: place,
      step,
      rows,
      share,
      rowsPerSecond: seconds > 0 && rows > 0 ? rows / seconds : null,
      secondsLeft: step === "reading" && share !== null && share > 0 ? (seconds * (1 - share)) / share : null,
    };
  }

  /** Resolves once all that waits is done. */
  async end(): Promise<void> {
    for (const turn of this.#turns) turn.calledOff = true;
    await this.#last;
  }
}
