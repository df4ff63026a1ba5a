import { useEffect } from "react";
import type { MapRef } from "react-map-gl/maplibre";
import type { Theme } from "../theme/theme.ts";
import { GROUND } from "./ground.ts";
import { LAYER } from "./layers/ids.ts";

/** The sheet beneath all; its colour changes without a new style, so that nothing is mounted anew. */
export function usePaper(map: MapRef | null, theme: Theme): void {
  useEffect(() => {
    if (!map) return;
    const engine = map.getMap();
    const paint = (): void => {
      const colour = GROUND[theme].paper;
      if (engine.getLayer(LAYER.paper) && engine.getPaintProperty(LAYER.paper, "background-color") !== colour)
        engine.setPaintProperty(LAYER.paper, "background-color", colour);
    };
    engine.on("styledata", paint);
    paint();
    return () => {
      engine.off("styledata", paint);
    };
  }, [map, theme]);
}
