import type { FeatureCollection } from "geojson";
import type { MapRef } from "react-map-gl/maplibre";
import { boxOf, type Shape } from "../../geometry/shape.ts";
import { SOURCE } from "../../map/layers/ids.ts";
import type { Box } from "./place-names.ts";

/** What stays about the regions, of their larger side; above them more, where the mark of invented data lies. */
const MARGIN = 0.05;
const MARGIN_ABOVE = 0.12;

/** The part of a map's picture in which its regions are, in whole pixels: on paper it is not made small for the sake of its neighbours. `ratio`: pixels a CSS pixel. */
export function aboutRegions(map: MapRef, { width, height }: HTMLCanvasElement, ratio: number): Box {
  const whole = { left: 0, top: 0, right: width, bottom: height };
  const regions = map.getStyle().sources[SOURCE.regions];
  const shapes =
    regions?.type === "geojson" && typeof regions.data === "object"
      ? boxOf(regions.data as FeatureCollection<Shape>)
      : null;
  if (shapes === null) return whole;
  const [west, south, east, north] = shapes;
  const [first, last] = [map.project([west, north]), map.project([east, south])];
  const side = Math.max(last.x - first.x, last.y - first.y);
  const box = {
    left: Math.max(0, Math.floor((first.x - side * MARGIN) * ratio)),
    top: Math.max(0, Math.floor((first.y - side * MARGIN_ABOVE) * ratio)),
    right: Math.min(width, Math.ceil((last.x + side * MARGIN) * ratio)),
    bottom: Math.min(height, Math.ceil((last.y + side * MARGIN) * ratio)),
  };
  // They are elsewhere: nothing of them is on the picture.
  return box.right > box.left && box.bottom > box.top ? box : whole;
}

/** A part of a picture, at its own pixels. */
export function cropped(picture: HTMLCanvasElement, { left, top, right, bottom }: Box): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = right - left;
  canvas.height = bottom - top;
  canvas.getContext("2d")!.drawImage(picture, -left, -top);
  return canvas;
}
