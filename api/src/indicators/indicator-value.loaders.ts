import { grouped, loader } from "../graphql/loader.ts";
import type { Region } from "../region/region.type.ts";
import { comparedValues } from "./compared-values.ts";
import type { Indicator } from "./indicator.ts";
import type { Comparison } from "./indicator-enums.ts";
import type { Period } from "./period.ts";
import type { ComparedValue } from "./value.ts";

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
    const values = new Map<ValueKey, ComparedValue>();
    await Promise.all(
      [...grouped(keys, periodKey).values()].map(async (group) => {
        const { period, comparison } = group[0]!;
        const indicators = [...new Set(group.map(({ indicator }) => indicator))];
        const regions = [...new Set(group.map(({ region }) => region))];
        const valuesOf = await comparedValues(context, indicators, regions, period, comparison);
        for (const key of group) values.set(key, valuesOf(key.indicator)(key.region));
      }),
    );
    return keys.map((key) => values.get(key)!);
  },
);
