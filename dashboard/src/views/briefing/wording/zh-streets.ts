import { formatMinute } from "../../../format/minute.ts";
import { formatDay } from "../../../format/month.ts";
import { formatNumber } from "../../../format/number.ts";
import { LEAST_BASE } from "../../../wording/attention.ts";
import type { BriefingPeriod, Days } from "../../../wording/period.ts";
import { join, type Sentence, say } from "../../../wording/sentence.ts";
import { percent, scopeOf, whole } from "../../../wording/zh-reading.ts";
import type { StreetReading } from "../facts/street-reading.ts";
import type { StreetsWording } from "./streets-wording.ts";

const during = ({ from, to }: Days): string =>
  from === to ? formatDay(to, "zh") : `${formatDay(from, "zh")}至${Number(to.slice(8))}日`;
/** Of one there is no order. */
const inOrder = (some: readonly unknown[]): string => (some.length > 1 ? "依次是" : "是");
const list = (parts: readonly Sentence[]): Sentence => join(parts, "、", "和");

export const zhStreets: StreetsWording = (reading, region, period) => {
  const linked = (text: string, indicator: string, code = region.code): Sentence => [
    { text, link: { region: code, indicator, month: period.month } },
  ];
  const inTable = (text: string, code = region.code): Sentence => [
    { text, link: { region: code, month: period.month, sort: "closedInTime" } },
  ];
  const placed = ({ region: { parent }, nameZh }: StreetReading["most"][number]): string =>
    parent && parent.code !== region.code ? `${parent.nameZh}${nameZh}` : nameZh;
  const { total, most, slowest } = reading;
  return {
    whole: [
      say`${during(period.days)}，${region.nameZh}共受理群众投诉${linked(`${whole(total.received!)}件`, "complaints")}${changed(total, period)}。`,
      inTime(reading, period, inTable),
      open(reading, scopeOf(region)),
    ],
    streets: [
      most.length === 0
        ? []
        : say`受理最多的镇街${inOrder(most)}${list(most.map((one) => say`${placed(one)}（${linked(`${whole(one.received!)}件`, "complaints", one.region.code)}）`))}。`,
      total.closedInTime === null
        ? []
        : slowest.length === 0
          ? [`没有可判定的投诉达到${LEAST_BASE}件的镇街，不比较按时办结率。`]
          : say`可判定的投诉达到${String(LEAST_BASE)}件的镇街中，按时办结率最低的${inOrder(slowest)}${list(slowest.map((one) => say`${placed(one)}（${inTable(percent(one.closedInTime!), one.region.code)}，共判定${whole(one.judged!)}件）`))}。`,
    ],
  };
};

function changed(
  { received, receivedSameDaysBefore: before, change, changePercent }: StreetReading["total"],
  period: BriefingPeriod,
): string {
  if (change === null || before === null) return "，与上月不可比";
  const scope = received! - before === change ? "" : "，按两个时段均有资料的区划计算";
  const against = period.partial ? "上月同期" : "上月";
  if (change === 0) return `${scope}，与${against}持平`;
  const grown = changePercent === null ? "" : `、${change > 0 ? "增长" : "下降"}${percent(Math.abs(changePercent))}`;
  return `${scope}，比${against}（${whole(before)}件）${change > 0 ? "增加" : "减少"}${whole(Math.abs(change))}件${grown}`;
}

function inTime(
  { judgedTo, total }: StreetReading,
  { days }: BriefingPeriod,
  inTable: (text: string) => Sentence,
): Sentence {
  const { judged, closedInTime, closedInTimeBefore, closedInTimeChange } = total;
  if (!judged && judgedTo < days.from) return ["当月投诉受理未满四天，尚不判定是否按时办结。"];
  if (!judged || closedInTime === null) return ["按时办结情况无数据。"];
  const told = say`${during({ from: days.from, to: judgedTo })}受理的可判定投诉${whole(judged)}件，按时办结率为${inTable(percent(closedInTime))}`;
  if (closedInTimeBefore === null || closedInTimeChange === null) return say`${told}。`;
  const points = formatNumber(Math.abs(closedInTimeChange), 1, "zh");
  return Number(points) === 0
    ? say`${told}，与上月同等办理时间持平。`
    : say`${told}，比上月同等办理时间（${percent(closedInTimeBefore)}）${closedInTimeChange > 0 ? "上升" : "下降"}${points}个百分点。`;
}

function open({ at, total: { overdue, openLong, escalatedNow } }: StreetReading, scope: string): Sentence {
  const late =
    overdue === null
      ? "超过72小时未办结的投诉没有数据"
      : `超过72小时未办结的投诉有${whole(overdue)}件${openLong === null ? "" : `（其中超过30天的${whole(openLong)}件）`}`;
  const raised =
    escalatedNow === null
      ? "督办中的没有数据"
      : escalatedNow === 0
        ? "没有督办中的"
        : `督办中的有${whole(escalatedNow)}件`;
  return [`截至${formatMinute(at, "zh")}，${scope}${late}，${raised}。`];
}
