import { inScope, type Statement, statement } from "../db/statement.ts";
import { ESTATE_COLUMNS, ESTATE_ROW } from "./estate.queries.ts";
import {
  CHOSEN_BY_NEIGHBOURS,
  CHOSEN_BY_STATE,
  type EstateNeighbours,
  type EstateState,
  type EstateWhere,
  WHERE,
} from "./estate-choice.queries.ts";

/** Complaints of the twelve months up to a day in some cities, by estate. */
const COMPLAINTS_BY_ESTATE = `
  select city_code, estate_id, count(*)::int as complaints from complaints
  where city_code = any(:cityCodes::text[]) and ${inScope("region_id", "estate_id")} and estate_id is not null
    and reported_on > (:asOf::date - interval '12 months')::date and reported_on <= :asOf::date
  group by city_code, estate_id`;

/** The chosen estates with their complaints. One grouping, not a join: a planner that expects few estates would make that a nested loop. */
const RANKED = `
  ranked as materialized (
    select city_code, estate_id, max(complaints) as complaints
    from (
      select city_code, estate_id, 0 as complaints, true as is_chosen from chosen
      union all
      select city_code, estate_id, complaints, false from (${COMPLAINTS_BY_ESTATE}) c
    ) u
    group by city_code, estate_id
    having bool_or(is_chosen)
  )`;

/** The sort key of an estate by its name. */
export const SORT_BY_NAME = `(e.pinyin || '|' || e.name) collate "C"`;

/** The sort key of each order, ascending; a number unless the order is NAME. */
const ORDERS = {
  NAME: { key: SORT_BY_NAME, type: "text", ranked: false },
  BUILT_YEAR: { key: "coalesce(e.built_year, 9999)::float8", type: "float8", ranked: false },
  HOUSEHOLDS: { key: "-coalesce(e.households, -1)::float8", type: "float8", ranked: false },
  COMPLAINTS_DESC: { key: "-c.complaints::float8", type: "float8", ranked: true },
  DISTANCE: {
    key: "st_distance(e.location::geography, st_setsrid(st_makepoint((:near::float8[])[1], (:near::float8[])[2]), 4326)::geography)",
    type: "float8",
    ranked: false,
  },
} as const;

export type EstateOrderName = keyof typeof ORDERS;

/** Where a page begins: the key, city and id of the row before it (null: from the start), and the rows wanted. */
export interface EstatePageFrom {
  readonly afterKey: string | number | null;
  readonly afterCity: string | null;
  readonly afterId: string | null;
  readonly limit: number;
}

export const PAGE_ROW = { ...ESTATE_ROW, sort_text: "text?", sort_number: "float8?" } as const;

/** What the estates of a statement are chosen by. */
type Choice = "" | "ByState" | "ByNeighbours";

function page<P extends EstateWhere & EstatePageFrom>(order: EstateOrderName, choice: Choice) {
  const { key, type, ranked } = ORDERS[order];
  const byState = choice !== "";
  const chosen = {
    "": `chosen as (select e.city_code, e.estate_id from estates e where ${WHERE})`,
    ByState: CHOSEN_BY_STATE,
    ByNeighbours: CHOSEN_BY_NEIGHBOURS,
  }[choice];
  const rows = ranked ? "ranked" : "chosen";
  return statement<P>()({
    name: `estatesPage${choice}_${order}`,
    slow: byState || ranked,
    text: `
      ${byState || ranked ? `with ${chosen}${ranked ? `, ${RANKED}` : ""}` : ""}
      select ${ESTATE_COLUMNS},
        ${type === "text" ? key : "null::text"} as sort_text, ${type === "text" ? "null::float8" : key} as sort_number
      from estates e join sources s on s.source_id = e.source_id
      ${byState || ranked ? `join ${rows} c on c.city_code = e.city_code and c.estate_id = e.estate_id` : ""}
      where ${byState || ranked ? "true" : WHERE}
        and (:afterKey::${type} is null or (${key}, e.city_code, e.estate_id) > (:afterKey::${type}, :afterCity::text, :afterId::bigint))
      order by ${key}, e.city_code, e.estate_id
      limit :limit::int`,
    row: PAGE_ROW,
  });
}

type Plain = EstateWhere & EstatePageFrom;
type ByState = Plain & EstateState;
type ByNeighbours = ByState & EstateNeighbours;
type PageStatement<P extends object> = Statement<P, typeof PAGE_ROW>;

/** A page of estates in an order, by what they always are. */
export const estatesPage = {} as Record<EstateOrderName, PageStatement<Plain>>;
/** A page of estates in an order, also by their state on the day. */
export const estatesPageByState = {} as Record<EstateOrderName, PageStatement<ByState>>;
/** A page of estates in an order, also by what is near them. */
export const estatesPageByNeighbours = {} as Record<EstateOrderName, PageStatement<ByNeighbours>>;
for (const order of Object.keys(ORDERS) as EstateOrderName[]) {
  estatesPage[order] = page<Plain>(order, "");
  estatesPageByState[order] = page<ByState>(order, "ByState");
  estatesPageByNeighbours[order] = page<ByNeighbours>(order, "ByNeighbours");
}

/** Orders whose first pages can be read for many regions at once. */
export type SharedOrder = Exclude<EstateOrderName, "COMPLAINTS_DESC">;

/** Pairs of a region and each region in its subtree, as two arrays; `regionIds` hold the latter too. */
export interface Subtrees {
  readonly rootIds: readonly number[];
  readonly memberIds: readonly number[];
}

const FIRST_PAGE_ROW = { root_id: "int4", ...PAGE_ROW } as const;
type FirstPages = EstateWhere & Subtrees & { readonly limit: number };

function firstPages(order: SharedOrder) {
  const { key, type } = ORDERS[order];
  return statement<FirstPages>()({
    name: `estatesFirstPages_${order}`,
    text: `
      select root_id, city_code, estate_id, region_id, name, address, longitude, latitude, built_year, buildings, households,
        star_rating, smart_stars, source, external_id, sort_text, sort_number
      from (
        select k.root_id, ${ESTATE_COLUMNS},
          ${type === "text" ? key : "null::text"} as sort_text, ${type === "text" ? "null::float8" : key} as sort_number,
          row_number() over (partition by k.root_id order by ${key}, e.city_code, e.estate_id) as place
        from unnest(:rootIds::int[], :memberIds::int[]) as k (root_id, member_id)
        join estates e on e.region_id = k.member_id
        join sources s on s.source_id = e.source_id
        where ${WHERE}
      ) p
      where place <= :limit::int
      order by root_id, place`,
    row: FIRST_PAGE_ROW,
  });
}

/** The first page of estates of each of many regions, in an order, by what they always are. */
export const estatesFirstPages = {} as Record<SharedOrder, Statement<FirstPages, typeof FIRST_PAGE_ROW>>;
for (const order of ["NAME", "BUILT_YEAR", "HOUSEHOLDS", "DISTANCE"] as const)
  estatesFirstPages[order] = firstPages(order);

/** Estates of each of many regions, by what they always are; regions without any are left out. */
export const countEstatesOfRegions = statement<EstateWhere & Subtrees>()({
  name: "countEstatesOfRegions",
  text: `
    select k.root_id, count(*)::int as estates
    from unnest(:rootIds::int[], :memberIds::int[]) as k (root_id, member_id)
    join estates e on e.region_id = k.member_id
    where ${WHERE}
    group by k.root_id`,
  row: { root_id: "int4", estates: "int4" },
});

export const countEstates = statement<EstateWhere>()({
  name: "countEstates",
  text: `select count(*)::int as estates from estates e where ${WHERE}`,
  row: { estates: "int4" },
});

export const countEstatesByState = statement<EstateWhere & EstateState>()({
  name: "countEstatesByState",
  slow: true,
  text: `with ${CHOSEN_BY_STATE} select count(*)::int as estates from chosen`,
  row: { estates: "int4" },
});

export const countEstatesByNeighbours = statement<EstateWhere & EstateState & EstateNeighbours>()({
  name: "countEstatesByNeighbours",
  slow: true,
  text: `with ${CHOSEN_BY_NEIGHBOURS} select count(*)::int as estates from chosen`,
  row: { estates: "int4" },
});

const POINT_ROW = {
  city_code: "text",
  estate_id: "int8",
  name: "text",
  longitude: "float8",
  latitude: "float8",
  built_year: "int2?",
  households: "int4?",
  mode: "text?",
  party_step: "int4",
  demo: "bool",
} as const;

function points<P extends EstateWhere & EstateState>(name: string, chosen: string) {
  return statement<P & { readonly limit: number }>()({
    name,
    slow: true,
    text: `
      with ${chosen}
      select e.city_code, e.estate_id, e.name, st_x(e.location) as longitude, st_y(e.location) as latitude, e.built_year,
        e.households, c.mode, c.party_step, s.demo
      from chosen c
      join estates e on e.city_code = c.city_code and e.estate_id = c.estate_id
      join sources s on s.source_id = e.source_id
      where e.location is not null
      order by e.city_code, e.estate_id
      limit :limit::int`,
    row: POINT_ROW,
  });
}

/** Estates as points of a map layer, with their state on the day; those without a location are left out. */
export const estatePoints = points<EstateWhere & EstateState>("estatePoints", CHOSEN_BY_STATE);
/** The same, also by what is near them. */
export const estatePointsByNeighbours = points<EstateWhere & EstateState & EstateNeighbours>(
  "estatePointsByNeighbours",
  CHOSEN_BY_NEIGHBOURS,
);

/** Complaints of the twelve months up to a day in some cities, by estate; estates without any are left out. */
export const complaintsOf12Months = statement<Pick<EstateWhere, "cityCodes" | "asOf">>()({
  name: "complaintsOf12Months",
  slow: true,
  text: COMPLAINTS_BY_ESTATE,
  row: { city_code: "text", estate_id: "int8", complaints: "int4" },
});
