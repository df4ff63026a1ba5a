import { statement } from "../db/statement.ts";

const RULE = {
  rule_id: "int8",
  name: "text",
  region_code: "text",
  level: "text?",
  indicator: "text?",
  alarm: "text?",
  queue_list: "text?",
  condition: "text",
  comparison: "text?",
  threshold: "float8",
  made_by: "text",
  created_at: "timestamptz",
  ended_by: "text?",
  ended_at: "timestamptz?",
  evaluated_by: "text?",
  regions: "int4?",
  without_data: "int4?",
} as const;
const RULE_COLUMNS = Object.keys(RULE).join(", ").replace("level", "level::text as level");

/** Every rule in force, by name. */
export const alertRules = statement()({
  name: "alertRules",
  text: `select ${RULE_COLUMNS} from alert_rules where ended_at is null order by name, rule_id`,
  row: RULE,
});

export const alertRulesByIds = statement<{ readonly ids: readonly string[] }>()({
  name: "alertRulesByIds",
  text: `select ${RULE_COLUMNS} from alert_rules where rule_id = any(:ids::bigint[])`,
  row: RULE,
});

/** Which alerts: in which regions (null: anywhere), and whether those that are resolved, or those that last. */
export interface AlertsWhere {
  readonly regionIds: readonly number[] | null;
  readonly resolved: boolean;
}
const WHERE =
  "(:regionIds::int[] is null or a.region_id = any(:regionIds)) and (a.resolved_at is not null) = :resolved::boolean";

/** A page of alerts, what was told last in front. */
export const alertsPage = statement<
  AlertsWhere & { readonly afterAt: string | null; readonly afterId: string | null; readonly limit: number }
>()({
  name: "alertsPage",
  text: `
    select a.alert_id, a.rule_id, a.region_id, a.fired_at, a.fired_value, a.value, to_char(a.month, 'YYYY-MM') as month, a.resolved_at, a.resolved_value,
      to_char(coalesce(a.resolved_at, a.fired_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as exact_at
    from alerts a
    where ${WHERE}
      and (:afterAt::timestamptz is null or (coalesce(a.resolved_at, a.fired_at), a.alert_id) < (:afterAt, :afterId::bigint))
    order by coalesce(a.resolved_at, a.fired_at) desc, a.alert_id desc
    limit :limit`,
  row: {
    alert_id: "int8",
    rule_id: "int8",
    region_id: "int4",
    fired_at: "timestamptz",
    fired_value: "float8",
    value: "float8?",
    month: "text?",
    resolved_at: "timestamptz?",
    resolved_value: "float8?",
    exact_at: "text",
  },
});

export const countAlerts = statement<AlertsWhere>()({
  name: "countAlerts",
  text: `select count(*)::int as alerts from alerts a where ${WHERE}`,
  row: { alerts: "int4" },
});
