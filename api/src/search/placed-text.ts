import type { Region } from "../region/region.type.ts";
import type { RegionTree } from "../region/region-tree.ts";
import { placesAt, placesMeant } from "./named-places.ts";
import { folded, readSearchText, type SearchText } from "./search-text.ts";

/** A text that is looked for in places alone. */
export interface PlacedText {
  readonly text: SearchText;
  readonly places: readonly Region[];
}

const MOST_WORDS = 4;

const wordsOf = (typed: string): readonly string[] => typed.trim().split(/\s+/);
const mayNamePlaces = (words: readonly string[]): boolean => words.length > 1 && words.length <= MOST_WORDS;

/** At most how many texts are looked for: what was typed as a whole, and each of its words in the places of the others. */
export const searchesFor = (typed: string): number => 1 + (mayNamePlaces(wordsOf(typed)) ? wordsOf(typed).length : 0);

/**
 * Words of which all but one name places, in any order: 济宁 任城 is 任城 within 济宁, and 阳光 任城 whatever is called 阳光 within 任城.
 * Empty where it is one word, or where no word names a place.
 */
export function readPlacedTexts(typed: string, regions: RegionTree): PlacedText[] {
  const words = wordsOf(typed);
  if (!mayNamePlaces(words)) return [];
  return words.flatMap((word, at) => {
    const text = readSearchText(word);
    const named = words.flatMap((other, where) => (where === at ? [] : [placesCalled(other, regions)]));
    const places = named.every((some) => some.length > 0) ? placesMeant(named, null) : [];
    return text === null || places.length === 0 ? [] : [{ text, places }];
  });
}

function placesCalled(word: string, regions: RegionTree): readonly Region[] {
  const name = folded(word);
  const found = placesAt(regions, name, 0);
  return found?.length === name.length ? found.regions : [];
}
