import type pg from "pg";
import { BadSettings } from "../checked-yaml.ts";
import { currentPolicies, rulesFingerprint } from "../clocks/current-policies.ts";
import { sitePolicies } from "../clocks/site-policies.queries.ts";
import { allCategories } from "../complaints/category.queries.ts";
import { bumpVersions, liftTimeLimit, run } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import { dueRules, insertMarksOfAll, updateDueRules } from "./due-rules.queries.ts";
import { changeOf, type RuleSet, type RuleSetChange, type RuleSetText, readRuleSet, ruleSetNow } from "./rule-set.ts";
import { insertRuleSet, ruleSetContent } from "./rule-sets.queries.ts";

/** Nothing is told of the first, or of one whose predecessor was not kept. */
const NO_CHANGE: RuleSetChange = { reasons: [], years: [], policies: [] };

/** Where policies, holidays or business hours are others than before, they are kept as a set, and every due time is to be counted anew. */
export async function followRules(client: pg.PoolClient, now: Date): Promise<void> {
  const [known] = await run(client, dueRules, {});
  const placed = (await run(client, allCategories, {})).filter(({ above }) => above.length > 0);
  const fingerprint = rulesFingerprint(
    await currentPolicies(client),
    placed.map(({ category, above }) => [category, above]),
  );
  const isSame = known?.fingerprint === fingerprint;
  if (isSame && known.is_kept) return;
  await liftTimeLimit(client);
  // of several servers one counts the set
  const [next] = isSame ? [known] : await run(client, updateDueRules, { fingerprint });
  if (next === undefined) return;
  const content = ruleSetNow(await run(client, sitePolicies, {}), placed);
  const before = await textOf(client, next.rules - 1);
  const { reasons, years, policies } = before === null ? NO_CHANGE : changeOf(before, content);
  await run(client, insertRuleSet, {
    ...{ rules: next.rules, now, content: JSON.stringify(content), holidays: content.holidays.version },
    ...{ reasons, years, policies },
  });
  await bumpVersions(client, ["complaint_dues"]);
  if (!isSame) await run(client, insertMarksOfAll, {});
}

async function textOf(client: Queryable, rules: number): Promise<RuleSetText | null> {
  const [row] = await run(client, ruleSetContent, { rules });
  return row === undefined ? null : (JSON.parse(row.content) as RuleSetText);
}

/** Sets that are counted by, as they were before: read once a pass. */
export class RuleSets {
  readonly #read = new Map<number, Promise<RuleSet | null>>();

  /** Null where it was not kept, or no parser reads it any more. */
  before(client: Queryable, rules: number): Promise<RuleSet | null> {
    const known = this.#read.get(rules);
    if (known !== undefined) return known;
    const read = readKept(client, rules);
    this.#read.set(rules, read);
    read.catch(() => this.#read.delete(rules));
    return read;
  }
}

async function readKept(client: Queryable, rules: number): Promise<RuleSet | null> {
  const text = await textOf(client, rules);
  try {
    return text === null ? null : readRuleSet(text);
  } catch (error) {
    if (!(error instanceof BadSettings)) throw error;
    console.error(`due times of the rules before (${rules}) cannot be replayed: ${error.message}`);
    return null;
  }
}
