import type { Client as UrqlClient } from "@urql/core";
import { graphql, type ResultOf, readFragment } from "../graphql/tada.ts";
import { KeptStream } from "./kept-stream.ts";
import { withArrivals } from "./recorded-list.ts";

const HeardComplaint = graphql(`
  fragment HeardComplaint on Complaint {
    id
    reportedAt
    status
    location
    category {
      category
      nameZh
      nameEn
    }
    estate {
      name
    }
    region {
      code
      level
      nameZh
      nameEn
      ancestors {
        code
        level
        nameZh
        nameEn
      }
    }
  }
`);
const Recorded = graphql(
  `
    subscription ComplaintsRecorded($under: ID) {
      complaintsRecorded(under: $under) {
        at
        complaints {
          ...HeardComplaint
        }
      }
    }
  `,
  [HeardComplaint],
);
const Newest = graphql(
  `
    query NewestComplaints($under: ID!, $first: Int!) {
      complaints(filter: { under: $under }, first: $first) {
        nodes {
          ...HeardComplaint
        }
      }
    }
  `,
  [HeardComplaint],
);

export interface FeedComplaint extends ResultOf<typeof HeardComplaint> {
  /** When the stream told of it; null: read from the list. */
  readonly heardAt: string | null;
  /** The same by performance.now(), ms; 0: read from the list. */
  readonly since: number;
}
export interface FeedState {
  /** Newest on top, at most MOST_KEPT; null before the first answer. */
  readonly complaints: readonly FeedComplaint[] | null;
  /** Those the stream has told of in the last seconds, oldest first. */
  readonly arrived: readonly FeedComplaint[];
  /** Events heard since the start. */
  readonly events: number;
  /** Whether the stream stands. */
  readonly connected: boolean;
  /** Why the server will not have it, in the server's words: it is asked for again only when the server has been away. */
  readonly refused: string | null;
}

export type StreamState = "live" | "waiting" | "refused";

export const streamStateOf = ({ connected, refused }: FeedState): StreamState =>
  connected ? "live" : refused === null ? "waiting" : "refused";

const MOST_KEPT = 60;
const RECENT_MS = 10_000;
/** What was recorded while the stream was being taken up is read once it surely stands; and now and then, for safety. */
const SETTLED_MS = 2000;
const REREAD_MS = 60_000;

/**
 * Complaints of a region as they are recorded: the newest at first, then each as the stream tells it. A stream that ends is taken up
 * again, and what was missed meanwhile is read.
 */
export class ComplaintFeed {
  state: FeedState = { complaints: null, arrived: [], events: 0, connected: false, refused: null };
  readonly #listeners = new Set<() => void>();
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  readonly #stream: KeptStream<ResultOf<typeof Recorded>, { under: string }>;
  #started = false;

  constructor(
    private readonly under: string,
    private readonly client: UrqlClient,
  ) {
    this.#stream = new KeptStream(
      Recorded,
      { under },
      {
        connected: () => {
          this.#set({ connected: true, refused: null });
          void this.#readNewest();
          this.#later(() => void this.#readNewest(), SETTLED_MS);
        },
        event: (data) => this.#hear(data),
        lost: () => this.#set({ connected: false, refused: null }),
        refused: (reason) => this.#set({ refused: reason }),
      },
    );
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  start(): void {
    if (this.#started) return;
    this.#started = true;
    this.#stream.start();
    const again = (): void => {
      void this.#readNewest();
      this.#later(again, REREAD_MS);
    };
    again();
  }

  stop(): void {
    this.#started = false;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.#stream.stop();
  }

  #hear({ complaintsRecorded: { at, complaints } }: ResultOf<typeof Recorded>): void {
    const now = performance.now();
    const arrived = readFragment(HeardComplaint, complaints).map((complaint) => ({
      ...complaint,
      heardAt: at,
      since: now,
    }));
    this.#set({
      complaints: withArrivals(this.state.complaints ?? [], arrived, MOST_KEPT),
      arrived: [...this.state.arrived.filter(({ since }) => now - since < RECENT_MS), ...arrived].slice(-MOST_KEPT),
      events: this.state.events + 1,
    });
  }

  async #readNewest(): Promise<void> {
    const variables = { under: this.under, first: MOST_KEPT };
    const { data } = await this.client.query(Newest, variables, { requestPolicy: "network-only" }).toPromise();
    if (!data || !this.#started) return;
    const read = readFragment(HeardComplaint, data.complaints.nodes).map((complaint) => ({
      ...complaint,
      heardAt: null,
      since: 0,
    }));
    this.#set({ complaints: withArrivals(this.state.complaints ?? [], read, MOST_KEPT) });
  }

  #set(changed: Partial<FeedState>): void {
    this.state = { ...this.state, ...changed };
    for (const listener of this.#listeners) listener();
  }

  #later(act: () => void, ms: number): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, ms);
    this.#timers.add(timer);
  }
}
