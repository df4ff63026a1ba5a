import { useMemo, useRef } from "react";
import { sharedBreaks } from "../../../../scene/measured.ts";
import { type Choropleth, useChoropleth } from "../../../../scene/use-choropleth.ts";
import type { IndicatorValues } from "../../../../scene/use-picture.ts";
import type { Scene } from "../../../../scene/use-scene.ts";
import { useView } from "../../view.tsx";

/** What is seen beside the scene of the link. */
export interface Comparison {
  /** The scene's own values, with the indicator they are of: while another is on its way, that is not yet the link's. */
  readonly first: IndicatorValues | null;
  /** A second indicator in the colours of the same map; null for none and until its values arrive. */
  readonly second: IndicatorValues | null;
  /** The second picture; null for none and until the first one arrives, then the last complete one. */
  readonly other: { readonly scene: Scene; readonly values: IndicatorValues } | null;
  /** Bounds both pictures share, where they are two dates of one indicator. */
  readonly breaks: readonly number[] | undefined;
}

export function useComparison(scene: Scene | null): Comparison {
  const { state, regionCode, indicator, indicators, from, to, comparison, regionsMeant, second, versus } = useView();
  const base = {
    regionCode,
    comparison,
    zones: scene?.choropleth?.values[0]?.region.kind === "FUNCTIONAL_ZONE",
    ...regionsMeant,
  } as const;
  const hasParts = scene?.choropleth != null && scene.region.code === regionCode;
  const inColours = second !== null && state.pair !== "scatter" && versus === null;
  const secondValues = useChoropleth(
    inColours && hasParts
      ? { ...base, indicator: second, from: second.flow ? from : to, to, level: scene.choropleth?.level ?? null }
      : null,
  ).current;
  const otherValues = useChoropleth(
    versus && hasParts
      ? {
          ...base,
          indicator: versus.indicator,
          from: versus.from,
          to: versus.to,
          level: scene.choropleth?.level ?? null,
          ...(versus.by === "date" && { filter: state.filter }),
        }
      : null,
  ).current;

  const choropleth = scene?.choropleth ?? null;
  const first = useMemo<IndicatorValues | null>(() => {
    if (!choropleth) return null;
    return { choropleth, indicator: indicators.find(({ id }) => id === choropleth.indicator.id) ?? indicator };
  }, [choropleth, indicators, indicator]);

  const arrived = useMemo(
    () =>
      scene && otherValues && versus && sameParts(scene.choropleth, otherValues)
        ? {
            scene: { ...scene, choropleth: otherValues },
            values: { choropleth: otherValues, indicator: versus.indicator },
          }
        : null,
    [scene, otherValues, versus],
  );
  // The second map stays mounted while the next picture is on its way.
  const held = useRef<Comparison["other"]>(null);
  if (arrived || !versus || choropleth === null) held.current = arrived;

  const breaks = useMemo(
    () =>
      first && arrived && versus?.by === "date" && first.indicator.id === versus.indicator.id
        ? sharedBreaks([first.choropleth, arrived.values.choropleth], first.indicator)
        : undefined,
    [first, arrived, versus],
  );
  const shownSecond = useMemo(
    () =>
      second && secondValues && sameParts(choropleth, secondValues)
        ? { indicator: second, choropleth: secondValues }
        : null,
    [second, secondValues, choropleth],
  );
  return { first, second: shownSecond, other: held.current, breaks };
}

const sameParts = (a: Choropleth | null, b: Choropleth): boolean => a?.boundariesUrl === b.boundariesUrl;
