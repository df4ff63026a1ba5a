import { type Box, boxOf } from "../geometry/shape.ts";
import type { Scene } from "./use-scene.ts";

/** Half the side of what is shown about a point that stands for a whole community, degrees. */
const COMMUNITY_REACH = 0.012;

/** What a map shows of a scene at first: all of its shapes, or what surrounds a point; null where it has no place. */
export function boxToShow({ region, boundaries, context, sheet }: Scene): Box | null {
  const own = context.features.filter(({ properties }) => properties.code === sheet);
  // Zones lie scattered: show what surrounds them.
  const scattered = own.length === 0 && context.features.length > 0;
  const shape = (scattered ? boxOf(context) : boxOf(boundaries)) ?? boxOf({ type: "FeatureCollection", features: own });
  if (shape) return shape;
  if (region.bbox?.length === 4) return region.bbox as unknown as Box;
  const [lon, lat] = region.centroid ?? [];
  if (lon === undefined || lat === undefined) return null;
  return [lon - COMMUNITY_REACH, lat - COMMUNITY_REACH, lon + COMMUNITY_REACH, lat + COMMUNITY_REACH];
}
