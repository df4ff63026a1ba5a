import DataLoader from "dataloader";
import type { Context } from "./context.ts";

/** Fetches values one page at a time: all keys asked for in one tick go into one call of `fetch`. */
export interface Loader<Key, Value> {
  load(context: Context, key: Key): Promise<Value>;
}

/**
 * Declares a loader; each request gets its own, so nothing is remembered between requests.
 * `fetch` returns one value a key, in the keys' order (see `oneEach`, `manyEach`).
 */
export function loader<Key, Value>(
  keyOf: (key: Key) => string,
  fetch: (keys: readonly Key[], context: Context) => Promise<Value[]>,
): Loader<Key, Value> {
  const declared: Loader<Key, Value> = {
    load(context, key) {
      let own = context.loaders.get(declared) as DataLoader<Key, Value, string> | undefined;
      if (own === undefined) {
        own = new DataLoader<Key, Value, string>((keys) => fetch(keys, context), {
          cacheKeyFn: keyOf,
          maxBatchSize: 5000,
        });
        context.loaders.set(declared, own);
      }
      return own.load(key);
    },
  };
  return declared;
}

/** Keys by what they ask, so that each question is one statement. */
export function grouped<Key>(keys: readonly Key[], questionOf: (key: Key) => string): Map<string, Key[]> {
  const groups = new Map<string, Key[]>();
  for (const key of keys) {
    const question = questionOf(key);
    const group = groups.get(question);
    if (group) group.push(key);
    else groups.set(question, [key]);
  }
  return groups;
}

/** Rows arranged to the keys: one row or null each. */
export function oneEach<Key, Row>(
  keys: readonly Key[],
  keyOf: (key: Key) => string,
  rows: readonly Row[],
  keyOfRow: (row: Row) => string,
): (Row | null)[] {
  const found = new Map(rows.map((row) => [keyOfRow(row), row]));
  return keys.map((key) => found.get(keyOf(key)) ?? null);
}

/** Rows arranged to the keys: a list each, in the rows' order. */
export function manyEach<Key, Row>(
  keys: readonly Key[],
  keyOf: (key: Key) => string,
  rows: readonly Row[],
  keyOfRow: (row: Row) => string,
): Row[][] {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOfRow(row);
    const list = found.get(key);
    if (list) list.push(row);
    else found.set(key, [row]);
  }
  return keys.map((key) => found.get(keyOf(key)) ?? []);
}
