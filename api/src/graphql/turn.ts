let last: Promise<unknown> = Promise.resolve();

/**
 * Resolves one caller at a time, each after a look at all connections. To read and check a query that has not been seen takes up to some
 * 50 ms, and many at once must not keep everybody waiting for all of them.
 */
export function turn(): Promise<unknown> {
  last = last.then(() => new Promise((resolve) => setImmediate(resolve)));
  return last;
}
