import type { ImportRequest } from "../import-request.ts";
import { parseLevel } from "../kinds/regions.ts";
import { BadValue } from "../problem.ts";
import { LEVELS, type Level } from "./region-index.ts";
import { englishNameOf, isChinese, pinyinInitialsOf, pinyinOf } from "./region-names.ts";

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
  readonly hasBoundary: boolean;
}

/** Turns drafts into records: finds what each row updates, its parent, level, path and city. */
export class RegionResolver {
  private readonly byCode = new Map<string, RegionRecord[]>();
  private readonly known = new Map<number, RegionRecord>();
  private readonly drafts = new Map<string, RegionDraft[]>();
  private readonly resolved = new Map<RegionDraft, RegionRecord>();
  private readonly resolving = new Set<RegionDraft>();

  constructor(
    existing: readonly RegionRecord[],
    drafts: readonly RegionDraft[],
    private readonly request: Pick<ImportRequest, "level" | "parent" | "today">,
    private readonly nextId: () => number,
  ) {
    for (const region of existing) {
      append(this.byCode, region.code, region);
      this.known.set(region.id, region);
    }
    for (const draft of drafts) append(this.drafts, draft.code, draft);
  }

  /** The region that the row updates, if there is one: same code, and valid at the same time. */
  existing(draft: RegionDraft): RegionRecord | undefined {
    const known = this.byCode.get(draft.code) ?? [];
    if (draft.validFrom === undefined && draft.validTo === undefined)
      return known.find((r) => overlaps(r, { validFrom: this.request.today, validTo: null })) ?? known.at(-1);
    return known.find((r) => overlaps(r, { validFrom: draft.validFrom ?? null, validTo: draft.validTo ?? null }));
  }

  /** Throws BadValue with what the row lacks. */
  resolve(draft: RegionDraft): RegionRecord {
    const done = this.resolved.get(draft);
    if (done !== undefined) return done;
    if (this.resolving.has(draft))
      throw new BadValue("a parent that is not below the region itself", draft.parentCode ?? draft.code);
    this.resolving.add(draft);
    const record = this.make(draft);
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
      code: draft.code,
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
    };
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
      known.find((r) => overlaps(r, { validFrom: this.request.today, validTo: null })) ??
      known.find((r) => overlaps(r, span)) ??
      known[0]!
    );
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

function overlaps(
  a: Pick<RegionRecord, "validFrom" | "validTo">,
  b: Pick<RegionRecord, "validFrom" | "validTo">,
): boolean {
  return (
    (a.validTo === null || b.validFrom === null || b.validFrom < a.validTo) &&
    (b.validTo === null || a.validFrom === null || a.validFrom < b.validTo)
  );
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
