import { stemsOf, zoneNamesOf } from "../regions/name-forms.ts";
import { COUNTY, type IndexedRegion, type RegionTree } from "../regions/region-tree.ts";
import { estateName, isOnlyEnding } from "./estate-name.ts";

/** What goes on so is called after the place, and does not lie there: 威海路, 文登中路, 威海湾. */
const CALLED_AFTER = /^(?:[东西南北中]?(?:大?[路街道巷湾港站桥河]|胡同)|卫)/u;
const MARKS = /^[\s·•・‧.,，、\-—_~～]+/u;
/** One letter says no place. */
const SHORTEST = 2;

/** Names of places that stand in front of an estate's name and say no more than where it is: 威海恒大御景 is 恒大御景. */
export class LeadingPlaces {
  static readonly NONE = new LeadingPlaces([]);
  /** The longer first. */
  private readonly names: readonly string[];

  constructor(names: Iterable<string>) {
    this.names = [...new Set(names)]
      .filter((name) => [...name].length >= SHORTEST)
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  }

  /** A name without the places in front of it; null where none stands there, or what is behind it is no name by itself. */
  behind(written: string): string | null {
    let rest = written.normalize("NFKC").trim();
    let found = false;
    for (;;) {
      const place = this.names.find((name) => rest.startsWith(name) && isName(rest.slice(name.length)));
      if (place === undefined) return found ? rest : null;
      rest = rest.slice(place.length).replace(MARKS, "");
      found = true;
    }
  }
}

function isName(rest: string): boolean {
  const bare = rest.replace(MARKS, "");
  const { core } = estateName(bare);
  return !CALLED_AFTER.test(bare) && [...core].length >= SHORTEST && !isOnlyEnding(core);
}

/** The places that regions lie in, as they stand in front of names: each with and without 市, 区, 县. */
export class PlacesAbove {
  private readonly known = new Map<number, LeadingPlaces>();
  private everywhere: LeadingPlaces | null = null;

  constructor(private readonly tree: RegionTree) {}

  /** Of a region and all above it; of no region: all counties, cities and provinces. */
  of(region: IndexedRegion | null): LeadingPlaces {
    if (region === null) {
      this.everywhere ??= new LeadingPlaces(
        [...this.tree.all()].flatMap((one) => (one.depth <= COUNTY ? namesOf(one) : [])),
      );
      return this.everywhere;
    }
    let found = this.known.get(region.id);
    if (found === undefined) {
      const above: IndexedRegion[] = [];
      for (let at: IndexedRegion | undefined = region; at !== undefined; at = this.tree.parent(at)) above.push(at);
      const city = above.flatMap(({ nameZh }) => [nameZh, ...stemsOf(nameZh)]);
      const zones = above.flatMap(({ zone, nameZh }) => (zone ? zoneNamesOf(nameZh, city) : []));
      found = new LeadingPlaces([...above.flatMap(namesOf), ...zones]);
      this.known.set(region.id, found);
    }
    return found;
  }
}

const namesOf = ({ nameZh }: IndexedRegion): string[] => [nameZh, ...stemsOf(nameZh)];
