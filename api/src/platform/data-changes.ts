import type { Family } from "../db/table-families.ts";
import { factKinds } from "../imports/kinds/fact-kinds.ts";

/** Kinds of data whose rows may have changed, since the event before. */
export interface DataChange {
  readonly kinds: readonly string[];
  readonly at: Date;
}

/** Families that are kinds themselves. */
const OWN: readonly Family[] = ["regions", "complaints", "complaint_dues", "observations", "targets"];

/** The kinds of a family: as files of them are named. A family that is counted from others has none, but for due times, which follow later. */
const kindsOf = (family: Family): string[] =>
  OWN.includes(family)
    ? [family]
    : [...factKinds.values()].filter((kind) => kind.family === family).map(({ name }) => name);

/** Every kind that changes may be of. */
export const KINDS_OF_DATA: ReadonlySet<string> = new Set([...OWN, ...factKinds.keys()]);

/**
 * One listener's events. What comes before it reads again becomes one event, so that a slow one holds no more than the names of kinds. Not a
 * generator: return() must end a next() that is waiting.
 */
export class DataChanges implements AsyncIterableIterator<DataChange> {
  readonly #waiting = new Set<string>();
  readonly #stop: () => void;
  #reader: ((result: IteratorResult<DataChange>) => void) | null = null;
  #ended = false;

  /** `wanted`: the kinds told of; null: all. */
  constructor(listen: (tell: (family: Family) => void) => () => void, wanted: ReadonlySet<string> | null) {
    this.#stop = listen((family) => {
      for (const kind of kindsOf(family)) if (wanted === null || wanted.has(kind)) this.#waiting.add(kind);
      this.#answer();
    });
  }

  next(): Promise<IteratorResult<DataChange>> {
    return new Promise((resolve) => {
      this.#reader = resolve;
      this.#answer();
    });
  }

  return(): Promise<IteratorResult<DataChange>> {
    this.#ended = true;
    this.#stop();
    this.#answer();
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #answer(): void {
    const reader = this.#reader;
    if (reader === null || (!this.#ended && this.#waiting.size === 0)) return;
    this.#reader = null;
    const kinds = [...this.#waiting].sort();
    this.#waiting.clear();
    reader(this.#ended ? { value: undefined, done: true } : { value: { kinds, at: new Date() }, done: false });
  }
}
