import { type RefObject, useEffect } from "react";
import type { MapRef } from "react-map-gl/maplibre";
import type { Boundaries } from "../live/use-boundaries.ts";
import { SOURCE } from "./layers/ids.ts";
import type { RegionState } from "./layers/regions.ts";

interface Painted {
  readonly boundaries: Boundaries;
  readonly context: Boundaries;
  readonly colours: ReadonlyMap<string, string>;
  readonly heat: object | null;
  readonly estates: object | null;
  readonly labels: object;
}

/**
 * Gives each region its colour by feature state, and marks the container `data-painted` once the engine has drawn all there is: the
 * number of regions with a colour, a slash, and how often it has drawn. Absent while something is still to be drawn.
 */
export function usePaint(map: MapRef | null, container: RefObject<HTMLDivElement | null>, painted: Painted): void {
  const { boundaries, context, colours, heat, estates, labels } = painted;
  useEffect(() => {
    const element = container.current;
    if (!map || !element) return;
    delete element.dataset.painted;
    const engine = map.getMap();
    const paint = (): void => {
      // The source comes into being only after the style has; until then there is nothing to hang a state on.
      if (!engine.getSource(SOURCE.regions)) return;
      engine.off("styledata", paint);
      for (const { properties } of boundaries.features) {
        const state: { [K in keyof RegionState]: RegionState[K] | null } = {
          colour: colours.get(properties.code) ?? null,
        };
        engine.setFeatureState({ source: SOURCE.regions, id: properties.code }, state);
      }
      engine.triggerRepaint();
    };
    const done = (): void => {
      if (!engine.getSource(SOURCE.regions)) return;
      const times = Number(element.dataset.paints ?? 0) + 1;
      element.dataset.paints = String(times);
      element.dataset.painted = `${colours.size}/${times}`;
    };
    engine.on("styledata", paint);
    engine.on("idle", done);
    paint();
    return () => {
      engine.off("styledata", paint);
      engine.off("idle", done);
    };
  }, [map, container, boundaries, colours, context, heat, estates, labels]);
}
