import { useSyncExternalStore } from "react";
import { deviceStorage } from "../../storage/browser-storage.ts";

const KEY = "estate-atlas.saved-queries";
const FORMAT = "estate-atlas/saved-queries@1";

/** A query that the analyst has named, kept in this browser. */
export interface SavedQuery {
  /** Unique among the saved ones. */
  readonly name: string;
  readonly query: string;
  /** JSON text; empty: none. */
  readonly variables: string;
  /** When it was saved last, ISO 8601. */
  readonly savedAt: string;
}

/** The saved queries by name, and whether they outlast the page: a browser may refuse to keep them. */
interface Kept {
  readonly queries: readonly SavedQuery[];
  readonly lasts: boolean;
}

const listeners = new Set<() => void>();
let known: Kept | null = null;

function read(): Kept {
  known ??= { queries: parse(deviceStorage.recall(KEY)) ?? [], lasts: true };
  return known;
}

/** Another window may have saved some since they were read here. */
function change(changed: (before: readonly SavedQuery[]) => readonly SavedQuery[]): void {
  const queries = changed(parse(deviceStorage.recall(KEY)) ?? []);
  known = { queries, lasts: deviceStorage.keep(KEY, print(queries)) };
  for (const listener of listeners) listener();
}

export const useSavedQueries = (): Kept => useSyncExternalStore(subscribe, read);

function subscribe(listener: () => void): () => void {
  const savedElsewhere = ({ key }: StorageEvent): void => {
    if (key !== KEY && key !== null) return;
    known = null;
    listener();
  };
  listeners.add(listener);
  addEventListener("storage", savedElsewhere);
  return () => {
    listeners.delete(listener);
    removeEventListener("storage", savedElsewhere);
  };
}

/** Saves under a name, in place of one of the same name. */
export function saveQuery(query: SavedQuery): void {
  change((before) => merge(before, [query]));
}

export function removeQuery(name: string): void {
  change((before) => before.filter((saved) => saved.name !== name));
}

/** The saved queries as a file's text. */
export const exportQueries = (): string => print(read().queries);

/** Takes in a file's text, its queries in place of those of the same name; gives their number, null where it is no such file. */
export function importQueries(text: string): number | null {
  const queries = parse(text);
  if (queries === null) return null;
  change((before) => merge(before, queries));
  return queries.length;
}

/** Both, sorted by name; the later in place of the earlier. */
export function merge(before: readonly SavedQuery[], after: readonly SavedQuery[]): SavedQuery[] {
  const byName = new Map([...before, ...after].map((query) => [query.name, query]));
  return [...byName.values()].sort((a, b) => a.name.localeCompare(b.name, "zh-CN"));
}

export function print(queries: readonly SavedQuery[]): string {
  return `${JSON.stringify({ format: FORMAT, queries }, null, 2)}\n`;
}

/** Null where the text is not what `print` writes. */
export function parse(text: string | null): SavedQuery[] | null {
  if (text === null) return null;
  try {
    const { format, queries } = JSON.parse(text) as { format?: unknown; queries?: unknown };
    if (format !== FORMAT || !Array.isArray(queries) || !queries.every(isSaved)) return null;
    return queries.map(({ name, query, variables, savedAt }) => ({ name, query, variables, savedAt }));
  } catch {
    return null;
  }
}

function isSaved(value: unknown): value is SavedQuery {
  const { name, query, variables, savedAt } = (value ?? {}) as Record<string, unknown>;
  return (
    typeof name === "string" &&
    name !== "" &&
    typeof query === "string" &&
    typeof variables === "string" &&
    typeof savedAt === "string"
  );
}
