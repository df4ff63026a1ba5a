import { LRUCache } from "lru-cache";
import type { RegionTree } from "./region-tree.ts";

/** Trees cut for different sets of regions, of one tree. */
const KEPT = 200;

/** Trees cut to some regions: all who see the same regions share one. */
export class SeenTrees {
  readonly #cut = new WeakMap<RegionTree, LRUCache<string, RegionTree>>();

  /** `regionIds`: null is everywhere. */
  of(tree: RegionTree, regionIds: readonly number[] | null): RegionTree {
    if (regionIds === null) return tree;
    const kept = this.#cut.get(tree) ?? new LRUCache<string, RegionTree>({ max: KEPT });
    this.#cut.set(tree, kept);
    const key = [...new Set(regionIds)].sort((a, b) => a - b).join();
    let found = kept.get(key);
    if (found === undefined) {
      found = tree.cutTo(regionIds);
      kept.set(key, found);
    }
    return found;
  }
}
