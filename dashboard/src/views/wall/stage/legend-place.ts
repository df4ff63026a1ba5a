import type { Box } from "../../../geometry/shape.ts";

/** Room a legend takes, text sizes: its width beside the region, its height below the map. */
const BESIDE_EMS = 16;
const BELOW_EMS = 5.3;
/** Room that the name of the highest or lowest takes. */
const WORDS_EMS = { width: 15, height: 3 };
/** Of a region whose shape is not known. */
const USUAL_ASPECT = 1.4;

/** Where the legend stands so that the region is drawn the larger. `map` is the room for both, pixels; `box` of the region, degrees. */
export function legendPlace(
  map: { readonly width: number; readonly height: number },
  textPixels: number,
  box: Box | null,
): "beside" | "below" {
  const aspect = box ? aspectOf(box) : USUAL_ASPECT;
  const beside = sizeIn(aspect, map.width - BESIDE_EMS * textPixels, map.height);
  const below = sizeIn(aspect, map.width, map.height - BELOW_EMS * textPixels);
  return below > beside ? "below" : "beside";
}

/**
 * Height of the strip that a map with its legend below leaves free above itself, for what stands over it in words: where neither beside the region nor above it is room for
 * them. Pixels; 0: there is.
 */
export function stripAbove(
  map: { readonly width: number; readonly height: number },
  textPixels: number,
  box: Box | null,
): number {
  const aspect = box ? aspectOf(box) : USUAL_ASPECT;
  const room = map.height - BELOW_EMS * textPixels;
  const height = sizeIn(aspect, map.width, room);
  const hasRoom =
    map.width - height * aspect > 2 * WORDS_EMS.width * textPixels || room - height > 2 * WORDS_EMS.height * textPixels;
  return hasRoom ? 0 : WORDS_EMS.height * textPixels;
}

/** Height at which a region is drawn in a room. */
const sizeIn = (aspect: number, width: number, height: number): number => Math.min(width / aspect, height);

/** Width ÷ height as it is drawn. */
function aspectOf([west, south, east, north]: Box): number {
  const height = north - south;
  if (height <= 0 || east <= west) return USUAL_ASPECT;
  return ((east - west) * Math.cos((((south + north) / 2) * Math.PI) / 180)) / height;
}
