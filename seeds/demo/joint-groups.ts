import { favour } from "./local-quality.ts";
import type { Estate } from "./model.ts";
import type { Random } from "./random.ts";

/** Estates that one joint branch serves, at most. */
const MOST = 4;

/**
 * Exactly `count` estates (all, where there are fewer; none for one alone) in groups of two to four neighbours: of one street wherever
 * it has two, else of one county, else of the city.
 */
export function jointGroups(candidates: readonly Estate[], count: number, random: Random): Estate[][] {
  const wanted = Math.min(count, candidates.length);
  const groups: Estate[][] = [];
  let open = [...candidates];
  let left = wanted === 1 ? 0 : wanted;
  for (const key of [byStreet, byCounty, byCity]) {
    const places = [...grouped(open, key)].map(([, estates]) => ({
      estates,
      // the weighted order of Efraimidis and Spirakis, as chooseExactly
      at: Math.log(1 - random.next()) / favour("organisations", estates[0]!.place),
    }));
    const used = new Set<Estate>();
    for (const { estates } of places.sort((a, b) => b.at - a.at))
      for (let from = 0; left >= 2 && estates.length - from >= 2; ) {
        let size = Math.min(random.whole(2, MOST), estates.length - from, left);
        // no estate stays behind alone where a place or the count still has room
        if (left - size === 1) size = size > 2 ? size - 1 : Math.min(size + 1, estates.length - from);
        const group = estates.slice(from, from + size);
        for (const estate of group) used.add(estate);
        groups.push(group);
        from += size;
        left -= size;
      }
    open = open.filter((estate) => !used.has(estate));
    if (left === 0) return groups;
    // one more: a neighbour joins a group that has room
    if (left === 1) {
      const joining = open.find((estate) => roomFor(estate, groups, key) !== undefined);
      if (joining !== undefined) {
        roomFor(joining, groups, key)!.push(joining);
        return groups;
      }
    }
  }
  return groups;
}

const roomFor = (estate: Estate, groups: readonly Estate[][], key: (estate: Estate) => string): Estate[] | undefined =>
  groups.find((group) => group.length <= MOST && key(group[0]!) === key(estate));

const byStreet = (estate: Estate): string => estate.place.streetCode;
const byCounty = (estate: Estate): string => estate.place.countyCode;
const byCity = (): string => "city";

function grouped(estates: readonly Estate[], key: (estate: Estate) => string): Map<string, Estate[]> {
  const groups = new Map<string, Estate[]>();
  for (const estate of estates) {
    const same = groups.get(key(estate));
    if (same === undefined) groups.set(key(estate), [estate]);
    else same.push(estate);
  }
  return groups;
}
