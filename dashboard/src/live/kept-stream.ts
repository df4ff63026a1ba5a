import { stringifyDocument } from "@urql/core";
import { createClient } from "graphql-sse";
import type { TypedDocumentNode } from "urql";
import { beat } from "./connection.ts";

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 5000;

interface Heard<Data> {
  /** The server has taken the subscription: the first time, or again. */
  connected(): void;
  event(data: Data): void;
  /** The stream has ended; it is taken up again after a while. */
  lost?(): void;
}

/** A subscription that is taken up again whenever it ends, until it is stopped. */
export class KeptStream<Data, Variables extends Record<string, unknown>> {
  #stream: { dispose(): void } | null = null;
  /** That it is to stand, from a start to the next stop. */
  #run: object | null = null;
  #wake: (() => void) | null = null;

  constructor(
    private readonly document: TypedDocumentNode<Data, Variables>,
    private readonly variables: Variables,
    private readonly heard: Heard<Data>,
  ) {}

  start(): void {
    if (this.#run !== null) return;
    const run = {};
    this.#run = run;
    void this.#keepListening(() => this.#run === run);
  }

  stop(): void {
    this.#run = null;
    this.restart();
  }

  /** Takes the stream up anew at once: the server has returned. */
  restart(): void {
    this.#stream?.dispose();
    this.#wake?.();
  }

  async #keepListening(isOn: () => boolean): Promise<void> {
    let wait = FIRST_WAIT_MS;
    while (isOn()) {
      try {
        await this.#listen(() => {
          wait = FIRST_WAIT_MS;
        });
      } catch {
        // The heartbeat finds out whether the server is away.
        if (isOn()) void beat();
      }
      if (!isOn()) return;
      this.heard.lost?.();
      await this.#rest(wait);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    }
  }

  #rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async #listen(connected: () => void): Promise<void> {
    const stream = createClient({ url: "/graphql/stream", retryAttempts: 0 });
    this.#stream = stream;
    const request = { query: stringifyDocument(this.document), variables: this.variables };
    const events = stream.iterate<Data>(request, {
      connected: () => {
        connected();
        this.heard.connected();
      },
    });
    for await (const { data, errors } of events) {
      if (errors) throw new Error(errors[0]?.message ?? "the stream ended with an error");
      if (data) this.heard.event(data);
    }
  }
}
