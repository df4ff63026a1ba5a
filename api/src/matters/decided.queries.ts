import { inScope, statement } from "../db/statement.ts";
import { MEASURED } from "./link-measures.ts";

/** Which decided links are looked at: those whose later complaint lies in the regions, and both of which are seen. */
export interface DecidedWhere {
  readonly cityCodes: readonly string[];
  readonly regionIds: readonly number[] | null;
  /** Null: any. */
  readonly state: string | null;
}

const DECIDED = `
    from complaint_links l
    join complaints c on c.city_code = l.city_code and c.reported_on = l.reported_on and c.complaint_id = l.complaint_id
    join complaints o on o.city_code = l.city_code and o.reported_on = l.other_on and o.complaint_id = l.other_id
    where l.city_code = any(:cityCodes::text[]) and (:regionIds::int[] is null or c.region_id = any(:regionIds))
      and (:state::text is null or l.state = :state)
      and ${inScope("c.region_id", "c.estate_id")} and ${inScope("o.region_id", "o.estate_id")}`;

/** A page, what was said last in front; `afterAt`, `afterId`, `afterOther`: the row before it, null from the start. */
export const decidedOfRegions = statement<
  DecidedWhere & {
    readonly afterAt: string | null;
    readonly afterId: string | null;
    readonly afterOther: string | null;
    readonly limit: number;
  }
>()({
  name: "decided links of regions",
  text: `
    select l.city_code, l.reported_on, l.complaint_id, c.region_id, l.other_on, l.other_id, l.same_estate, l.metres, l.days, l.alike, l.score,
      l.state, l.reason, l.decided_at, l.decided_by, to_char(l.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as exact_at${DECIDED}
      and (:afterAt::timestamptz is null or (l.decided_at, l.complaint_id, l.other_id) < (:afterAt, :afterId::bigint, :afterOther::bigint))
    order by l.decided_at desc, l.complaint_id desc, l.other_id desc
    limit :limit`,
  row: {
    ...{
      city_code: "text",
      reported_on: "date",
      complaint_id: "int8",
      region_id: "int4",
      other_on: "date",
      other_id: "int8",
    },
    ...{ ...MEASURED, state: "text", reason: "text?", decided_at: "timestamptz", decided_by: "text", exact_at: "text" },
  },
});

export const countDecided = statement<DecidedWhere>()({
  name: "count decided links of regions",
  text: `select count(*)::int as decided${DECIDED}`,
  row: { decided: "int4" },
});
