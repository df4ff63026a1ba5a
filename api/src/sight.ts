import { estatesWith, firmsWith, type GrantedFirm, type Principal } from "./access/principal.ts";
import type { Right } from "./access/role.ts";
import type { Config } from "./config.ts";
import type { Region } from "./region/region.type.ts";
import type { RegionTree } from "./region/region-tree.ts";

/** The whole that callers see their parts of. */
export interface Seeable {
  readonly config: Config;
  /** The regions as they are now; replaced whole when regions change. */
  readonly regions: () => RegionTree;
  /** Those of them in which somebody has a right. */
  readonly regionsSeenBy: (principal: Principal, right: Right) => RegionTree;
  /** Those in which persons are shown as they are. */
  readonly personsSeenBy: (principal: Principal, right: Right) => RegionTree;
}

/** What a caller sees with a right: regions, of their estates which, persons, and how small a count. */
export class Sight {
  private seenOf: { readonly all: RegionTree; readonly seen: RegionTree } | null = null;

  constructor(
    private readonly whole: Seeable,
    private readonly principal: Principal,
    private readonly right: Right,
  ) {}

  /** Looked up once for a tree of regions: an answer asks for it at every step. */
  get regions(): RegionTree {
    const all = this.whole.regions();
    if (this.seenOf?.all !== all) this.seenOf = { all, seen: this.whole.regionsSeenBy(this.principal, this.right) };
    return this.seenOf.seen;
  }

  /** The estates that are seen alone, of all that lie in the regions seen; null: all are. */
  get estateIds(): readonly string[] | null {
    return estatesWith(this.principal, this.right);
  }

  /** The firm whose account asks, of several the first; null: another's. */
  get ownFirm(): GrantedFirm | null {
    return firmsWith(this.principal, this.right)[0] ?? null;
  }

  get estatesAlone(): boolean {
    return this.estateIds !== null;
  }

  /** Whether an estate's rows are seen where its region is; null: such as are of none. */
  hasEstate(estateId: string | null): boolean {
    const { estateIds } = this;
    return estateIds === null || (estateId !== null && estateIds.includes(estateId));
  }

  /** Where persons are shown as they are. */
  private get withPersons(): RegionTree {
    return this.whole.personsSeenBy(this.principal, this.right);
  }

  personsIn({ regionId }: Region): boolean {
    const { confinedTo } = this.withPersons;
    return confinedTo === null || confinedTo.ids.has(regionId);
  }

  /** Whether persons are shown as they are in anything that is seen. */
  get anyPersons(): boolean {
    return this.withPersons.confinedTo?.ids.size !== 0;
  }

  /** Whether persons are shown as they are in all that is seen. */
  get allPersons(): boolean {
    const { confinedTo } = this.withPersons;
    return confinedTo === null || confinedTo.ids.size === this.regions.confinedTo?.ids.size;
  }

  /** Below which number counts that would single out households are hidden in a region (null: in any); 0: none is. */
  smallCountsBelow(region: Region | null): number {
    const all = region === null ? this.allPersons : this.personsIn(region);
    return all ? 0 : this.whole.config.smallCountsBelow;
  }
}
