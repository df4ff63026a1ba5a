import { lastDay, type MonthNumber, monthOf } from "../calendar/month.ts";
import { knownAlike } from "../data-coverage/data-coverage.ts";
import type { Indicator } from "../facts/indicator.ts";
import { amountsOf } from "../indicators/amounts.ts";
import { isRipe } from "../indicators/period.ts";
import { valueFrom } from "../indicators/value.ts";
import { grouped, loader } from "../loader.ts";
import type { Region } from "../region/region.type.ts";
import type { MonthValue } from "./progress.ts";
import { addsUpOverYear } from "./target-value.ts";

interface YearKey {
  readonly indicator: Indicator;
  readonly region: Region;
  readonly year: number;
  /** The latest whole month of it. */
  readonly last: MonthNumber;
}

/** What an indicator was in a year, up to the end of a month. */
export interface YearValues {
  /** Months that are known as the last one is, from last December on; none where the last is known for some of its days alone. */
  readonly months: readonly MonthValue[];
  /** Over all months of the year together; null where it does not add up, or is not known whole. */
  readonly sum: number | null;
}

const spanOf = ({ year, last }: YearKey): string => `${year} ${last}`;

/** The latest month of a year up to `to` that is over, and of which it can be said what became of it; null without one. */
export function latestWholeMonth(indicator: Indicator, to: MonthNumber, today: string): MonthNumber | null {
  const january = to - (to % 12);
  let month = Math.min(to, monthOf(today));
  while (month >= january && (lastDay(month) >= today || !isRipe(indicator, { from: month, to: month }, today)))
    month--;
  return month < january ? null : month;
}

export const yearValues = loader<YearKey, YearValues>(
  (key) => `${key.indicator.id} ${key.region.regionId} ${spanOf(key)}`,
  async (keys, context) => {
    const values = new Map<YearKey, YearValues>();
    await Promise.all(
      [...grouped(keys, spanOf).values()].map(async (group) => {
        const { year, last } = group[0]!;
        const months = Array.from({ length: last - year * 12 + 2 }, (_, i) => year * 12 - 1 + i);
        const periods = [...months.map((month) => ({ from: month, to: month })), { from: year * 12, to: last }];
        const indicators = [...new Set(group.map(({ indicator }) => indicator))];
        const regions = [...new Set(group.map(({ region }) => region))];
        const amounts = await amountsOf(context, indicators, regions, periods);
        for (const key of group) {
          const { indicator, region } = key;
          const figures = months.map((_, at) => amounts.figures(indicator, at)(region));
          const latest = figures.at(-1)!.known;
          const whole = amounts.figures(indicator, months.length)(region);
          values.set(key, {
            months: figures.flatMap((figure, at) => {
              const value = valueFrom(indicator, figure);
              const isAlike = latest !== null && figure.known !== null && knownAlike(latest, figure.known);
              return value === null || !isAlike ? [] : [{ month: months[at]!, value }];
            }),
            sum: addsUpOverYear(indicator) && whole.known?.extent === "WHOLE" ? valueFrom(indicator, whole) : null,
          });
        }
      }),
    );
    return keys.map((key) => values.get(key)!);
  },
);
