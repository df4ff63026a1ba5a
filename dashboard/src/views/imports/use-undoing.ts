import { useEffect, useState } from "react";
import { useFollowing } from "../../ui/use-following.ts";
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
  // a list that came anew knows better
  const [now, setNow] = useFollowing(one);
  const [fault, setFault] = useState<string | null>(null);
  const id = one.import_id;
  const busy = now.work !== null;
  useEffect(() => {
    if (!busy) return;
    const timer = setInterval(() => {
      // while the one backend is at work a look may come to nothing
      imports.logged(id).then(setNow, () => undefined);
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [id, busy, setNow]);
  const isBack = now !== one && now.undone_at !== null;
  useEffect(() => {
    if (isBack) changed();
  }, [isBack, changed]);
  return {
    now,
    fault,
    undo() {
      setFault(null);
      imports.undo(id).then(setNow, (error: Error) => setFault(error.message));
    },
    stop: () => void imports.stopUndoing(id),
  };
}
