import { statement } from "../db/statement.ts";

/** Takes up a rule for data that it was not evaluated by; no row where another server has. The row stays held until the transaction ends. */
export const claimEvaluation = statement<{
  readonly ruleId: string;
  readonly before: string | null;
  readonly by: string;
  readonly regions: number;
  readonly withoutData: number;
}>()({
  name: "claimEvaluation",
  text: `
    update alert_rules set evaluated_by = :by, regions = :regions, without_data = :withoutData
    where rule_id = :ruleId and ended_at is null and evaluated_by is not distinct from :before::text returning rule_id`,
  row: { rule_id: "int8" },
});

interface Numbers {
  readonly ruleId: string;
  readonly regionIds: readonly number[];
  readonly numbers: readonly (number | null)[];
  /** YYYY-MM-DD; null: of the moment. */
  readonly month: string | null;
}

/** Says of alerts that last what is counted now; null: no data. */
export const updateCounted = statement<Numbers>()({
  name: "updateCounted",
  text: `
    update alerts a set value = n.number, month = :month::date
    from unnest(:regionIds::int[], :numbers::float8[]) n (region_id, number)
    where a.rule_id = :ruleId and a.region_id = n.region_id and a.resolved_at is null
      and (a.value, a.month) is distinct from (n.number, :month::date)
    returning a.alert_id`,
  row: { alert_id: "int8" },
});

const TOLD = { alert_id: "int8", region_id: "int4", number: "float8?" } as const;

/** Begins an alert in each region in which none lasts. */
export const insertAlerts = statement<Numbers & { readonly at: Date }>()({
  name: "insertAlerts",
  text: `
    insert into alerts (rule_id, region_id, fired_at, fired_value, value, month)
    select :ruleId::bigint, n.region_id, :at::timestamptz, n.number, n.number, :month::date
    from unnest(:regionIds::int[], :numbers::float8[]) n (region_id, number)
    on conflict (rule_id, region_id) where resolved_at is null do nothing
    returning alert_id, region_id, fired_value as number`,
  row: TOLD,
});

/** Ends those that last in regions in which the rule is not broken any more. */
export const updateResolved = statement<Omit<Numbers, "month"> & { readonly at: Date }>()({
  name: "updateResolved",
  text: `
    update alerts a set resolved_at = :at, resolved_value = n.number
    from unnest(:regionIds::int[], :numbers::float8[]) n (region_id, number)
    where a.rule_id = :ruleId and a.region_id = n.region_id and a.resolved_at is null
    returning a.alert_id, a.region_id, a.resolved_value as number`,
  row: TOLD,
});

/** Ends those that last in other regions than these: they are there no more, or the rule is not. */
export const updateElsewhere = statement<{
  readonly ruleId: string;
  readonly regionIds: readonly number[];
  readonly at: Date;
}>()({
  name: "updateElsewhere",
  text: `
    update alerts set resolved_at = :at
    where rule_id = :ruleId and resolved_at is null and region_id <> all(:regionIds::int[])
    returning alert_id, region_id, resolved_value as number`,
  row: TOLD,
});
