import type { FeatureCollection, Point } from "geojson";
import { useMemo } from "react";
import { dayShown } from "../../day-shown.ts";
import { addMonths, firstDay } from "../../format/month.ts";
import { graphql } from "../../graphql/tada.ts";
import { useLive } from "../../live/use-live.ts";
import { useView } from "../../view.tsx";
import type { HeatSays } from "../legend/legend.tsx";

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

/** Complaints of the region in the chosen dates, as weighted cells; null while switched off and until they arrive. */
export function useComplaintHeat(): HeatOnMap | null {
  const { state, regionCode, to, platform } = useView();
  const from = firstDay(state.heat === "year" ? addMonths(to, -11) : to);
  const until = dayShown(to, platform.today);
  const live = useLive(HeatQuery, { filter: { under: regionCode, from, to: until } }, state.heat === undefined);
  const heat = state.heat !== undefined && live.current ? (live.data?.complaintHeatmap ?? null) : null;
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
