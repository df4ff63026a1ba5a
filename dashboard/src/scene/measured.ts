import { asShown } from "../format/as-shown.ts";
import { changeBreaks, type Measured, quantileBreaks } from "../map/symbolization.ts";
import type { Indicator } from "../platform.tsx";
import { isSmallBase, isSmallCount } from "./small-count.ts";
import type { Choropleth, RegionValue } from "./use-choropleth.ts";

/** Classes of a scale of values, as the server makes them by default. */
const CLASSES = 5;
/** All that was there went: no count falls by more, percent. */
const TO_NOTHING = -100;

/** Percentages differ by points; anything else is compared by its size. */
export const changeUnitOf = (indicator: Pick<Indicator, "unitEn">): "points" | "percent" =>
  indicator.unitEn === "%" ? "points" : "percent";

/** What a choropleth is coloured by: its values as they are shown, or their changes where it is compared with another period. */
export function measured({ values, comparison }: Choropleth, indicator: Indicator): Measured[] {
  if (comparison !== null) return values.map((one) => measuredChange(one, indicator));
  return values.map((one) => ({
    code: one.code,
    value: asShown(one.value, indicator.decimals),
    small: isSmallCount(one, indicator),
  }));
}

/** From nothing to nothing is no change; from nothing to something is new, and no percentage. */
function measuredChange(one: RegionValue, indicator: Indicator): Measured {
  const { code, change, changePercent } = one;
  const small = isSmallBase(one, indicator);
  if (changeUnitOf(indicator) === "points" || change === null || change === 0) return { code, value: change, small };
  return changePercent === null ? { code, value: null, isNew: true } : { code, value: changePercent, small };
}

/** Bounds of the classes of changes: counts have none for a fall that cannot be; what is on one side of a target is not on the other. */
export const breaksOfChanges = (
  changes: readonly Measured[],
  indicator: Indicator,
  comparison: Choropleth["comparison"],
): number[] =>
  changeBreaks(
    changes.map(({ value }) => value),
    changeUnitOf(indicator) === "percent" ? TO_NOTHING : Number.NEGATIVE_INFINITY,
    comparison === "TARGET",
  );

/** Bounds of classes for two dates of one indicator, from the values of both, so that a colour means the same in either picture. */
export function sharedBreaks(pictures: readonly Choropleth[], indicator: Indicator): number[] {
  const both = pictures.flatMap((choropleth) => measured(choropleth, indicator));
  if (pictures[0]?.comparison != null) return breaksOfChanges(both, indicator, pictures[0]!.comparison);
  return quantileBreaks(
    both.map(({ value }) => value),
    CLASSES,
  );
}
