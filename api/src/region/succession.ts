import type { Region } from "./region.type.ts";

/** What the table says of a region, whatever the day: the one above it, and the one that took over from it. */
export interface Links {
  readonly parent: Region | null;
  readonly successor: Region | null;
}

/** By region. */
export type LinksOf = ReadonlyMap<Region, Links>;

/**
 * Where regions that are not valid on a day are counted: a closed one in its successor, through those that were closed in turn; one that
 * is not yet there in the only region that it took over from. One of several parts has neither, and is left out, like one that
 * would come to lie in itself.
 */
export function countedIn(links: LinksOf, day: string, isShown: (region: Region) => boolean): Map<Region, Region> {
  const before = predecessors(links);
  const next = (region: Region): Region | null => {
    if (region.validTo !== null && region.validTo <= day) return links.get(region)!.successor;
    const [only, ...more] = before.get(region) ?? [];
    const wholly = only !== undefined && more.length === 0 && only.validTo! <= (region.validFrom ?? "");
    return wholly ? only : null;
  };
  const found = new Map<Region, Region>();
  for (const region of links.keys()) {
    const passed = new Set<Region>();
    let at: Region | null = region;
    while (at !== null && !isShown(at) && !passed.has(at)) {
      passed.add(at);
      at = next(at);
    }
    if (at === null || passed.size === 0 || passed.has(at)) continue;
    if (!holders(links, found, at).includes(region)) found.set(region, at);
  }
  return found;
}

function predecessors(links: LinksOf): Map<Region, Region[]> {
  const found = new Map<Region, Region[]>();
  for (const [region, { successor }] of links)
    if (successor !== null && region.validTo !== null) found.set(successor, [...(found.get(successor) ?? []), region]);
  return found;
}

/** A region and all that hold it: its parent, or the one that it is counted in, and so on. */
export function holders(links: LinksOf, counted: ReadonlyMap<Region, Region>, region: Region | null): Region[] {
  const line: Region[] = [];
  for (let at = region; at !== null; at = counted.get(at) ?? links.get(at)!.parent) line.push(at);
  return line;
}

/** How often the sum over a region by path goes into what another is said to have. */
export type Terms = ReadonlyMap<Region, number>;

/**
 * Sums are kept by path. Of every region that says something else since others are counted in it, or in another: the sums by path that
 * make it up, its own among them. One move after the other is added where it goes to and taken off where it comes from.
 */
export function termsOf(links: LinksOf, counted: ReadonlyMap<Region, Region>): Map<Region, Terms> {
  const terms = new Map<Region, Map<Region, number>>();
  const of = (region: Region): Map<Region, number> => terms.get(region) ?? new Map([[region, 1]]);
  const moved = new Map<Region, Region>();
  for (const [region, to] of counted) {
    const own = of(region);
    const add = (line: readonly Region[], sign: number): void => {
      for (const at of line) {
        const sum = new Map(of(at));
        for (const [part, times] of own) sum.set(part, (sum.get(part) ?? 0) + sign * times);
        terms.set(at, sum);
      }
    };
    add(holders(links, moved, links.get(region)!.parent), -1);
    moved.set(region, to);
    add(holders(links, moved, to), 1);
  }
  for (const [region, sum] of terms) {
    for (const [part, times] of sum) if (times === 0) sum.delete(part);
    if (sum.size === 1) terms.delete(region);
  }
  return terms;
}
