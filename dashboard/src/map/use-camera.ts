import { useEffect, useMemo, useRef, useState } from "react";
import type { MapRef, ViewStateChangeEvent } from "react-map-gl/maplibre";
import type { Camera } from "./camera.ts";
import type { Box } from "./centroid.ts";

const FIT_MS = 500;

interface CameraControl {
  /** Runs a movement that counts as the user's own, though the program carries it out. */
  byUser(move: () => void): void;
  /** Whether the movement that has just ended was the user's. */
  endedByUser(event: ViewStateChangeEvent): boolean;
}

/** Shows the whole region when it changes, unless the link names a place of its own; the first picture comes without a flight. */
export function useCamera(
  map: MapRef | null,
  fitBox: Box | null,
  regionCode: string,
  camera: Camera | undefined,
): CameraControl {
  const shown = useRef<string | null>(null);
  const usersMove = useRef(false);
  const fitKey = camera
    ? `${camera.lon.toFixed(4)},${camera.lat.toFixed(4)},${camera.zoom.toFixed(2)}`
    : fitBox && `${regionCode}:${fitBox.map((degrees) => degrees.toFixed(3)).join(",")}`;

  // A map that has become another size shows the whole region again.
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
  const fittedSize = useRef(size);

  useEffect(() => {
    const resized = fittedSize.current !== size && camera === undefined;
    if (!map || fitKey === null || (shown.current === fitKey && !resized)) return;
    const { clientWidth, clientHeight } = map.getContainer();
    // On paper the map has no size, and nothing fits into it; it is shown anew when it has one again.
    if (clientWidth === 0 || clientHeight === 0) return;
    fittedSize.current = size;
    const first = shown.current === null;
    shown.current = fitKey;
    if (camera) {
      const { lng, lat } = map.getCenter();
      const there =
        Math.abs(lng - camera.lon) < 1e-3 &&
        Math.abs(lat - camera.lat) < 1e-3 &&
        Math.abs(map.getZoom() - camera.zoom) < 0.01;
      if (!there) map.jumpTo({ center: [camera.lon, camera.lat], zoom: camera.zoom });
      return;
    }
    if (!fitBox) return;
    const margin = Math.min(clientWidth, clientHeight) * 0.05;
    // The legend stands at the left; where there is room the region is shown beside or above it, not under it.
    const legend = map.getContainer().closest(".half, .map-pane")?.querySelector(".legend");
    const edge = map.getContainer().getBoundingClientRect().bottom;
    const liesOnMap = legend != null && legend.getBoundingClientRect().top < edge - 1;
    const makesRoom = clientWidth > 600 && liesOnMap;
    const beside = makesRoom ? legend.clientWidth : 0;
    const above = makesRoom ? legend.clientHeight : 0;
    const [west, south, east, north] = fitBox;
    const [roomX, roomY] = [clientWidth - 2 * margin, clientHeight - 2 * margin];
    const [acrossX, acrossY] = [
      (east - west) * Math.cos((((south + north) / 2) * Math.PI) / 180),
      Math.max(north - south, 1e-6),
    ];
    const standsBeside = Math.min((roomX - beside) / acrossX, roomY / acrossY);
    const standsAbove = Math.min(roomX / acrossX, (roomY - above) / acrossY);
    // Widened rather than padded on one side: Mapbox GL JS would keep that padding and report another centre than the canvas has.
    const box: Box =
      standsAbove > standsBeside
        ? [west, south - ((north - south) * above) / (roomY - above), east, north]
        : [west - ((east - west) * beside) / (roomX - beside), south, east, north];
    const still = first || resized || matchMedia("(prefers-reduced-motion: reduce)").matches;
    map.fitBounds(box, { padding: margin, maxZoom: 15, duration: still ? 0 : FIT_MS });
  }, [map, fitKey, fitBox, camera, size]);

  return useMemo(
    () => ({
      byUser(move) {
        usersMove.current = true;
        move();
      },
      endedByUser(event) {
        const byUser = usersMove.current || ("originalEvent" in event && event.originalEvent !== undefined);
        usersMove.current = false;
        return byUser;
      },
    }),
    [],
  );
}
