import type { FeatureCollection, Point } from "geojson";
import { useEffect, useMemo, useState } from "react";
import { type Box, labelPlace, type Shape } from "../../../../geometry/shape.ts";
import { nameIn } from "../../../../i18n/language.ts";
import type { Sourced } from "../../../../live/use-boundaries.ts";
import { usePlatform } from "../../../../platform.tsx";
import { allSources } from "../../../../scene/boundary-says.ts";

/** Boundaries around a result, each with its code and names. */
type Surroundings = FeatureCollection<Shape, { code: string; nameZh: string; nameEn: string }> & Sourced;

const NOTHING: Surroundings = { type: "FeatureCollection", features: [] };
/** Of what is narrower than this the counties are drawn, else the cities; degrees. */
const NARROW = 1.5;
const fetched = new Map<string, Promise<Surroundings>>();

/** Outlines that show where a result lies: of cities, or of counties where it is small. They are an aid: without them the result is drawn all the same. */
export function useSurroundings(box: Box | null): Surroundings {
  const { platform } = usePlatform();
  const level = box === null || Math.max(box[2] - box[0], box[3] - box[1]) > NARROW ? "CITY" : "COUNTY";
  const urls = platform.roots.map(({ code }) => `/boundaries/${code}/${level}.geojson`).join(" ");
  const [found, setFound] = useState(NOTHING);
  useEffect(() => {
    let gone = false;
    void Promise.all(urls.split(" ").map(load)).then((all) => {
      if (!gone)
        setFound({ type: "FeatureCollection", features: all.flatMap(({ features }) => features), ...allSources(all) });
    });
    return () => {
      gone = true;
    };
  }, [urls]);
  return found;
}

function load(url: string): Promise<Surroundings> {
  const known = fetched.get(url);
  if (known) return known;
  const answer = fetch(url)
    .then(async (response) => (response.ok ? ((await response.json()) as Surroundings) : NOTHING))
    .catch(() => {
      fetched.delete(url);
      return NOTHING;
    });
  fetched.set(url, answer);
  return answer;
}

/** Their names, each at its place; none where the result names its own regions. */
export function useAroundNames(around: Surroundings, wanted: boolean): FeatureCollection<Point> {
  const { language } = usePlatform();
  return useMemo(
    () => ({
      type: "FeatureCollection",
      features: (wanted ? around.features : []).map((region) => ({
        type: "Feature",
        properties: { name: nameIn(language, region.properties) },
        geometry: { type: "Point", coordinates: labelPlace(region).point },
      })),
    }),
    [around, wanted, language],
  );
}
