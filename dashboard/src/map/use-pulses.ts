import type { FeatureCollection, Point } from "geojson";
import { useEffect } from "react";
import type { MapRef } from "react-map-gl/maplibre";
import { wantsReducedMotion } from "../ui/reduced-motion.ts";
import { SOURCE } from "./layers/ids.ts";

/** Something that has just happened at a place. */
export interface Pulse {
  readonly id: string;
  /** WGS 84, degrees. */
  readonly location: readonly [lon: number, lat: number];
  /** performance.now() when it was heard of, ms. */
  readonly since: number;
}

const LASTS_MS = 6000;
/** Rings that run out of one dot, one after the other. */
const RINGS = 3;
const FRAME_MS = 80;
/** Drawn at a time; the newest are. */
export const MOST_PULSES = 40;

/** The pulses that still live, as points with the `age` of their ring, 0 to 1. */
export function pulsesAt(now: number, pulses: readonly Pulse[], still: boolean): FeatureCollection<Point> {
  const living = pulses.filter(({ since }) => now - since < LASTS_MS).slice(-MOST_PULSES);
  return {
    type: "FeatureCollection",
    features: living.map(({ location: [lon, lat], since }) => {
      const age = still ? 0.35 : (((now - since) / LASTS_MS) * RINGS) % 1;
      return { type: "Feature", properties: { age }, geometry: { type: "Point", coordinates: [lon, lat] } };
    }),
  };
}

/** Draws pulses while they live, and nothing afterwards: the map rests again. */
export function usePulses(map: MapRef | null, pulses: readonly Pulse[]): void {
  useEffect(() => {
    if (!map || pulses.length === 0) return;
    const still = wantsReducedMotion();
    const engine = map.getMap();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = (): void => {
      const shown = pulsesAt(performance.now(), pulses, still);
      (engine.getSource(SOURCE.pulses) as { setData(data: typeof shown): void } | undefined)?.setData(shown);
      if (shown.features.length > 0) timer = setTimeout(draw, still ? 1000 : FRAME_MS);
    };
    draw();
    return () => clearTimeout(timer);
  }, [map, pulses]);
}
