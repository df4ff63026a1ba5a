import type { FeatureCollection, Point } from "geojson";
import { useMemo } from "react";
import { graphql, type ResultOf } from "../graphql/tada.ts";
import { useLive } from "../live/use-live.ts";
import { type EstateColour, type EstateSymbolization, symbolizeEstates } from "../map/estate-symbolization.ts";
import { type Theme, useTheme } from "../theme/theme.ts";
import type { RegionHere } from "./use-scene.ts";

const EstatePointsQuery = graphql(`
  query EstatePoints($under: ID!, $asOf: Date, $regionsAsOf: Date) {
    estatePoints(filter: { under: $under, regionsAsOf: $regionsAsOf }, asOf: $asOf) {
      ids
      names
      longitudes
      latitudes
      builtYears
      modes
      steps
      complaints12Months
      truncated
      demo
    }
  }
`);
type Points = ResultOf<typeof EstatePointsQuery>["estatePoints"];

export interface EstatesOnMap {
  /** What the colours say. */
  readonly by: EstateColour;
  readonly columns: Points;
  readonly points: FeatureCollection<Point>;
  readonly symbolization: EstateSymbolization;
  readonly colours: readonly string[];
  /** Classes that some point is in. */
  readonly present: ReadonlySet<number>;
}

const SHOWN_AT = new Set(["COUNTY", "STREET", "COMMUNITY"]);

/** Estates of the region as points on a day (YYYY-MM-DD), from county level down; null above it and until they arrive. */
export function useEstatePoints(
  region: RegionHere | null,
  asOf: string,
  by: EstateColour,
  regionsMeant: { readonly regionsAsOf?: string } = {},
): EstatesOnMap | null {
  const shown = region !== null && SHOWN_AT.has(region.level);
  const live = useLive(EstatePointsQuery, { under: region?.code ?? "", asOf, ...regionsMeant }, !shown);
  const columns = shown && live.data ? live.data.estatePoints : null;
  const theme = useTheme();
  return useMemo(() => columns && estatesOnMap(columns, by, theme), [columns, by, theme]);
}

function estatesOnMap(columns: Points, by: EstateColour, theme: Theme): EstatesOnMap {
  const symbolization = symbolizeEstates(by, theme);
  const present = new Set<number>();
  const features = columns.ids.map((_, index) => {
    const k = symbolization.classOf({
      builtYear: columns.builtYears[index] ?? null,
      mode: columns.modes[index]!,
      step: columns.steps[index]!,
      complaints12Months: columns.complaints12Months[index]!,
    });
    present.add(k);
    const coordinates = [columns.longitudes[index]!, columns.latitudes[index]!];
    return {
      type: "Feature" as const,
      id: index,
      properties: { index, k, name: columns.names[index]! },
      geometry: { type: "Point" as const, coordinates },
    };
  });
  const colours = symbolization.classes.map(({ colour }) => colour);
  return { by, columns, points: { type: "FeatureCollection", features }, symbolization, colours, present };
}
