import { statement } from "../db/statement.ts";

export const dueRules = statement()({
  name: "any rules of due times",
  text: `select fingerprint, rules, exists (select 1 from due_rule_sets s where s.rules = due_rules.rules) as is_kept from due_rules`,
  row: { fingerprint: "text?", rules: "int4", is_kept: "bool" },
});

/** One row where the rules are others than before; of several servers one has it. */
export const updateDueRules = statement<{ readonly fingerprint: string }>()({
  name: "updateDueRules",
  text: `update due_rules set fingerprint = :fingerprint::text, rules = rules + 1 where fingerprint is distinct from :fingerprint returning rules`,
  row: { rules: "int4" },
});

export const beginEscalation = statement<{ readonly now: Date }>()({
  name: "beginEscalation",
  text: "update due_rules set escalates_since = coalesce(escalates_since, :now::timestamptz) returning escalates_since",
  row: { escalates_since: "timestamptz" },
});

/** Marks all that may be due, whatever is marked already. */
export const insertMarksOfAll = statement()({
  name: "insertMarksOfAll",
  text: `
    with marked as (delete from complaint_due_marks)
    insert into complaint_due_marks (city_code, reported_on, complaint_id)
    select city_code, reported_on, complaint_id from complaints where status <> 'CLOSED'
    union
    select city_code, reported_on, complaint_id from complaint_dues`,
  row: {},
});

export const demoSources = statement()({
  name: "demo sources",
  text: "select name from sources where demo order by name",
  row: { name: "text" },
});
