/** Chance that is the same for the same seed. */
export class Random {
  #state: number;

  constructor(seed: string) {
    this.#state = [...seed].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) % 2_147_483_646, 7) + 1;
  }

  /** A whole number from 0 to below `most`. */
  below(most: number): number {
    // Lehmer, https://en.wikipedia.org/wiki/Lehmer_random_number_generator
    this.#state = (this.#state * 48_271) % 2_147_483_647;
    return this.#state % most;
  }

  /** Whether it happens, of a hundred times so many. */
  inHundred(times: number): boolean {
    return this.below(100) < times;
  }

  oneOf<T>(among: readonly T[]): T {
    return among[this.below(among.length)]!;
  }

  /** 1 to `most` of them, one may come twice. */
  someOf<T>(among: readonly T[], most: number): T[] {
    return Array.from({ length: 1 + this.below(most) }, () => this.oneOf(among));
  }
}
