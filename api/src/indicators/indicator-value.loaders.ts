import { loader } from "../graphql/loader.ts";
import type { Region } from "../region/region.type.ts";
import { amountsOf } from "./amounts.ts";
import type { Indicator } from "./indicator.ts";
import type { Comparison } from "./indicator-enums.ts";
import { isRipe, type Period, periodBefore } from "./period.ts";
import { type ComparedValue, compared } from "./value.ts";

interface ValueKey {
  readonly indicator: Indicator;
  readonly region: Region;
  readonly period: Period;
  readonly comparison: Comparison | null;
}

const periodKey = ({ period, comparison }: ValueKey): string => `${period.from} ${period.to} ${comparison}`;

/** Values asked for in one tick: those of one period go into one statement, over all their regions and indicators. */
export const indicatorValues = loader<ValueKey, ComparedValue>(
  (key) => `${key.indicator.id} ${key.region.regionId} ${periodKey(key)}`,
  async (keys, context) => {
    const groups = new Map<string, ValueKey[]>();
    for (const key of keys) groups.set(periodKey(key), [...(groups.get(periodKey(key)) ?? []), key]);
    const values = new Map<ValueKey, ComparedValue>();
    await Promise.all(
      [...groups.values()].map(async (group) => {
        const { period, comparison } = group[0]!;
        const periods = comparison === null ? [period] : [period, periodBefore(period, comparison, context.today)];
        const indicators = [...new Set(group.map((key) => key.indicator))];
        const table = await amountsOf(context, indicators, [...new Set(group.map((key) => key.region))], periods);
        for (const key of group) {
          const { indicator, region } = key;
          const before =
            comparison === null
              ? null
              : {
                  figure: table.figures(indicator, 1)(region),
                  part: table.inBoth(indicator)(region),
                  ripe: isRipe(indicator, period, context.today),
                };
          values.set(key, compared(indicator, table.figures(indicator, 0)(region), before));
        }
      }),
    );
    return keys.map((key) => values.get(key)!);
  },
);
