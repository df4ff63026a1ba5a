import { type Deferred, deferred } from "../deferred.ts";

/** Gives the one backend to one client at a time, in the order they asked, but those first who may go first. */
export class BackendLock {
  #held = false;
  readonly #waiting: Deferred<() => void>[] = [];

  /** Whether a client holds it just now. */
  get held(): boolean {
    return this.#held;
  }

  /** Resolves with how to release it; rejects where that did not happen within `patienceMs`. */
  acquire(patienceMs: number, refusal: () => Error, goesFirst = false): Promise<() => void> {
    if (!this.#held) {
      this.#held = true;
      return Promise.resolve(this.#release());
    }
    const asked = deferred<() => void>();
    if (goesFirst) this.#waiting.unshift(asked);
    else this.#waiting.push(asked);
    const timer = setTimeout(() => {
      const place = this.#waiting.indexOf(asked);
      if (place < 0) return;
      this.#waiting.splice(place, 1);
      asked.reject(refusal());
    }, patienceMs);
    return asked.promise.finally(() => clearTimeout(timer));
  }

  #release(): () => void {
    let released = false;
    return () => {
      if (released) return;
      released = true;
      const next = this.#waiting.shift();
      if (next) next.resolve(this.#release());
      else this.#held = false;
    };
  }
}
