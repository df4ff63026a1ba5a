import { type RefObject, useEffect } from "react";
import type { MapRef } from "react-map-gl/maplibre";

/** Mapbox GL JS looks at its size when the window changes alone; what comes to stand beside the map changes its place too. */
export function useFittingCanvas(map: MapRef | null, place: RefObject<HTMLElement | null>, needed: boolean): void {
  useEffect(() => {
    if (!needed || map === null || place.current === null) return;
    const fit = new ResizeObserver(() => {
      const { clientWidth, clientHeight } = map.getCanvas();
      const { clientWidth: width, clientHeight: height } = map.getContainer();
      if (clientWidth !== width || clientHeight !== height) map.resize();
    });
    fit.observe(place.current);
    return () => fit.disconnect();
  }, [map, place, needed]);
}
