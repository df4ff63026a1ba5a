import type { FeatureCollection, Point } from "geojson";
import type { HeatScale } from "../map/layers/complaint-heat.ts";

/** How long a frame of a playback is. */
export type HeatStep = "DAY" | "WEEK" | "MONTH";

/** What the legend says of a heatmap. */
export interface HeatSays {
  /** Complaints with a location, in all cells; null: no data. */
  readonly complaints: number | null;
  /** Days shown, both included, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
  /** Complaints of the heaviest cell. */
  readonly maxWeight: number;
  /** Complaints of a cell that has the last colour. */
  readonly domain: number;
  readonly cellDegrees: number;
  readonly truncated: boolean;
  /** Of a playback: its frames' length and all its days; the domain holds for all of them. Null for a still. */
  readonly playback: { readonly step: HeatStep; readonly from: string; readonly to: string } | null;
}

/** Complaints over a scene: weighted cells, and the scale their colours are of. */
export interface HeatOnMap extends HeatScale {
  readonly cells: FeatureCollection<Point>;
  readonly maxWeight: number;
  readonly says: HeatSays;
}

/** Cells as points with the property weight. Columns are of equal length. */
export function cellPoints(
  longitudes: readonly number[],
  latitudes: readonly number[],
  weights: readonly number[],
): FeatureCollection<Point> {
  return {
    type: "FeatureCollection",
    features: weights.map((weight, i) => ({
      type: "Feature",
      properties: { weight },
      geometry: { type: "Point", coordinates: [longitudes[i]!, latitudes[i]!] },
    })),
  };
}

/** The middle of some latitudes, degrees; 36 (Shandong's) for none. */
export function middleLatitude(latitudes: readonly number[]): number {
  if (latitudes.length === 0) return 36;
  let [least, most] = [90, -90];
  for (const latitude of latitudes) {
    least = Math.min(least, latitude);
    most = Math.max(most, latitude);
  }
  return (least + most) / 2;
}

/** Two heatmaps on one scale, that of both their cells together, so that a colour means the same in either. */
export function onOneScale(first: HeatOnMap, second: HeatOnMap): [HeatOnMap, HeatOnMap] {
  const weights = [first, second].flatMap(({ cells }) =>
    cells.features.map(({ properties }) => Number(properties?.weight)),
  );
  const domain = robustDomain(weights);
  const scaled = (heat: HeatOnMap): HeatOnMap => ({ ...heat, domain, says: { ...heat.says, domain } });
  return [scaled(first), scaled(second)];
}

/** The weight that 98 of 100 do not exceed (nearest rank), 1 for none: one outlier must not flatten the scale. */
export function robustDomain(weights: readonly number[]): number {
  const ascending = [...weights].sort((a, b) => a - b);
  return ascending[Math.ceil(0.98 * ascending.length) - 1] || 1;
}
