import { useEffect } from "react";
import type { MapRef } from "react-map-gl/maplibre";

/** Maps of one size that look at the same place: where one is moved, by hand or by program, the others are too, in the same frame. */
export interface CameraLink {
  /** Gives the way to leave again. A map that joins takes the place the others have. */
  join(map: MapRef): () => void;
}

export function createCameraLink(): CameraLink {
  const maps = new Set<MapRef>();
  let following = false;
  const bring = (follower: MapRef, leader: MapRef): void => {
    following = true;
    try {
      follower.jumpTo({ center: leader.getCenter(), zoom: leader.getZoom() });
    } finally {
      following = false;
    }
  };
  return {
    join(map) {
      const [other] = maps;
      if (other) bring(map, other);
      maps.add(map);
      const moved = (): void => {
        // Those that follow move too, and are not followed.
        if (!following) for (const follower of maps) if (follower !== map) bring(follower, map);
      };
      map.on("move", moved);
      return () => {
        map.off("move", moved);
        maps.delete(map);
      };
    },
  };
}

export function useCameraLink(map: MapRef | null, link: CameraLink | undefined): void {
  useEffect(() => (map && link ? link.join(map) : undefined), [map, link]);
}
