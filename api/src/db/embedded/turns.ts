import { type Deferred, deferred } from "../deferred.ts";

/** Gives the one backend to one client at a time, in the order they asked, but those first who may go first. */
export class Turns {
  #taken = false;
  readonly #waiting: Deferred<() => void>[] = [];

  /** Whether somebody has the turn just now. */
  get taken(): boolean {
    return this.#taken;
  }

  /** Resolves with how to give the turn back; rejects where that did not happen within `patienceMs`. */
  take(patienceMs: number, refusal: () => Error, goesFirst = false): Promise<() => void> {
    if (!this.#taken) {
      this.#taken = true;
      return Promise.resolve(this.#giveBack());
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

  #giveBack(): () => void {
    let given = false;
    return () => {
      if (given) return;
      given = true;
      const next = this.#waiting.shift();
      if (next) next.resolve(this.#giveBack());
      else this.#taken = false;
    };
  }
}
