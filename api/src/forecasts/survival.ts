/** Complaints of one age: those that ended at it, and those of which no more is known than that they got so far. */
export interface Aged {
  /** Whole spans of HOURS_EACH since it began. */
  readonly span: number;
  readonly ended: number;
  readonly still: number;
}

/** Ages are counted by so many hours. */
export const HOURS_EACH = 6;
/** Spans that are told apart: 60 days. */
export const SPANS = 240;

export const spanOf = (ms: number): number => Math.floor(ms / (HOURS_EACH * 3_600_000));

/** A share of complaints, and its standard error. */
export interface Share {
  readonly share: number;
  readonly error: number;
}

/** How many complaints of each age are still open a while later: a life table (Cutler and Ederer 1958), its error by Greenwood (1926). */
export class Survival {
  private readonly ended = new Float64Array(SPANS);
  /** At risk: all that reach an age, those that get no further counted half. */
  private readonly exposed = new Float64Array(SPANS);
  private readonly reached = new Float64Array(SPANS + 1);

  constructor(counts: readonly Aged[]) {
    const still = new Float64Array(SPANS);
    for (const { span, ended, still: more } of counts) {
      const beyond = span >= SPANS;
      this.reached[Math.min(span, SPANS)]! += ended + more;
      if (beyond) continue;
      this.ended[span]! += ended;
      still[span]! += more;
    }
    for (let span = SPANS - 1; span >= 0; span -= 1) {
      this.reached[span]! += this.reached[span + 1]!;
      this.exposed[span] = this.reached[span]! - still[span]! / 2;
    }
  }

  /** Complaints that got to an age: how much is known of what comes after. */
  known(span: number): number {
    return this.reached[Math.min(span, SPANS)]!;
  }

  /** Of those open at an age the share still open at a later one; null beyond what is told apart. */
  stillOpen(from: number, to: number): Share | null {
    if (to > SPANS) return null;
    let share = 1;
    let sum = 0;
    for (let span = from; span < to; span += 1) {
      const exposed = this.exposed[span]!;
      if (exposed <= 0) return null;
      const ending = Math.min(this.ended[span]! / exposed, 1);
      if (ending === 1) return { share: 0, error: 0 };
      share *= 1 - ending;
      sum += ending / (exposed * (1 - ending));
    }
    return { share, error: share * Math.sqrt(sum) };
  }
}
