import { type Statement, statement } from "../../db/statement.ts";
import type { InterventionKind } from "./intervention-kinds.ts";

/** Where estates are looked for, and between which days, both included. */
interface DaysWhere {
  readonly cityCodes: readonly string[];
  readonly regionIds: readonly number[] | null;
  readonly from: string;
  readonly to: string;
}

const ROW = { city_code: "text", estate_id: "int8", first_day: "date", last_day: "date" } as const;

const WITHIN = ":from::date and :to::date";

/** Estate and day of each, of the cities. A change of management is known where both firms are, or that nobody managed before. */
const DAYS: Readonly<Record<InterventionKind, string>> = {
  RENOVATION: `
      select r.city_code, r.estate_id, r.finished_on as day
      from renovations r
      where r.city_code = any(:cityCodes::text[]) and r.finished_on between ${WITHIN}`,
  MANAGEMENT_CHANGE: `
      select m.city_code, m.estate_id, m.valid_from as day
      from (
        select city_code, estate_id, valid_from, firm_id,
          row_number() over by_time as place, lag(firm_id) over by_time as firm_before, lag(mode) over by_time as mode_before
        from management_episodes
        where city_code = any(:cityCodes::text[])
        window by_time as (partition by city_code, estate_id order by valid_from nulls first, episode_id)
      ) m
      where m.place > 1 and m.firm_id <> coalesce(m.firm_before, case m.mode_before when 'NONE' then -1 end)
        and m.valid_from between ${WITHIN}`,
  INTERVIEW: `
      select a.city_code, a.estate_id, a.acted_on as day
      from supervision_acts a
      where a.city_code = any(:cityCodes::text[]) and a.kind = 'INTERVIEW' and a.estate_id is not null
        and a.acted_on between ${WITHIN}`,
};

const daysOfKind = (kind: InterventionKind): Statement<DaysWhere, typeof ROW> =>
  statement<DaysWhere>()({
    name: `days of ${kind} of estates`,
    slow: true,
    text: `
    select e.city_code, e.estate_id, min(v.day) as first_day, max(v.day) as last_day
    from (${DAYS[kind]}
    ) v
    join estates e on e.city_code = v.city_code and e.estate_id = v.estate_id
    where :regionIds::int[] is null or e.region_id = any(:regionIds)
    group by e.city_code, e.estate_id
    order by e.city_code, e.estate_id`,
    row: ROW,
  });

/** Of each kind: the estates in which it was done, each with the first and the last of its days. */
export const interventionDays: Readonly<Record<InterventionKind, Statement<DaysWhere, typeof ROW>>> = {
  RENOVATION: daysOfKind("RENOVATION"),
  MANAGEMENT_CHANGE: daysOfKind("MANAGEMENT_CHANGE"),
  INTERVIEW: daysOfKind("INTERVIEW"),
};
