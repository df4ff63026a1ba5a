import { currentPoliciesOf, rulesFingerprint } from "@estate-atlas/api/clocks/current-policies";
import { allCategories } from "@estate-atlas/api/complaints/category.queries";
import { run } from "@estate-atlas/api/db/database";
import type { Queryable } from "@estate-atlas/api/db/queryable";
import { updateDueRules } from "@estate-atlas/api/dues/due-rules.queries";
import { ruleSetNow } from "@estate-atlas/api/dues/rule-set";
import { insertRuleSet } from "@estate-atlas/api/dues/rule-sets.queries";
import { insertPolicy } from "@estate-atlas/api/policies/policy.queries";
import { demoDuePolicy, TRYING } from "./demo/due-policy.ts";
import { insertUncountedDues } from "./seed.queries.ts";

/**
 * Leaves the rules of due times as they were before a policy of the demonstration, open complaints of its city as counted by them, and then
 * the policy: the server's first count finds the change as it finds any, and tells what it moved. Returns how many open complaints there are.
 */
export async function changeRules(client: Queryable, today: string): Promise<number> {
  const now = new Date(`${today}T00:00:00+08:00`);
  const placed = (await run(client, allCategories, {})).filter(({ above }) => above.length > 0);
  const fingerprint = rulesFingerprint(
    currentPoliciesOf([]),
    placed.map(({ category, above }) => [category, above]),
  );
  const [first] = await run(client, updateDueRules, { fingerprint });
  const content = ruleSetNow([], placed);
  await run(client, insertRuleSet, {
    ...{ rules: first!.rules, now, content: JSON.stringify(content), holidays: content.holidays.version },
    ...{ reasons: [], years: [], policies: [] },
  });
  const { policy, cityCode } = TRYING;
  const open = await run(client, insertUncountedDues, { cityCode, rules: first!.rules });
  await run(client, insertPolicy, { policy, version: 1, text: demoDuePolicy(today), at: now, by: "shell" });
  return open.length;
}
