import { WITH_FIRM } from "../complaint-times/loop-stretches-sql.ts";
import { COMPLAINT_COLUMNS, COMPLAINT_ROW } from "../complaints/complaint.queries.ts";
import { statement } from "../db/statement.ts";
import { HOURS_EACH, SPANS } from "./survival.ts";

/** Complaints of a region that were reported from a day up to a moment. */
export interface PaceWhere {
  readonly cityCodes: readonly string[];
  readonly regionIds: readonly number[] | null;
  readonly from: string;
  readonly at: Date;
}

/** When a complaint began to wait: it was reported, or opened again. */
const BEGAN = "coalesce(c.reopened_at, c.reported_at)";
/** When that ended as far as was known at the moment; null: it had not. */
const ENDED = `least(case when c.handled_at > ${BEGAN} and c.handled_at <= :at then c.handled_at end,
  case when c.closed_at > ${BEGAN} and c.closed_at <= :at then c.closed_at end)`;
/**
 * Known at the moment: its own times have not been written over since, and if it has ended somebody said when. The day is of another zone than the
 * moment, so both bound it.
 */
const KNOWN = `c.city_code = any(:cityCodes::text[]) and (:regionIds::int[] is null or c.region_id = any(:regionIds))
  and c.reported_on >= :from::date and c.reported_on <= (:at::timestamptz + interval '1 day')::date and c.reported_at <= :at
  and not coalesce(c.reopened_at > :at, false)
  and (c.status <> 'CLOSED' or c.handled_at is not null or c.closed_at is not null)`;

const span = (hours: string): string =>
  `least(floor(extract(epoch from ${hours}) / ${HOURS_EACH * 3600}), ${SPANS})::int`;

/** Complaints by firm, category and age: how many ended at it, and how many had got no further. */
export const paceCounts = statement<PaceWhere>()({
  name: "ages of complaints by firm and category",
  slow: true,
  text: `
    select c.category, c.firm_city, c.firm_id, c.span, count(c.ended)::int as ended, count(*) filter (where c.ended is null)::int as still
    from (
      select c.category, m.firm_id, case when m.firm_id is not null then m.city_code end as firm_city, ${ENDED} as ended,
        ${span(`coalesce(${ENDED}, :at) - ${BEGAN}`)} as span
      from ${WITH_FIRM}
      where ${KNOWN}
    ) c
    group by 1, 2, 3, 4
    order by 1, 2, 3, 4`,
  row: { category: "text", firm_city: "text?", firm_id: "int8?", span: "int4", ended: "int4", still: "int4" },
});

/** Some of the complaints that were open at the moment, the same ones each time. */
export const openThen = statement<PaceWhere & { readonly most: number }>()({
  name: "some complaints open at a moment",
  slow: true,
  text: `
    select ${COMPLAINT_COLUMNS}
    from complaints c join sources s on s.source_id = c.source_id
    where ${KNOWN} and ${ENDED} is null
    order by md5(c.complaint_id::text), c.city_code, c.complaint_id
    limit :most`,
  row: COMPLAINT_ROW,
});

interface DuesWhere extends Omit<PaceWhere, "from"> {
  /** When horizons end, in order. */
  readonly untils: readonly Date[];
}

/** Open complaints by firm, category, age, and age when their next step is due, by the first horizon that it is due in: from 1, 0 for overdue. */
export const duesByAge = statement<DuesWhere>()({
  name: "due complaints by age",
  slow: true,
  text: `
    select d.category, case when d.firm_id is not null then d.city_code end as firm_city, d.firm_id, d.horizon,
      case when d.horizon > 0 then ${span(`:at::timestamptz - d.began`)} else 0 end as span,
      case when d.horizon > 0 then ${span("d.due_at - d.began")} else 0 end as due_span, count(*)::int as complaints
    from (
      select d.city_code, d.category, d.firm_id, d.due_at, ${BEGAN} as began,
        case when d.due_at <= :at then 0 else (select min(u.place)::int from unnest(:untils::timestamptz[]) with ordinality u (until, place) where d.due_at <= u.until) end as horizon
      from complaint_dues d
      join complaints c on c.city_code = d.city_code and c.reported_on = d.reported_on and c.complaint_id = d.complaint_id
      where d.city_code = any(:cityCodes::text[]) and (:regionIds::int[] is null or c.region_id = any(:regionIds))
        and d.leads and d.paused_since is null and d.due_at is not null
    ) d
    where d.horizon is not null
    group by 1, 2, 3, 4, 5, 6
    order by 1, 2, 3, 4, 5, 6`,
  row: {
    category: "text",
    firm_city: "text?",
    firm_id: "int8?",
    horizon: "int4",
    span: "int4",
    due_span: "int4",
    complaints: "int4",
  },
});
