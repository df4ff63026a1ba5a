import { useEffect, useMemo, useRef } from "react";
import { graphql } from "../../graphql/tada.ts";
import { useLive } from "../../live/use-live.ts";
import { defaultProgramme } from "./default-programme.ts";
import { parseProgramme } from "./format/parse-programme.ts";
import type { KnownIds } from "./format/read-panel.ts";
import type { ProgrammeFault } from "./format/yaml-fields.ts";
import type { Programme } from "./programme.ts";

const SavedProgrammeQuery = graphql(`
  query SavedProgramme($name: String!) {
    wallProgramme(name: $name) {
      name
      version
      yaml
    }
  }
`);
/** The programme that a wall shows when its address names none. */
export const DEFAULT_NAME = "default";
/** How soon a wall follows what was saved; the server answers from memory. */
const ASK_AGAIN_MS = 10_000;

export interface SavedProgramme {
  /** `unknown`: nothing is saved under the name; `faulty`: what is saved cannot be shown; either way `programme` is what can. */
  readonly state: "loading" | "saved" | "built-in" | "unknown" | "faulty";
  /** The last one without faults, else the built-in one; null before the first answer. */
  readonly programme: Programme | null;
  readonly faults: readonly ProgrammeFault[];
}

/** The programme saved under a name, as it is saved anew; null: the one named "default", or else the built-in one. */
export function useSavedProgramme(name: string | null, known: KnownIds): SavedProgramme {
  const asked = name ?? DEFAULT_NAME;
  const live = useLive(SavedProgrammeQuery, { name: asked });
  const askAgain = useRef(live.retry);
  askAgain.current = live.retry;
  useEffect(() => {
    const timer = setInterval(() => askAgain.current(), ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, []);

  const answered = live.current || live.error !== null;
  // While the next answer is on its way the last one to the same name holds.
  const held = useRef<{ asked: string; yaml: string | null } | null>(null);
  if (answered && !(live.error && held.current?.asked === asked))
    held.current = { asked, yaml: live.data?.wallProgramme?.yaml ?? null };
  const saved = held.current?.asked === asked ? held.current : null;
  const yaml = saved?.yaml ?? null;
  const isKnown = saved !== null;

  const lastValid = useRef<{ asked: string; programme: Programme } | null>(null);
  return useMemo<SavedProgramme>(() => {
    if (!isKnown) return { state: "loading", programme: null, faults: [] };
    if (yaml === null)
      return { state: name === null ? "built-in" : "unknown", programme: defaultProgramme(), faults: [] };
    const parsed = parseProgramme(yaml, known);
    if (parsed.programme !== null) {
      lastValid.current = { asked, programme: parsed.programme };
      return { state: "saved", programme: parsed.programme, faults: [] };
    }
    const before = lastValid.current?.asked === asked ? lastValid.current.programme : defaultProgramme();
    return { state: "faulty", programme: before, faults: parsed.faults };
  }, [isKnown, yaml, name, asked, known]);
}
