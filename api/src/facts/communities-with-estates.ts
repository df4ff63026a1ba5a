import { contains, daysOf, type StockFacts } from "./stock-facts.ts";

// Communities (社区) in which there are estates: of a village without one nobody expects a station or a secretary of estates.

export const COMMUNITIES_PLACED = "(select distinct city_code, region_id as fact_id, region_id from estates)";

export const ESTATES_COME_AND_GO = daysOf([{ table: "estates", key: "region_id", days: ["valid_from", "valid_to"] }]);

/** SQL of the estates `e` of the communities in `s`. */
export const ESTATES_OF_COMMUNITIES = `join estates e on e.city_code = s.city_code and e.region_id = s.fact_id
    join regions g on g.region_id = e.region_id and g.level = 'COMMUNITY'`;

/** Communities with an estate on a day, each once; `f.estates` is how many. */
export const communitiesAsOf: StockFacts = {
  family: "estates",
  knownBy: { rows: "ESTATES", columns: {} },
  table: "estates",
  key: "region_id",
  placed: COMMUNITIES_PLACED,
  changeDays: ESTATES_COME_AND_GO,
  asOf: (spans) => `
    select s.city_code, s.fact_id, s.day, s.first_index, s.past_index, e.region_id, count(*)::int as estates
    from ${spans} s
    ${ESTATES_OF_COMMUNITIES}
    where ${contains("e.valid_from", "e.valid_to", "s.day")}
    group by s.city_code, s.fact_id, s.day, s.first_index, s.past_index, e.region_id`,
};
