import { useSyncExternalStore } from "react";
import { deviceStorage, windowStorage } from "../../storage/browser-storage.ts";
import type { ResultView } from "./library/example.ts";

const KEY = "estate-atlas.explorer-tabs";

/** What is known of a tab beside its query: what it was opened from, and how its result is looked at. */
export interface TabNote {
  /** Id of the worked example it was opened from. */
  readonly example?: string;
  /** Name of the saved query it was opened from. */
  readonly saved?: string;
  readonly view?: ResultView;
}

const listeners = new Set<() => void>();
let notes: Readonly<Record<string, TabNote>> | null = null;

function read(): Readonly<Record<string, TabNote>> {
  if (notes !== null) return notes;
  try {
    notes = (JSON.parse(windowStorage.recall(KEY) ?? deviceStorage.recall(KEY) ?? "{}") ?? {}) as Record<
      string,
      TabNote
    >;
  } catch {
    notes = {};
  }
  return notes;
}

function write(changed: Readonly<Record<string, TabNote>>): void {
  notes = changed;
  const text = JSON.stringify(changed);
  windowStorage.keep(KEY, text);
  deviceStorage.keep(KEY, text);
  for (const listener of listeners) listener();
}

/** Notes by the tab's id; they last over reloads, as the tabs do, and each window has its own, to begin with those written last. */
export const useTabNotes = (): Readonly<Record<string, TabNote>> =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, read);

export function noteTab(tab: string, note: TabNote): void {
  write({ ...read(), [tab]: { ...read()[tab], ...note } });
}

/** Forgets tabs that are closed. */
export function keepNotesOf(tabs: readonly string[]): void {
  const kept = Object.fromEntries(Object.entries(read()).filter(([tab]) => tabs.includes(tab)));
  if (Object.keys(kept).length !== Object.keys(read()).length) write(kept);
}
