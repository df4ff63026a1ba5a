import { daysBetween } from "../calendar/day.ts";
import { firstDay, lastDay, type MonthNumber, monthOf, monthText } from "../calendar/month.ts";
import type { Context } from "../context.ts";
import type { Indicator } from "../facts/indicator.ts";
import { indicatorById } from "../indicators/indicator-by-id.ts";
import type { Region } from "../region/region.type.ts";
import { progressAlong, progressOfSum } from "./progress.ts";
import { targetOf, targetRows } from "./target.loaders.ts";
import type { Target } from "./target.type.ts";
import { type TargetNoteReason, targetNote } from "./target-notes.ts";
import type { TargetProgress, TargetStanding } from "./target-standing.type.ts";
import { addsUpOverYear, isPercentage } from "./target-value.ts";
import { latestWholeMonth, yearValues } from "./year-values.loaders.ts";

/** A value as it is shown, of a period. */
export interface ShownValue {
  readonly from: string;
  readonly to: string;
  readonly value: number | null;
  readonly ripe: boolean;
}

/** The part of a month's year that has passed at its end. */
export function yearPassed(month: MonthNumber): number {
  const january = firstDay(month - (month % 12));
  const [until, next] = [firstDay(month + 1), `${Number(january.slice(0, 4)) + 1}-01-01`];
  return daysBetween(january, until) / daysBetween(january, next);
}

/** How far a value is from what it is held against. */
export function distanceTo(
  indicator: Pick<Indicator, "unit">,
  value: number,
  due: number,
): { readonly distance: number; readonly distancePercent: number | null } {
  const distance = value - due;
  return { distance, distancePercent: isPercentage(indicator) || due === 0 ? null : (100 * distance) / due };
}

/** How a region stands to its target of the year that a period ends in; null where it has none. */
export async function targetStanding(
  context: Context,
  indicator: Indicator,
  region: Region,
  shown: ShownValue,
): Promise<TargetStanding | null> {
  const to = monthOf(shown.to);
  const year = Math.floor(to / 12);
  const [row] = await targetRows.load(context, { indicator: indicator.id, year, regionId: region.regionId });
  if (row?.value == null) return null;
  const last = latestWholeMonth(indicator, to, context.today);
  const { from, until, value, reason } = await heldAgainst(context, indicator, region, shown, last);
  const due = addsUpOverYear(indicator) ? (last === null ? null : row.value * yearPassed(last)) : row.value;
  const found = value !== null && due !== null;
  return {
    measured: indicator,
    last,
    target: targetOf(row, context),
    region,
    from: monthText(from),
    to: monthText(until),
    addsUp: addsUpOverYear(indicator),
    value,
    due,
    ...(found ? distanceTo(indicator, value, due) : { distance: null, distancePercent: null }),
    undetermined: targetNote(found ? null : reason),
  };
}

/** How a region stands to a target by the latest month of its year that can be judged; null where the target is not the one in force. */
export async function standingByNow(
  context: Context,
  { id, indicator, region, year }: Target,
): Promise<TargetStanding | null> {
  const december = year * 12 + 11;
  const now = Math.min(december, monthOf(context.today));
  const month = Math.floor(now / 12) < year ? december : now;
  const shown = { from: firstDay(month), to: lastDay(month), value: null, ripe: false };
  const standing = await targetStanding(context, indicatorById(indicator.id), region, shown);
  return standing?.target.id === id ? standing : null;
}

/** The value that is held against a target, and why there is none where that is so. */
async function heldAgainst(
  context: Context,
  indicator: Indicator,
  region: Region,
  shown: ShownValue,
  last: MonthNumber | null,
): Promise<{ from: MonthNumber; until: MonthNumber; value: number | null; reason: TargetNoteReason }> {
  const [from, to] = [monthOf(shown.from), monthOf(shown.to)];
  const sums = addsUpOverYear(indicator);
  if (!sums && shown.ripe) return { from, until: to, value: shown.value, reason: "NO_DATA" };
  const january = to - (to % 12);
  if (last === null) return { from: sums ? january : from, until: to, value: null, reason: "NO_WHOLE_MONTH" };
  const { months, sum } = await yearValues.load(context, { indicator, region, year: january / 12, last });
  if (sums) return { from: january, until: last, value: sum, reason: "KNOWN_IN_PART" };
  const latest = months.at(-1);
  return { from: last, until: last, value: latest?.month === last ? latest.value : null, reason: "NO_DATA" };
}

/** Whether a target is on track by the months of its year. */
export async function targetProgress(
  context: Context,
  { measured: indicator, region, target, last }: TargetStanding,
): Promise<TargetProgress> {
  if (last === null) return undecided("NO_WHOLE_MONTH", null);
  const { months, sum } = await yearValues.load(context, { indicator, region, year: target.year, last });
  const aim = { target: target.value!, year: target.year, indicator };
  const sums = addsUpOverYear(indicator);
  if (sums && sum === null) return undecided("KNOWN_IN_PART", last);
  if (!sums && months.at(-1)?.month !== last) return undecided("NO_DATA", last);
  const progress = sums
    ? progressOfSum(aim, { month: last, value: sum! }, yearPassed(last))
    : progressAlong(aim, months);
  if (progress === null) return undecided("TOO_FEW_MONTHS", last);
  const { verdict, latest, due, start } = progress;
  return {
    verdict,
    month: monthText(latest.month),
    value: latest.value,
    due,
    startMonth: start && monthText(start.month),
    startValue: start?.value ?? null,
    undecided: null,
  };
}

const undecided = (reason: TargetNoteReason, month: MonthNumber | null): TargetProgress => ({
  verdict: null,
  month: month === null ? null : monthText(month),
  value: null,
  due: null,
  startMonth: null,
  startValue: null,
  undecided: targetNote(reason),
});
