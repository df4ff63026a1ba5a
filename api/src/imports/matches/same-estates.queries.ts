import { command } from "../../db/command.ts";
import { statement } from "../../db/statement.ts";
import { insertingLinks } from "./links.queries.ts";

/** The last day of an estate that another source's stands for: before every day that anybody looks at. */
const ASIDE = "date '0001-01-01'";
const DECIDED = "l.own_id is not null and l.state in ('LINKED', 'CONFIRMED')";
const ITS_OWN = "e.city_code = l.city_code and e.estate_id = l.own_id";

const standAgain = (condition: string, from = "estate_links l"): string => `
  update estates e set valid_from = l.valid_from, valid_to = l.valid_to from ${from}
  where ${condition} and ${DECIDED} and ${ITS_OWN} and e.valid_to = ${ASIDE}`;

/** The estates of a source stand on their own days again, all of them or that of one link. */
export const standAgainOfSource = command<{ readonly sourceId: number }>(
  standAgain("l.source_id = :sourceId::smallint"),
);
export const standAgainOfLink = command<{ readonly cityCode: string; readonly linkId: string }>(
  standAgain("l.city_code = :cityCode and l.link_id = :linkId::bigint"),
);

/** Those whose other is gone stand again too. */
export const standAgainAlone = command<{ readonly cityCodes: readonly string[] }>(
  standAgain(
    "l.city_code = any(:cityCodes::text[]) and o.estate_id is null",
    "estate_links l left join estates o on o.city_code = l.city_code and o.estate_id = l.estate_id",
  ),
);

/** Estates that are another source's count once: their links keep their days, and they stand aside. */
export const standAside = [
  command<{ readonly cityCodes: readonly string[] }>(`
    update estate_links l set valid_from = e.valid_from, valid_to = e.valid_to from estates e
    where l.city_code = any(:cityCodes::text[]) and ${DECIDED} and ${ITS_OWN} and e.valid_to is distinct from ${ASIDE}`),
  command<{ readonly cityCodes: readonly string[] }>(`
    update estates e set valid_from = null, valid_to = ${ASIDE} from estate_links l
    where l.city_code = any(:cityCodes::text[]) and ${DECIDED} and ${ITS_OWN} and e.valid_to is distinct from ${ASIDE}`),
];

/** Puts links of estates in, as JSON rows of the columns; one that waits is judged anew. Those that are as they were are not returned. */
export const proposeSameEstates = statement<{
  readonly links: string;
  readonly sourceId: number;
  readonly at: Date;
}>()({
  name: "importProposeSameEstates",
  text: insertingLinks(`on conflict (city_code, own_id) where own_id is not null do update set region_id = excluded.region_id, words = excluded.words, plain = excluded.plain,
      estate_id = excluded.estate_id, score = excluded.score, reasons = excluded.reasons, state = excluded.state, proposed_at = excluded.proposed_at,
      decided_at = excluded.decided_at, decided_by = excluded.decided_by
    where l.state = 'WAITING' and (l.region_id, l.words, l.estate_id, l.reasons, l.state)
      is distinct from (excluded.region_id, excluded.words, excluded.estate_id, excluded.reasons, excluded.state)
    returning state`),
  row: { state: "text" },
});

/** The cities that a source has estates in. */
export const citiesOfSource = statement<{ readonly sourceId: number }>()({
  name: "importCitiesOfSource",
  text: "select distinct city_code from estates where source_id = :sourceId::smallint",
  row: { city_code: "text" },
});

/** The estates of cities that stand for themselves, of all sources. */
export const estatesToMatch = statement<{ readonly cityCodes: readonly string[] }>()({
  name: "importEstatesToMatch",
  text: `
    select city_code, estate_id, source_id, region_id, name, address, households, st_x(location) as lon, st_y(location) as lat
    from estates where city_code = any(:cityCodes::text[]) and valid_to is null`,
  row: {
    city_code: "text",
    estate_id: "int8",
    source_id: "int2",
    region_id: "int4",
    name: "text",
    address: "text?",
    households: "int4?",
    lon: "float8?",
    lat: "float8?",
  },
});

/** Which estates of cities are said to be another source's, or not to be. */
export const linksOfEstates = statement<{ readonly cityCodes: readonly string[] }>()({
  name: "importLinksOfEstates",
  text: "select own_id, estate_id, state from estate_links where city_code = any(:cityCodes::text[]) and own_id is not null",
  row: { own_id: "int8?", estate_id: "int8", state: "text" },
});

/** Whether another source's estate is this one. */
export const isMeant = statement<{ readonly cityCode: string; readonly estateId: string }>()({
  name: "importIsMeant",
  text: `select l.link_id from estate_links l where l.city_code = :cityCode and l.estate_id = :estateId::bigint and ${DECIDED} limit 1`,
  row: { link_id: "int8" },
});
