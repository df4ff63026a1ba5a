import { statement } from "../db/statement.ts";

export const insertRuleSet = statement<{
  readonly rules: number;
  readonly now: Date;
  readonly content: string;
  readonly holidays: string;
  readonly reasons: readonly string[];
  readonly years: readonly number[];
  readonly policies: readonly string[];
}>()({
  name: "insertRuleSet",
  text: `insert into due_rule_sets (rules, found_at, content, holidays, reasons, years, policies)
    values (:rules::int, :now::timestamptz, :content::text, :holidays::text, :reasons::text[], :years::int[], :policies::text[])
    on conflict (rules) do nothing`,
  row: {},
});

/** The content of one. */
export const ruleSetContent = statement<{ readonly rules: number }>()({
  name: "ruleSetContent",
  text: "select content from due_rule_sets where rules = :rules::int",
  row: { content: "text" },
});

/** Those that are another than the one before, the latest first, without their contents. */
export const changedRuleSets = statement<{ readonly before: number | null; readonly limit: number }>()({
  name: "changed sets of rules",
  text: `
    select s.rules, s.found_at, earlier.holidays as holidays_before, s.holidays, s.reasons, s.years, s.policies,
      not exists (select 1 from due_rule_sets later where later.rules > s.rules) as is_latest
    from due_rule_sets s
    left join due_rule_sets earlier on earlier.rules = s.rules - 1
    where s.reasons <> '{}' and (:before::int is null or s.rules < :before)
    order by s.rules desc
    limit :limit`,
  row: {
    rules: "int4",
    found_at: "timestamptz",
    holidays_before: "text?",
    holidays: "text",
    reasons: "text[]",
    years: "int4[]",
    policies: "text[]",
    is_latest: "bool",
  },
});
