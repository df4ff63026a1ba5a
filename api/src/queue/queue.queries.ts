import { localTimeSql } from "../calendar/clock.ts";
import { COMPLAINT_COLUMNS, COMPLAINT_ROW } from "../complaints/complaint.queries.ts";
import { statement } from "../db/statement.ts";
import { LONG_PAUSE_DAYS, type QueueList, queueLists } from "./queue-lists.ts";

/** Which complaints; null: not asked. */
export interface QueueWhere {
  readonly cityCodes: readonly string[];
  readonly regionIds: readonly number[] | null;
  readonly categories: readonly string[] | null;
  readonly firmId: string | null;
  /** Of what is escalated: to which level. */
  readonly level: string | null;
  readonly now: Date;
}

/** Where a page begins: moment and id of the row before it (null: from the start), and the rows wanted. */
interface PageFrom {
  readonly afterAt: string | null;
  readonly afterId: string | null;
  readonly limit: number;
}

/** A complaint that has been placed elsewhere lies where its own row says, also before its due times are counted anew. */
const ASKED = `
  d.city_code = any(:cityCodes::text[])
  and (:regionIds::int[] is null or d.region_id = any(:regionIds))
  and (:categories::text[] is null or d.category = any(:categories))
  and (:firmId::bigint is null or d.firm_id = :firmId)`;

/** Of each list its condition on `complaint_dues d`, and the moment by which it is in order. */
const LISTS: Readonly<Record<QueueList, { readonly holds: string; readonly sortAt: string }>> = {
  DUE_SOON: {
    holds: "d.due_at > :now::timestamptz and d.yellow_at <= :now and d.paused_since is null",
    sortAt: "d.due_at",
  },
  OVERDUE: { holds: "d.due_at <= :now::timestamptz", sortAt: "d.due_at" },
  ESCALATED: {
    holds:
      "d.leads and d.escalated_at <= :now::timestamptz and (:level::handling_level is null or d.escalated_to = :level)",
    sortAt: "d.escalated_at",
  },
  PAUSED_LONG: {
    holds: `d.leads and d.paused_since <= :now::timestamptz - interval '${LONG_PAUSE_DAYS} days'`,
    sortAt: "d.paused_since",
  },
  RETURNED_TWICE: {
    holds: "d.leads and d.returns > 1 and d.reported_on <= :now::timestamptz",
    sortAt: localTimeSql("d.reported_on::timestamp"),
  },
};

const page = (list: QueueList) =>
  statement<QueueWhere & PageFrom>()({
    name: `queue, ${list.toLowerCase().replaceAll("_", " ")}`,
    // the page first and its complaints then: else every due time is joined to months of complaints before the first rows are known
    text: `
      select ${COMPLAINT_COLUMNS}, d.due_id, d.step, d.due_at, d.paused_since, d.escalated_at as went_up_at, d.escalated_to::text as escalated_to, d.returns,
        to_char(d.sort_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as exact_at
      from (
        select d.*, ${LISTS[list].sortAt} as sort_at from complaint_dues d
        where ${ASKED} and ${LISTS[list].holds}
          and (:afterAt::timestamptz is null or (${LISTS[list].sortAt}, d.due_id) > (:afterAt, :afterId::bigint))
        order by ${LISTS[list].sortAt}, d.due_id
        limit :limit) d
      join complaints c on c.city_code = d.city_code and c.reported_on = d.reported_on and c.complaint_id = d.complaint_id
      join sources s on s.source_id = c.source_id
      where (:regionIds is null or c.region_id = any(:regionIds))
      order by d.sort_at, d.due_id`,
    row: {
      ...COMPLAINT_ROW,
      due_id: "int8",
      step: "text",
      due_at: "timestamptz?",
      paused_since: "timestamptz?",
      went_up_at: "timestamptz?",
      escalated_to: "text?",
      returns: "int4",
      exact_at: "text",
    },
  });

type Page = ReturnType<typeof page>;

/** A page of each list, the first to act on first. */
export const queuePages = Object.fromEntries(queueLists.values.map((list) => [list, page(list)])) as Record<
  QueueList,
  Page
>;

const COUNTED = queueLists.values
  .map((list) => `(count(*) filter (where ${LISTS[list].holds}))::int as ${list.toLowerCase()}`)
  .join(", ");
const COUNTS = {
  due_soon: "int4",
  overdue: "int4",
  escalated: "int4",
  paused_long: "int4",
  returned_twice: "int4",
} as const;

/** How many rows each list has, and how many complaints the overdue steps are of. */
export const countQueue = statement<QueueWhere>()({
  name: "count queue",
  slow: true,
  text: `
    select ${COUNTED},
      (count(distinct d.complaint_id) filter (where ${LISTS.OVERDUE.holds}))::int as overdue_complaints
    from complaint_dues d where ${ASKED}`,
  row: { ...COUNTS, overdue_complaints: "int4" },
});

/** The same by the regions that complaints are placed in. */
export const countQueueByRegion = statement<QueueWhere>()({
  name: "count queue by region",
  slow: true,
  text: `select d.region_id, ${COUNTED} from complaint_dues d where ${ASKED} group by d.region_id order by d.region_id`,
  row: { region_id: "int4", ...COUNTS },
});
