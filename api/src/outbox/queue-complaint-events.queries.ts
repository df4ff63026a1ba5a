import { command } from "../db/command.ts";
import { statement } from "../db/statement.ts";

// What webhooks have of complaints, kept in the transaction that writes it, over its temporary tables. Their regions are judged once more when it is sent.

/** What happened longer ago than this when it is told is history: a file of last year's complaints is no news. */
const NEWS_DAYS = 7;

const INSERT =
  "insert into event_deliveries (webhook_id, complaint_city, complaint_on, complaint_id, event_number, event, happened_at, next_at)";
/** The webhooks of a complaint `c` that have a kind. */
const wanting = (kind: string): string => `
  join regions r on r.region_id = c.region_id
  join access_webhooks w on w.ended_at is null and ${kind} = any(w.kinds)
  join regions o on o.region_id = w.region_id and r.path <@ o.path`;

export const anyWebhook = statement()({
  name: "any webhook",
  text: "select exists (select from access_webhooks where ended_at is null) as found",
  row: { found: "bool" },
});

/** Events that staged_complaint_events and told_complaints have brought. */
export const queueToldEvents = command<{ readonly sourceId: number; readonly at: Date; readonly today: string }>(`
  ${INSERT}
  select w.webhook_id, e.city_code, e.reported_on, e.complaint_id, e.event_number, e.type::text, e.happened_at, :at::timestamptz
  from staged_complaint_events s join told_complaints t using (complaint_ref)
  join complaint_events e on e.city_code = t.city_code and e.source_id = :sourceId::smallint and e.event_id = s.event_id
  join complaints c on c.city_code = t.city_code and c.reported_on = t.reported_on and c.complaint_id = t.complaint_id
  ${wanting("e.type::text")}
  where e.happened_at >= :today::date - ${NEWS_DAYS}
  order by e.happened_at, e.event_number, w.webhook_id`);

/** What complaints_after says anew of complaints by their own times, held against complaints_before. */
export const queueWrittenTimes = command<{ readonly at: Date; readonly today: string }>(`
  ${INSERT}
  select w.webhook_id, c.city_code, c.reported_on, c.complaint_id, null, told.type, told.happened_at, :at::timestamptz
  from complaints_after a
  join complaints c on c.city_code = a.city_code and c.reported_on = a.reported_on and c.complaint_id = a.complaint_id
  left join complaints_before b on b.city_code = a.city_code and b.complaint_id = a.complaint_id
  cross join lateral (values (1, 'RECEIVED', c.reported_at, b.reported_at), (2, 'ASSIGNED', c.assigned_at, b.assigned_at),
    (3, 'ESCALATED', c.escalated_at, b.escalated_at), (4, 'HANDLED', c.handled_at, b.handled_at), (5, 'CLOSED', c.closed_at, b.closed_at),
    (6, 'REOPENED', c.reopened_at, b.reopened_at)) told (place, type, happened_at, before)
  ${wanting("told.type")}
  where told.happened_at >= :today::date - ${NEWS_DAYS} and told.happened_at is distinct from told.before and (b.complaint_id is null or told.type <> 'RECEIVED')
  order by told.happened_at, c.complaint_id, told.place, w.webhook_id`);
