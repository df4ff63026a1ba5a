import type { Context } from "../context.ts";
import type { Row } from "../db/statement.ts";
import { Forbidden } from "../errors.ts";
import { keyOrder, keysetPage } from "../graphql/pages.ts";
import { BEYOND_ESTATES } from "../region/confined.ts";
import { type AlertsWhere, alertRules, alertRulesByIds, alertsPage, countAlerts } from "./alert.queries.ts";
import { type Alert, AlertConnection, type AlertRuleType } from "./alert.type.ts";
import { type AlertRule, ruleOf } from "./alert-rule.ts";

type AlertRow = Row<typeof alertsPage>;
const orderOf = (name: string) =>
  keyOrder<AlertRow>()(name, ["moment", "bigint"], (row) => [row.exact_at, row.alert_id]);
const [LASTING, RESOLVED] = [orderOf("ALERTS"), orderOf("ALERTS_RESOLVED")];

/** A page of alerts in a region and below (null: anywhere), what was told last in front. Throws NotFound and BadInput. */
export async function alertsIn(
  context: Context,
  { under, resolved }: { readonly under?: string | null; readonly resolved: boolean },
  first: number,
  after: string | null,
): Promise<AlertConnection> {
  const { regions } = context;
  const where: AlertsWhere = {
    regionIds: under == null ? null : [...regions.subtreeIds(regions.byCode(under))],
    resolved,
  };
  const rules = new Map<string, AlertRuleType>();
  const page = await keysetPage(
    {
      order: resolved ? RESOLVED : LASTING,
      read: async (key, limit) => {
        const [afterAt, afterId] = key ?? [null, null];
        const rows = await context.run(alertsPage, { ...where, afterAt, afterId, limit });
        const ids = [...new Set(rows.map((row) => row.rule_id))];
        for (const row of await context.run(alertRulesByIds, { ids }))
          rules.set(row.rule_id, asSeenBy(context, ruleOf(row)));
        return rows;
      },
      nodeOf: (row): Alert => ({
        id: row.alert_id,
        rule: rules.get(row.rule_id)!,
        region: regions.placeOf(row.region_id),
        firedAt: row.fired_at,
        firedValue: row.fired_value,
        value: row.value,
        month: row.month,
        resolvedAt: row.resolved_at,
        resolvedValue: row.resolved_value,
      }),
      count: async () => (await context.run(countAlerts, where))[0]!.alerts,
    },
    first,
    after,
  );
  return new AlertConnection(page);
}

/** The rules in force about regions that the caller sees, by name. */
export async function rulesSeenBy(context: Context): Promise<AlertRuleType[]> {
  if (context.sight.estatesAlone) throw new Forbidden(BEYOND_ESTATES);
  const rows = await context.run(alertRules, {});
  return rows.map((row) => asSeenBy(context, ruleOf(row))).filter(({ region }) => region !== null);
}

const asSeenBy = (context: Context, rule: AlertRule): AlertRuleType => ({
  ...rule,
  region: context.regions.find(rule.regionCode),
});
