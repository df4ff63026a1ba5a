import { useMemo } from "react";
import { type BivariateSymbolization, symbolizeBivariate } from "../map/bivariate.ts";
import { type Symbolization, symbolizeChanges, symbolizeValues } from "../map/symbolization.ts";
import type { RegionPaint } from "../map/use-paint.ts";
import type { Indicator } from "../platform.tsx";
import type { Theme } from "../theme/theme.ts";
import { breaksOfChanges, measured } from "./measured.ts";
import type { Choropleth } from "./use-choropleth.ts";

/** A choropleth with the indicator it is of. */
export interface IndicatorValues {
  readonly indicator: Indicator;
  readonly choropleth: Choropleth;
}

/** What the colours of a scene mean, and the colours: one of the two symbolizations, or neither without values. */
export interface Picture {
  readonly symbolization: Symbolization | null;
  readonly bivariate: BivariateSymbolization | null;
  readonly paint: RegionPaint;
}

const NONE: ReadonlySet<string> = new Set();
const NO_PAINT: RegionPaint = { colours: new Map(), small: NONE, faded: NONE };

/**
 * Colours of a choropleth, or of two at once where there is a `second`. `breaks` stand for the choropleth's own, to share them with another
 * picture; `only` are the classes that stay in colour, all where undefined.
 */
export function usePicture(options: {
  readonly values: IndicatorValues | null;
  readonly second: IndicatorValues | null;
  readonly breaks: readonly number[] | undefined;
  readonly only: readonly number[] | undefined;
  readonly theme: Theme;
}): Picture {
  const { values, second, breaks, only, theme } = options;
  const [choropleth, indicator] = [values?.choropleth ?? null, values?.indicator ?? null];
  const [other, otherIndicator] = [second?.choropleth ?? null, second?.indicator ?? null];
  const painted = useMemo(() => {
    if (!choropleth || !indicator) return { symbolization: null, bivariate: null };
    const first = measured(choropleth, indicator);
    if (other && otherIndicator)
      return { symbolization: null, bivariate: symbolizeBivariate(first, measured(other, otherIndicator), theme) };
    const symbolization =
      choropleth.comparison === null
        ? symbolizeValues(first, breaks ?? choropleth.breaks, indicator.direction, theme)
        : symbolizeChanges(
            first,
            indicator.direction,
            theme,
            breaks ?? breaksOfChanges(first, indicator, choropleth.comparison),
          );
    return { symbolization, bivariate: null };
  }, [choropleth, indicator, other, otherIndicator, breaks, theme]);

  return useMemo(() => {
    const by = painted.bivariate ?? painted.symbolization;
    if (!by || !choropleth) return { ...painted, paint: NO_PAINT };
    const faded =
      only === undefined
        ? NONE
        : new Set(
            choropleth.values.flatMap(({ code }) => (only.includes(by.classByCode.get(code) ?? -1) ? [] : [code])),
          );
    return { ...painted, paint: { colours: by.colours, small: by.small, faded } };
  }, [painted, choropleth, only]);
}
