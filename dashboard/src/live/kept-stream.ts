import { stringifyDocument } from "@urql/core";
import { createClient, NetworkError } from "graphql-sse";
import type { TypedDocumentNode } from "urql";
import { beat, onReturn } from "./connection.ts";
import { refusalIn, refusalOf, StreamRefused } from "./stream-refusal.ts";

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 5000;

interface Heard<Data> {
  /** The server has taken the subscription: the first time, or again. */
  connected(): void;
  event(data: Data): void;
  /** The stream has ended; it is taken up again after a while. */
  lost?(): void;
  /** The stream is refused for good, in the server's words; it is asked for again once the server has been away. */
  refused?(reason: string): void;
}

/** A subscription that is taken up again whenever it ends, until it is stopped; graphql-sse does it for what is lost. */
export class KeptStream<Data, Variables extends Record<string, unknown>> {
  #stream: { dispose(): void } | null = null;
  #stopHearing: (() => void) | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly document: TypedDocumentNode<Data, Variables>,
    private readonly variables: Variables,
    private readonly heard: Heard<Data>,
  ) {}

  start(): void {
    if (this.#stopHearing !== null) return;
    // Then it is asked for at once, not when the next wait is over; a cut cable may also have left a stream that stands on this side alone.
    this.#stopHearing = onReturn(() => {
      this.heard.lost?.();
      this.#listen();
    });
    this.#listen();
  }

  stop(): void {
    this.#stopHearing?.();
    this.#stopHearing = null;
    this.#end();
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#stream?.dispose();
    this.#stream = null;
  }

  /** Takes the stream up, in place of any before it. */
  #listen(): void {
    this.#end();
    let refusal: StreamRefused | null = null;
    const stream = createClient({
      url: "/graphql/stream",
      // The library tries 4xx again as well; a refusal goes to it through `retry`.
      fetchFn: async (url: string, asked: RequestInit) => {
        const response = await fetch(url, asked);
        refusal = response.ok ? null : await refusalOf(response);
        return response;
      },
      retryAttempts: Number.POSITIVE_INFINITY,
      retry: async (retries) => {
        if (refusal !== null) throw refusal;
        this.#lost();
        await new Promise<void>((resolve) => {
          this.#timer = setTimeout(resolve, Math.min(FIRST_WAIT_MS * 2 ** retries, LONGEST_WAIT_MS));
        });
      },
    });
    this.#stream = stream;
    stream.subscribe<Data>(
      { query: stringifyDocument(this.document), variables: this.variables },
      {
        next: ({ data }) => {
          if (data) this.heard.event(data);
        },
        error: (error) => {
          if (this.#stream !== stream) return;
          this.#lost();
          if (error instanceof StreamRefused) {
            this.heard.refused?.(error.message);
            return;
          }
          // What came is no stream, a proxy's page perhaps: graphql-sse asks no more then, but a wall runs for weeks.
          this.#timer = setTimeout(() => this.#listen(), LONGEST_WAIT_MS);
        },
        // Only those that are disposed of here complete, see below.
        complete: () => {},
      },
      {
        message: ({ event, data }) => {
          // graphql-sse takes up what is lost, not what the server ended, which it does when it stops or the stream fell behind.
          if (event === "complete") throw new NetworkError("the stream ended");
          const errors = data?.errors;
          if (errors)
            throw refusalIn(errors) ?? new NetworkError(errors[0]?.message ?? "the stream ended with an error");
        },
        connected: () => this.heard.connected(),
      },
    );
  }

  /** The heartbeat finds out whether the server is away. */
  #lost(): void {
    this.heard.lost?.();
    void beat();
  }
}
