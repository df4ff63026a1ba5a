import type { FeatureCollection } from "geojson";
import { useEffect } from "react";
import type { MapRef } from "react-map-gl/maplibre";
import type { Box } from "../../../../geometry/shape.ts";
import { besideLegend } from "../../../../map/beside-legend.ts";
import { useMapSize } from "../../../../map/use-map-size.ts";
import { boxAround } from "./map-picture.ts";

/** A single place is not looked at from nearer. */
const NEAREST = 14;

/** Shows all of a picture when it comes and when the map takes another size, and a chosen place where it is out of sight. */
export function useFit(map: MapRef | null, all: Box | null, chosen: FeatureCollection): void {
  const fit = all?.join(",");
  const size = useMapSize(map);
  useEffect(() => {
    if (!map || fit === undefined || /^$|^0×|×0$/.test(size)) return;
    const legend = map.getContainer().closest(".map-pane")?.querySelector(".legend");
    const { box, margin } = besideLegend(map, legend, fit.split(",").map(Number) as unknown as Box);
    map.fitBounds(box, { padding: margin, maxZoom: NEAREST, duration: 0 });
  }, [map, fit, size]);

  // After the fit, which a new size brings too.
  useEffect(() => {
    if (!map || size === "") return;
    const box = boxAround(chosen.features);
    if (box === null) return;
    const middle: [number, number] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
    if (!isInSight(map, middle)) map.easeTo({ center: middle, duration: 300 });
  }, [map, chosen, size]);
}

/** Whether a point is on the map and not under the card that tells of it, nor under the legend. */
function isInSight(map: MapRef, point: [number, number]): boolean {
  const { x, y } = map.project(point);
  const { left, top, width, height } = map.getContainer().getBoundingClientRect();
  if (x < 0 || y < 0 || x > width || y > height) return false;
  const over = map.getContainer().closest(".map-pane")?.querySelectorAll(".chosen-place, .legend") ?? [];
  return [...over].every((element) => {
    const box = element.getBoundingClientRect();
    return left + x < box.left || left + x > box.right || top + y < box.top || top + y > box.bottom;
  });
}
