let last: Promise<unknown> = Promise.resolve();

/**
 * Resolves one caller at a time, each after a look at all connections. To read and check a query that has not been seen takes up to some
 * 50 ms, and many at once must not keep everybody waiting for all of them.
 */
export function yieldToConnections(): Promise<unknown> {
  last = last.then(() => new Promise((resolve) => setImmediate(resolve)));
  return last;
}

/** For how long requests may be worked at between two looks at all connections, ms. */
const AT_A_STRETCH_MS = 40;
let begunAt: number | null = null;

/**
 * `yieldToConnections` where there has been no look at the connections for some time, else null: a request of a known query takes a millisecond or two,
 * but a thousand may have come at once.
 */
export function yieldWhereLate(): Promise<unknown> | null {
  const now = performance.now();
  if (begunAt === null) {
    begunAt = now;
    setImmediate(() => {
      begunAt = null;
    });
    return null;
  }
  return now - begunAt < AT_A_STRETCH_MS ? null : yieldToConnections();
}
