import { pinyinOf } from "../imports/regions/region-names.ts";
import type { RegionTree } from "../region/region-tree.ts";
import { placeNames } from "../search/named-places.ts";
import { INDICATOR_NAMES } from "./named-indicators.ts";

// Input methods go by pinyin, so what is mistyped in Chinese mostly sounds as what was meant: 投速 for 投诉, 任成区 for 任城区.

/** Names by their sound without tones; of several that sound alike none is meant. */
class Sounds {
  readonly #bySound = new Map<string, string | null>();
  #longest = 0;

  constructor(names: Iterable<string>) {
    for (const name of names) {
      const sound = pinyinOf(name);
      const known = this.#bySound.get(sound);
      this.#bySound.set(sound, known === undefined || known === name ? name : null);
      this.#longest = Math.max(this.#longest, name.length);
    }
  }

  at(text: string, at: number): { readonly length: number; readonly name: string } | null {
    const run = /^\p{Script=Han}+/u.exec(text.slice(at, at + this.#longest))?.[0] ?? "";
    for (let length = run.length; length >= 2; length -= 1) {
      const name = this.#bySound.get(pinyinOf(run.slice(0, length)));
      if (name?.length === length) return { length, name };
    }
    return null;
  }
}

const isHan = (name: string): boolean => /^\p{Script=Han}{2,}$/u.test(name);
const ofTrees = new WeakMap<RegionTree, Sounds>();
let ofIndicators: Sounds | null = null;

/** The piece at a place of the text that sounds as an indicator or a region is called, and that name; null where none does. */
export function soundingAlike(text: string, at: number, regions: RegionTree): ReturnType<Sounds["at"]> {
  ofIndicators ??= new Sounds(INDICATOR_NAMES.filter(isHan));
  let ofPlaces = ofTrees.get(regions);
  if (ofPlaces === undefined) {
    ofPlaces = new Sounds(placeNames(regions).filter(isHan));
    ofTrees.set(regions, ofPlaces);
  }
  return ofIndicators.at(text, at) ?? ofPlaces.at(text, at);
}
