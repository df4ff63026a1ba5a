import { useEffect, useState } from "react";
import { graphql } from "../graphql/tada.ts";
import { KeptStream } from "./kept-stream.ts";

const DataChanged = graphql(`
  subscription DataChanged {
    dataChanged {
      kinds
    }
  }
`);

/** Kinds of data that have changed, as the server names them; null: any may have, since nothing was heard for a while. */
type Kinds = readonly string[] | null;

const listeners = new Set<(kinds: Kinds) => void>();
const tell = (kinds: Kinds): void => {
  for (const listener of listeners) listener(kinds);
};
let standsAgain = false;
/** One stream for the whole page: a browser holds few connections to a server, in all its windows together. */
const stream = new KeptStream(
  DataChanged,
  {},
  {
    connected() {
      if (standsAgain) tell(null);
      standsAgain = true;
    },
    event: ({ dataChanged }) => tell(dataChanged.kinds),
  },
);
/** Nor does a window that nobody looks at hold one; it asks anew when it is looked at again. */
const followVisibility = (): void => (document.hidden ? stream.stop() : stream.start());

/** Calls the listener whenever data change; returns what ends that. */
function onDataChange(listener: (kinds: Kinds) => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) {
    standsAgain = false;
    document.addEventListener("visibilitychange", followVisibility);
    followVisibility();
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    document.removeEventListener("visibilitychange", followVisibility);
    stream.stop();
  };
}

/** News that come faster are one. */
const SOONEST_MS = 1500;

/** Raised by one soon after data of the kinds have changed (null: of any kind), once for many changes at a time. */
export function useDataChanges(kinds: Kinds): number {
  const [count, setCount] = useState(0);
  const wanted = kinds === null ? null : kinds.join();
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const stop = onDataChange((changed) => {
      const names = wanted?.split(",");
      if (changed !== null && names !== undefined && !changed.some((kind) => names.includes(kind))) return;
      waiting ??= setTimeout(() => {
        waiting = undefined;
        setCount((before) => before + 1);
      }, SOONEST_MS);
    });
    return () => {
      clearTimeout(waiting);
      stop();
    };
  }, [wanted]);
  return count;
}
