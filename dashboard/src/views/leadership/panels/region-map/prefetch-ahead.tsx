import { useEffect } from "react";
import { addMonths } from "../../../../calendar/month.ts";
import { useHovered } from "../../../../live/hovered-region.ts";
import { prefetchScene, prefetchValues } from "../../../../scene/prefetch.ts";
import type { Scene } from "../../../../scene/use-scene.ts";
import { useView } from "../../view.tsx";

/** A pointer that only passes over a region rests on it for less. */
const RESTS_MS = 70;
/** After which nothing more urgent is expected. */
const IDLE_MS = 1500;

/**
 * Draws nothing: fetches what is likely to be asked for next. The region pointed at, on the map or in the ranking, so that a drill draws at
 * once; and once all is quiet, the months before and after.
 */
export function PrefetchAhead({ scene }: { scene: Scene }): null {
  const { state, indicator, from, to, comparison, regionsMeant, platform, regionCode } = useView();
  const hovered = useHovered();
  const parts = scene.choropleth?.values;

  useEffect(() => {
    const part = parts?.find(({ code }) => code === hovered);
    if (!part || part.region.level === "COMMUNITY") return;
    // From a city down there are no zones to show in place of the parts.
    const zones = state.zones === true && part.region.level === "CITY";
    const request = {
      regionCode: part.code,
      indicator,
      from,
      to,
      comparison,
      zones,
      ...regionsMeant,
      filter: state.filter,
    } as const;
    const timer = setTimeout(() => void prefetchScene(request), RESTS_MS);
    return () => clearTimeout(timer);
  }, [hovered, parts, indicator, from, to, comparison, regionsMeant, state.zones, state.filter]);

  useEffect(() => {
    if (from !== to || scene.region.code !== regionCode || !scene.choropleth || state.zones || state.regions) return;
    const timer = setTimeout(() => {
      for (const month of [addMonths(to, -1), addMonths(to, 1)])
        if (month >= platform.firstMonth && month <= platform.lastMonth)
          void prefetchValues({
            regionCode,
            indicator,
            from: month,
            to: month,
            comparison,
            zones: false,
            filter: state.filter,
          });
    }, IDLE_MS);
    return () => clearTimeout(timer);
  }, [scene, regionCode, indicator, from, to, comparison, state.zones, state.regions, state.filter, platform]);
  return null;
}
