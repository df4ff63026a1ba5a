import { run } from "../../db/database.ts";
import type { Queryable } from "../../db/queryable.ts";
import type { EstatesByName, NamedEstate } from "../estates-by-name.ts";
import { COUNTY, type IndexedRegion, type RegionTree } from "../regions/region-tree.ts";
import { estateName } from "./estate-name.ts";
import { type Alike, EstatesAlike } from "./estates-alike.ts";
import { LinkRules } from "./link-rules.ts";
import { insertLinks, linksOfWords } from "./links.queries.ts";
import { compared, matchScore, type Reason } from "./match-score.ts";

/** The link that words are: where they are said, and the words made comparable. */
export interface WordsKey {
  readonly regionId: number;
  readonly plain: string;
}

/** What words mean. */
export interface Meant {
  /** Null: nobody knows, or has said yet. */
  readonly estate: NamedEstate | null;
  /** Null where nothing is like them: nothing waits. */
  readonly key: WordsKey | null;
  /** Of words that wait: the likeliest. */
  readonly proposed: NamedEstate | null;
}

interface Link extends WordsKey {
  readonly decided: boolean;
  readonly estateId: string;
}

interface Draft {
  readonly city_code: string;
  readonly region_id: number;
  readonly own_id: string | null;
  readonly words: string;
  readonly plain: string;
  readonly estate_id: string;
  readonly score: number;
  readonly reasons: string;
  readonly state: "WAITING" | "LINKED";
}

const ONLY_ONE_THERE: Reason = { what: "ONLY_ONE_THERE", weight: 2 };
const NOTHING: Meant = { estate: null, key: null, proposed: null };

/**
 * Finds which estates the words of a source mean: as they are linked in the nearest region above, or else by the one estate of that name there,
 * which the rule links; what is like others waits. New links are kept by `store`.
 */
export class SaidWords {
  private readonly links = new Map<string, Link[]>();
  private readonly drafts = new Map<string, Draft>();
  private readonly found = new Map<string, Meant>();
  private alike: EstatesAlike | null = null;

  private constructor(
    private readonly tree: RegionTree,
    private readonly estates: EstatesByName,
    private readonly rules: LinkRules,
    /** region_ids in which whoever brings the words may bring data; null: anywhere. */
    private readonly within: ReadonlySet<number> | null,
  ) {}

  static async read(
    client: Queryable,
    {
      tree,
      estates,
      sourceId,
      within,
    }: { tree: RegionTree; estates: EstatesByName; sourceId: number; within: ReadonlySet<number> | null },
  ): Promise<SaidWords> {
    const words = new SaidWords(tree, estates, await LinkRules.read(client, tree), within);
    for (const row of await run(client, linksOfWords, { sourceId }))
      words.add({ regionId: row.region_id, plain: row.plain, decided: row.decided, estateId: row.estate_id });
    return words;
  }

  /** `region`: where the row is; null: it does not say. */
  meant(words: string, region: IndexedRegion | null, point: readonly [number, number] | null): Meant {
    const key = `${region?.id ?? ""} ${words}`;
    let meant = this.found.get(key);
    if (meant === undefined) {
      meant = this.look(words, region, point);
      this.found.set(key, meant);
    }
    return meant;
  }

  /** Puts the new links into the database; returns how many link by the rule, and how many wait. */
  async store(client: Queryable, sourceId: number, at: Date): Promise<{ linked: number; waiting: number }> {
    if (this.drafts.size === 0) return { linked: 0, waiting: 0 };
    const links = JSON.stringify([...this.drafts.values()]);
    const made = await run(client, insertLinks, { links, sourceId, at });
    const linked = made.filter(({ state }) => state === "LINKED").length;
    return { linked, waiting: made.length - linked };
  }

  private look(words: string, region: IndexedRegion | null, point: readonly [number, number] | null): Meant {
    const { plain } = estateName(words);
    const known = this.nearest(plain, region);
    const named = this.mayUse(this.estates.named(words, region));
    if (known !== null) {
      const estate = this.estates.byId(known.estateId);
      const key = { regionId: known.regionId, plain };
      // it means one that is not among those looked at, which are another source's
      if (estate === null && known.decided) return { ...NOTHING, estate: named.length === 1 ? named[0]! : null };
      return known.decided ? { estate, key, proposed: null } : { estate: null, key, proposed: estate };
    }
    if (named.length === 1) return this.propose(words, region, this.onlyOne(words, region, named[0]!), true);
    this.alike ??= new EstatesAlike(this.tree, this.estates.all, this.estates.places);
    const county = region === null ? null : this.countyOf(region);
    const alike = this.alike
      .like(words, region, point, county)
      .filter(({ estate }) => this.mayUse([estate]).length > 0);
    return alike.length === 0 ? NOTHING : this.propose(words, region, alike[0]!, false);
  }

  private propose(
    words: string,
    region: IndexedRegion | null,
    { estate, score, reasons }: Alike,
    isCertain: boolean,
  ): Meant {
    const { plain } = estateName(words);
    const at = this.saidIn(region ?? estate.region, plain);
    const isLinked = isCertain && this.rules.links(at, score);
    const key = { regionId: at.id, plain };
    this.add({ ...key, decided: isLinked, estateId: estate.id });
    this.drafts.set(`${at.id} ${plain}`, {
      ...{ city_code: estate.cityCode, region_id: at.id, own_id: null, words, plain, estate_id: estate.id, score },
      reasons: JSON.stringify(reasons),
      state: isLinked ? "LINKED" : "WAITING",
    });
    return isLinked ? { estate, key, proposed: null } : { estate: null, key, proposed: estate };
  }

  /** Scored by its name alone, and that no other has it there. */
  private onlyOne(words: string, region: IndexedRegion | null, estate: NamedEstate): Alike {
    const of = (name: string, at: IndexedRegion | null) =>
      compared(
        { id: "", name, address: null, district: null, point: null, households: null, firm: null },
        this.estates.places.of(at),
      );
    return { ...matchScore(of(words, region), of(estate.name, estate.region), [ONLY_ONE_THERE]), estate };
  }

  /**
   * The region where words mean one thing: the county, or the nearest part of it in which whoever brings them may bring data; nearer to the
   * row where several estates of the county have the name.
   */
  private saidIn(region: IndexedRegion, plain: string): IndexedRegion {
    const several = this.estates.all.length > 0 && this.isSeveral(region, plain);
    let at = region;
    for (let above = this.tree.parent(at); above !== undefined && !several; above = this.tree.parent(at)) {
      if (at.depth <= COUNTY || (this.within !== null && !this.within.has(above.id))) break;
      at = above;
    }
    return at;
  }

  private isSeveral(region: IndexedRegion, plain: string): boolean {
    const county = this.countyOf(region);
    return this.estates.ofPlain(plain).filter((estate) => this.tree.isWithin(estate.region, county)).length > 1;
  }

  private countyOf(region: IndexedRegion): IndexedRegion {
    let county = region;
    for (
      let above = this.tree.parent(county);
      above !== undefined && county.depth > COUNTY;
      above = this.tree.parent(county)
    )
      county = above;
    return county;
  }

  private nearest(plain: string, region: IndexedRegion | null): Link | null {
    const links = this.links.get(plain) ?? [];
    if (region === null) return links.length === 1 ? links[0]! : null;
    for (let at: IndexedRegion | undefined = region; at !== undefined; at = this.tree.parent(at)) {
      const link = links.find(({ regionId }) => regionId === at!.id);
      if (link !== undefined) return link;
    }
    return null;
  }

  private add(link: Link): void {
    const same = this.links.get(link.plain);
    if (same === undefined) this.links.set(link.plain, [link]);
    else same.push(link);
  }

  private readonly mayUse = (estates: readonly NamedEstate[]): readonly NamedEstate[] =>
    this.within === null ? estates : estates.filter(({ region }) => this.within!.has(region.id));
}
