import { useEffect, useState } from "react";
import type { MapRef } from "react-map-gl/maplibre";

/** The map's own size as "width×height" in CSS pixels, changing with it; empty before there is a map. */
export function useMapSize(map: MapRef | null): string {
  const [size, setSize] = useState("");
  useEffect(() => {
    if (!map) return;
    const resized = (): void => setSize(`${map.getContainer().clientWidth}×${map.getContainer().clientHeight}`);
    resized();
    map.on("resize", resized);
    return () => {
      map.off("resize", resized);
    };
  }, [map]);
  return size;
}
