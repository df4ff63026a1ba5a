import type { FeatureCollection, Point } from "geojson";
import { useEffect, useMemo, useState } from "react";
import type { MapRef } from "react-map-gl/maplibre";
import { uncutNames } from "./estate-names.ts";
import { ESTATE_NAME } from "./layers/estates.ts";

/** Indexes of the estates whose names the map's edge does not cut; worked out anew when the map has come to rest. */
export function useUncutNames(
  map: MapRef | null,
  points: FeatureCollection<Point> | null,
  textScale: number,
): readonly number[] {
  // as text, so that the layer is laid out anew only for other names
  const [indexes, setIndexes] = useState("");
  useEffect(() => {
    if (!map || !points) return;
    const look = (): void => {
      if (map.getZoom() < ESTATE_NAME.fromZoom) return;
      const { clientWidth: width, clientHeight: height } = map.getContainer();
      const places = points.features.map(({ properties, geometry }) => ({
        index: Number(properties?.index),
        name: String(properties?.name),
        ...map.project(geometry.coordinates as [number, number]),
      }));
      setIndexes(uncutNames(places, { width, height }, textScale).join());
    };
    look();
    map.on("moveend", look);
    map.on("resize", look);
    return () => {
      map.off("moveend", look);
      map.off("resize", look);
    };
  }, [map, points, textScale]);
  return useMemo(() => (indexes === "" ? [] : indexes.split(",").map(Number)), [indexes]);
}
