import { useCallback, useEffect, useState } from "react";
import { type Choices, type Examination, ImportFault, imports, type WaitingFile } from "./imports-client.ts";

const LOOK_EVERY_MS = 1000;

export interface FileInHand {
  readonly file: WaitingFile | null;
  readonly examination: Examination | null;
  readonly fault: ImportFault | null;
  choose(choices: Choices): Promise<void>;
  tryOut(): Promise<void>;
  /** `skipBad`: rows that cannot be used are left out. */
  commit(skipBad: boolean): Promise<void>;
}

const asFault = (error: unknown): ImportFault =>
  error instanceof ImportFault ? error : new ImportFault("UNKNOWN", String((error as Error).message));

/** A file that waits, followed while something is done with it. */
export function useWaitingFile(id: string): FileInHand {
  const [file, setFile] = useState<WaitingFile | null>(null);
  const [examination, setExamination] = useState<Examination | null>(null);
  const [fault, setFault] = useState<ImportFault | null>(null);

  const doing = useCallback(async (work: () => Promise<WaitingFile>): Promise<void> => {
    try {
      setFile(await work());
      setFault(null);
    } catch (error) {
      setFault(asFault(error));
    }
  }, []);
  useEffect(() => {
    void doing(() => imports.file(id));
  }, [id, doing]);

  const choices = file === null ? null : JSON.stringify(file.choices);
  const isIn = file?.state === "COMMITTED";
  useEffect(() => {
    if (choices === null || isIn) return;
    let current = true;
    imports.examination(id).then(
      (found) => current && setExamination(found),
      (error) => current && setFault(asFault(error)),
    );
    return () => {
      current = false;
    };
  }, [id, choices, isIn]);

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
    file,
    examination,
    fault,
    choose: (chosen) => doing(() => imports.choose(id, chosen)),
    tryOut: () => doing(() => imports.tryOut(id)),
    commit: (skipBad) => doing(() => imports.commit(id, skipBad)),
  };
}
