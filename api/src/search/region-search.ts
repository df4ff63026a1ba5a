import type { Region } from "../region/region.type.ts";
import type { RegionTree } from "../region/region-tree.ts";
import { folded, type SearchText } from "./search-text.ts";

/** A region that fits: how close (index into SearchMatch), and its size among equals. */
export interface RegionFound {
  readonly region: Region;
  readonly closeness: number;
  readonly size: number;
}

interface Spelling {
  readonly region: Region;
  /** All folded; the English name without hyphens and the like. */
  readonly name: string;
  readonly pinyin: string;
  readonly initials: string;
  readonly english: string;
}

const spellings = new WeakMap<RegionTree, readonly Spelling[]>();

function spellingsOf(tree: RegionTree): readonly Spelling[] {
  let known = spellings.get(tree);
  if (known === undefined) {
    known = [...tree.all()].map((region) => ({
      region,
      name: folded(region.nameZh),
      pinyin: folded(region.pinyin),
      initials: folded(region.pinyinInitials),
      english: folded(region.nameEn).replace(/['’\-·]/g, ""),
    }));
    spellings.set(tree, known);
  }
  return known;
}

/** Every region valid today whose name, pinyin, initials or English name fits; unsorted. */
export function regionsFound(tree: RegionTree, text: SearchText): RegionFound[] {
  const found: RegionFound[] = [];
  for (const { region, name, pinyin, initials, english } of spellingsOf(tree)) {
    const closeness =
      text.by === "NAME" ? closenessOf([name], [], text) : closenessOf([pinyin, english], [initials], text);
    if (closeness !== null) found.push({ region, closeness, size: region.households ?? region.childRegions.length });
  }
  return found;
}

function closenessOf(
  words: readonly string[],
  initials: readonly string[],
  { text, parts }: SearchText,
): number | null {
  const either = [...words, ...initials];
  if (either.includes(text)) return 0;
  if (words.some((word) => word.startsWith(text))) return 1;
  if (initials.some((word) => word.startsWith(text))) return 2;
  return parts && either.some((word) => word.includes(text)) ? 3 : null;
}
