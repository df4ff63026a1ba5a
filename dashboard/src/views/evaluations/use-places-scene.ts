import { useMemo } from "react";
import { lastDay } from "../../calendar/month.ts";
import { monthsOfPeriod } from "../../format/evaluated-period.ts";
import { useLive } from "../../live/use-live.ts";
import type { RecordsOnMap } from "../../scene/scene-map.tsx";
import type { Scene } from "../../scene/use-scene.ts";
import { useTheme } from "../../theme/theme.ts";
import type { RunListed } from "./evaluations-query.ts";
import { outcomeColours } from "./outcome-colours.ts";
import { type PlacedPart, PlacesQuery } from "./places-query.ts";
import { NO_AMOUNTS } from "./use-run-scene.ts";
import { NOTHING, useRunShapes } from "./use-run-shapes.ts";

/** Estates that a run tells of, over the parts of its region, those of the outcomes in `only` where it is given; `scene` is null while it is on its way. */
export function usePlacesScene(run: RunListed, only: readonly number[] | undefined) {
  const theme = useTheme();
  const live = useLive(PlacesQuery, {
    id: run.id,
    code: run.regionCode,
    regionsAsOf: lastDay(monthsOfPeriod(run.period).to),
  });
  const here = live.data?.region ?? null;
  const places = live.data?.evaluationRun.places ?? null;
  const level = here?.children[0]?.level ?? null;
  const shapes = useRunShapes(run, level);
  const { region, parts, context, from, to, regionsAsOf, boundariesUrl } = shapes;
  const scene = useMemo((): Scene | null => {
    if (region === null || here === null || level === null || parts === null || boundariesUrl === null) return null;
    return {
      region,
      choropleth: {
        indicator: { id: "outcome" },
        region: { code: region.code },
        level,
        from,
        to,
        asOf: regionsAsOf,
        comparison: null,
        demo: false,
        breaks: [],
        boundariesUrl,
        regionsChanged: false,
        boundaryQuality: here.boundary?.quality ?? null,
        boundarySource: here.boundary?.source ?? null,
        approvalNumber: here.boundary?.approvalNumber ?? null,
        values: here.children.filter(({ kind }) => kind === "ADMINISTRATIVE").map(withoutValue),
        total: NO_AMOUNTS,
        remainder: [],
      },
      boundaries: parts,
      context,
      sheet: region.code,
      zones: NOTHING,
    };
  }, [region, here, level, parts, context, from, to, regionsAsOf, boundariesUrl]);
  const records = useMemo((): RecordsOnMap | null => {
    if (places === null) return null;
    const features = places.subjects.map((_, index) => ({
      type: "Feature" as const,
      id: index,
      properties: { index, records: 1, k: places.told[index]! },
      geometry: { type: "Point" as const, coordinates: [places.longitudes[index]!, places.latitudes[index]!] },
    }));
    // the worst over the others, the absent under all
    const height = ({ properties: { k } }: (typeof features)[number]): number => (places.outcomes[k]!.ranked ? k : -1);
    const drawn = features
      .filter(({ properties: { k } }) => only === undefined || only.includes(k))
      .toSorted((a, b) => height(a) - height(b));
    return {
      points: { type: "FeatureCollection", features: drawn },
      colours: outcomeColours(places.outcomes, theme),
      apart: true,
    };
  }, [places, theme, only]);
  return {
    scene,
    places,
    records,
    error: live.error ?? shapes.error,
    retry(): void {
      live.retry();
      shapes.retry();
    },
  };
}

const withoutValue = (region: PlacedPart) => ({
  ...NO_AMOUNTS,
  code: region.code,
  previous: null,
  rank: null,
  extent: "NONE" as const,
  region,
});
