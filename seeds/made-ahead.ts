import { setImmediate as nextTurn } from "node:timers/promises";
import type { SourcedComplaints } from "./demo/complaints.ts";
import type { Row } from "./demo/model.ts";

/** So many rows are held at most: some 70 MB. */
const MOST = 100_000;
/** Rows after which this thread attends to what else there is. */
const AT_ONCE = 500;

/**
 * Waits for what the database has to do alone, and makes the first rows of sources meanwhile: their first taking begins with these. Returns the
 * sources.
 */
export async function madeAhead<S extends SourcedComplaints>(
  sources: readonly S[],
  waitedFor: Promise<void>,
): Promise<S[]> {
  let waits = true;
  const over = waitedFor.finally(() => {
    waits = false;
  });
  // heard of below, once the rows are made
  over.catch(() => undefined);
  let made = 0;
  const ahead: S[] = [];
  for (const source of sources) {
    const first: Row[] = [];
    const rest = source.rows();
    while (waits && made < MOST) {
      const { done, value } = rest.next();
      if (done) break;
      first.push(value);
      made += 1;
      if (made % AT_ONCE === 0) await nextTurn();
    }
    ahead.push(made === 0 ? source : startingWith(first, rest, source));
  }
  await over;
  return ahead;
}

/** Its rows, of which some are made; taken a second time they are made anew. */
function startingWith<S extends SourcedComplaints>(first: Row[], rest: Generator<Row>, source: S): S {
  let isTaken = false;
  return {
    ...source,
    *rows() {
      if (isTaken) return yield* source.rows();
      isTaken = true;
      yield* first;
      first.length = 0;
      yield* rest;
    },
  };
}
