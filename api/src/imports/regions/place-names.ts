import type { FormerRegion, FormerRegions } from "./former-regions.ts";
import { placesOfOffice, shortZoneName, stemsOf, zoneNamesOf } from "./name-forms.ts";
import { isChinese, normaliseName } from "./region-names.ts";
import { COUNTY, type IndexedRegion, type RegionTree } from "./region-tree.ts";

/** A region that a text may mean. */
export interface Meaning {
  readonly region: IndexedRegion;
  /** The region of the past that the text names, whose successor `region` is. */
  readonly former: FormerRegion | null;
  /** How the text differs from the region's name, and from that without its ending: it only begins with it, or says it in another way. */
  readonly otherwise: "begun" | "said" | null;
}

const LONGEST = 60;
/** What ends so is the name of a region, and must be known: 荣成石岛 is in 荣成市, 荣成某某镇 may be a slip. */
const OF_A_REGION = /(?:省|市|县|旗|街道|镇|乡|村|社区|办|办事处|委员会|居委会|村委会|(?<!城|市|小)区)$/u;
const SPOKEN = 2;
const ENGLISH_ENDING = /\s+(District|City|County|Province|Town|Township|Subdistrict|Community)$/i;
const PINYIN_ENDINGS = ["xinqu", "qu", "shi", "xian", "sheng", "jiedao", "zhen", "xiang", "shequ"];

/**
 * Finds the regions that a text may mean: by whole name, in Chinese, English or pinyin; by the name without its ending; by what a
 * functional zone is called in its city; by the office that signs for it; behind the names of its parents (试验市甲区); and by names of
 * the past, which lead to the successor.
 */
export class PlaceNames {
  /** The more exact ones first. */
  private readonly tiers = [
    new Map<string, Meaning[]>(),
    new Map<string, Meaning[]>(),
    new Map<string, Meaning[]>(),
  ] as const;

  constructor(
    private readonly tree: RegionTree,
    regions: Iterable<IndexedRegion>,
    former: FormerRegions,
  ) {
    for (const region of regions) this.addNames(region);
    for (const past of former.all) this.addFormer(past);
  }

  /** `within`: regions in which what is meant must lie, themselves among them; null for anywhere. */
  meanings(text: string, within: readonly IndexedRegion[] | null): readonly Meaning[] {
    const name = normaliseName(text)
      .replace(/[/>|_、→]/g, "")
      .replace(/^(?:中华人民共和国|中国)(?=.)/u, "");
    if (name.length > LONGEST) return [];
    const found = this.find(name, within, false);
    return found.length > 0 ? found : this.find(name, within, true);
  }

  /** `begun`: a name with more behind it that is no region's counts too. */
  private find(name: string, within: readonly IndexedRegion[] | null, begun: boolean): readonly Meaning[] {
    for (const form of [name, shortZoneName(name), ...placesOfOffice(name)]) {
      const found = this.lookUp(form, within);
      if (found.length > 0) return form === name ? found : found.map(otherwise);
    }
    for (let length = name.length - 1; length > 1; length--) {
      const parents = this.lookUp(name.slice(0, length), within);
      if (parents.length === 0) continue;
      const rest = name.slice(length);
      const regions = parents.map((parent) => parent.region);
      const formerOf = (region: IndexedRegion): FormerRegion | null =>
        parents.find((parent) => this.tree.isWithin(region, parent.region))?.former ?? null;
      const found = this.find(rest, regions, begun);
      if (found.length > 0)
        return found.map((one) => ({ ...otherwise(one), former: one.former ?? formerOf(one.region) }));
      if (begun && isChinese(rest) && !OF_A_REGION.test(rest) && this.lookUp(rest, null).length === 0)
        return parents.map((one) => ({ ...one, otherwise: "begun" as const }));
    }
    return [];
  }

  private lookUp(name: string, within: readonly IndexedRegion[] | null): readonly Meaning[] {
    for (const tier of this.tiers) {
      const found = tier.get(name);
      const fitting =
        found === undefined || within === null
          ? found
          : found.filter(({ region }) => within.some((one) => this.tree.isWithin(region, one)));
      if (fitting !== undefined && fitting.length > 0) return fitting;
    }
    return [];
  }

  private addNames(region: IndexedRegion): void {
    const { nameZh, nameEn, pinyin } = region;
    const full = [nameZh, nameEn, pinyin];
    const short = [...stemsOf(nameZh), nameEn.replace(ENGLISH_ENDING, "")];
    const ending = PINYIN_ENDINGS.find((one) => pinyin.endsWith(one) && pinyin.length > one.length);
    if (ending !== undefined && short.length > 1) short.push(pinyin.slice(0, -ending.length));
    const spoken = region.depth === COUNTY ? zoneNamesOf(nameZh, this.cityNames(region)) : [];
    [full, short, spoken].forEach((names, tier) => {
      for (const name of new Set(names.map(normaliseName)))
        this.add(tier, name, { region, former: null, otherwise: tier === SPOKEN ? "said" : null });
    });
  }

  private addFormer(former: FormerRegion): void {
    for (const region of former.successors) {
      [[former.nameZh], stemsOf(former.nameZh)].forEach((names, tier) => {
        for (const name of new Set(names.map(normaliseName))) this.add(tier, name, { region, former, otherwise: null });
      });
    }
  }

  private add(tier: number, name: string, meaning: Meaning): void {
    if (name === "") return;
    const list = this.tiers[tier]!.get(name);
    if (list === undefined) this.tiers[tier]!.set(name, [meaning]);
    else if (!list.some((known) => known.region.id === meaning.region.id)) list.push(meaning);
  }

  private cityNames(region: IndexedRegion): string[] {
    const city = this.tree.parent(region);
    return city === undefined ? [] : [city.nameZh, ...stemsOf(city.nameZh)];
  }
}

function otherwise(meaning: Meaning): Meaning {
  return { ...meaning, otherwise: meaning.otherwise ?? "said" };
}
