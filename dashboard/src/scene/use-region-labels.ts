import { useMemo } from "react";
import { formatShort, formatSigned, formatSignedValue } from "../format/number.ts";
import { briefNameIn, type Language, shortNameIn } from "../i18n/language.ts";
import type { Boundaries } from "../live/use-boundaries.ts";
import { type RegionLabels, regionLabels } from "../map/region-labels.ts";
import type { RegionPaint } from "../map/use-paint.ts";
import { type Indicator, usePlatform } from "../platform.tsx";
import { useTheme } from "../theme/theme.ts";
import { changeUnitOf } from "./measured.ts";
import type { Choropleth, RegionValue } from "./use-choropleth.ts";

interface Labelled {
  readonly values: readonly RegionValue[];
  /** Null: the values themselves are printed, else their changes. */
  readonly comparison: Choropleth["comparison"];
  readonly indicator: Indicator;
  /** Whether values stand under the names. */
  readonly withValues: boolean;
  readonly boundaries: Boundaries;
  readonly paint: RegionPaint;
  /** Whether the labels stay on the colours of their regions. */
  readonly onColours: boolean;
}

/** Names and values of the regions shown, where they stand on the map. */
export function useRegionLabels(labelled: Labelled): RegionLabels {
  const { values, comparison, indicator, withValues, boundaries, paint, onColours } = labelled;
  const { language } = usePlatform();
  const theme = useTheme();
  return useMemo(() => {
    const named = values.map((value) => ({
      code: value.code,
      name: shortNameIn(language, value.region),
      brief: briefNameIn(language, value.region),
      value: withValues ? printed(value, comparison, indicator, language) : "",
      centroid: value.region.centroid,
      measured: withValues ? shownAs(value, comparison, indicator) : null,
    }));
    const { colours, faded } = paint;
    return regionLabels(named, boundaries, { colours, faded, onColours, theme });
  }, [values, comparison, indicator, withValues, boundaries, paint, onColours, language, theme]);
}

const NO_COLOURS: ReadonlyMap<string, string> = new Map();
const NO_CODES: ReadonlySet<string> = new Set();

/** Names of the functional zones among them. */
export function useZoneLabels(zones: Boundaries): RegionLabels {
  const { language } = usePlatform();
  const theme = useTheme();
  return useMemo(() => {
    const named = zones.features.map(({ properties }) => ({
      code: properties.code,
      name: shortNameIn(language, properties),
      brief: shortNameIn(language, properties),
      value: "",
      centroid: null,
      measured: null,
    }));
    return regionLabels(named, zones, { colours: NO_COLOURS, faded: NO_CODES, onColours: false, theme });
  }, [zones, language, theme]);
}

/** What its colour shows. */
function shownAs(
  { value, change, changePercent }: RegionValue,
  comparison: Choropleth["comparison"],
  indicator: Indicator,
): number | null {
  if (comparison === null) return value;
  return changeUnitOf(indicator) === "points" ? change : changePercent;
}

/** A value, or a change in its unit; from nothing there is no percentage. Empty without either. */
function printed(
  { value, change, changePercent }: RegionValue,
  comparison: Choropleth["comparison"],
  indicator: Indicator,
  language: Language,
): string {
  if (comparison === null)
    return value === null ? "" : formatShort(value, indicator.decimals, language, indicator.unitZh);
  const unit = changeUnitOf(indicator);
  if (unit === "percent" && changePercent === null && change !== null && change !== 0)
    return formatSignedValue(change, indicator, language);
  const shown = unit === "points" || change === 0 ? change : changePercent;
  return shown === null ? "" : `${formatSigned(shown, 1, language)}${unit === "percent" ? "%" : ""}`;
}
