import type { Indicator } from "../facts/indicator.ts";
import { grouped, loader } from "../loader.ts";
import type { Region } from "../region/region.type.ts";
import { amountsOf } from "./amounts.ts";
import type { AttributeFilter } from "./attribute-filter.ts";
import { type ComparedValue, compared } from "./value.ts";

interface Trend {
  readonly indicator: Indicator;
  readonly region: Region;
  /** First and last month, numbered year × 12 + month − 1. */
  readonly first: number;
  readonly last: number;
  /** What the indicator is narrowed to; null: nothing. */
  readonly filter: AttributeFilter | null;
}

const monthsOf = ({ first, last, filter }: Trend): string => `${first} ${last} ${filter?.key ?? ""}`;

/** Values month by month: the trends over the same months go into one statement, over all their regions and indicators. */
export const indicatorTrends = loader<Trend, ComparedValue[]>(
  (key) => `${key.indicator.id} ${key.region.regionId} ${monthsOf(key)}`,
  async (keys, context) => {
    const values = new Map<Trend, ComparedValue[]>();
    await Promise.all(
      [...grouped(keys, monthsOf).values()].map(async (group) => {
        const { first, last, filter } = group[0]!;
        const periods = Array.from({ length: last - first + 1 }, (_, i) => ({ from: first + i, to: first + i }));
        const indicators = [...new Set(group.map(({ indicator }) => indicator))];
        const regions = [...new Set(group.map(({ region }) => region))];
        const amounts = await amountsOf(context, indicators, regions, periods, false, filter);
        for (const key of group)
          values.set(
            key,
            periods.map((_, i) => compared(key.indicator, amounts.figures(key.indicator, i)(key.region), null)),
          );
      }),
    );
    return keys.map((key) => values.get(key)!);
  },
);
