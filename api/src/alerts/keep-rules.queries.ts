import { statement } from "../db/statement.ts";
import type { NewRule } from "./alert-rule.ts";

/** Stores a rule under a name that is free in its region, while there are fewer than `most`; no row where it is not, or there are not. */
export const insertAlertRule = statement<
  NewRule & { readonly madeBy: string; readonly at: Date; readonly most: number }
>()({
  name: "insertAlertRule",
  text: `
    insert into alert_rules (name, region_code, level, indicator, alarm, queue_list, condition, comparison, threshold, made_by, created_at)
    select :name::text, :regionCode::text, :level::region_level, :indicator::text, :alarm::text, :queueList::text, :condition::text, :comparison::text,
      :threshold::float8, :madeBy::text, :at::timestamptz
    where (select count(*) from alert_rules where ended_at is null) < :most::int
    on conflict (region_code, name) where ended_at is null do nothing
    returning rule_id`,
  row: { rule_id: "int8" },
});

/** Ends a rule; no row where none is in force. */
export const endAlertRule = statement<{ readonly ruleId: string; readonly by: string; readonly at: Date }>()({
  name: "endAlertRule",
  text: "update alert_rules set ended_at = :at, ended_by = :by where rule_id = :ruleId and ended_at is null returning rule_id",
  row: { rule_id: "int8" },
});
