import { BadValue } from "../../parsers/bad-value.ts";
import type { LonLat } from "../crs.ts";
import type { ImportRequest } from "../import-request.ts";
import { parseLevel } from "../kinds/regions.ts";
import type { RegionIndex } from "./region-index.ts";
import { englishNameOf, isChinese, normaliseName, pinyinInitialsOf, pinyinOf } from "./region-names.ts";
import { LEVELS, type Level } from "./region-tree.ts";

/** A region as the database has it or will have it. Dates YYYY-MM-DD, null open; lon and lat WGS 84. */
export interface RegionRecord {
  readonly id: number;
  readonly code: string;
  readonly parentId: number | null;
  readonly path: string;
  readonly cityCode: string;
  readonly level: Level;
  readonly kind: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly pinyin: string;
  readonly pinyinInitials: string;
  readonly households: number | null;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly successorId: number | null;
}

/** A row of a file of regions; undefined where the file has no such column. */
export interface RegionDraft {
  readonly row: number;
  readonly code: string;
  readonly parentCode: string | null | undefined;
  readonly level: string | null | undefined;
  readonly kind: string | null | undefined;
  readonly nameZh: string | null | undefined;
  readonly nameEn: string | null | undefined;
  readonly households: number | null | undefined;
  readonly lon: number | null | undefined;
  readonly lat: number | null | undefined;
  readonly validFrom: string | null | undefined;
  readonly validTo: string | null | undefined;
  readonly successorCode: string | null | undefined;
  /** A point of it, WGS 84, for its parent where nothing else tells that; null where the row has none. */
  readonly within: LonLat | null;
  readonly hasBoundary: boolean;
}

/** How a row was read where it does not say just that. */
export interface Telling {
  readonly what: string;
  readonly text: string;
  readonly as: string;
}

/**
 * Whether drafts may lie below regions of the past or have to be located, for which the resolver needs an index; reading one takes longer
 * than a file of some boundaries. Boundaries and other properties of regions of today need none.
 */
export function needIndex(
  drafts: readonly RegionDraft[],
  existing: readonly RegionRecord[],
  { parent, today }: Pick<ImportRequest, "parent" | "today">,
): boolean {
  const ofToday = new Set<string>();
  for (const region of existing) if (isOfToday(region, today)) ofToday.add(region.code);
  return (
    parent !== undefined ||
    drafts.some((draft) => draft.parentCode != null || draft.successorCode != null || !ofToday.has(draft.code))
  );
}

/** Turns drafts into records: finds what each row updates, its parent, level, path and city. `regions` where they needIndex. */
export class RegionResolver {
  private readonly byCode = new Map<string, RegionRecord[]>();
  private readonly known = new Map<number, RegionRecord>();
  private readonly drafts = new Map<string, RegionDraft[]>();
  private readonly resolved = new Map<RegionDraft, RegionRecord>();
  private readonly resolving = new Set<RegionDraft>();
  private readonly rowOf = new Map<number, number>();
  private readonly told = new Map<RegionDraft, Telling[]>();

  constructor(
    existing: readonly RegionRecord[],
    drafts: readonly RegionDraft[],
    private readonly request: Pick<ImportRequest, "level" | "parent" | "today">,
    private readonly nextId: () => number,
    private readonly regions: RegionIndex | null,
  ) {
    for (const region of existing) {
      append(this.byCode, region.code, region);
      this.known.set(region.id, region);
    }
    for (const draft of drafts) append(this.drafts, draft.code, draft);
  }

  private get index(): RegionIndex {
    if (this.regions === null) throw new Error("needIndex did not see that these drafts need the index");
    return this.regions;
  }

  /** What is to be told of a row that was resolved. */
  tellings(draft: RegionDraft): readonly Telling[] {
    return this.told.get(draft) ?? [];
  }

  /**
   * The region that the row updates, if there is one: same code, and valid at the same time. A row for today under the code of a
   * region of the past means its successor where it has that one's name. Throws BadValue where it does not.
   */
  private existing(draft: RegionDraft): RegionRecord | undefined {
    const span = { validFrom: draft.validFrom ?? null, validTo: draft.validTo ?? null };
    const known = (this.byCode.get(draft.code) ?? []).filter((r) => overlaps(r, span));
    const { today } = this.request;
    const now = known.find((r) => isOfToday(r, today));
    if (now !== undefined || (draft.validTo != null && draft.validTo <= today)) return now ?? known[0];
    const past = known.at(-1);
    if (past === undefined || (draft.validFrom != null && draft.nameZh === past.nameZh)) return past;
    const successor = this.successorOf(past);
    if (successor !== undefined && draft.nameZh != null && sameName(draft.nameZh, successor.nameZh)) {
      this.tell(draft, {
        what: `of a region of the past (${past.nameZh} until ${past.validTo}), led to its successor`,
        text: draft.code,
        as: `${successor.nameZh} ${successor.code}`,
      });
      return successor;
    }
    const next = successor === undefined ? "" : `; its successor is ${successor.nameZh} ${successor.code}`;
    throw new BadValue(
      `the code of a region of today, or valid_from for a region that takes up a code of the past (${past.nameZh} until ${past.validTo}${next})`,
      draft.code,
    );
  }

  private successorOf(past: RegionRecord): RegionRecord | undefined {
    const named = past.successorId === null ? undefined : this.known.get(past.successorId);
    if (named !== undefined) return named;
    const [only, ...more] = this.index.former.code(past.code)?.successors ?? [];
    return only === undefined || more.length > 0 ? undefined : this.known.get(only.id);
  }

  private tell(draft: RegionDraft, telling: Telling): void {
    append(this.told, draft, telling);
  }

  /** Throws BadValue with what the row lacks. */
  resolve(draft: RegionDraft): RegionRecord {
    const done = this.resolved.get(draft);
    if (done !== undefined) return done;
    if (this.resolving.has(draft))
      throw new BadValue("a parent that is not below the region itself", draft.parentCode ?? draft.code);
    this.resolving.add(draft);
    const record = this.make(draft);
    const other = this.rowOf.get(record.id);
    if (other !== undefined)
      throw new BadValue(`a region once; row ${other} has it too`, `${record.nameZh} ${record.code}`);
    this.rowOf.set(record.id, draft.row);
    this.resolved.set(draft, record);
    return record;
  }

  private make(draft: RegionDraft): RegionRecord {
    const known = this.existing(draft);
    const level = this.levelOf(draft, known);
    const parent = this.parentOf(draft, known, level);
    if (parent !== null && LEVELS.indexOf(parent.level) >= LEVELS.indexOf(level))
      throw new BadValue(`a parent above ${level}`, `${parent.nameZh} ${parent.code}, a ${parent.level}`);
    const cityCode = level === "CITY" || parent === null ? draft.code : parent.cityCode;
    if (known !== undefined && known.cityCode !== cityCode)
      throw new BadValue(
        `a parent in city ${known.cityCode} (a region never moves to another city: give it a new validity)`,
        cityCode,
      );
    const nameZh = draft.nameZh ?? known?.nameZh ?? draft.nameEn;
    if (nameZh === null || nameZh === undefined) throw new BadValue("a name, since the region is new", "");
    const nameEn =
      draft.nameEn ??
      (known !== undefined && known.nameZh === nameZh
        ? known.nameEn
        : isChinese(nameZh)
          ? englishNameOf(nameZh)
          : nameZh);
    const id = known?.id ?? this.nextId();
    return {
      id,
      code: known?.code ?? draft.code,
      parentId: parent?.id ?? null,
      path: parent === null ? String(id) : `${parent.path}.${id}`,
      cityCode,
      level,
      kind:
        draft.kind ??
        known?.kind ??
        (level === "COUNTY" && /^\d{4}7\d$/.test(draft.code) ? "FUNCTIONAL_ZONE" : "ADMINISTRATIVE"),
      nameZh,
      nameEn,
      pinyin: known?.nameZh === nameZh ? known.pinyin : pinyinOf(nameZh),
      pinyinInitials: known?.nameZh === nameZh ? known.pinyinInitials : pinyinInitialsOf(nameZh),
      households: draft.households === undefined ? (known?.households ?? null) : draft.households,
      lon: draft.lon ?? known?.lon ?? null,
      lat: draft.lat ?? known?.lat ?? null,
      validFrom: draft.validFrom === undefined ? (known?.validFrom ?? null) : draft.validFrom,
      validTo: draft.validTo === undefined ? (known?.validTo ?? null) : draft.validTo,
      successorId: this.successorId(draft, known),
    };
  }

  private successorId(draft: RegionDraft, known: RegionRecord | undefined): number | null {
    if (draft.successorCode == null) return draft.successorCode === undefined ? (known?.successorId ?? null) : null;
    const successor = this.find(draft.successorCode, draft);
    if (successor === null)
      throw new BadValue("the code of a successor that is known or stands in the file", draft.successorCode);
    return successor.id;
  }

  private levelOf(draft: RegionDraft, known: RegionRecord | undefined): Level {
    const given = draft.level ?? (known === undefined ? this.request.level : undefined);
    if (given != null) {
      const level = parseLevel(given);
      if (level !== null) return level;
    }
    if (known !== undefined) return known.level;
    const byLength = levelByCode(draft.code);
    if (byLength === null)
      throw new BadValue(
        `a level (column level or --level, one of ${LEVELS.join(", ")}), since the code does not tell`,
        draft.code,
      );
    return byLength;
  }

  private parentOf(draft: RegionDraft, known: RegionRecord | undefined, level: Level): RegionRecord | null {
    const stated = draft.parentCode ?? (this.request.parent === draft.code ? "none" : this.request.parent);
    if (stated != null && stated !== "none") {
      const parent = this.find(stated, draft);
      if (parent === null) throw new BadValue("the code of a parent that is known or stands in the file", stated);
      return parent;
    }
    if (stated === "none" || (known === undefined && draft.parentCode === null)) return null;
    if (known !== undefined) return known.parentId === null ? null : this.byId(known.parentId);
    for (const code of parentCodes(draft.code)) {
      const parent = this.find(code, draft);
      if (parent !== null) return parent;
    }
    if (level === "PROVINCE") return null;
    const around = this.around(draft, level);
    if (around !== null) return around;
    throw new BadValue(
      "a parent (column parent_code, --parent CODE, or --parent none for a root of its own tree)",
      draft.code,
    );
  }

  private find(code: string, child: RegionDraft): RegionRecord | null {
    const inFile = this.drafts.get(code)?.find((draft) => draft !== child);
    if (inFile !== undefined) return this.resolve(inFile);
    const known = this.byCode.get(code);
    if (known === undefined) return null;
    const span = { validFrom: child.validFrom ?? null, validTo: child.validTo ?? null };
    return (
      known.find((r) => isOfToday(r, this.request.today)) ??
      this.ofThePast(known.find((r) => overlaps(r, span)) ?? known[0]!, child)
    );
  }

  /** A parent of the past for a region of the past; for one of today its successor. */
  private ofThePast(past: RegionRecord, child: RegionDraft): RegionRecord {
    if (child.validTo != null && child.validTo <= this.request.today) return past;
    const successor = this.successorOf(past);
    if (successor === undefined)
      throw new BadValue(
        "the code of a parent that is valid today",
        `${past.code}, ${past.nameZh} until ${past.validTo}`,
      );
    this.tell(child, {
      what: `below a region of the past (${past.nameZh} ${past.code}, until ${past.validTo}), put below its successor`,
      text: child.code,
      as: `${successor.nameZh} ${successor.code}`,
    });
    return successor;
  }

  /** The finest region above a level in which a new region lies. */
  private around(draft: RegionDraft, level: Level): RegionRecord | null {
    if (draft.within === null) return null;
    const found = this.index.finestAt(draft.within[0], draft.within[1], LEVELS.indexOf(level) - 1);
    if (found === null) return null;
    this.tell(draft, {
      what: "given their parent by location",
      text: draft.code,
      as: `${found.nameZh} ${found.code}`,
    });
    return this.byId(found.id);
  }

  private byId(id: number): RegionRecord {
    const region = this.known.get(id);
    if (region === undefined) throw new Error(`region ${id} is a parent and does not exist`);
    const draft = this.drafts.get(region.code)?.find((d) => this.existing(d)?.id === id);
    return draft === undefined ? region : this.resolve(draft);
  }
}

/** Level by the length of a GB/T 2260 code or its statistical extension; null for other codes. */
export function levelByCode(code: string): Level | null {
  if (!/^\d+$/.test(code)) return null;
  if (code.length === 6) return code.endsWith("0000") ? "PROVINCE" : code.endsWith("00") ? "CITY" : "COUNTY";
  return code.length === 9 ? "STREET" : code.length === 12 ? "COMMUNITY" : null;
}

/** Codes that a code's parent may have, nearest first: 370102001 → 370102; 110101 → 110100, 110000. */
function parentCodes(code: string): string[] {
  switch (levelByCode(code)) {
    case "COMMUNITY":
      return [code.slice(0, 9)];
    case "STREET":
      return [code.slice(0, 6)];
    case "COUNTY":
      return [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`];
    case "CITY":
      return [`${code.slice(0, 2)}0000`];
    default:
      return [];
  }
}

const isOfToday = (region: Pick<RegionRecord, "validFrom" | "validTo">, today: string): boolean =>
  overlaps(region, { validFrom: today, validTo: null });

function overlaps(
  a: Pick<RegionRecord, "validFrom" | "validTo">,
  b: Pick<RegionRecord, "validFrom" | "validTo">,
): boolean {
  return (
    (a.validTo === null || b.validFrom === null || b.validFrom < a.validTo) &&
    (b.validTo === null || a.validFrom === null || a.validFrom < b.validTo)
  );
}

function sameName(a: string, b: string): boolean {
  return normaliseName(a) === normaliseName(b);
}

function append<K, T>(map: Map<K, T[]>, key: K, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
