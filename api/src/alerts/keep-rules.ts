import { changing } from "../change.ts";
import type { Context } from "../context.ts";
import { run } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import { BadInput, NotFound } from "../errors.ts";
import { isBigint } from "../graphql/opaque-id.ts";
import { queueAlerts } from "../outbox/queue-alerts.ts";
import { alertRulesByIds } from "./alert.queries.ts";
import { type AlertRule, type NewRule, ruleOf } from "./alert-rule.ts";
import { updateElsewhere } from "./evaluate-rules.queries.ts";
import { endAlertRule, insertAlertRule } from "./keep-rules.queries.ts";

/** Rules in force that one platform keeps. */
export const MOST_RULES = 200;

/** Keeps a rule. Throws BadInput. */
export async function addRule(context: Context, rule: NewRule): Promise<void> {
  await changing(
    context,
    "alerts",
    (client) => insert(context, client, rule),
    () => ({ action: "ALERT_RULE_ADDED", subject: rule.name, regionCode: rule.regionCode, details: { ...rule } }),
  );
}

/** Ends a rule, and what was broken by it. Throws NotFound. */
export async function endRule(context: Context, id: string): Promise<void> {
  const rule = await ruleToEnd(context, id);
  await changing(
    context,
    "alerts",
    (client) => end(context, client, rule),
    () => ({ action: "ALERT_RULE_ENDED", subject: rule.name, regionCode: rule.regionCode }),
  );
}

/** Ends a rule and keeps another in its place: what was broken by the one says nothing of the other. Throws NotFound and BadInput. */
export async function changeRule(context: Context, id: string, rule: NewRule): Promise<void> {
  const before = await ruleToEnd(context, id);
  await changing(
    context,
    "alerts",
    async (client) => {
      await end(context, client, before);
      return insert(context, client, rule);
    },
    () => ({
      action: "ALERT_RULE_CHANGED",
      subject: before.name,
      regionCode: rule.regionCode,
      details: { ...rule, before: before.id },
    }),
  );
}

/** One that may not be acted on is as if it were not. */
async function ruleToEnd(context: Context, id: string): Promise<AlertRule> {
  const [row] = isBigint(id) ? await context.run(alertRulesByIds, { ids: [id] }) : [];
  if (row === undefined || row.ended_at !== null || context.regionsWith("ACT").find(row.region_code) === null)
    throw new NotFound("rule", id);
  return ruleOf(row);
}

async function insert(context: Context, client: Queryable, rule: NewRule): Promise<object> {
  const kept = { ...rule, madeBy: context.actor.name, at: new Date(), most: MOST_RULES };
  const [added] = await run(client, insertAlertRule, kept);
  if (!added)
    throw new BadInput("rule.name", `a name that is free in the region, and at most ${MOST_RULES} rules`, rule.name);
  return added;
}

async function end(context: Context, client: Queryable, { id }: AlertRule): Promise<object> {
  const at = new Date();
  const [ended] = await run(client, endAlertRule, { ruleId: id, by: context.actor.name, at });
  if (!ended) throw new NotFound("rule", id);
  const over = await run(client, updateElsewhere, { ruleId: id, regionIds: [], at });
  const to = { channels: context.config.alertChannels, regions: context.namesOfAll };
  await queueAlerts(client, to, over, "RESOLVED", at);
  return ended;
}
