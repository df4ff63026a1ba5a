import { LRUCache } from "lru-cache";
import { type Principal, regionsWith } from "../access/principal.ts";
import type { Right } from "../access/role.ts";
import type { RegionTree } from "./region-tree.ts";

/** Trees cut for different sets of regions, of one tree. */
const KEPT = 200;

/** The regions in which somebody has a right: all who have it in the same regions share one tree. */
export class SeenTrees {
  readonly #cut = new WeakMap<RegionTree, LRUCache<string, RegionTree>>();

  of(tree: RegionTree, principal: Principal, right: Right): RegionTree {
    const regionIds = regionsWith(principal, right);
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
