import { inScope, statement } from "../db/statement.ts";
import type { CityKeys } from "../graphql/city-key.ts";

const LINK = {
  city_code: "text",
  link_id: "int8",
  region_id: "int4",
  own_id: "int8?",
  words: "text",
  estate_id: "int8",
  score: "float8",
  reasons: "text",
  state: "text",
  proposed_at: "timestamptz",
  decided_at: "timestamptz?",
  decided_by: "text?",
  source: "text",
  records: "int4",
} as const;
const COLUMNS = `l.city_code, l.link_id, l.region_id, l.own_id, l.words, l.estate_id, l.score, l.reasons, l.state, l.proposed_at, l.decided_at, l.decided_by,
      s.name as source, count(m.record_id)::int as records`;
const FROM = `estate_links l join sources s on s.source_id = l.source_id
      left join estate_mentions m on m.city_code = l.city_code and m.link_id = l.link_id`;
const WHERE = `(:regionIds::int[] is null or l.region_id = any(:regionIds::int[])) and l.state = any(:states::text[])
      and (:source::text is null or s.name = :source)`;

interface Wanted {
  readonly regionIds: readonly number[] | null;
  readonly states: readonly string[];
  readonly source: string | null;
}

/** Links by number, behind one. */
export const estateLinks = statement<Wanted & { readonly after: string | null; readonly limit: number }>()({
  name: "estateLinks",
  text: `
    select ${COLUMNS} from ${FROM}
    where ${WHERE} and (:after::bigint is null or l.link_id > :after) group by l.city_code, l.link_id, s.name order by l.link_id limit :limit::int`,
  row: LINK,
});

export const countEstateLinks = statement<Wanted>()({
  name: "countEstateLinks",
  text: `select count(*)::int as links from estate_links l join sources s using (source_id) where ${WHERE}`,
  row: { links: "int4" },
});

export const estateLinkByIds = statement<{ readonly cityCode: string; readonly linkId: string }>()({
  name: "estateLinkByIds",
  text: `
    select ${COLUMNS} from ${FROM}
    where l.city_code = :cityCode and l.link_id = :linkId::bigint and ${inScope("l.region_id")} group by l.city_code, l.link_id, s.name`,
  row: LINK,
});

/** Estates of a city that stand for themselves, to choose from, by name. */
export const estatesToChoose = statement<{
  readonly cityCodes: readonly string[];
}>()({
  name: "estatesToChoose",
  text: `
    select e.city_code, e.estate_id, e.region_id, e.name, e.external_id, s.name as source, st_x(e.location) as longitude, st_y(e.location) as latitude,
      e.address, e.households
    from estates e join sources s using (source_id)
    where e.city_code = any(:cityCodes::text[]) and ${inScope("e.region_id")} and e.valid_to is null
    order by e.name, e.estate_id`,
  row: {
    city_code: "text",
    estate_id: "int8",
    region_id: "int4",
    name: "text",
    external_id: "text",
    source: "text",
    longitude: "float8?",
    latitude: "float8?",
    address: "text?",
    households: "int4?",
  },
});

/** Estates of other sources that are these, by id. */
export const sameEstatesByIds = statement<CityKeys>()({
  name: "sameEstatesByIds",
  text: `
    select l.city_code, l.estate_id, l.own_id
    from unnest(:cityCodes::text[], :numbers::bigint[]) as k (city_code, estate_id)
    join estate_links l on l.city_code = k.city_code and l.estate_id = k.estate_id
    where l.own_id is not null and l.state in ('LINKED', 'CONFIRMED') and ${inScope("l.region_id", "l.own_id")}
    order by l.own_id`,
  row: { city_code: "text", estate_id: "int8", own_id: "int8?" },
});

/** The estates that these, of another source, are counted with. */
export const countedWithByIds = statement<CityKeys>()({
  name: "countedWithByIds",
  text: `
    select l.city_code, l.own_id, l.estate_id
    from unnest(:cityCodes::text[], :numbers::bigint[]) as k (city_code, own_id)
    join estate_links l on l.city_code = k.city_code and l.own_id = k.own_id
    where l.state in ('LINKED', 'CONFIRMED') and ${inScope("l.region_id", "l.estate_id")}`,
  row: { city_code: "text", own_id: "int8?", estate_id: "int8" },
});

/** Rules, by region. */
export const estateLinkRules = statement()({
  name: "estateLinkRules",
  text: `select region_id, certain_from, set_at, set_by from estate_link_rules where ${inScope("region_id")} order by region_id`,
  row: { region_id: "int4", certain_from: "float8", set_at: "timestamptz", set_by: "text" },
});
