import { useEffect, useMemo, useRef } from "react";
import type { MapRef, ViewStateChangeEvent } from "react-map-gl/maplibre";
import type { Box } from "../geometry/shape.ts";
import { wantsReducedMotion } from "../ui/reduced-motion.ts";
import { besideLegend } from "./beside-legend.ts";
import type { Camera } from "./camera.ts";
import { useMapSize } from "./use-map-size.ts";

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
  const size = useMapSize(map);
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
    const legend = map.getContainer().closest(".half, .map-pane")?.querySelector(".legend");
    const { box, margin } = besideLegend(map, legend, fitBox);
    const still = first || resized || wantsReducedMotion();
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
