import type { FeatureCollection, Point } from "geojson";
import { useMemo } from "react";
import { graphql } from "../graphql/tada.ts";
import { useLive } from "../live/use-live.ts";
import type { HeatSays } from "./legend.tsx";

const HeatQuery = graphql(`
  query ComplaintHeat($filter: ComplaintFilter) {
    complaintHeatmap(filter: $filter) {
      longitudes
      latitudes
      weights
      cellDegrees
      complaints
      truncated
    }
  }
`);

export interface HeatOnMap {
  readonly cells: FeatureCollection<Point>;
  readonly maxWeight: number;
  readonly cellDegrees: number;
  readonly says: HeatSays;
}

/** Complaints of a region in a span of days (YYYY-MM-DD, both included), as weighted cells; null for none and until they arrive. */
export function useComplaintHeat(
  asked: { readonly under: string; readonly from: string; readonly to: string } | null,
): HeatOnMap | null {
  const { under = "", from = "", to: until = "" } = asked ?? {};
  const live = useLive(HeatQuery, { filter: { under, from, to: until } }, asked === null);
  const heat = asked !== null && live.current ? (live.data?.complaintHeatmap ?? null) : null;
  return useMemo(() => {
    if (heat === null) return null;
    const maxWeight = heat.weights.reduce((most, weight) => Math.max(most, weight), 0);
    const cells: FeatureCollection<Point> = {
      type: "FeatureCollection",
      features: heat.weights.map((weight, i) => ({
        type: "Feature",
        properties: { weight },
        geometry: { type: "Point", coordinates: [heat.longitudes[i]!, heat.latitudes[i]!] },
      })),
    };
    const { complaints, truncated, cellDegrees } = heat;
    const says = { complaints, from, to: until, maxWeight, cellDegrees, truncated };
    return { cells, maxWeight: maxWeight || 1, cellDegrees, says };
  }, [heat, from, until]);
}
