import type { Position } from "geojson";
import { mercator } from "../../../geometry/mercator.ts";
import type { Box } from "../../../geometry/shape.ts";

/** From [longitude, latitude], degrees, to [x, y] on the picture, y downwards. */
export type Project = (position: Position) => [x: number, y: number];

/** Fits a box into the middle of a frame at `x`, `y`, without stretching. */
export function fit(box: Box, frame: { x: number; y: number; width: number; height: number }): Project {
  const [west, south] = mercator([box[0], box[1]]);
  const [east, north] = mercator([box[2], box[3]]);
  const scale = Math.min(frame.width / (east - west), frame.height / (north - south));
  const left = frame.x + (frame.width - (east - west) * scale) / 2;
  const top = frame.y + (frame.height - (north - south) * scale) / 2;
  return (position) => {
    const [x, y] = mercator(position);
    return [left + (x - west) * scale, top + (north - y) * scale];
  };
}
