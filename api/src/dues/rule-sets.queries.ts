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
