import { statement } from "../db/statement.ts";

const ROW = {
  name: "text",
  kind: "text",
  target: "text",
  cron: "text",
  language: "text",
  recipients: "text",
  formats: "text",
  made_by: "text",
  created_at: "timestamptz",
} as const;
const COLUMNS = Object.keys(ROW).join(", ");

/** Every schedule by name. */
export const allSchedules = statement()({
  name: "allSchedules",
  text: `select ${COLUMNS} from schedules order by name`,
  row: ROW,
});

/** Stores a schedule under a name that is free, while there are fewer than `most`; no row where it is not, or there are not. */
export const insertSchedule = statement<{
  readonly name: string;
  readonly kind: string;
  readonly target: string;
  readonly cron: string;
  readonly language: string;
  readonly recipients: string;
  readonly formats: string;
  readonly madeBy: string;
  readonly at: Date;
  readonly most: number;
}>()({
  name: "insertSchedule",
  text: `insert into schedules (${COLUMNS})
    select :name::text, :kind::text, :target::text, :cron::text, :language::text, :recipients::text, :formats::text, :madeBy::text,
      :at::timestamptz
    where (select count(*) from schedules) < :most::int
    on conflict (name) do nothing
    returning name`,
  row: { name: "text" },
});

/** Deletes a schedule, with what is known of its deliveries; no row where there is none. */
export const deleteSchedule = statement<{ readonly name: string }>()({
  name: "deleteSchedule",
  text: "delete from schedules where name = :name returning name",
  row: { name: "text" },
});

/** The latest deliveries of each schedule, the newest first. */
export const latestDeliveries = statement<{ readonly each: number }>()({
  name: "latestDeliveries",
  text: `select schedule, due_at, claimed_at, attempts, sending_at, sent_at, failure, refused
    from (select deliveries.*, row_number() over (partition by schedule order by due_at desc) as place from deliveries) as ranked
    where place <= :each
    order by schedule, due_at desc`,
  row: {
    schedule: "text",
    due_at: "timestamptz",
    claimed_at: "timestamptz",
    attempts: "int4",
    sending_at: "timestamptz",
    sent_at: "timestamptz",
    failure: "text",
    refused: "bool",
  },
});
