import { useRef } from "react";
import { graphql, type ResultOf } from "../graphql/tada.ts";
import { type Boundaries, useBoundaries } from "../live/use-boundaries.ts";
import { type Live, useLive } from "../live/use-live.ts";
import { RegionPath_Region } from "./region-path.ts";
import { type Choropleth, type ChoroplethQuery, type ChoroplethRequest, useChoropleth } from "./use-choropleth.ts";

export const RegionQuery = graphql(
  `
    query RegionHere($code: ID!, $regionsAsOf: Date) {
      region(code: $code, regionsAsOf: $regionsAsOf) {
        code
        level
        kind
        nameZh
        nameEn
        bbox
        centroid
        parent {
          code
          parent {
            code
          }
        }
        ...RegionPath_Region
      }
    }
  `,
  [RegionPath_Region],
);

export type RegionHere = NonNullable<ResultOf<typeof RegionQuery>["region"]>;

export type { Choropleth };

const NO_BOUNDARIES: Boundaries = { type: "FeatureCollection", features: [] };

/** One picture: a region, the values of its children and their shapes, all of the same moment of the link. */
export interface Scene {
  readonly region: RegionHere;
  /** Null for a region that has no children to colour. */
  readonly choropleth: Choropleth | null;
  readonly boundaries: Boundaries;
  /** The region among its neighbours; a community's street among its own. */
  readonly context: Boundaries;
  /** Code of the shape in `context` that all lies on: the region's, or that of a community's street. */
  readonly sheet: string;
  /** Functional zones of its city: their streets are not among its own, though they lie inside its outline. */
  readonly zones: Boundaries;
}

export interface SceneState {
  /** The last complete picture; it may be of the link before. */
  readonly scene: Scene | null;
  readonly region: Live<ResultOf<typeof RegionQuery>>;
  readonly choropleth: Live<ResultOf<typeof ChoroplethQuery>>;
  readonly boundariesError: Error | null;
  readonly unknownRegion: boolean;
  retry(): void;
}

export type SceneRequest = ChoroplethRequest;

export function useScene(request: SceneRequest): SceneState {
  const { regionCode, zones, regionsAsOf } = request;
  const regionLive = useLive(RegionQuery, { code: regionCode, ...(regionsAsOf !== undefined && { regionsAsOf }) });
  const region = regionLive.current ? (regionLive.data?.region ?? null) : null;
  const zonesHere = zones && (region?.level === "PROVINCE" || region?.level === "CITY");
  const isLeaf = region?.level === "COMMUNITY";

  const { live: choroplethLive, current: choropleth } = useChoropleth(
    isLeaf || (zones && region === null) ? null : { ...request, zones: zonesHere },
  );
  const shapes = useBoundaries(choropleth?.boundariesUrl ?? null);
  const around = useBoundaries(region && contextUrl(region, zonesHere, regionsAsOf));

  const zonesUrl = region && zonesUrlOf(region, regionsAsOf);
  const apart = useBoundaries(zonesUrl);
  const zonesApart = apart.loaded?.url === zonesUrl ? apart.loaded.boundaries : NO_BOUNDARIES;

  const held = useRef<Scene | null>(null);
  const shapesReady = choropleth !== null && shapes.loaded?.url === choropleth.boundariesUrl;
  const context =
    region && around.loaded?.url === contextUrl(region, zonesHere, regionsAsOf)
      ? around.loaded.boundaries
      : NO_BOUNDARIES;
  if (region && isLeaf) {
    held.current = same(held.current, {
      region,
      choropleth: null,
      boundaries: NO_BOUNDARIES,
      context,
      sheet: region.parent?.code ?? region.code,
      zones: NO_BOUNDARIES,
    });
  } else if (region && choropleth?.region.code === region.code && shapesReady) {
    held.current = same(held.current, {
      region,
      choropleth,
      boundaries: shapes.loaded!.boundaries,
      context,
      sheet: region.code,
      zones: zonesApart,
    });
  }
  return {
    scene: held.current,
    region: regionLive,
    choropleth: choroplethLive,
    boundariesError: shapes.error,
    unknownRegion: regionLive.current && regionLive.data?.region === null,
    retry() {
      regionLive.retry();
      choroplethLive.retry();
      shapes.retry();
    },
  };
}

/** Address of shapes; of the regions of a day where one is given. */
export function shapesUrl(parent: string, level: string, kinds?: string, regionsAsOf?: string): string {
  const asked = [
    ...(kinds === undefined ? [] : [`kinds=${kinds}`]),
    ...(regionsAsOf === undefined ? [] : [`regionsAsOf=${regionsAsOf}`]),
  ].join("&");
  return `/boundaries/${parent}/${level}.geojson${asked && "?"}${asked}`;
}

/** Where the shapes around a region are: its siblings; under zones, the administrative regions below it; none for a root. */
export function contextUrl(region: RegionHere, zones: boolean, regionsAsOf?: string): string | null {
  if (zones) return shapesUrl(region.code, region.level === "PROVINCE" ? "CITY" : "COUNTY", undefined, regionsAsOf);
  // A community has no shape, nor have its neighbours: its street and those around it are the nearest there are.
  if (region.level === "COMMUNITY") {
    const county = region.parent?.parent?.code;
    return county === undefined ? null : shapesUrl(county, "STREET", undefined, regionsAsOf);
  }
  if (!region.parent) return null;
  // A zone lies in counties: they stand round it, with the other zones.
  const kinds = region.kind === "FUNCTIONAL_ZONE" ? "ADMINISTRATIVE,FUNCTIONAL_ZONE" : undefined;
  return shapesUrl(region.parent.code, region.level, kinds, regionsAsOf);
}

/** Where the functional zones are that leave gaps between a county's streets; null where there are none to leave. */
export function zonesUrlOf({ level, kind, parent }: RegionHere, regionsAsOf?: string): string | null {
  const city = level === "COUNTY" ? parent?.code : level === "STREET" ? parent?.parent?.code : undefined;
  return city === undefined || kind === "FUNCTIONAL_ZONE"
    ? null
    : shapesUrl(city, "COUNTY", "FUNCTIONAL_ZONE", regionsAsOf);
}

/** The scene before, where nothing in it has changed, so that what is derived from it stays too. */
function same(before: Scene | null, now: Scene): Scene {
  const unchanged =
    before !== null &&
    before.region === now.region &&
    before.choropleth === now.choropleth &&
    before.boundaries === now.boundaries &&
    before.context === now.context &&
    before.zones === now.zones;
  return unchanged ? before : now;
}
