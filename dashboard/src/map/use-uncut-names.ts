import type { FeatureCollection, Point } from "geojson";
import { useEffect, useMemo, useState } from "react";
import type { MapRef } from "react-map-gl/maplibre";
import { uncutNames } from "./estate-names.ts";
import { ESTATE_NAME } from "./layers/estates.ts";

/** Indexes of the estates whose names the map's edge does not cut, the selected one first; worked out anew when the map has come to rest. */
export function useUncutNames(
  map: MapRef | null,
  points: FeatureCollection<Point> | null,
  selected: readonly [number, number] | null,
  textScale: number,
): readonly number[] {
  // as text, so that the layer is laid out anew only for other names
  const [indexes, setIndexes] = useState("");
  useEffect(() => {
    if (!map || !points) return;
    const look = (): void => {
      if (map.getZoom() < ESTATE_NAME.fromZoom) return;
      const container = map.getContainer();
      const { clientWidth: width, clientHeight: height } = container;
      const places = points.features.map(({ properties, geometry }) => ({
        index: Number(properties?.index),
        name: String(properties?.name),
        ...map.project(geometry.coordinates as [number, number]),
      }));
      const uncut = uncutNames(places, { width, height, taken: takenOf(container) }, textScale);
      const isSelected = (index: number): boolean =>
        selected !== null && points.features[index]?.geometry.coordinates.join() === selected.join();
      setIndexes([...uncut.filter(isSelected), ...uncut.filter((index) => !isSelected(index))].join());
    };
    look();
    map.on("moveend", look);
    map.on("resize", look);
    return () => {
      map.off("moveend", look);
      map.off("resize", look);
    };
  }, [map, points, selected, textScale]);
  return useMemo(() => (indexes === "" ? [] : indexes.split(",").map(Number)), [indexes]);
}

/** What lies over the map beside it: its buttons, and the legend. */
function takenOf(container: HTMLElement) {
  const { left, top } = container.getBoundingClientRect();
  const over = container.closest(".map")?.parentElement?.querySelectorAll(".map-zoom, .legend") ?? [];
  return [...over].map((element) => {
    const box = element.getBoundingClientRect();
    return { left: box.left - left, top: box.top - top, right: box.right - left, bottom: box.bottom - top };
  });
}
