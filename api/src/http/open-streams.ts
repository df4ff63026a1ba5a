import { setMaxListeners } from "node:events";
import type { ServerResponse } from "node:http";
import { StreamEnded, StreamsBusy } from "../errors.ts";

/** Streams that one process serves at a time, and of them for one address. */
const MAX_STREAMS = 200;
export const MAX_STREAMS_OF_ONE = 20;

/** The streams that are open, by the address that reads them. */
export class OpenStreams {
  readonly #ofAddress = new Map<string, number>();
  readonly #ending = new AbortController();
  #open = 0;

  constructor() {
    // Every stream listens to it, twice while its reader is slow.
    setMaxListeners(2 * MAX_STREAMS, this.#ending.signal);
  }

  /** Counts one more until its response closes; throws StreamsBusy where there are too many. The signal ends it when the server closes. */
  enter(address: string, response: ServerResponse): AbortSignal {
    const own = this.#ofAddress.get(address) ?? 0;
    if (own >= MAX_STREAMS_OF_ONE) throw new StreamsBusy("for one address", MAX_STREAMS_OF_ONE);
    if (this.#open >= MAX_STREAMS) throw new StreamsBusy("in all", MAX_STREAMS);
    this.#open += 1;
    this.#ofAddress.set(address, own + 1);
    response.once("close", () => {
      this.#open -= 1;
      const left = this.#ofAddress.get(address)! - 1;
      if (left === 0) this.#ofAddress.delete(address);
      else this.#ofAddress.set(address, left);
    });
    return this.#ending.signal;
  }

  /** Ends every stream with an event that says that the server closes. */
  endAll(): void {
    this.#ending.abort(new StreamEnded("the server is closing; subscribe again and read anew"));
  }
}
