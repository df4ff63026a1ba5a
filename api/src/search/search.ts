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
import { type RecordRow, recordOf } from "../registers/derive/record.ts";
import type { Register } from "../registers/register.ts";
import { regionsFound } from "./region-search.ts";
import { estatesFound, firmsFound, type Reach, recordsFound, type SearchParameters } from "./search.queries.ts";
import { MATCHES, type RecordFound, type SearchHit, type SearchKind } from "./search.type.ts";
import { literally, ofAnyWidth, readSearchText, type SearchText } from "./search-text.ts";

/** Most hits of one search. */
export const MAX_HITS = 50;

/** A hit with what it is sorted by. */
interface Ranked {
  readonly hit: SearchHit;
  readonly closeness: number;
  /** Regions by level, then estates, firms, and records as their registers are listed. */
  readonly kindOrder: number;
  readonly size: number;
}

const ESTATES_ORDER = LEVELS.length;
const FIRMS_ORDER = LEVELS.length + 1;
const RECORDS_ORDER = LEVELS.length + 2;

/** The closest hits first; among equals regions from the highest level down, estates, firms, records; among those the largest. Throws BadInput. */
export async function search(
  context: Context,
  typed: string,
  first: number,
  kinds: readonly SearchKind[],
): Promise<SearchHit[]> {
  if (!Number.isInteger(first) || first < 1 || first > MAX_HITS)
    throw new BadInput("first", `a whole number from 1 to ${MAX_HITS}`, first);
  const { regions } = context;
  const text = readSearchText(typed);
  if (text === null) return [];
  const found = await Promise.all([
    kinds.includes("REGION")
      ? regionsFound(regions, text).map(({ region, closeness, size }) =>
          ranked(
            { kind: "REGION", region, estate: null, firm: null, record: null },
            closeness,
            LEVELS.indexOf(region.level),
            size,
          ),
        )
      : [],
    kinds.includes("ESTATE")
      ? rowsFound(context, text, first, estatesFound[text.by]).then((rows) =>
          rows.map((row) => {
            const estate = estateOf(row, context);
            return ranked(
              { kind: "ESTATE", region: estate.region, estate, firm: null, record: null },
              row.closeness,
              ESTATES_ORDER,
              row.size,
            );
          }),
        )
      : [],
    kinds.includes("FIRM")
      ? rowsFound(context, text, first, firmsFound[text.by]).then((rows) =>
          rows.map((row) => {
            const firm = firmOf(row, context);
            return ranked(
              { kind: "FIRM", region: firm.region, estate: null, firm, record: null },
              row.closeness,
              FIRMS_ORDER,
              row.size,
            );
          }),
        )
      : [],
    ...(kinds.includes("RECORD") ? recordsFound : []).map(async ({ register, by }, at) => {
      const rows = await rowsFound(context, text, first, by[text.by]);
      return rows.map((row) => {
        const { region, ...record } = foundRecord(register, row, context);
        const hit = { kind: "RECORD", region, estate: null, firm: null, record } as const;
        return ranked(hit, Number(row.closeness), RECORDS_ORDER + at, 0);
      });
    }),
  ]);
  return found
    .flat()
    .sort((a, b) => a.closeness - b.closeness || a.kindOrder - b.kindOrder || b.size - a.size)
    .slice(0, first)
    .map(({ hit }) => hit);
}

/** A row of a register as a hit tells it. */
function foundRecord(register: Register, row: object, context: Context): RecordFound & { readonly region: Region } {
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

const ranked = (hit: Omit<SearchHit, "match">, closeness: number, kindOrder: number, size: number): Ranked => ({
  hit: { ...hit, match: MATCHES[closeness]! },
  closeness,
  kindOrder,
  size,
});

/** Words that begin with the text, by index; only where they are too few those that have it inside. */
async function rowsFound<S extends RowShape>(
  context: Context,
  { text, parts }: SearchText,
  first: number,
  statements: Record<Reach, Statement<SearchParameters, S>>,
): Promise<RowOf<S>[]> {
  const begins = `${literally(text)}%`;
  const anyWidth = `${ofAnyWidth(text)}%`;
  const pinyin = `${literally(pinyinOf(text))}%`;
  const asked: SearchParameters = {
    cityCodes: [...context.regions.allCityCodes()],
    text,
    begins,
    contains: `%${begins}`,
    anyWidth,
    pinyin,
    today: context.today,
    limit: first,
  };
  const begin = await context.run(statements.START, asked);
  if (begin.length >= first || !parts) return begin;
  const anywhere = { anyWidth: `%${anyWidth}`, pinyin: `%${pinyin}`, limit: first - begin.length };
  return [...begin, ...(await context.run(statements.PART, { ...asked, ...anywhere }))];
}
