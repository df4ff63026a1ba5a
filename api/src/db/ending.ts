/**
 * What may end work before it is done, and why. Every statement hears of one, and hardly any is ever ended: an AbortSignal, made for
 * events of any kind, takes a twentieth of a map's whole time for it.
 */
export class Ending {
  readonly #hearers = new Set<() => void>();
  #over = false;
  #reason: unknown;

  get over(): boolean {
    return this.#over;
  }

  /** Why it is over, an error; undefined before. */
  get reason(): unknown {
    return this.#reason;
  }

  throwIfOver(): void {
    if (this.#over) throw this.#reason;
  }

  /** Ends it, once: later reasons are not heard. */
  end(reason: Error): void {
    if (this.#over) return;
    this.#over = true;
    this.#reason = reason;
    const hearers = [...this.#hearers];
    this.#hearers.clear();
    for (const hear of hearers) hear();
  }

  /** Calls `hear` when it ends, unless it is forgotten before; at once where it is over. */
  hear(hear: () => void): void {
    if (this.#over) hear();
    else this.#hearers.add(hear);
  }

  forget(hear: () => void): void {
    this.#hearers.delete(hear);
  }

  /** Runs `work` with an ending that comes with the first of several. */
  static async first<T>(endings: readonly Ending[], work: (ending: Ending) => Promise<T>): Promise<T> {
    const first = new Ending();
    const follow = endings.map((ending) => () => first.end(ending.reason as Error));
    for (const [i, ending] of endings.entries()) ending.hear(follow[i]!);
    try {
      return await work(first);
    } finally {
      for (const [i, ending] of endings.entries()) ending.forget(follow[i]!);
    }
  }
}
