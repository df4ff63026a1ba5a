import { statement } from "../db/statement.ts";

/** Nobody adds or ends another meanwhile: what is in force together is judged together. */
export const holdPolicies = statement()({
  name: "hold policies of the site",
  text: "select one from due_rules order by one for update",
  row: { one: "bool" },
});

export const insertPolicy = statement<{
  readonly policy: string;
  readonly version: number;
  readonly text: string;
  readonly at: Date;
  readonly by: string;
}>()({
  name: "insertPolicy",
  text: `insert into complaint_policies (policy, version, text, added_at, added_by)
    values (:policy::text, :version::int, :text::text, :at::timestamptz, :by::text)`,
  row: {},
});

/** Of a version that is shipped there is no row until its end is said. */
export const endPolicy = statement<{
  readonly policy: string;
  readonly version: number;
  readonly endsOn: string;
  readonly at: Date;
  readonly by: string;
}>()({
  name: "endPolicy",
  text: `insert into complaint_policies (policy, version, ends_on, added_at, added_by, ended_at, ended_by)
    values (:policy::text, :version::int, :endsOn::date, :at::timestamptz, :by::text, :at, :by)
    on conflict (policy, version) do update set ends_on = excluded.ends_on, ended_at = excluded.ended_at, ended_by = excluded.ended_by`,
  row: {},
});
