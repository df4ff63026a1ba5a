import { LRUCache } from "lru-cache";
import type { RegionRow } from "./region-of-row.ts";

/** Trees of earlier days. */
const DAYS_KEPT = 4;

/** Days between two changes of regions have one tree. */
export class Days<Tree extends object> {
  readonly kept = new LRUCache<string, Tree>({ max: DAYS_KEPT });
  /** Days on which regions began or ended. */
  readonly changes: readonly string[];

  constructor(readonly rows: readonly RegionRow[]) {
    const changes = rows.flatMap(({ valid_from, valid_to }) => [valid_from, valid_to]);
    this.changes = [...new Set(changes.filter((day) => day !== null))].sort();
  }

  /** The last day on which a region began or ended, up to a day; before the first one "", which is before any. */
  lastChange(day: string): string {
    return this.changes.findLast((change) => change <= day) ?? "";
  }
}
