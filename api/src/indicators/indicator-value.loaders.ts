import type { Indicator } from "../facts/indicator.ts";
import { grouped, loader } from "../loader.ts";
import type { Region } from "../region/region.type.ts";
import type { AttributeFilter } from "./attribute-filter.ts";
import { type Against, comparedValues } from "./compared-values.ts";
import type { Period } from "./period.ts";
import type { ComparedValue } from "./value.ts";

interface ValueKey {
  readonly indicator: Indicator;
  readonly region: Region;
  readonly period: Period;
  readonly comparison: Against;
  /** What the indicator is narrowed to; null: nothing. */
  readonly filter?: AttributeFilter | null;
}

const periodKey = ({ period, filter }: ValueKey): string => `${period.from} ${period.to} ${filter?.key ?? ""}`;

/** Values asked for in one tick: those of one period go into one statement, over all their regions, indicators and comparisons. */
export const indicatorValues = loader<ValueKey, ComparedValue>(
  (key) => `${key.indicator.id} ${key.region.regionId} ${periodKey(key)} ${key.comparison}`,
  async (keys, context) => {
    const values = new Map<ValueKey, ComparedValue>();
    await Promise.all(
      [...grouped(keys, periodKey).values()].map(async (group) => {
        const indicators = [...new Set(group.map(({ indicator }) => indicator))];
        const regions = [...new Set(group.map(({ region }) => region))];
        const comparisons = [...new Set(group.map(({ comparison }) => comparison))];
        const valuesOf = await comparedValues(
          context,
          indicators,
          regions,
          group[0]!.period,
          comparisons,
          group[0]!.filter,
        );
        for (const key of group) values.set(key, valuesOf(key.indicator, key.comparison)(key.region));
      }),
    );
    return keys.map((key) => values.get(key)!);
  },
);
