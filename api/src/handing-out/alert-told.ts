import { alarmKinds } from "../alarms/alarm-kinds.ts";
import { alertConditions } from "../alerts/alert-conditions.ts";
import type { Row } from "../db/statement.ts";
import { INDICATORS } from "../indicators/definitions/index.ts";
import type { AlertEvent } from "../outbox/queue-alerts.ts";
import { queueLists } from "../queue/queue-lists.ts";
import type { Region } from "../region/region.type.ts";
import type { toldAlertByIds } from "./hand-out.queries.ts";

type AlertTold = Row<typeof toldAlertByIds>;

/** What a program is sent of an event: the same at every attempt. */
export const bodyOf = (event: AlertEvent, told: AlertTold, { code, nameZh, nameEn }: Region): string =>
  JSON.stringify({
    type: event === "FIRED" ? "alert.fired" : "alert.resolved",
    timestamp: (event === "FIRED" ? told.fired_at : told.resolved_at)?.toISOString(),
    data: {
      alert: told.alert_id,
      region: { code, nameZh, nameEn },
      rule: {
        name: told.name,
        indicator: told.indicator,
        alarm: told.alarm,
        queueList: told.queue_list,
        condition: told.condition,
        comparison: told.comparison,
        threshold: told.threshold,
      },
      firedAt: told.fired_at.toISOString(),
      value: event === "FIRED" ? told.fired_value : told.resolved_value,
    },
  });

/** The same as a letter. */
export function letterOf(
  event: AlertEvent,
  told: AlertTold,
  region: Region,
  language: "zh" | "en",
): { readonly subject: string; readonly text: string } {
  const zh = language === "zh";
  const isFired = event === "FIRED";
  const where = zh ? region.nameZh : region.nameEn;
  const said = zh ? (isFired ? "预警" : "预警解除") : isFired ? "Alert" : "Alert resolved";
  const subject = zh ? `${said}：${where} ${told.name}` : `${said}: ${where}, ${told.name}`;
  const value = isFired ? told.fired_value : told.resolved_value;
  const { name, unit } = subjectOf(told, language);
  const condition = alertConditions.codes[told.condition as "ABOVE"][language];
  const number = (one: number): string => `${Math.round(one * 100) / 100}${unit}`;
  const lines = zh
    ? [
        `规则：${name} ${condition} ${number(told.threshold)}`,
        value === null ? "规则已停用，或区划已不存在" : `数值：${number(value)}`,
        `触发时间：${told.fired_at.toISOString()}`,
      ]
    : [
        `Rule: ${name} ${condition} ${number(told.threshold)}`,
        value === null ? "The rule was ended, or the region is there no more" : `Number: ${number(value)}`,
        `Since: ${told.fired_at.toISOString()}`,
      ];
  return { subject, text: `${subject}\n\n${lines.join("\n")}\n` };
}

/** What the rule counts, and in what: a change in percent, or in points of a percentage. */
function subjectOf({ indicator, alarm, queue_list, comparison }: AlertTold, language: "zh" | "en") {
  const known = INDICATORS.find(({ id }) => id === indicator);
  if (known !== undefined) {
    const points = language === "zh" ? "个百分点" : " points";
    const change = known.unit.en === "%" ? points : "%";
    const unit = language === "zh" || known.unit.en === "%" ? known.unit[language] : ` ${known.unit.en}`;
    return { name: language === "zh" ? known.nameZh : known.nameEn, unit: comparison === null ? unit : change };
  }
  const codes = { ...alarmKinds.codes, ...queueLists.codes } as Record<string, { zh: string; en: string }>;
  return { name: codes[alarm ?? queue_list ?? ""]?.[language] ?? indicator ?? "", unit: language === "zh" ? "件" : "" };
}
