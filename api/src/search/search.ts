import type { Context } from "../context.ts";
import type { Statement } from "../db/statement.ts";
import type { RowOf, RowShape } from "../db/types.ts";
import { BadInput } from "../errors.ts";
import { estateOf } from "../estate/estate.loaders.ts";
import { firmOf } from "../firm/firm.loaders.ts";
import type { CityKey } from "../graphql/city-key.ts";
import { encodeId } from "../graphql/opaque-id.ts";
import { pinyinOf } from "../imports/regions/region-names.ts";
import type { Region } from "../region/region.type.ts";
import { LEVELS } from "../region/region-enums.ts";
import type { RegionScope, RegionTree } from "../region/region-tree.ts";
import { type RecordRow, recordOf } from "../registers/derive/record.ts";
import type { Register } from "../registers/register.ts";
import { readPlacedTexts } from "./placed-text.ts";
import { regionsFound } from "./region-search.ts";
import {
  estatesFound,
  firmsFound,
  RECORDS_LOOKED_THROUGH,
  type Reach,
  recordsFound,
  type SearchParameters,
} from "./search.queries.ts";
import { MATCHES, type RecordFound, type SearchHit, type SearchKind } from "./search.type.ts";
import { literally, ofAnyWidth, readSearchText, type SearchText } from "./search-text.ts";

/** Most hits of one search. */
export const MAX_HITS = 50;

/** A hit with what it is sorted by. */
interface Ranked {
  /** The same for the same thing found twice. */
  readonly key: string;
  readonly hit: SearchHit;
  readonly closeness: number;
  /** Regions by level, then estates, firms, and records as their registers are listed. */
  readonly kindOrder: number;
  readonly size: number;
}

const ESTATES_ORDER = LEVELS.length;
const FIRMS_ORDER = LEVELS.length + 1;
const RECORDS_ORDER = LEVELS.length + 2;

/** Where is searched, and what is preferred there. */
interface Where {
  readonly scope: RegionScope;
  readonly near: readonly number[];
}

/**
 * The closest hits first; among equals what is within the region `near`, then regions from the highest level down, estates, firms, records;
 * among those the largest. Throws BadInput.
 */
export async function search(
  context: Context,
  typed: string,
  first: number,
  kinds: readonly SearchKind[],
  near: string | null,
): Promise<SearchHit[]> {
  if (!Number.isInteger(first) || first < 1 || first > MAX_HITS)
    throw new BadInput("first", `a whole number from 1 to ${MAX_HITS}`, first);
  const { regions } = context;
  const whole = readSearchText(typed);
  if (whole === null) return [];
  const standing = near === null ? null : regions.find(near);
  const atHand = standing === null ? [] : regions.subtreeIds(standing);
  const everywhere = regions.everywhere();
  const found = await Promise.all([
    hitsOf(context, whole, { scope: everywhere, near: atHand }, first, kinds),
    ...readPlacedTexts(typed, regions).map(({ text, places }) =>
      hitsOf(context, text, { scope: scopeOf(regions, places), near: atHand }, first, kinds),
    ),
  ]);
  const preferred = new Set(atHand);
  const far = ({ hit }: Ranked): number => (preferred.has(hit.region.regionId) ? 0 : 1);
  const seen = new Set<string>();
  return found
    .flat()
    .sort((a, b) => a.closeness - b.closeness || far(a) - far(b) || a.kindOrder - b.kindOrder || b.size - a.size)
    .filter(({ key }) => !seen.has(key) && seen.add(key))
    .slice(0, first)
    .map(({ hit }) => hit);
}

const scopeOf = (regions: RegionTree, places: readonly Region[]): RegionScope => ({
  cityCodes: [...new Set(places.flatMap((place) => regions.cityCodes(place)))],
  regionIds: [...new Set(places.flatMap((place) => regions.subtreeIds(place)))],
});

/** Everything of the kinds that fits one text in one scope; unsorted. */
async function hitsOf(
  context: Context,
  text: SearchText,
  where: Where,
  first: number,
  kinds: readonly SearchKind[],
): Promise<Ranked[]> {
  const { regionIds } = where.scope;
  const inside = regionIds === null ? null : new Set(regionIds);
  const isInside = ({ regionId }: Region): boolean => inside === null || inside.has(regionId);
  const found = await Promise.all([
    kinds.includes("REGION")
      ? regionsFound(context.regions, text)
          .filter(({ region }) => isInside(region))
          .map(({ region, closeness, size }) =>
            ranked(region.code, { kind: "REGION", region }, closeness, LEVELS.indexOf(region.level), size),
          )
      : [],
    kinds.includes("ESTATE")
      ? rowsFound(context, text, where, first, estatesFound[text.by]).then((rows) =>
          rows.map((row) => {
            const estate = estateOf(row, context);
            const hit = { kind: "ESTATE", region: estate.region, estate } as const;
            return ranked(`${row.city_code} ${row.estate_id}`, hit, row.closeness, ESTATES_ORDER, row.size);
          }),
        )
      : [],
    kinds.includes("FIRM")
      ? rowsFound(context, text, where, first, firmsFound[text.by]).then((rows) =>
          rows.map((row) => {
            const firm = firmOf(row, context);
            const hit = { kind: "FIRM", region: firm.region, firm } as const;
            return ranked(`${row.city_code} ${row.firm_id}`, hit, row.closeness, FIRMS_ORDER, row.size);
          }),
        )
      : [],
    ...(kinds.includes("RECORD") ? recordsFound : []).map(async ({ register, by }, at) => {
      const rows = await rowsFound(context, text, where, inside === null ? first : RECORDS_LOOKED_THROUGH, by[text.by]);
      return rows.flatMap((row) => {
        const record = foundRecord(register, row, context);
        const { region } = record;
        const hit = { kind: "RECORD", region, record } as const;
        return isInside(region) ? [ranked(record.id, hit, Number(row.closeness), RECORDS_ORDER + at, 0)] : [];
      });
    }),
  ]);
  return found.flat();
}

/** A row of a register as a hit tells it. */
function foundRecord(register: Register, row: object, context: Context): RecordFound {
  const { id, region, estateKey, firmKey } = recordOf(register, row as RecordRow, context);
  const idOf = (subject: "estate" | "firm", key: CityKey | null): string | null =>
    key === null ? null : encodeId(subject, key.cityCode, key.number);
  return {
    register: register.id,
    id,
    name: String((row as Readonly<Record<string, unknown>>)[register.named!]),
    estate: idOf("estate", estateKey),
    firm: idOf("firm", firmKey),
    region,
  };
}

type Found = Pick<SearchHit, "kind" | "region"> & Partial<SearchHit>;

const ranked = (key: string, hit: Found, closeness: number, kindOrder: number, size: number): Ranked => ({
  key: `${hit.kind} ${key}`,
  hit: { estate: null, firm: null, record: null, ...hit, match: MATCHES[closeness]! },
  closeness,
  kindOrder,
  size,
});

/** Words that begin with the text, by index; only where they are too few those that have it inside. */
async function rowsFound<S extends RowShape>(
  context: Context,
  { text, parts }: SearchText,
  { scope, near }: Where,
  first: number,
  statements: Record<Reach, Statement<SearchParameters, S>>,
): Promise<RowOf<S>[]> {
  const begins = `${literally(text)}%`;
  const anyWidth = `${ofAnyWidth(text)}%`;
  const pinyin = `${literally(pinyinOf(text))}%`;
  const asked: SearchParameters = {
    ...scope,
    near,
    text,
    begins,
    contains: `%${begins}`,
    anyWidth,
    pinyin,
    today: context.today,
    limit: first,
    persons: context.sight.allPersons,
  };
  const begin = await context.run(statements.START, asked);
  if (begin.length >= first || !parts) return begin;
  const anywhere = { anyWidth: `%${anyWidth}`, pinyin: `%${pinyin}`, limit: first - begin.length };
  return [...begin, ...(await context.run(statements.PART, { ...asked, ...anywhere }))];
}
