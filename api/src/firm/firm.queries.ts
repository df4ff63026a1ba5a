import { statement } from "../db/statement.ts";
import { firmsAsOf } from "./firms-as-of.ts";

/** Columns of a firm, alias `f`, with its source, alias `s`; listed once. */
export const FIRM_COLUMNS =
  "f.city_code, f.firm_id, f.region_id, f.name, f.credit_code, f.star_rating, s.name as source";

/** Their types. */
export const FIRM_ROW = {
  city_code: "text",
  firm_id: "int8",
  region_id: "int4",
  name: "text",
  credit_code: "text?",
  star_rating: "int2?",
  source: "text",
} as const;

/** Firms by city and id, in any order. */
export const firmsByIds = statement<[cityCodes: string[], firmIds: string[]]>()({
  name: "firmsByIds",
  text: `
    select ${FIRM_COLUMNS}
    from unnest($1::text[], $2::bigint[]) as k (city_code, firm_id)
    join property_firms f on f.city_code = k.city_code and f.firm_id = k.firm_id
    join sources s on s.source_id = f.source_id`,
  row: FIRM_ROW,
});

/** Which firms; null: not asked. */
export type FirmWhere = [
  cityCodes: string[],
  regionIds: number[] | null,
  nameContains: string | null,
  hasOrganisation: boolean | null,
  hasInstructor: boolean | null,
  starRatingAtLeast: number | null,
  asOf: string,
];

/** LIKE's own signs in the searched text are taken as they stand. */
const CHOSEN = `
  spans as materialized (
    select f.city_code, f.firm_id as fact_id, $7::date as day, 0 as first_index, 1 as past_index
    from property_firms f
    where f.city_code = any($1::text[]) and ($2::int[] is null or f.region_id = any($2))
      and ($3::text is null or f.name like '%' || regexp_replace($3, '([\\\\%_])', '\\\\\\1', 'g') || '%')
      and ($6::int is null or f.star_rating >= $6)
  ),
  chosen as (
    select a.city_code, a.fact_id as firm_id from (${firmsAsOf.asOf("spans")}) a
    where ($4::bool is null or a.has_organisation = $4) and ($5::bool is null or a.has_instructor = $5)
  )`;

const KEY = `(f.pinyin || '|' || f.name) collate "C"`;

/** A page of firms by name: behind the row with this key, city and id (null: from the start), and the rows wanted. */
export const firmsPage = statement<
  [...FirmWhere, afterKey: string | null, afterCity: string | null, afterId: string | null, limit: number]
>()({
  name: "firmsPage",
  text: `
    with ${CHOSEN}
    select ${FIRM_COLUMNS}, ${KEY} as sort_text
    from chosen c
    join property_firms f on f.city_code = c.city_code and f.firm_id = c.firm_id
    join sources s on s.source_id = f.source_id
    where $8::text is null or (${KEY}, f.city_code, f.firm_id) > ($8::text, $9::text, $10::bigint)
    order by ${KEY}, f.city_code, f.firm_id
    limit $11::int`,
  row: { ...FIRM_ROW, sort_text: "text" },
});

export const countFirms = statement<FirmWhere>()({
  name: "countFirms",
  text: `with ${CHOSEN} select count(*)::int as firms from chosen`,
  row: { firms: "int4" },
});
