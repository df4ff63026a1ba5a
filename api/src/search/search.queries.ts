import { inEstates, type Statement, statement } from "../db/statement.ts";
import type { RowShape } from "../db/types.ts";
import { ESTATE_COLUMNS, ESTATE_ROW } from "../estate/estate.queries.ts";
import { FIRM_COLUMNS, FIRM_ROW, managesSeen } from "../firm/firm.queries.ts";
import { tellsHousehold } from "../persons/mask-household.ts";
import { mayTellHousehold } from "../registers/derive/filter.ts";
import { placeOf, recordColumns, recordShape, recordTables, storedAs } from "../registers/derive/record.ts";
import type { Register } from "../registers/register.ts";
import { REGISTERS } from "../registers/registry.ts";
import type { SearchText } from "./search-text.ts";

/** Words that begin with the text (closeness 0 to 2), or words that have it further inside (closeness 3). */
export type Reach = "START" | "PART";

/** What is searched for. `size` decides among equals, the greatest first. */
export interface SearchParameters {
  readonly cityCodes: readonly string[];
  /** Only in these regions; null: in all of the cities. Records of registers are confined by their cities alone. */
  readonly regionIds: readonly number[] | null;
  /** Regions at hand: of what is equally close, what is in them comes first. */
  readonly near: readonly number[];
  readonly text: string;
  /** Patterns of words that begin with the text, and of words that have it anywhere. */
  readonly begins: string;
  readonly contains: string;
  /** Either of these, as far as the statement reaches, with the text in any width, and with its pinyin. */
  readonly anyWidth: string;
  readonly pinyin: string;
  readonly today: string;
  readonly limit: number;
  /** Whether what is called by a person is found too. */
  readonly persons: boolean;
}

/** As search-text.ts folds what was typed. */
const folded = (name: string): string => String.raw`regexp_replace(lower(normalize(x.${name}, NFKC)), '\s', '', 'g')`;
/** What the indexes know of names as they are written: some more than fit, and none left out but in a reading of its own with blanks inside. */
const near = (name: string): string => `(x.${name} like :anyWidth or x.pinyin like :pinyin)`;

const conditions = (name: string): Record<SearchText["by"], Record<Reach, string>> => ({
  NAME: {
    START: `${near(name)} and ${folded(name)} like :begins`,
    PART: `${near(name)} and ${folded(name)} like :contains and ${folded(name)} not like :begins`,
  },
  PINYIN: {
    START: "(x.pinyin like :begins or x.pinyin_initials like :begins)",
    PART: `(x.pinyin like :contains or x.pinyin_initials like :contains)
      and x.pinyin not like :begins and x.pinyin_initials not like :begins`,
  },
});
const CONDITION = conditions("name");

/** Index into SearchMatch. */
const closenesses = (name: string): Record<SearchText["by"], Record<Reach, string>> => ({
  NAME: { START: `case when ${folded(name)} = :text then 0 else 1 end`, PART: "3" },
  PINYIN: {
    START:
      "case when x.pinyin = :text or x.pinyin_initials = :text then 0 when x.pinyin like :begins then 1 else 2 end",
    PART: "3",
  },
});
const CLOSENESS = closenesses("name");

const existing = (alias: string): string =>
  `(${alias}.valid_from is null or ${alias}.valid_from <= :today::date) and (${alias}.valid_to is null or ${alias}.valid_to > :today::date)`;

const CONFINED = "(:regionIds::int[] is null or x.region_id = any(:regionIds))";

const FOUND = { closeness: "int4", size: "int4" } as const;
const ESTATE_HIT = { ...ESTATE_ROW, ...FOUND } as const;
const FIRM_HIT = { ...FIRM_ROW, ...FOUND } as const;

const estates = (by: SearchText["by"], reach: Reach) =>
  statement<SearchParameters>()({
    name: `estatesFoundBy_${by}_${reach}`,
    text: `
      with found as materialized (
        select x.city_code, x.estate_id, ${CLOSENESS[by][reach]} as closeness, coalesce(x.households, 0) as size
        from estates x
        where x.city_code = any(:cityCodes::text[]) and ${CONDITION[by][reach]} and ${existing("x")} and ${CONFINED} and ${inEstates("x.estate_id")}
        order by closeness, x.region_id = any(:near::int[]) desc, size desc, x.city_code, x.estate_id
        limit :limit::int
      )
      select ${ESTATE_COLUMNS}, k.closeness, k.size
      from found k
      join estates e on e.city_code = k.city_code and e.estate_id = k.estate_id
      join sources s on s.source_id = e.source_id
      order by k.closeness, e.region_id = any(:near::int[]) desc, k.size desc, k.city_code, k.estate_id`,
    row: ESTATE_HIT,
  });

/** Firms whose estates are counted to find the largest; a text that fits more of them is too short to mean one. */
const FIRMS_COUNTED = 500;

const firms = (by: SearchText["by"], reach: Reach) =>
  statement<SearchParameters>()({
    name: `firmsFoundBy_${by}_${reach}`,
    text: `
      with found as materialized (
        select x.city_code, x.firm_id, ${CLOSENESS[by][reach]} as closeness
        from property_firms x
        where x.city_code = any(:cityCodes::text[]) and ${CONDITION[by][reach]} and ${existing("x")} and ${CONFINED} and ${managesSeen("x")}
        order by closeness, x.region_id = any(:near::int[]) desc, x.city_code, x.firm_id
        limit ${FIRMS_COUNTED}
      ),
      managed as (
        select m.city_code, m.firm_id, count(*)::int as estates
        from found k join management_episodes m on m.city_code = k.city_code and m.firm_id = k.firm_id
        where ${existing("m")} and ${inEstates("m.estate_id")}
        group by m.city_code, m.firm_id
      )
      select ${FIRM_COLUMNS}, k.closeness, coalesce(c.estates, 0) as size
      from found k
      join property_firms f on f.city_code = k.city_code and f.firm_id = k.firm_id
      join sources s on s.source_id = f.source_id
      left join managed c on c.city_code = k.city_code and c.firm_id = k.firm_id
      order by k.closeness, f.region_id = any(:near::int[]) desc, size desc, k.city_code, k.firm_id
      limit :limit::int`,
    row: FIRM_HIT,
  });

/** How many records are looked through for those in a place. */
export const RECORDS_LOOKED_THROUGH = 200;

const records = (register: Register) => (by: SearchText["by"], reach: Reach) => {
  const { id, key, time, family, hangsAt } = register;
  const name = storedAs(register, register.named!);
  const holds =
    time.kind === "interval"
      ? ` and (x.${storedAs(register, time.from)} is null or x.${storedAs(register, time.from)} <= :today::date)
          and (x.${storedAs(register, time.to)} is null or x.${storedAs(register, time.to)} > :today::date)`
      : "";
  const persons = mayTellHousehold(register)
    .map((column) => ` and (:persons::boolean or not ${tellsHousehold(`x.${column}`)})`)
    .join("");
  return statement<SearchParameters>()({
    name: `${id} found by ${by}, ${reach}`,
    reads: [...new Set([family, "estates", "regions"])],
    text: `
      with seen as (
        select r.city_code, r.${key} as number from ${recordTables(register)}
        where r.city_code = any(:cityCodes::text[]) and ${placeOf(register)} = any(:scope::int[])
      ), found as materialized (
        select x.city_code, x.${key} as number, ${closenesses(name)[by][reach]} as closeness
        from ${register.table} x
        where x.city_code = any(:cityCodes::text[]) and ${conditions(name)[by][reach]}${holds}${persons}
          and (:scope::int[] is null or (x.city_code, x.${key}) in (select s.city_code, s.number from seen s))
          and ${inEstates(hangsAt.estate ? "x.estate_id" : null)}
        order by closeness, x.city_code, x.${key}
        limit :limit::int
      )
      select ${recordColumns(register)}, k.closeness, 0 as size
      from found k
      join (${recordTables(register)}) on r.city_code = k.city_code and r.${key} = k.number
      order by k.closeness, k.city_code, k.number`,
    row: { ...recordShape(register), ...FOUND },
  });
};

type Found<Hit extends object> = Record<SearchText["by"], Record<Reach, Hit>>;
const all = <Hit extends object>(make: (by: SearchText["by"], reach: Reach) => Hit): Found<Hit> => ({
  NAME: { START: make("NAME", "START"), PART: make("NAME", "PART") },
  PINYIN: { START: make("PINYIN", "START"), PART: make("PINYIN", "PART") },
});

/** Estates whose name fits, the closest first, then the largest by households. */
export const estatesFound: Found<Statement<SearchParameters, typeof ESTATE_HIT>> = all(estates);
/** Firms whose name fits, the closest first, then those that manage the most estates today. */
export const firmsFound: Found<Statement<SearchParameters, typeof FIRM_HIT>> = all(firms);
/** Records of each register whose rows have names, the closest first: of intervals those that hold today. */
export const recordsFound: readonly {
  readonly register: Register;
  readonly by: Found<Statement<SearchParameters, RowShape>>;
}[] = REGISTERS.filter(({ named }) => named !== null).map((register) => ({ register, by: all(records(register)) }));
