import { formatMinute } from "../../../format/minute.ts";
import { formatDay } from "../../../format/month.ts";
import { formatNumber } from "../../../format/number.ts";
import { LEAST_BASE } from "../../../wording/attention.ts";
import { percent, whole } from "../../../wording/en-reading.ts";
import type { BriefingPeriod, Days } from "../../../wording/period.ts";
import { join, type Sentence, say } from "../../../wording/sentence.ts";
import type { StreetReading } from "../facts/street-reading.ts";
import type { StreetsWording } from "./streets-wording.ts";

const during = ({ from, to }: Days): string =>
  from === to ? formatDay(to, "en") : `${Number(from.slice(8))}–${formatDay(to, "en")}`;
const list = (parts: readonly Sentence[]): Sentence => join(parts, ", ", parts.length > 2 ? ", and " : " and ");
const complaints = (count: number): string => `${whole(count)} ${count === 1 ? "complaint" : "complaints"}`;

export const enStreets: StreetsWording = (reading, region, period) => {
  const linked = (text: string, indicator: string, code = region.code): Sentence => [
    { text, link: { region: code, indicator, month: period.month } },
  ];
  const inTable = (text: string, code = region.code): Sentence => [
    { text, link: { region: code, month: period.month, sort: "closedInTime" } },
  ];
  const placed = ({ region: { parent }, nameEn }: StreetReading["most"][number]): string =>
    parent && parent.code !== region.code ? `${nameEn} of ${parent.nameEn}` : nameEn;
  const { total, most, slowest } = reading;
  return {
    whole: [
      say`On ${during(period.days)} ${region.nameEn} received ${linked(complaints(total.received!), "complaints")}${changed(total, period)}.`,
      inTime(reading, period, inTable),
      open(reading),
    ],
    streets: [
      most.length === 0
        ? []
        : say`Most were received by ${list(most.map((one) => say`${placed(one)} (${linked(whole(one.received!), "complaints", one.region.code)})`))}.`,
      total.closedInTime === null
        ? []
        : slowest.length === 0
          ? [`No street has ${LEAST_BASE} complaints judged, so shares closed in time are not compared.`]
          : say`Of the streets and towns with at least ${String(LEAST_BASE)} complaints judged, the smallest shares closed in time are those of ${list(slowest.map((one) => say`${placed(one)} (${inTable(percent(one.closedInTime!), one.region.code)} of ${whole(one.judged!)})`))}.`,
    ],
  };
};

function changed(
  { received, receivedSameDaysBefore: before, change, changePercent }: StreetReading["total"],
  period: BriefingPeriod,
): string {
  if (change === null || before === null) return ", which cannot be compared with the month before";
  const scope = received! - before === change ? "" : ", over the regions on record in both";
  const against = period.partial ? "in the same days of the month before" : "in the month before";
  if (change === 0) return `${scope}, as many as ${against}`;
  const grown = changePercent === null ? "" : ` (${change > 0 ? "up" : "down"} ${percent(Math.abs(changePercent))})`;
  return `${scope}, ${whole(Math.abs(change))} ${change > 0 ? "more" : "fewer"} than ${whole(before)} ${against}${grown}`;
}

function inTime(
  { judgedTo, total }: StreetReading,
  { days }: BriefingPeriod,
  inTable: (text: string) => Sentence,
): Sentence {
  const { judged, closedInTime, closedInTimeBefore, closedInTimeChange } = total;
  if (!judged && judgedTo < days.from)
    return ["The month's complaints are less than four days old and not judged in time yet."];
  if (!judged || closedInTime === null) return ["There are no data on closings in time."];
  const told = say`Of the ${complaints(judged)} of ${during({ from: days.from, to: judgedTo })} that can be judged, ${inTable(percent(closedInTime))} were closed in time`;
  if (closedInTimeBefore === null || closedInTimeChange === null) return say`${told}.`;
  const points = formatNumber(Math.abs(closedInTimeChange), 1, "en");
  return Number(points) === 0
    ? say`${told}, the same as in the month before at equal age.`
    : say`${told}, ${points} percentage ${Number(points) === 1 ? "point" : "points"} ${closedInTimeChange > 0 ? "more" : "less"} than in the month before at equal age (${percent(closedInTimeBefore)}).`;
}

function open({ at, total: { overdue, openLong, escalatedNow } }: StreetReading): Sentence {
  const late =
    overdue === null
      ? "there are no data on complaints open for over 72 hours"
      : `${complaints(overdue)} ${overdue === 1 ? "has" : "have"} been open for over 72 hours${openLong === null ? "" : ` (${whole(openLong)} for over 30 days)`}`;
  const raised =
    escalatedNow === null
      ? "there are no data on escalations"
      : `${whole(escalatedNow)} ${escalatedNow === 1 ? "stands" : "stand"} escalated`;
  return [`As of ${formatMinute(at, "en")}, ${late}; ${raised}.`];
}
