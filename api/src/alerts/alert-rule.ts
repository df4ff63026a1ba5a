import { type AlarmKind, alarmKinds } from "../alarms/alarm-kinds.ts";
import type { Row } from "../db/statement.ts";
import type { Comparison } from "../indicators/indicator-enums.ts";
import { type QueueList, queueLists } from "../queue/queue-lists.ts";
import type { RegionLevel } from "../region/region-enums.ts";
import type { alertRulesByIds } from "./alert.queries.ts";
import type { AlertCondition } from "./alert-conditions.ts";

/** What a rule says. */
export interface NewRule {
  readonly name: string;
  readonly regionCode: string;
  /** Every region of this level; null: the region itself. */
  readonly level: RegionLevel | null;
  /** What is counted: one of the three. */
  readonly indicator: string | null;
  readonly alarm: AlarmKind | null;
  readonly queueList: QueueList | null;
  readonly condition: AlertCondition;
  /** Null: of no change. */
  readonly comparison: Comparison | null;
  readonly threshold: number;
}

/** A rule, as it is kept. */
export interface AlertRule extends NewRule {
  readonly id: string;
  readonly madeBy: string;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
  /** The data that it was evaluated by last; null: it never was. */
  readonly evaluatedBy: string | null;
  readonly regions: number | null;
  readonly withoutData: number | null;
}

export const ruleOf = (row: Row<typeof alertRulesByIds>): AlertRule => ({
  id: row.rule_id,
  name: row.name,
  regionCode: row.region_code,
  level: row.level as RegionLevel | null,
  indicator: row.indicator,
  alarm: alarmKinds.values.find((kind) => kind === row.alarm) ?? null,
  queueList: queueLists.values.find((list) => list === row.queue_list) ?? null,
  condition: row.condition as AlertCondition,
  comparison: row.comparison as Comparison | null,
  threshold: row.threshold,
  madeBy: row.made_by,
  createdAt: row.created_at,
  endedAt: row.ended_at,
  endedBy: row.ended_by,
  evaluatedBy: row.evaluated_by,
  regions: row.regions,
  withoutData: row.without_data,
});
