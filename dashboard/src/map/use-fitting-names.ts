import { useEffect, useMemo, useState } from "react";
import type { MapRef } from "react-map-gl/maplibre";
import { namesThatFit, type RegionLabels } from "./region-labels.ts";

/** Zoom levels are told apart by this much: a name does not come and go with every turn of the wheel. */
const STEP = 0.25;

/** Codes of the regions whose names fit into their shapes as the map stands; worked out anew when a zoom has ended. */
export function useFittingNames(map: MapRef | null, labels: RegionLabels, textScale: number): readonly string[] {
  const [zoom, setZoom] = useState(0);
  useEffect(() => {
    if (!map) return;
    const ended = (): void => setZoom(Math.round(map.getZoom() / STEP) * STEP);
    ended();
    map.on("moveend", ended);
    return () => {
      map.off("moveend", ended);
    };
  }, [map]);
  // As text, so that the layer is laid out anew only for other names, not for another list of the same.
  const codes = useMemo(() => namesThatFit(labels, zoom, textScale).join(), [labels, zoom, textScale]);
  return useMemo(() => codes.split(","), [codes]);
}
