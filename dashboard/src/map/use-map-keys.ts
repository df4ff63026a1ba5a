import { useEffect } from "react";
import type { MapRef } from "react-map-gl/maplibre";
import { hover, useHovered } from "../live/hovered-region.ts";
import { type Heading, nextRegion } from "./next-region.ts";
import type { RegionLabels } from "./region-labels.ts";

const HEADINGS: Readonly<Record<string, Heading>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};
const EXTREMES: Readonly<Record<string, "highest" | "lowest">> = { Home: "highest", End: "lowest" };
const PAN_PIXELS = 120;
const PAN: Record<Heading, [number, number]> = {
  up: [0, -PAN_PIXELS],
  down: [0, PAN_PIXELS],
  left: [-PAN_PIXELS, 0],
  right: [PAN_PIXELS, 0],
};

interface Keyed {
  /** What a screen reader calls the map. */
  readonly label: string;
  readonly describedBy: string;
  readonly labels: RegionLabels;
  onRegion(code: string): void;
  onPoint(at: { x: number; y: number; region: string | null; estate: number | null } | null): void;
}

/** The map by keyboard: arrows go from region to region, Home and End to the highest and the lowest, with Shift they move the picture, Enter goes into the region, + and − zoom. */
export function useMapKeys(map: MapRef | null, keyed: Keyed, byUser: (move: () => void) => void): void {
  const hovered = useHovered();
  const { label, labels, describedBy } = keyed;
  useEffect(() => {
    const canvas = map?.getCanvas();
    // The engines give it a place in the order of Tab already, and a role that promises no keys.
    canvas?.setAttribute("role", "application");
    canvas?.setAttribute("aria-label", label);
    canvas?.setAttribute("aria-describedby", describedBy);
  }, [map, label, describedBy]);

  const comeTo = (code: string | null): void => {
    const place = labels.features.find(({ properties }) => properties.code === code)?.geometry.coordinates;
    if (!map || code === null || !place) return;
    hover(code);
    keyed.onPoint({ ...map.project([place[0]!, place[1]!]), region: code, estate: null });
  };
  const pressed = (event: KeyboardEvent): void => {
    if (!map || event.altKey || event.ctrlKey || event.metaKey) return;
    const heading = HEADINGS[event.key];
    if (heading && event.shiftKey) byUser(() => map.panBy(PAN[heading], { duration: 0 }));
    else if (heading) {
      const { lng, lat } = map.getCenter();
      comeTo(nextRegion(labels, hovered, heading, [lng, lat]));
    } else if (EXTREMES[event.key]) {
      const extreme = EXTREMES[event.key];
      comeTo(labels.features.find(({ properties }) => properties.extreme === extreme)?.properties.code ?? null);
    } else if (event.key === "Enter") {
      if (hovered !== null && labels.features.some(({ properties }) => properties.code === hovered)) {
        keyed.onPoint(null);
        keyed.onRegion(hovered);
      }
    } else if (event.key === "+" || event.key === "=") byUser(() => map.zoomIn());
    else if (event.key === "-") byUser(() => map.zoomOut());
    else return;
    event.preventDefault();
  };
  useEffect(() => {
    const canvas = map?.getCanvas();
    canvas?.addEventListener("keydown", pressed);
    return () => canvas?.removeEventListener("keydown", pressed);
  });
}
