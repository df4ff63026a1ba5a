import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type CombinedError, useClient } from "urql";
import { fetchProgramme } from "./programmes.ts";
import { templateText } from "./template-text.ts";

/** A text as it was opened or last saved. */
export interface Opened {
  /** Null: new, without a name yet. */
  readonly name: string | null;
  /** Null: not saved under the name. */
  readonly version: number | null;
  readonly yaml: string;
  readonly updatedAt: string | null;
}

interface Opening {
  /** Null while it is on its way. */
  readonly opened: Opened | null;
  readonly error: CombinedError | null;
  /** Raised whenever another text than the one that is being edited has been opened. */
  readonly generation: number;
  /** What has been saved meanwhile. */
  setOpened(opened: Opened): void;
  /** Fetches it anew. */
  reload(): void;
}

/** The programme of a name from the server, the built-in one where there is none yet; null: a new one. */
export function useOpened(name: string | null): Opening {
  const client = useClient();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [error, setError] = useState<CombinedError | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [generation, setGeneration] = useState(0);
  const { t } = useTranslation();
  const template = useRef("");
  template.current = templateText(t);
  const here = useRef(opened);
  here.current = opened;
  const attempted = useRef(attempt);

  useEffect(() => {
    const isAgain = attempted.current !== attempt;
    attempted.current = attempt;
    // Saved under a new name, or deleted: the address follows what is open already.
    if (!isAgain && here.current !== null && here.current.name === name) return;
    setGeneration((before) => before + 1);
    setError(null);
    if (name === null) {
      setOpened(unsaved(null, template.current));
      return;
    }
    let stale = false;
    setOpened(null);
    fetchProgramme(client, name).then(
      (stored) => {
        if (!stale) setOpened(stored ?? unsaved(name, template.current));
      },
      (reason: CombinedError) => {
        if (!stale) setError(reason);
      },
    );
    return () => {
      stale = true;
    };
  }, [name, attempt, client]);
  return { opened, error, generation, setOpened, reload: () => setAttempt((before) => before + 1) };
}

const unsaved = (name: string | null, yaml: string): Opened => ({ name, version: null, yaml, updatedAt: null });
