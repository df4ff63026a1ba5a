import type { Region } from "./region.type.ts";
import { countedIn, holders, type LinksOf, termsOf } from "./succession.ts";

const NONE: readonly Region[] = [];

/** Whether sums are kept of a region: down to the street. */
export const isKept = ({ level, parent }: Region): boolean => level !== "COMMUNITY" || parent === null;

/** Where the regions that are not valid on a tree's day are counted, and what that brings to the ones that are (succession.ts). */
export class CountedPlaces {
  readonly #links: LinksOf;
  /** Regions not shown, and the ones shown that they are counted in. */
  readonly #countedIn: ReadonlyMap<Region, Region>;
  /** The other way round. */
  readonly #countedHere = new Map<Region, Region[]>();
  #addedTo: ReadonlyMap<Region, readonly Region[] | null> | undefined;

  constructor(links: LinksOf, day: string, isShown: (region: Region) => boolean) {
    this.#links = links;
    this.#countedIn = countedIn(links, day, isShown);
    for (const [region, here] of this.#countedIn)
      this.#countedHere.set(here, [...(this.#countedHere.get(here) ?? []), region]);
  }

  /** Whether another region took over from this one. */
  isElsewhere(region: Region): boolean {
    return this.#countedIn.has(region);
  }

  /** The region that facts of one are counted in: itself where it is shown, or where no other took over from it. */
  of(region: Region): Region {
    return this.#countedIn.get(region) ?? region;
  }

  /** What holds a region of any day: the one it is counted in, else the one above it. */
  above(region: Region): Region | null {
    return this.#countedIn.get(region) ?? this.#links.get(region)!.parent;
  }

  /** Regions not valid on the day whose facts are counted in this one; by code. */
  countedHere(region: Region): readonly Region[] {
    return this.#countedHere.get(region) ?? NONE;
  }

  /**
   * Sums are kept by path (indicator_months): the regions whose sums belong to this one's too, none as a rule. Null where that is not
   * enough, since a part of it is counted elsewhere: then the facts are counted.
   */
  addedTo(region: Region): readonly Region[] | null {
    this.#addedTo ??= this.#additions();
    const added = this.#addedTo.get(region);
    return added === undefined ? NONE : added;
  }

  #additions(): Map<Region, readonly Region[] | null> {
    const isAdded = (region: Region, [part, times]: readonly [Region, number]): boolean =>
      times === 1 && (part === region || isKept(part));
    return new Map(
      [...termsOf(this.#links, this.#countedIn)].map(([region, terms]) => [
        region,
        [...terms].every((term) => isAdded(region, term)) ? [...terms.keys()].filter((part) => part !== region) : null,
      ]),
    );
  }

  /** Communities that are counted in another street than the one above them, and that one: sums kept by street say otherwise. */
  get acrossStreets(): (readonly [community: Region, street: Region])[] {
    const streetOf = (at: Region): Region => (isKept(at) ? at : streetOf(this.#links.get(at)!.parent!));
    return [...this.#countedIn].flatMap(([region, here]) =>
      isKept(region) || streetOf(region) === streetOf(here) ? [] : [[region, streetOf(region)] as const],
    );
  }

  /**
   * Regions of other days whose facts come to a region from outside it, each with those below it that come there on their own: together
   * all that comes, each fact once.
   */
  takenOver(region: Region): ReadonlyMap<Region, readonly Region[]> {
    const found = new Map<Region, Region[]>();
    if (this.#countedIn.size === 0) return found;
    const inside = new Set(region.tree.subtreeIds(region));
    const byPath = (at: Region): Region[] => holders(this.#links, new Map(), at);
    const outside = [...this.#countedIn.keys()].filter(
      (other) => inside.has(other.regionId) && !byPath(other).includes(region),
    );
    const comes = new Set(outside);
    for (const other of outside) {
      let at = this.above(other)!;
      while (at !== region && !comes.has(at)) at = this.above(at)!;
      // what comes with another is its part already
      if (at !== region) continue;
      const first = byPath(other).findLast((above) => comes.has(above))!;
      found.set(first, [...(found.get(first) ?? []), other]);
    }
    return found;
  }
}
