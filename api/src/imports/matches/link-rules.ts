import { run } from "../../db/database.ts";
import type { Queryable } from "../../db/queryable.ts";
import type { IndexedRegion, RegionTree } from "../regions/region-tree.ts";
import { linkRules } from "./links.queries.ts";

/** Where no rule is set. */
export const CERTAIN_FROM = 0.95;

/** From which score on what is certain links by itself, by region: the nearest rule above counts. */
export class LinkRules {
  private constructor(
    private readonly tree: Pick<RegionTree, "parent">,
    private readonly set: ReadonlyMap<number, number>,
  ) {}

  static async read(client: Queryable, tree: Pick<RegionTree, "parent">): Promise<LinkRules> {
    const rows = await run(client, linkRules, {});
    return new LinkRules(tree, new Map(rows.map(({ region_id, certain_from }) => [region_id, certain_from])));
  }

  certainFrom(region: IndexedRegion): number {
    return this.nearest(region) ?? CERTAIN_FROM;
  }

  /** Whether somebody has set one. */
  isSet(region: IndexedRegion): boolean {
    return this.nearest(region) !== undefined;
  }

  private nearest(region: IndexedRegion): number | undefined {
    for (let at: IndexedRegion | undefined = region; at !== undefined; at = this.tree.parent(at)) {
      const from = this.set.get(at.id);
      if (from !== undefined) return from;
    }
    return undefined;
  }

  /** Whether what is certain in itself is linked without anybody looking. */
  links(region: IndexedRegion, score: number): boolean {
    const from = this.certainFrom(region);
    return from < 1 && score >= from;
  }
}
