/** Texts by key that outlast the page, where the browser lets them. */
export interface BrowserStorage {
  /** Null where nothing is kept. */
  recall(key: string): string | null;
  /** False where the browser refuses (a private window, a full store): then it lasts as long as the page. */
  keep(key: string, text: string): boolean;
  forget(key: string): void;
}

/** Storage of the browser, which may be forbidden altogether: then even looking at it throws. */
export function storageOver(store: () => Storage): BrowserStorage {
  const unkept = new Map<string, string>();
  return {
    recall(key) {
      const own = unkept.get(key);
      if (own !== undefined) return own;
      try {
        return store().getItem(key);
      } catch {
        return null;
      }
    },
    keep(key, text) {
      try {
        store().setItem(key, text);
        unkept.delete(key);
        return true;
      } catch {
        unkept.set(key, text);
        return false;
      }
    },
    forget(key) {
      unkept.delete(key);
      try {
        store().removeItem(key);
      } catch {
        // What is forbidden holds nothing.
      }
    },
  };
}

/** Shared by all windows of this browser. */
export const deviceStorage = storageOver(() => localStorage);
/** Of this window alone; lasts over reloads. */
export const windowStorage = storageOver(() => sessionStorage);
