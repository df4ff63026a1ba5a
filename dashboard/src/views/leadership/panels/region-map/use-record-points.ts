import { useMemo } from "react";
import { asVariable } from "../../../../graphql/condition.ts";
import { graphql } from "../../../../graphql/tada.ts";
import type { RecordPart } from "../../../../link/url-state.ts";
import { useLive } from "../../../../live/use-live.ts";
import type { RecordsOnMap } from "../../../../scene/scene-map.tsx";
import { useView } from "../../view.tsx";

const RecordPointsQuery = graphql(`
  query NumberPoints(
    $indicator: ID!
    $region: ID!
    $from: YearMonth
    $to: YearMonth
    $part: RecordPart!
    $filter: [AttributeCondition!]
  ) {
    indicatorRecordPoints(
      indicator: $indicator
      region: $region
      from: $from
      to: $to
      part: $part
      filter: $filter
    ) {
      records
      given
      kind
      ids
      longitudes
      latitudes
    }
  }
`);

export interface RecordPoints {
  readonly part: RecordPart;
  readonly records: number;
  readonly given: number;
  readonly onMap: RecordsOnMap;
  /** Opaque id of the estate that a point is; null where it is something else. */
  estateAt(index: number): string | null;
}

/** Records behind the region's figure as points: those that the link asks for, or what it narrows the figure to; null for neither. */
export function useRecordPoints(): RecordPoints | null {
  const { state, indicator, regionCode, from, to } = useView();
  const wanted = state.points ?? (state.filter ? (indicator.ratio ? "DENOMINATOR" : "NUMERATOR") : null);
  // records are placed in the regions of today
  const part = state.regions === "then" ? null : wanted;
  const live = useLive(
    RecordPointsQuery,
    {
      indicator: indicator.id,
      region: regionCode,
      from: indicator.flow ? from : null,
      to,
      part: part ?? "NUMERATOR",
      filter: asVariable(state.filter),
    },
    part === null,
  );
  const columns = part !== null && live.current ? (live.data?.indicatorRecordPoints ?? null) : null;
  return useMemo(() => {
    if (columns === null || part === null) return null;
    const { records, given, kind, ids, longitudes, latitudes } = columns;
    const features = ids.map((_, index) => ({
      type: "Feature" as const,
      id: index,
      properties: { index, records: 1, k: 0 },
      geometry: { type: "Point" as const, coordinates: [longitudes[index]!, latitudes[index]!] },
    }));
    return {
      part,
      records,
      given,
      onMap: { points: { type: "FeatureCollection", features }, colours: [COLOUR] },
      estateAt: (index) => (kind === "ESTATE" ? (ids[index] ?? null) : null),
    };
  }, [columns, part]);
}

/** Vermilion of Okabe and Ito: seen apart from every scale of the regions by those who see red and green alike, too. */
const COLOUR = "#d55e00";
