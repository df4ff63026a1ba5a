import { useEffect, useState } from "react";
import { imports, LOOK_EVERY_MS, type LoggedImport } from "./imports-client.ts";

interface Undoing {
  /** The import as it stands, with how far its undoing has come. */
  readonly now: LoggedImport;
  /** Why the server has not begun. */
  readonly fault: string | null;
  undo(): void;
  stop(): void;
}

/** An import that came in, followed while it is taken back; `changed` once it is. */
export function useUndoing(one: LoggedImport, changed: () => void): Undoing {
  const [followed, setFollowed] = useState<LoggedImport | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  // a list that came anew knows better
  // biome-ignore lint/correctness/useExhaustiveDependencies: that it is another one is what counts
  useEffect(() => setFollowed(null), [one]);
  const now = followed ?? one;
  const id = one.import_id;
  const busy = now.work !== null;
  useEffect(() => {
    if (!busy) return;
    const timer = setInterval(() => {
      // while the one backend is at work a look may come to nothing
      imports.logged(id).then(setFollowed, () => undefined);
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [id, busy]);
  const isBack = followed !== null && followed.undone_at !== null;
  useEffect(() => {
    if (isBack) changed();
  }, [isBack, changed]);
  return {
    now,
    fault,
    undo() {
      setFault(null);
      imports.undo(id).then(setFollowed, (error: Error) => setFault(error.message));
    },
    stop: () => void imports.stopUndoing(id),
  };
}
