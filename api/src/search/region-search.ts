import type { Region } from "../region/region.type.ts";
import type { RegionTree } from "../region/region-tree.ts";
import type { SearchText } from "./search-text.ts";

/** A region that fits: how close (index into SearchMatch), and its size among equals. */
export interface RegionFound {
  readonly region: Region;
  readonly closeness: number;
  readonly size: number;
}

interface Spelling {
  readonly region: Region;
  /** English name, small letters, without blanks. */
  readonly english: string;
}

const spellings = new WeakMap<RegionTree, readonly Spelling[]>();

function spellingsOf(tree: RegionTree): readonly Spelling[] {
  let known = spellings.get(tree);
  if (known === undefined) {
    known = [...tree.all()].map((region) => ({
      region,
      english: region.nameEn.toLowerCase().replace(/[\s'’\-·]/g, ""),
    }));
    spellings.set(tree, known);
  }
  return known;
}

/** Every region valid today whose name, pinyin, initials or English name fits; unsorted. */
export function regionsFound(tree: RegionTree, text: SearchText): RegionFound[] {
  const found: RegionFound[] = [];
  for (const { region, english } of spellingsOf(tree)) {
    const closeness =
      text.by === "NAME"
        ? closenessOf([region.nameZh], [], text)
        : closenessOf([region.pinyin, english], [region.pinyinInitials], text);
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
