import { useCallback, useEffect, useRef, useState } from "react";
import {
  type Choices,
  type Examination,
  ImportFault,
  imports,
  LOOK_EVERY_MS,
  type WaitingFile,
} from "./imports-client.ts";

export interface FileInHand {
  readonly file: WaitingFile | null;
  readonly examination: Examination | null;
  /** Which share of the file has been looked through, where its examination takes long; null: it is over, or has only begun. */
  readonly looked: number | null;
  readonly fault: ImportFault | null;
  /** Whether choices are on their way. */
  readonly choosing: boolean;
  choose(choices: Choices): void;
  tryOut(): void;
  /** `skipBad`: rows that cannot be used are left out. */
  commit(skipBad: boolean): void;
}

const asFault = (error: unknown): ImportFault =>
  error instanceof ImportFault ? error : new ImportFault("UNKNOWN", String((error as Error).message));

/** A file that waits, followed while something is done with it. */
export function useWaitingFile(id: string): FileInHand {
  const [file, setFile] = useState<WaitingFile | null>(null);
  const [chosen, setChosen] = useState<Choices | null>(null);
  const [examination, setExamination] = useState<Examination | null>(null);
  const [looked, setLooked] = useState<number | null>(null);
  const [fault, setFault] = useState<ImportFault | null>(null);
  const sent = useRef({ last: Promise.resolve(), count: 0 });

  /** One after the other; of several the last answer counts. */
  const send = useCallback((work: () => Promise<WaitingFile>): void => {
    const { current } = sent;
    const mine = ++current.count;
    current.last = current.last.then(async () => {
      try {
        const answer = await work();
        if (mine !== current.count) return;
        setFile(answer);
        setFault(null);
      } catch (error) {
        setFault(asFault(error));
      }
      if (mine === current.count) setChosen(null);
    });
  }, []);
  useEffect(() => send(() => imports.file(id)), [id, send]);

  const examined = file === null || file.state === "COMMITTED" ? null : `${id} ${JSON.stringify(file.choices)}`;
  useEffect(() => {
    if (examined === null) return;
    let current = true;
    const timer = setInterval(() => {
      // the choices that this file has are not taken: others may be on their way
      imports.file(id).then(
        (found) => current && setLooked(found.looked),
        () => undefined,
      );
    }, LOOK_EVERY_MS);
    const over = (): void => {
      current = false;
      clearInterval(timer);
      setLooked(null);
    };
    imports
      .examination(id)
      .then(
        (found) => current && setExamination(found),
        (error) => current && setFault(asFault(error)),
      )
      .finally(() => current && over());
    return over;
  }, [id, examined]);

  const busy = file?.work != null;
  useEffect(() => {
    if (!busy) return;
    const timer = setInterval(() => {
      // while the one backend is at work a look may come to nothing
      imports.file(id).then(setFile, () => undefined);
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [id, busy]);

  return {
    // what is chosen is shown at once, so that the next choice is made beside it; what was found before it is void
    file: file && chosen ? { ...file, choices: chosen, findings: null } : file,
    examination,
    looked,
    fault,
    choosing: chosen !== null,
    choose(choices) {
      setChosen(choices);
      send(() => imports.choose(id, choices));
    },
    tryOut: () => send(() => imports.tryOut(id)),
    commit: (skipBad) => send(() => imports.commit(id, skipBad)),
  };
}
