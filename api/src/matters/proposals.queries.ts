import { inScope, statement } from "../db/statement.ts";
import { ENOUGH, LIKELY_HALVES, MEASURED, MEASURES } from "./link-measures.ts";

/** Which complaints are looked at. */
export interface ProposalsWhere {
  readonly cityCodes: readonly string[];
  readonly regionIds: readonly number[] | null;
  readonly categories: readonly string[] | null;
  /** Days on which they were reported, both included. */
  readonly from: string;
  readonly to: string;
  /** Least score, 0 to 1. */
  readonly least: number;
}

/**
 * Each complaint with the likeliest of those before it that may tell of the same matter, of which nobody has said so yet, and which is not of its matter
 * already. The later of two, by number, stands for both, as in what is said of them.
 */
const proposed = (more: string): string => `
  select likely.*, row_number() over (partition by city_code, complaint_id order by score desc, other_id) as place
  from (${LIKELY_HALVES.map((likely) => half(likely, more)).join("\n    union all")}) likely`;

const half = (likely: string, more: string): string => `
    select c.city_code, c.reported_on, c.complaint_id, c.region_id, c.reported_at, o.reported_on as other_on, o.complaint_id as other_id, ${MEASURES}
    from complaints c
    join complaints o on o.complaint_id < c.complaint_id and ${likely}
    left join complaint_matters mc on mc.city_code = c.city_code and mc.complaint_id = c.complaint_id
    left join complaint_matters mo on mo.city_code = o.city_code and mo.complaint_id = o.complaint_id
    left join complaint_links l on l.city_code = c.city_code and l.complaint_id = c.complaint_id and l.other_id = o.complaint_id
    where c.city_code = any(:cityCodes::text[]) and (:regionIds::int[] is null or c.region_id = any(:regionIds))
      and c.reported_on between :from::date and :to::date${more}
      and (:categories::text[] is null or c.category = any(:categories))
      and o.reported_on between :from::date - 7 and :to::date + 7
      and l.complaint_id is null and coalesce(mc.first_id, c.complaint_id) <> coalesce(mo.first_id, o.complaint_id)
      and ${inScope("c.region_id", "c.estate_id")} and ${inScope("o.region_id", "o.estate_id")}
      and ${ENOUGH}`;

/**
 * A page, the complaints reported last in front; `afterAt`, `afterId`: the row before it, null from the start. `waiting`: how many wait from there on,
 * since all of them are found before any is the likeliest of its complaint.
 */
export const proposals = statement<
  ProposalsWhere & { readonly afterAt: string | null; readonly afterId: string | null; readonly limit: number }
>()({
  name: "complaints likely of one matter, waiting",
  slow: true,
  text: `
    select city_code, reported_on, complaint_id, region_id, other_on, other_id, same_estate, metres, days, alike, score,
      count(*) over ()::int as waiting, to_char(reported_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as exact_at
    from (${proposed("\n    and (:afterAt::timestamptz is null or (c.reported_at, c.complaint_id) < (:afterAt, :afterId::bigint))")}) p
    where place = 1 and score >= :least::float8
    order by p.reported_at desc, p.complaint_id desc
    limit :limit`,
  row: {
    ...{ city_code: "text", reported_on: "date", complaint_id: "int8", region_id: "int4" },
    ...{ other_on: "date", other_id: "int8", ...MEASURED, waiting: "int4", exact_at: "text" },
  },
});

export const countProposals = statement<ProposalsWhere>()({
  name: "count complaints likely of one matter, waiting",
  slow: true,
  text: `select count(*)::int as proposals from (${proposed("")}) p where place = 1 and score >= :least::float8`,
  row: { proposals: "int4" },
});
