import { useEffect, useMemo, useState } from "react";
import type { MapRef } from "react-map-gl/maplibre";
import { type FittingNames, fittingNames } from "./fitting-names.ts";
import type { RegionLabels } from "./region-labels.ts";

/** Zoom levels are told apart by this much: a name does not come and go with every turn of the wheel. */
const STEP = 0.25;

/** Which names fit into their shapes as the map stands, and how much of them; worked out anew when a zoom has ended. */
export function useFittingNames(map: MapRef | null, labels: RegionLabels, textScale: number): FittingNames {
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
  const { form, codes } = useMemo(() => fittingNames(labels, zoom, textScale), [labels, zoom, textScale]);
  // As text, so that the layer is laid out anew only for other names, not for another list of the same.
  const joined = codes.join();
  return useMemo(() => ({ form, codes: joined.split(",") }), [form, joined]);
}
