import { type RefObject, useEffect, useLayoutEffect } from "react";
import type { MapRef } from "react-map-gl/maplibre";
import type { Boundaries } from "../live/use-boundaries.ts";
import { SOURCE } from "./layers/ids.ts";
import type { RegionState } from "./layers/regions.ts";

/** How regions are painted, by code. */
export interface RegionPaint {
  /** A region that is absent is hatched. */
  readonly colours: ReadonlyMap<string, string>;
  readonly small: ReadonlySet<string>;
  readonly faded: ReadonlySet<string>;
}

/**
 * Gives each region its colour by feature state: no geometry moves when the indicator changes. Calls `onColoured` when all are set, and
 * `onDrawn` at the first frame after it that has them all.
 */
export function useRegionPaint(
  map: MapRef | null,
  boundaries: Boundaries,
  { colours, small, faded }: RegionPaint,
  told: { onColoured?(): void; onDrawn?(): void },
): void {
  const { onColoured, onDrawn } = told;
  useEffect(() => {
    if (!map) return;
    const engine = map.getMap();
    const drawn = (): void => {
      if (!engine.isSourceLoaded(SOURCE.regions)) return;
      engine.off("render", drawn);
      onDrawn?.();
    };
    const paint = (): void => {
      // The source comes into being only after the style has; until then there is nothing to hang a state on.
      if (!engine.getSource(SOURCE.regions)) return;
      engine.off("styledata", paint);
      for (const { properties } of boundaries.features) {
        const { code } = properties;
        const state: { [K in keyof RegionState]: RegionState[K] | null } = {
          colour: colours.get(code) ?? null,
          small: small.has(code),
          faded: faded.has(code),
        };
        engine.setFeatureState({ source: SOURCE.regions, id: code }, state);
      }
      onColoured?.();
      engine.on("render", drawn);
    };
    engine.on("styledata", paint);
    paint();
    return () => {
      engine.off("styledata", paint);
      engine.off("render", drawn);
    };
  }, [map, boundaries, colours, small, faded, onColoured, onDrawn]);
}

/** Marks the container `data-painted` with the key of the scene while the engine has drawn all of it and draws nothing more,
 * and `data-view` with where it looks: longitude, latitude, zoom; absent until it has come to rest there. */
export function usePaintedMark(
  map: MapRef | null,
  container: RefObject<HTMLDivElement | null>,
  sceneKey: string,
): void {
  useLayoutEffect(() => {
    const element = container.current;
    if (!element || !map) return;
    const engine = map.getMap();
    delete element.dataset.painted;
    delete element.dataset.view;
    const done = (): void => {
      if (!engine.getSource(SOURCE.regions)) return;
      const { lng, lat } = engine.getCenter();
      element.dataset.view = `${lng},${lat},${engine.getZoom()}`;
      element.dataset.painted = sceneKey;
    };
    // Colours and names may come after the scene's key, each with a drawing of its own.
    const drawing = (): void => {
      delete element.dataset.painted;
    };
    // Of another size or moved, it shows another place: what was said of the old one no longer holds.
    const outdated = (): void => {
      delete element.dataset.painted;
      delete element.dataset.view;
    };
    engine.on("render", drawing);
    engine.on("idle", done);
    engine.on("resize", outdated);
    engine.on("movestart", outdated);
    engine.triggerRepaint();
    return () => {
      engine.off("render", drawing);
      engine.off("idle", done);
      engine.off("resize", outdated);
      engine.off("movestart", outdated);
    };
  }, [map, container, sceneKey]);
}
