import { useEffect, useMemo, useRef, useState } from "react";
import { parseProgramme } from "../format/parse-programme.ts";
import type { KnownIds } from "../format/read-panel.ts";
import type { ProgrammeFault } from "../format/yaml-fields.ts";
import type { Programme } from "../programme.ts";

/** A pause in typing after which the text is read. */
const PAUSE_MS = 250;

export interface Check {
  /** The text that was read; a moment behind what is typed. */
  readonly text: string;
  readonly faults: readonly ProgrammeFault[];
  /** The last text without faults, read; null: there was none yet. */
  readonly valid: Programme | null;
  /** Reads a text that was not typed but made, at once. */
  settle(text: string): void;
}

/** Reads a text as it is typed; what was right last stays while it is wrong. */
export function useProgrammeCheck(text: string, known: KnownIds): Check {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const parsed = useMemo(() => parseProgramme(settled, known), [settled, known]);
  const valid = useRef<Programme | null>(null);
  if (parsed.programme !== null) valid.current = parsed.programme;
  return { text: settled, faults: parsed.faults, valid: valid.current, settle: setSettled };
}
