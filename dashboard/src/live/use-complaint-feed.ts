import { useEffect, useState, useSyncExternalStore } from "react";
import { useClient } from "urql";
import { ComplaintFeed, type FeedState } from "./complaint-feed.ts";

interface Shared {
  readonly feed: ComplaintFeed;
  users: number;
  release: ReturnType<typeof setTimeout> | undefined;
}
/** One feed a region, however many panels listen. */
const shared = new Map<string, Shared>();
/** A panel that leaves makes room for the next scene's, which may want the same. */
const LINGERS_MS = 10_000;
const IDLE: FeedState = { complaints: null, arrived: [], events: 0, connected: false, refused: null };

/** Complaints of a region and below as they are recorded. */
export function useComplaintFeed(under: string): FeedState {
  const client = useClient();
  const [feed, setFeed] = useState<ComplaintFeed | null>(null);
  useEffect(() => {
    let entry = shared.get(under);
    if (!entry) {
      entry = { feed: new ComplaintFeed(under, client), users: 0, release: undefined };
      shared.set(under, entry);
      entry.feed.start();
    }
    const own = entry;
    clearTimeout(own.release);
    own.users += 1;
    setFeed(own.feed);
    return () => {
      own.users -= 1;
      if (own.users > 0) return;
      own.release = setTimeout(() => {
        own.feed.stop();
        shared.delete(under);
      }, LINGERS_MS);
    };
  }, [under, client]);
  return useSyncExternalStore(feed?.subscribe ?? subscribeToNothing, () => feed?.state ?? IDLE);
}

const subscribeToNothing = (): (() => void) => () => {};
