import type { NamedEstate } from "../estates-by-name.ts";
import type { IndexedRegion, RegionTree } from "../regions/region-tree.ts";
import type { estateName } from "./estate-name.ts";
import type { LeadingPlaces, PlacesAbove } from "./leading-places.ts";
import { type ComparedEstate, compared, type MatchScore, matchScore, type Reason } from "./match-score.ts";

export interface Alike extends MatchScore {
  readonly estate: NamedEstate;
}

/** Pairs below it are not worth a look. */
const DOUBTFUL = 0.3;
const SAME_PLACE: Reason = { what: "SAME_PLACE", weight: 1 };

/** Estates whose names are like words, the likeliest first. */
export class EstatesAlike {
  private readonly byPair = new Map<string, { estate: NamedEstate; said: ComparedEstate }[]>();

  constructor(
    private readonly tree: RegionTree,
    estates: readonly NamedEstate[],
    private readonly places: PlacesAbove,
  ) {
    for (const estate of estates) {
      const one = { estate, said: comparedOf(estate.name, estate.point, places.of(estate.region)) };
      for (const pair of pairsOf(one.said.forms)) {
        const same = this.byPair.get(pair);
        if (same === undefined) this.byPair.set(pair, [one]);
        else same.push(one);
      }
    }
  }

  /** Those in the county of the region, or below the region where it is no part of one; anywhere without one. */
  like(
    words: string,
    region: IndexedRegion | null,
    point: readonly [number, number] | null,
    county: IndexedRegion | null,
  ): Alike[] {
    const said = comparedOf(words, point, this.places.of(region));
    const met = new Set([...pairsOf(said.forms)].flatMap((pair) => this.byPair.get(pair) ?? []));
    const found: Alike[] = [];
    for (const { estate, said: other } of met) {
      const around = county ?? region;
      if (around !== null && !this.tree.isWithin(estate.region, around) && !this.tree.isWithin(around, estate.region))
        continue;
      const isThere =
        region !== null && (this.tree.isWithin(estate.region, region) || this.tree.isWithin(region, estate.region));
      const scored = matchScore(said, other, isThere ? [SAME_PLACE] : []);
      if (scored.score >= DOUBTFUL) found.push({ ...scored, estate });
    }
    return found.sort((a, b) => b.score - a.score || (a.estate.label < b.estate.label ? -1 : 1));
  }
}

const comparedOf = (name: string, point: readonly [number, number] | null, places: LeadingPlaces): ComparedEstate =>
  compared({ id: "", name, address: null, district: null, point, households: null, firm: null }, places);

/** What names have in common that are alike at all: pairs of letters, the stem, the sound. */
function pairsOf({ core, stem, pinyin }: ReturnType<typeof estateName>): Set<string> {
  const pairs = Array.from({ length: Math.max(core.length - 1, 0) }, (_, i) => core.slice(i, i + 2));
  return new Set([...pairs, stem, pinyin]);
}
