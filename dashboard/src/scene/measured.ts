import { changeBreaks, type Measured, quantileBreaks } from "../map/symbolization.ts";
import type { Indicator } from "../platform.tsx";
import { isSmallCount } from "./small-count.ts";
import type { Choropleth } from "./use-choropleth.ts";

/** Classes of a scale of values, as the server makes them by default. */
const CLASSES = 5;

/** Percentages differ by points; anything else is compared by its size. */
export const changeUnitOf = (indicator: Pick<Indicator, "unitEn">): "points" | "percent" =>
  indicator.unitEn === "%" ? "points" : "percent";

/** What a choropleth is coloured by: its values, or their changes where it is compared with another period. */
export function measured({ values, comparison }: Choropleth, indicator: Indicator): Measured[] {
  const unit = changeUnitOf(indicator);
  return values.map((one) => ({
    code: one.code,
    value: comparison === null ? one.value : unit === "points" ? one.change : one.changePercent,
    small: isSmallCount(one, indicator),
  }));
}

/** Bounds of classes for two dates of one indicator, from the values of both, so that a colour means the same in either picture. */
export function sharedBreaks(pictures: readonly Choropleth[], indicator: Indicator): number[] {
  const values = pictures.flatMap((choropleth) => measured(choropleth, indicator).map(({ value }) => value));
  return pictures[0]?.comparison == null ? quantileBreaks(values, CLASSES) : changeBreaks(values);
}
