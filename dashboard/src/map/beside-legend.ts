import type { MapRef } from "react-map-gl/maplibre";
import type { Box } from "../geometry/shape.ts";

/** Below this width a legend lies over the map rather than taking room from it, pixels. */
const ROOMY = 600;

/**
 * The box to fit so that `box` lies beside or above the legend at the lower left, whichever leaves it larger, and not under it; the margin
 * is to be kept on all sides, pixels. Widened rather than padded on one side: Mapbox GL JS would keep that padding and report another
 * centre than the canvas has.
 */
export function besideLegend(map: MapRef, legend: Element | null | undefined, box: Box): { box: Box; margin: number } {
  const { clientWidth, clientHeight } = map.getContainer();
  const margin = Math.min(clientWidth, clientHeight) * 0.05;
  const edge = map.getContainer().getBoundingClientRect().bottom;
  const liesOnMap = legend != null && legend.getBoundingClientRect().top < edge - 1;
  const makesRoom = clientWidth > ROOMY && liesOnMap;
  const beside = makesRoom ? legend.clientWidth : 0;
  const above = makesRoom ? legend.clientHeight : 0;
  const [west, south, east, north] = box;
  const [roomX, roomY] = [clientWidth - 2 * margin, clientHeight - 2 * margin];
  const [acrossX, acrossY] = [
    (east - west) * Math.cos((((south + north) / 2) * Math.PI) / 180),
    Math.max(north - south, 1e-6),
  ];
  const standsBeside = Math.min((roomX - beside) / acrossX, roomY / acrossY);
  const standsAbove = Math.min(roomX / acrossX, (roomY - above) / acrossY);
  return {
    margin,
    box:
      standsAbove > standsBeside
        ? [west, south - ((north - south) * above) / (roomY - above), east, north]
        : [west - ((east - west) * beside) / (roomX - beside), south, east, north],
  };
}
