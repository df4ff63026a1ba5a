import { inScope, statement } from "../db/statement.ts";
import type { CityKeys } from "../graphql/city-key.ts";
import { firmsAsOf } from "./firms-as-of.ts";
import { NAMED_FIRMS } from "./named-firms.ts";

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

/** SQL of the condition that a firm manages, or has managed, an estate that the caller may see, where they see some estates alone. */
export const managesSeen = (
  firm: string,
): string => `(:estateIds::bigint[] is null or (${firm}.city_code, ${firm}.firm_id) in (
      select m.city_code, m.firm_id from management_episodes m
      where m.city_code = any(:cityCodes::text[]) and m.estate_id = any(:estateIds::bigint[])))`;

/** Firms by city and id, in any order: those of regions that the caller sees, and those named on what they see. */
export const firmsByIds = statement<CityKeys>()({
  name: "firmsByIds",
  text: `
    select ${FIRM_COLUMNS}
    from unnest(:cityCodes::text[], :numbers::bigint[]) as k (city_code, firm_id)
    join property_firms f on f.city_code = k.city_code and f.firm_id = k.firm_id
    join sources s on s.source_id = f.source_id
    where ${inScope("f.region_id", null)} or (f.city_code, f.firm_id) in (
      ${NAMED_FIRMS})`,
  row: FIRM_ROW,
});

/** Which firms; null: not asked. */
export interface FirmWhere {
  readonly cityCodes: readonly string[];
  readonly regionIds: readonly number[] | null;
  readonly nameContains: string | null;
  readonly hasOrganisation: boolean | null;
  readonly hasInstructor: boolean | null;
  readonly starRatingAtLeast: number | null;
  readonly asOf: string;
}

/** LIKE's own signs in the searched text are taken as they stand. */
const CHOSEN = `
  spans as materialized (
    select f.city_code, f.firm_id as fact_id, :asOf::date as day, 0 as first_index, 1 as past_index
    from property_firms f
    where f.city_code = any(:cityCodes::text[]) and (:regionIds::int[] is null or f.region_id = any(:regionIds))
      and (:nameContains::text is null or f.name like '%' || regexp_replace(:nameContains, '([\\\\%_])', '\\\\\\1', 'g') || '%')
      and (:starRatingAtLeast::int is null or f.star_rating >= :starRatingAtLeast)
      and ${managesSeen("f")}
  ),
  chosen as (
    select a.city_code, a.fact_id as firm_id from (${firmsAsOf.asOf("spans")}) a
    where (:hasOrganisation::bool is null or a.has_organisation = :hasOrganisation)
      and (:hasInstructor::bool is null or a.has_instructor = :hasInstructor)
  )`;

const KEY = `(f.pinyin || '|' || f.name) collate "C"`;

/** A page of firms by name: behind the row with this key, city and id (null: from the start), and the rows wanted. */
export const firmsPage = statement<
  FirmWhere & {
    readonly afterKey: string | null;
    readonly afterCity: string | null;
    readonly afterId: string | null;
    readonly limit: number;
  }
>()({
  name: "firmsPage",
  text: `
    with ${CHOSEN}
    select ${FIRM_COLUMNS}, ${KEY} as sort_text
    from chosen c
    join property_firms f on f.city_code = c.city_code and f.firm_id = c.firm_id
    join sources s on s.source_id = f.source_id
    where :afterKey::text is null or (${KEY}, f.city_code, f.firm_id) > (:afterKey::text, :afterCity::text, :afterId::bigint)
    order by ${KEY}, f.city_code, f.firm_id
    limit :limit::int`,
  row: { ...FIRM_ROW, sort_text: "text" },
});

export const countFirms = statement<FirmWhere>()({
  name: "countFirms",
  text: `with ${CHOSEN} select count(*)::int as firms from chosen`,
  row: { firms: "int4" },
});
