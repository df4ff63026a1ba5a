import { localTimeOf } from "../calendar/clock.ts";
import type { Context } from "../context.ts";
import { dataVersions } from "../data-watch/data-watch.queries.ts";
import { bumpVersions, type Database, inTransaction, run } from "../db/database.ts";
import { type HandedOut, queueAlerts } from "../outbox/queue-alerts.ts";
import { alertRules } from "./alert.queries.ts";
import { isBroken } from "./alert-conditions.ts";
import { type AlertRule, ruleOf } from "./alert-rule.ts";
import {
  claimEvaluation,
  insertAlerts,
  updateCounted,
  updateElsewhere,
  updateResolved,
} from "./evaluate-rules.queries.ts";
import { NumbersAt } from "./rule-numbers.ts";

/** Families whose changes no number follows. */
const OTHERS = new Set(["access", "alerts", "saved_queries", "wall"]);

/** What an evaluation has told. */
export interface Evaluated {
  readonly fired: number;
  readonly resolved: number;
}

const NOTHING: Evaluated = { fired: 0, resolved: 0 };

/**
 * Holds every rule against the data as they are, once a version of them and, since what is open grows old, once an hour. What it finds is written with the
 * rule's own mark in one transaction: what breaks off leaves nothing and is taken up again, and of several servers one writes. Where there is no
 * number an alert neither begins nor ends. `makeContext` makes a fresh one that sees everything.
 */
export async function evaluateRules(database: Database, makeContext: () => Context, at: Date): Promise<Evaluated> {
  // before the numbers: what changes meanwhile is another version, and evaluated again
  const by = await dataAt(database, at);
  const rules = (await run(database.pool, alertRules, {})).map(ruleOf).filter(({ evaluatedBy }) => evaluatedBy !== by);
  if (rules.length === 0) return NOTHING;
  const context = makeContext();
  const numbers = new NumbersAt(context, at);
  const to = { channels: context.config.alertChannels, regions: context.regions };
  let [fired, resolved] = [0, 0];
  for (const rule of rules) {
    const told = await evaluate(database, numbers, rule, { by, at, to });
    fired += told.fired;
    resolved += told.resolved;
  }
  return { fired, resolved };
}

/** The versions of all data that numbers are counted from, and the hour. */
async function dataAt(database: Database, at: Date): Promise<string> {
  const versions = (await run(database.pool, dataVersions, {})).filter(({ family }) => !OTHERS.has(family));
  return `${localTimeOf(at).slice(0, 13)} ${versions.map(({ family, version }) => `${family}:${version}`).join(" ")}`;
}

async function evaluate(
  database: Database,
  numbers: NumbersAt,
  rule: AlertRule,
  { by, at, to }: { readonly by: string; readonly at: Date; readonly to: HandedOut },
): Promise<Evaluated> {
  const { of, month } = await numbers.of(rule);
  const { id: ruleId, condition, threshold, evaluatedBy: before } = rule;
  const those = (verdict?: boolean) => {
    const found = [...of].filter(
      ([, number]) => verdict === undefined || isBroken(condition, threshold, number) === verdict,
    );
    return {
      ruleId,
      at,
      month,
      regionIds: found.map(([region]) => region.regionId),
      numbers: found.map(([, number]) => number),
    };
  };
  const all = those();
  const withoutData = all.numbers.filter((number) => number === null).length;
  return inTransaction(database, async (client) => {
    const [claimed] = await run(client, claimEvaluation, { ruleId, before, by, regions: of.size, withoutData });
    if (!claimed) return NOTHING;
    const changed = await run(client, updateCounted, all);
    const resolved = [
      ...(await run(client, updateResolved, those(false))),
      ...(await run(client, updateElsewhere, all)),
    ];
    const fired = await run(client, insertAlerts, those(true));
    await queueAlerts(client, to, resolved, "RESOLVED", at);
    await queueAlerts(client, to, fired, "FIRED", at);
    // the rule says that it was evaluated, whatever came of it, where somebody looks: the first time, and with what it has told
    if (before === null || changed.length + resolved.length + fired.length > 0) await bumpVersions(client, ["alerts"]);
    return { fired: fired.length, resolved: resolved.length };
  });
}
