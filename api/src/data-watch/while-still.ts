import { LRUCache } from "lru-cache";
import type { Family } from "../db/table-families.ts";
import type { DataWatch } from "./data-watch.ts";

/** What was worked out, and what it was read from. */
interface Kept {
  readonly made: object;
  readonly epochs: readonly (readonly [Family, number])[];
}

/** What is worked out of the data for many answers, kept while the families that it was read from stand still; what was used longest ago goes first. */
export class WhileStill {
  readonly #kept: LRUCache<string, Kept>;

  constructor(
    private readonly watch: DataWatch,
    /** How much is kept, as `make` tells of its size. */
    most: number,
  ) {
    this.#kept = new LRUCache<string, Kept>({ maxSize: most });
  }

  /** What `make` gives, or gave before; `families`: those that it is read from. Two who ask at once may make it twice. */
  async get<T extends object>(
    key: string,
    make: () => Promise<{ readonly made: T; readonly families: ReadonlySet<Family>; readonly size: number }>,
  ): Promise<{ readonly made: T; readonly families: readonly Family[] }> {
    const found = this.#kept.get(key);
    if (found?.epochs.every(([family, epoch]) => this.watch.epoch(family) === epoch))
      return { made: found.made as T, families: found.epochs.map(([family]) => family) };
    const before = this.watch.epochs();
    const { made, families, size } = await make();
    const epochs = [...families].flatMap((family) => {
      const epoch = before.get(family) ?? null;
      return epoch !== null && epoch === this.watch.epoch(family) ? [[family, epoch] as const] : [];
    });
    // one that has changed meanwhile, or may be changing, and nothing is kept
    if (epochs.length === families.size)
      this.#kept.set(key, { made, epochs }, { size: size + Math.ceil(key.length / 100) });
    return { made, families: [...families] };
  }
}
