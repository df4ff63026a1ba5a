import { statement } from "../db/statement.ts";

interface Where {
  readonly cityCodes: readonly string[];
  /** Null: anywhere in the cities. */
  readonly regionIds: readonly number[] | null;
}

/** Complaints that are open, by region: for over 72 hours, for over 30 days, for 48 to 72 hours, and escalated. `firstDay` bounds the local days looked through. */
export const openComplaints = statement<Where & { readonly at: Date; readonly firstDay: string }>()({
  name: "open complaints",
  slow: true,
  text: `
    select c.region_id, (count(*) filter (where c.reported_at <= :at::timestamptz - interval '72 hours'))::int as overdue,
      (count(*) filter (where c.reported_at <= :at::timestamptz - interval '30 days'))::int as open_long,
      (count(*) filter (where c.reported_at > :at::timestamptz - interval '72 hours'
        and c.reported_at <= :at::timestamptz - interval '48 hours'))::int as due,
      (count(*) filter (where c.status = 'ESCALATED'))::int as escalated
    from complaints c
    where c.city_code = any(:cityCodes::text[]) and (:regionIds::int[] is null or c.region_id = any(:regionIds))
      and c.reported_on >= :firstDay::date and c.status <> 'CLOSED'
    group by c.region_id order by c.region_id`,
  row: { region_id: "int4", overdue: "int4", open_long: "int4", due: "int4", escalated: "int4" },
});

type ByDay = Where & { readonly today: string; readonly firstDay: string; readonly lastDay: string };

/** Records of a register that were or are to be done by a day and are not, by region: before today, and from today on. */
const undone = (name: string, table: string) =>
  statement<ByDay>()({
    name,
    text: `
      select d.region_id, (count(*) filter (where d.due_on < :today::date))::int as overdue,
        (count(*) filter (where d.due_on >= :today::date))::int as due
      from ${table} d
      where d.city_code = any(:cityCodes::text[]) and (:regionIds::int[] is null or d.region_id = any(:regionIds))
        and d.done_on is null and d.due_on >= :firstDay::date and d.due_on <= :lastDay::date
      group by d.region_id order by d.region_id`,
    row: { region_id: "int4", overdue: "int4", due: "int4" },
  });

export const undoneRectifications = undone("undone rectifications", "supervision_acts");
export const undoneDuties = undone("undone duties", "disclosure_duties");
