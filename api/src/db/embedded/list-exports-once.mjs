// @ts-check

/**
 * Lists what a library of the server's exports once, for as long as this thread lives. PGlite (0.5.8) lists all the thousands that PostGIS
 * has, anew for each function that the server looks up, which made half of `create extension`. Every such library exports Pg_magic_func,
 * and what it exports never changes.
 */
export function listExportsOnce() {
  /** @type {WeakMap<object, string[]>} */
  const lists = new WeakMap();
  const { keys } = Object;
  Object.keys = (/** @type {object} */ of) => {
    if (typeof of !== "object" || of === null || !("Pg_magic_func" in of)) return keys(of);
    let list = lists.get(of);
    if (list === undefined) {
      list = keys(of);
      lists.set(of, list);
    }
    return list;
  };
}
