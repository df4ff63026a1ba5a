import { inScope, statement } from "../db/statement.ts";
import { contains } from "../facts/stock-facts.ts";
import type { CityKeys } from "../graphql/city-key.ts";
import { LADDERS } from "../registers/organisations/ladders/ladder-of.ts";
import { organisationTypes } from "../registers/organisations/organisation-types.ts";

const open = (alias: string): string => contains(`${alias}.founded_on`, `${alias}.dissolved_on`, ":day::date");

/** SQL of what an organisation `o` hangs at, beside its region `r`. */
const PLACE =
  "case when o.estate_id is not null then 'ESTATE' when o.firm_id is not null then 'FIRM' else r.level::text end";
const AT = `array_position(array[${organisationTypes.values.map((type) => `'${type}'`).join(", ")}], o.type::text)`;
const PLACED = `
      left join estates e on e.city_code = o.city_code and e.estate_id = o.estate_id
      left join property_firms f on f.city_code = o.city_code and f.firm_id = o.firm_id
      left join regions r on r.region_id = coalesce(o.region_id, e.region_id, f.region_id)`;
const COLUMNS = `o.city_code, o.organisation_id, o.type::text as type, ${PLACE} as place, r.region_id, o.estate_id, ${AT} as at`;
const ROW = {
  city_code: "text",
  organisation_id: "int8",
  type: "text",
  place: "text",
  region_id: "int4",
  estate_id: "int8?",
  at: "int4",
} as const;
const PAGE = `(:afterAt::int is null or (${AT}, o.city_code, o.organisation_id) > (:afterAt::int, :afterCity::text, :afterNumber::bigint))
    order by at, o.city_code, o.organisation_id limit :limit::int`;

interface PageFrom {
  /** Behind which organisation the page begins: the place of its type, city and number; null from the start. */
  readonly afterAt: number | null;
  readonly afterCity: string | null;
  readonly afterNumber: string | null;
  readonly limit: number;
}
interface RootsAsked {
  /** YYYY-MM-DD */
  readonly day: string;
  readonly cityCodes: readonly string[];
  /** Null: anywhere in the cities. */
  readonly regionIds: readonly number[] | null;
}
interface BelowAsked {
  readonly day: string;
  readonly cityCode: string;
  readonly parent: string;
}

/** Organisations of regions under none that stands on the day, or under one elsewhere. */
const ROOTS = `
    from party_organisations o ${PLACED}
      left join party_organisations p on p.city_code = o.city_code and p.organisation_id = o.parent_id and ${open("p")}
      left join estates pe on pe.city_code = p.city_code and pe.estate_id = p.estate_id
      left join property_firms pf on pf.city_code = p.city_code and pf.firm_id = p.firm_id
    where o.city_code = any(:cityCodes::text[]) and (:regionIds::int[] is null or r.region_id = any(:regionIds)) and ${open("o")}
      and (p.organisation_id is null or coalesce(p.region_id, pe.region_id, pf.region_id) <> all(:regionIds))`;

export const treeRoots = statement<RootsAsked & PageFrom>()({
  name: "treeRoots",
  slow: true,
  text: `select ${COLUMNS} ${ROOTS} and ${PAGE}`,
  row: ROW,
});
export const treeRootsCount = statement<RootsAsked>()({
  name: "count tree roots",
  slow: true,
  text: `select count(*)::int as organisations ${ROOTS}`,
  row: { organisations: "int4" },
});

const BELOW = `
    from party_organisations o ${PLACED}
    where o.city_code = :cityCode::text and o.parent_id = :parent::bigint and ${open("o")} and ${inScope("r.region_id")}`;

export const treeBelow = statement<BelowAsked & PageFrom>()({
  name: "treeBelow",
  text: `select ${COLUMNS} ${BELOW} and ${PAGE}`,
  row: ROW,
});
export const treeBelowCount = statement<BelowAsked>()({
  name: "count tree below",
  text: `select count(*)::int as organisations ${BELOW}`,
  row: { organisations: "int4" },
});

/** Steps of the longest ladder, so that no organisation stands deeper. */
const DEEPEST = Math.max(...LADDERS.map(({ steps }) => steps.length));
const depths = Array.from({ length: DEEPEST }, (_, i) => i + 1);

/**
 * What stands below several organisations on a day, at any depth, by type and place. A step is a join of its own: a cluster takes no recursion
 * over tables in shards.
 */
export const treeCounts = statement<CityKeys & { readonly day: string }>()({
  name: "treeCounts",
  slow: true,
  text: `
    with seen as (
      select o.city_code, o.organisation_id from party_organisations o ${PLACED}
      where o.city_code = any(:cityCodes::text[]) and r.region_id = any(:scope::int[])
    ),
    below0 as (
      select k.city_code, k.number as root, k.number as organisation_id from unnest(:cityCodes::text[], :numbers::bigint[]) as k (city_code, number)
    )${depths
      .map(
        (depth) => `,
    below${depth} as (
      select b.city_code, b.root, o.organisation_id, o.type, ${PLACE} as place
      from below${depth - 1} b join party_organisations o on o.city_code = b.city_code and o.parent_id = b.organisation_id
        left join regions r on r.region_id = o.region_id
      where ${open("o")} and (:scope::int[] is null or (o.city_code, o.organisation_id) in (select seen.city_code, seen.organisation_id from seen))
    )`,
      )
      .join("")}
    select city_code, root, type::text as type, place, count(*)::int as organisations
    from (${depths.map((depth) => `select city_code, root, type, place from below${depth}`).join(" union all ")}) b
    group by city_code, root, type, place
    order by city_code, root, type, place`,
  row: { city_code: "text", root: "int8", type: "text", place: "text", organisations: "int4" },
});
