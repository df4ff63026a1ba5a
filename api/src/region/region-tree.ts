import { LRUCache } from "lru-cache";
import { NotFound } from "../errors.ts";
import { type Confined, confinedRows, sizesOf } from "./confined-rows.ts";
import { CountedPlaces } from "./counted-places.ts";
import type { Region } from "./region.type.ts";
import { Days } from "./region-days.ts";
import { KINDS, type RegionKind, type RegionLevel } from "./region-enums.ts";
import { type RegionRow, regionOf, validOn, withBounds } from "./region-of-row.ts";
import type { Links, LinksOf } from "./succession.ts";

/** Parameters that confine a statement to a subtree. */
export interface RegionScope {
  readonly cityCodes: string[];
  readonly regionIds: number[] | null;
}

/** Of the lists of descendants, regions named in all; every map asks for one. */
const DESCENDANTS_KEPT = 200_000;

/**
 * All regions in memory as they stand on one day: some thousands of rows that every answer needs. Regions that are not valid on the day
 * are counted in those that took over from them (succession.ts): `parent`, what lies below and scopes are as they are counted.
 */
export class RegionTree {
  readonly #byId = new Map<number, Region>();
  readonly #byCode = new Map<string, Region>();
  /** Where regions of other days are counted. */
  readonly counted: CountedPlaces;
  readonly #days: Days<RegionTree>;
  #childrenHeld: Map<Region, Region[]> | undefined;
  #childrenEver: Map<number, Region[]> | undefined;
  readonly #subtreeIds = new Map<number, readonly number[]>();
  readonly #descendants = new LRUCache<string, readonly Region[]>({
    maxSize: DESCENDANTS_KEPT,
    sizeCalculation: (regions) => 1 + regions.length,
  });
  readonly #cityCodes = new Map<number, readonly string[]>();
  readonly #sizeOfCity: ReadonlyMap<string, number>;
  readonly #confined: Confined | null;
  #everywhere: RegionScope | undefined;
  /** Regions valid on the day that have no parent, sorted by code. */
  readonly roots: readonly Region[];

  /**
   * `rows` parents before children; `day` decides which regions are shown (half-open validity). `days`: the trees of other days. `confined`:
   * a tree that is cut, of which `rows` are those seen and those above them.
   */
  constructor(
    rows: readonly RegionRow[],
    readonly day: string,
    days = new Days<RegionTree>(rows),
    confined: Confined | null = null,
  ) {
    this.#days = days;
    this.#confined = confined;
    this.#sizeOfCity = confined?.sizeOfCity ?? sizesOf(rows);
    for (const row of rows) {
      const region = regionOf(row, this);
      this.#byId.set(row.region_id, region);
      if (validOn(region, day)) this.#byCode.set(region.code, region);
    }
    const at = (id: number | null): Region | null => (id === null ? null : (this.#byId.get(id) ?? null));
    const links: LinksOf = new Map<Region, Links>(
      rows.map((row) => [at(row.region_id)!, { parent: at(row.parent_id), successor: at(row.successor_id) }]),
    );
    this.counted = new CountedPlaces(links, day, (region) => this.isShown(region));
    const grown = new Set<Region>();
    for (const [region, { parent, successor }] of links) {
      region.parent = parent === null ? null : this.shown(parent);
      region.successor = successor;
      if (!this.isShown(region)) continue;
      region.parent?.childRegions.push(region);
      if (region.parent !== null && region.parent !== parent) grown.add(region.parent);
    }
    const roots = [...links.keys()].filter(
      (region) => this.isShown(region) && this.isSeen(region) && this.#isTop(region),
    );
    for (const { childRegions } of grown) childRegions.sort((a, b) => (a.code < b.code ? -1 : 1));
    this.roots = roots;
    for (const region of links.keys()) if (this.isShown(region) && region.parent === null) withBounds(region);
  }

  /** The tree of another day: the same one for all days between two changes of regions. */
  asOf(day: string): RegionTree {
    const { kept } = this.#days;
    const changed = this.#days.lastChange(day);
    if (changed === this.#days.lastChange(this.day)) return this;
    let tree = kept.get(changed);
    if (tree === undefined) {
      tree = new RegionTree(this.#days.rows, changed, this.#days, this.#confined);
      kept.set(changed, tree);
    }
    return tree;
  }

  /**
   * The tree of whoever may see some regions alone, each with what is counted in it now: those above them stay as names, all others are as if
   * they were not. Ids that no region has are left out. Whoever sees all has the tree itself.
   */
  cutTo(regionIds: readonly number[]): RegionTree {
    const roots = regionIds.flatMap((id) => this.#byId.get(id) ?? []);
    const seen = new Set(roots.flatMap((root) => this.subtreeIds(root)));
    if (seen.size === this.#byId.size) return this;
    const { rows, confined } = confinedRows(this.#days.rows, seen, this.#sizeOfCity);
    return new RegionTree(rows, this.day, new Days<RegionTree>(rows), confined);
  }

  /** Whether the region's figures may be seen, and not its name alone. */
  isSeen(region: Region): boolean {
    return this.#confined === null || this.#confined.ids.has(region.regionId);
  }

  /** Whether nothing above the region is seen. */
  #isTop({ parent }: Region): boolean {
    return parent === null || !this.isSeen(parent);
  }

  /** What statements are confined to; null: to nothing. */
  get confinedTo(): Confined | null {
    return this.#confined;
  }

  /** The trees of all days up to this one, itself first: one for each time between two changes. */
  get ever(): RegionTree[] {
    const { changes } = this.#days;
    const days = ["", ...changes].filter((day) => day < this.#days.lastChange(this.day));
    return [this, ...days.reverse().map((day) => this.asOf(day))];
  }

  /** Whether a region, or any in it, was valid on another day and is not on this one, or the other way round: whether the map was another. */
  isOtherOn(day: string, region: Region): boolean {
    if (this.#days.lastChange(day) === this.#days.lastChange(this.day)) return false;
    return this.subtreeIds(region).some((id) => validOn(this.byId(id), day) !== this.isShown(this.byId(id)));
  }

  /** Number of regions shown. */
  get size(): number {
    return this.#confined === null ? this.#byCode.size : [...this.all()].length;
  }

  /** The region valid on the day; throws NotFound. */
  byCode(code: string): Region {
    const region = this.find(code);
    if (region === null) throw new NotFound("region", code);
    return region;
  }

  /** Null where no region valid on the day has the code. */
  find(code: string): Region | null {
    const region = this.#byCode.get(code);
    return region !== undefined && this.isSeen(region) ? region : null;
  }

  /** Any region that a fact may point to, also one no longer valid; throws NotFound. */
  byId(regionId: number): Region {
    const region = this.known(regionId);
    if (region === null) throw new NotFound("region", String(regionId));
    return region;
  }

  /** The same; null where there is none. */
  known(regionId: number): Region | null {
    return this.#byId.get(regionId) ?? null;
  }

  /** The region that facts of one are counted in: itself where it is shown, or where no other took over from it. */
  shown(region: Region): Region {
    return this.counted.of(region);
  }

  /** The same by id; throws NotFound. */
  placeOf(regionId: number): Region {
    return this.shown(this.byId(regionId));
  }

  /**
   * What holds a region of any day: the one it is counted in, else the one above it. Who climbs from where a fact hangs passes every
   * region that the fact is counted in, the closed one too.
   */
  above(region: Region): Region | null {
    return this.counted.above(region);
  }

  /** Whether the region is valid on the day. */
  isShown(region: Region): boolean {
    return this.#byCode.get(region.code) === region;
  }

  /** The regions directly below, and those of other days that no region took over from, since facts may still point to them; by code. */
  childrenEver(region: Region): readonly Region[] {
    if (this.#childrenEver === undefined) {
      this.#childrenEver = new Map();
      for (const child of this.#byId.values()) {
        if (child.parent === null || this.counted.isElsewhere(child) || !this.isSeen(child)) continue;
        const children = this.#childrenEver.get(child.parent.regionId);
        if (children === undefined) this.#childrenEver.set(child.parent.regionId, [child]);
        else children.push(child);
      }
    }
    return this.#childrenEver.get(region.regionId) ?? [];
  }

  /** Regions without a parent, and those of other days that no region took over from. */
  get rootsEver(): Region[] {
    return [...this.#byId.values()].filter(
      (region) => this.#isTop(region) && this.isSeen(region) && !this.counted.isElsewhere(region),
    );
  }

  /** Regions valid on the day, parents before children, each level by code. */
  all(): Iterable<Region> {
    return this.#confined === null
      ? this.#byCode.values()
      : [...this.#byCode.values()].filter((region) => this.isSeen(region));
  }

  /**
   * region_ids of the region and everything below it, regions of other days that are counted there too, since facts may still point to
   * them. Ascending; the same array each time, so do not change it.
   */
  subtreeIds(region: Region): readonly number[] {
    let ids = this.#subtreeIds.get(region.regionId);
    if (ids === undefined) {
      const inside: number[] = [];
      const visit = (at: Region): void => {
        if (this.isSeen(at)) inside.push(at.regionId);
        for (const held of this.#held(at)) visit(held);
      };
      visit(region);
      ids = inside.sort((a, b) => a - b);
      this.#subtreeIds.set(region.regionId, ids);
    }
    return ids;
  }

  /** What lies directly in a region: its children, and the regions counted in it. */
  #held(region: Region): readonly Region[] {
    if (this.#childrenHeld === undefined) {
      this.#childrenHeld = new Map();
      for (const each of this.#byId.values()) {
        const holder = this.above(each);
        if (holder === null) continue;
        const held = this.#childrenHeld.get(holder);
        if (held === undefined) this.#childrenHeld.set(holder, [each]);
        else held.push(each);
      }
    }
    return this.#childrenHeld.get(region) ?? NONE;
  }

  /** city_codes under which facts of the subtree are stored: give them to every statement on a big table. */
  cityCodes(region: Region): readonly string[] {
    let codes = this.#cityCodes.get(region.regionId);
    if (codes === undefined) {
      codes = [...new Set(this.subtreeIds(region).map((id) => this.byId(id).cityCode))].sort();
      this.#cityCodes.set(region.regionId, codes);
    }
    return codes;
  }

  /**
   * What a statement on a big table needs to find the facts of a subtree: the city_codes, and the region_ids, or null where the
   * city_codes alone say it (a city, or a whole tree), which spares the database a list of thousands.
   */
  scope(region: Region): RegionScope {
    return this.#scopeOf([...this.cityCodes(region)], this.subtreeIds(region));
  }

  /** The same of all regions seen. */
  everywhere(): RegionScope {
    if (this.#everywhere === undefined) {
      const ids = [...(this.#confined?.ids ?? this.#byId.keys())].sort((a, b) => a - b);
      this.#everywhere = this.#scopeOf([...new Set(ids.map((id) => this.byId(id).cityCode))].sort(), ids);
    }
    return this.#everywhere;
  }

  #scopeOf(cityCodes: string[], ids: readonly number[]): RegionScope {
    const inCities = cityCodes.reduce((sum, code) => sum + (this.#sizeOfCity.get(code) ?? 0), 0);
    return { cityCodes, regionIds: inCities === ids.length ? null : [...ids] };
  }

  /** The descendants at a level (the region itself where it stands at it), of the kinds given, sorted by code. The same array each time. */
  descendantsAt(region: Region, level: RegionLevel, kinds: readonly RegionKind[]): readonly Region[] {
    const key = `${region.regionId} ${level} ${KINDS.filter((kind) => kinds.includes(kind)).join()}`;
    let found = this.#descendants.get(key);
    if (found === undefined) {
      found = descendantsAt(region, level, kinds);
      this.#descendants.set(key, found);
    }
    return found;
  }
}

const NONE: readonly Region[] = [];

function descendantsAt(region: Region, level: RegionLevel, kinds: readonly RegionKind[]): Region[] {
  const found: Region[] = [];
  const visit = (at: Region): void => {
    if (at.level === level) {
      if (kinds.includes(at.kind) && at.tree.isSeen(at)) found.push(at);
    } else at.childRegions.forEach(visit);
  };
  visit(region);
  return found.sort((a, b) => (a.code < b.code ? -1 : 1));
}
