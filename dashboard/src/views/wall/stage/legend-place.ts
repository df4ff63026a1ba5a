import type { Box } from "../../../geometry/shape.ts";

/** Room a legend takes, text sizes: its width beside the region, its height below the map. */
const BESIDE_EMS = 16;
const BELOW_EMS = 5.3;
/** Of a region whose shape is not known. */
const USUAL_ASPECT = 1.4;

/** Where the legend stands so that the region is drawn the larger. `map` is the room for both, pixels; `box` of the region, degrees. */
export function legendPlace(
  map: { readonly width: number; readonly height: number },
  textPixels: number,
  box: Box | null,
): "beside" | "below" {
  const aspect = box ? aspectOf(box) : USUAL_ASPECT;
  const sizeIn = (width: number, height: number): number => Math.min(width / aspect, height);
  const beside = sizeIn(map.width - BESIDE_EMS * textPixels, map.height);
  const below = sizeIn(map.width, map.height - BELOW_EMS * textPixels);
  return below > beside ? "below" : "beside";
}

/** Width ÷ height as it is drawn. */
function aspectOf([west, south, east, north]: Box): number {
  const height = north - south;
  if (height <= 0 || east <= west) return USUAL_ASPECT;
  return ((east - west) * Math.cos((((south + north) / 2) * Math.PI) / 180)) / height;
}
