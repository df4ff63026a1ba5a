import { deviceStorage, windowStorage } from "../../storage/browser-storage.ts";

/** What has been run is one list for all windows. */
export const OF_ALL_WINDOWS = new Set(["graphiql:queries", "graphiql:favorites"]);

/**
 * Where GraphiQL keeps tabs and history. Each window has tabs of its own, to begin with those written last by any; a browser that refuses
 * to keep anything breaks nothing. Headers are never kept, as they hold the write token; of tabs GraphiQL leaves them out itself.
 */
export const graphiqlStorage = {
  getItem(key: string): string | null {
    if (!OF_ALL_WINDOWS.has(key)) return windowStorage.recall(key) ?? deviceStorage.recall(key);
    const kept = deviceStorage.recall(key);
    return kept === null ? null : withoutHeaders(kept);
  },
  setItem(key: string, text: string): void {
    const ofAll = OF_ALL_WINDOWS.has(key);
    if (!ofAll) windowStorage.keep(key, text);
    deviceStorage.keep(key, ofAll ? withoutHeaders(text) : text);
  },
  removeItem(key: string): void {
    // Emptied here, it must not be filled by what another window has written.
    if (OF_ALL_WINDOWS.has(key)) deviceStorage.forget(key);
    else windowStorage.keep(key, "");
  },
  /** GraphiQL asks only whether there is anything that could make room; it has not to make any. */
  length: 0,
  clear(): void {},
};

/** The history's JSON text, its headers left out; other texts as they are. */
export function withoutHeaders(text: string): string {
  if (!text.includes('"headers"')) return text;
  try {
    return JSON.stringify(JSON.parse(text), (key, value: unknown) => (key === "headers" ? undefined : value));
  } catch {
    return text;
  }
}
