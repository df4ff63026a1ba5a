import { useMemo } from "react";
import { graphql } from "../graphql/tada.ts";
import { useLive } from "../live/use-live.ts";
import { cellPoints, type HeatOnMap, middleLatitude, robustDomain } from "./heat-on-map.ts";

export type { HeatOnMap } from "./heat-on-map.ts";

const HeatQuery = graphql(`
  query ComplaintHeat($filter: ComplaintFilter) {
    complaintHeatmap(filter: $filter) {
      longitudes
      latitudes
      weights
      cellDegrees
      complaints
      known
      truncated
    }
  }
`);

/** Complaints of a region in a span of days (YYYY-MM-DD, both included), as weighted cells; null for none and until they arrive. */
export function useComplaintHeat(
  asked: {
    readonly under: string;
    readonly from: string;
    readonly to: string;
    readonly regionsAsOf?: string;
  } | null,
): HeatOnMap | null {
  const { under = "", from = "", to: until = "", ...meant } = asked ?? {};
  const live = useLive(HeatQuery, { filter: { under, from, to: until, ...meant } }, asked === null);
  const heat = asked !== null && live.current ? (live.data?.complaintHeatmap ?? null) : null;
  return useMemo(() => {
    if (heat === null) return null;
    const { longitudes, latitudes, weights, truncated, cellDegrees } = heat;
    const complaints = heat.known ? heat.complaints : null;
    const maxWeight = weights.reduce((most, weight) => Math.max(most, weight), 0);
    const domain = robustDomain(weights);
    return {
      cells: cellPoints(longitudes, latitudes, weights),
      maxWeight: maxWeight || 1,
      domain,
      cellDegrees,
      latitude: middleLatitude(latitudes),
      says: { complaints, from, to: until, maxWeight, domain, cellDegrees, truncated, playback: null },
    };
  }, [heat, from, until]);
}
