import { useSyncExternalStore } from "react";

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

const listeners = new Set<() => void>();
let known: readonly SavedQuery[] | null = null;

function read(): readonly SavedQuery[] {
  known ??= parse(localStorage.getItem(KEY)) ?? [];
  return known;
}

function write(queries: readonly SavedQuery[]): void {
  known = queries;
  localStorage.setItem(KEY, print(queries));
  for (const listener of listeners) listener();
}

/** The saved queries by name. */
export const useSavedQueries = (): readonly SavedQuery[] =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, read);

/** Saves under a name, in place of one of the same name. */
export function saveQuery(query: SavedQuery): void {
  write(merge(read(), [query]));
}

export function removeQuery(name: string): void {
  write(read().filter((saved) => saved.name !== name));
}

/** The saved queries as a file's text. */
export const exportQueries = (): string => print(read());

/** Takes in a file's text, its queries in place of those of the same name; gives their number, null where it is no such file. */
export function importQueries(text: string): number | null {
  const queries = parse(text);
  if (queries === null) return null;
  write(merge(read(), queries));
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
