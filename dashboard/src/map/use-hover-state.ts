import { useEffect } from "react";
import type { MapRef } from "react-map-gl/maplibre";
import { useHovered } from "../live/hovered-region.ts";
import type { Boundaries } from "../live/use-boundaries.ts";
import { SOURCE } from "./layers/ids.ts";

/** Marks the region that is pointed at, here or in a list beside the map. */
export function useHoverState(map: MapRef | null, boundaries: Boundaries): void {
  const hovered = useHovered();
  useEffect(() => {
    const known = boundaries.features.some(({ properties }) => properties.code === hovered);
    if (!map?.getMap().getSource(SOURCE.regions) || hovered === null || !known) return;
    map.getMap().getCanvas().style.cursor = "pointer";
    map.setFeatureState({ source: SOURCE.regions, id: hovered }, { hover: true });
    return () => {
      map.getMap().getCanvas().style.cursor = "";
      if (map.getMap().getSource(SOURCE.regions))
        map.setFeatureState({ source: SOURCE.regions, id: hovered }, { hover: false });
    };
  }, [map, hovered, boundaries]);
}
