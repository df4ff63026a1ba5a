import type { Context } from "../context.ts";
import type { Indicator } from "../facts/indicator.ts";
import { amountsOf } from "../indicators/amounts.ts";
import type { AmountsTable } from "../indicators/amounts-table.ts";
import { indicatorById } from "../indicators/indicator-by-id.ts";
import { less } from "../indicators/remainder.ts";
import { type ComparedValue, compared } from "../indicators/value.ts";
import type { ReportDays } from "./report-days.ts";
import { type ReportRows, WHOLE } from "./report-rows.ts";

const RECEIVED = indicatorById("complaints");
const PER_THOUSAND = indicatorById("complaints_per_1000_households");
const ESCALATED = indicatorById("complaints_escalated_share");
export const CLOSED_IN_TIME = indicatorById("complaints_closed_72h_share");

/** What the indicators say of each row, by its place. */
export interface ReportFigures {
  /** Beside the same days of the month before, and of the year before. */
  readonly received: readonly ComparedValue[];
  readonly yearBefore: readonly ComparedValue[];
  readonly monthBefore: readonly ComparedValue[];
  readonly perThousand: readonly ComparedValue[];
  readonly escalated: readonly ComparedValue[];
  /** Of the days judged, beside as many of the month before; null: no day is yet. */
  readonly closedInTime: readonly ComparedValue[] | null;
}

/** Counted from what the rollups hold, whatever the number of complaints. */
export async function reportFigures(context: Context, rows: ReportRows, days: ReportDays): Promise<ReportFigures> {
  const regions = [...new Set(rows.all.map(({ region }) => region))];
  const { period, sameDaysBefore, yearBefore, wholeMonthBefore, judged, judgedBefore } = days;
  const [amounts, inTime] = await Promise.all([
    amountsOf(
      context,
      [RECEIVED, PER_THOUSAND, ESCALATED],
      regions,
      [period, sameDaysBefore, yearBefore, wholeMonthBefore],
      true,
    ),
    judged === null ? null : amountsOf(context, [CLOSED_IN_TIME], regions, [judged, judgedBefore!], true),
  ]);
  return {
    received: values(amounts, rows, RECEIVED, 0, 1),
    yearBefore: values(amounts, rows, RECEIVED, 0, 2),
    monthBefore: values(amounts, rows, RECEIVED, 3, null),
    perThousand: values(amounts, rows, PER_THOUSAND, 0, null),
    escalated: values(amounts, rows, ESCALATED, 0, null),
    closedInTime: inTime && values(inTime, rows, CLOSED_IN_TIME, 0, 1),
  };
}

/** The values of a period in every row, beside those of an earlier one (null: none). */
function values(
  amounts: AmountsTable,
  { all, rest }: ReportRows,
  indicator: Indicator,
  period: number,
  earlier: number | null,
): ComparedValue[] {
  const figures = (of: number) => {
    const figure = amounts.figures(indicator, of);
    const told = all.map(({ region }, place) => (place === rest ? null : figure(region)));
    const whole = told[WHOLE]!;
    const parts = told.slice(1).filter((one) => one !== null);
    return told.map((one) => one ?? less(whole, parts));
  };
  const now = figures(period);
  if (earlier === null) return now.map((figure) => compared(indicator, figure, null));
  const before = figures(earlier);
  const inBoth = amounts.inBoth(indicator, earlier);
  return all.map(({ region }, place) =>
    compared(indicator, now[place]!, {
      figure: before[place]!,
      part: place === rest ? null : inBoth(region),
      ripe: true,
    }),
  );
}
