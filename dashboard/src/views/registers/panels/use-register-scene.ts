import { useMemo } from "react";
import { graphql, type ResultOf } from "../../../graphql/tada.ts";
import { useRegionsMeant } from "../../../link/regions-meant.ts";
import { type Boundaries, useBoundaries } from "../../../live/use-boundaries.ts";
import { type Live, useLive } from "../../../live/use-live.ts";
import { quantileBreaks } from "../../../map/symbolization.ts";
import type { Indicator } from "../../../platform.tsx";
import { countsFilter } from "../../../registers/filters.ts";
import type { Register } from "../../../registers/register.ts";
import { told, useCounts } from "../../../registers/use-counts.ts";
import type { RegionValue } from "../../../scene/use-choropleth.ts";
import { contextUrl, type RegionHere, type Scene, shapesUrl, zonesUrlOf } from "../../../scene/use-scene.ts";
import type { RegisterView } from "../view.ts";
import { type PartCount, partsOf } from "./part-counts.ts";

const PartsQuery = graphql(`
  query RegisterParts($code: ID!, $regionsAsOf: Date) {
    region(code: $code, regionsAsOf: $regionsAsOf) {
      code
      boundary {
        source
        quality
        approvalNumber
      }
      children {
        code
        nameZh
        nameEn
        centroid
        level
        kind
      }
    }
  }
`);
type Part = NonNullable<ResultOf<typeof PartsQuery>["region"]>["children"][number];

/** The numbers of the regions one level down, and the same as a picture for the map. */
export interface RegisterScene {
  readonly parts: readonly PartCount<Part>[];
  /** Records known only to the region itself. */
  readonly above: number;
  readonly scene: Scene;
}

const CLASSES = 5;
const NOTHING: Boundaries = { type: "FeatureCollection", features: [] };

/** Records of the period by the regions one level down. */
export function useRegisterScene(
  view: RegisterView,
  region: RegionHere | null,
): { shown: RegisterScene | null; live: Live<unknown> } {
  const { register, address } = view;
  const code = region?.code ?? "";
  const meant = useRegionsMeant();
  const { regionsAsOf } = meant;
  const partsLive = useLive(PartsQuery, { code, ...meant }, region === null);
  const here = partsLive.data?.region?.code === code ? partsLive.data.region : null;
  const children = here?.children ?? null;
  const level = children?.[0]?.level ?? null;
  const asked = level === null ? null : { register: register.id, groupBy: ["REGION" as const], level };
  const { live, counts } = useCounts(asked && { ...asked, filter: countsFilter(address) });
  // A region that has had records before has none now; one that never had any is missing.
  const ever = useCounts(asked && { ...asked, filter: { under: address.region } });

  const boundariesUrl = region && level !== null ? shapesUrl(region.code, level, undefined, regionsAsOf) : null;
  const shapes = useBoundaries(boundariesUrl);
  const aroundUrl = region && contextUrl(region, false, regionsAsOf);
  const around = useBoundaries(aroundUrl);
  const zonesUrl = region && zonesUrlOf(region, regionsAsOf);
  const zones = useBoundaries(zonesUrl);
  const shapesNow = shapes.loaded?.url === boundariesUrl ? shapes.loaded?.boundaries : undefined;
  const contextNow = (around.loaded?.url === aroundUrl ? around.loaded?.boundaries : undefined) ?? NOTHING;
  const zonesNow = (zones.loaded?.url === zonesUrl ? zones.loaded?.boundaries : undefined) ?? NOTHING;
  const everCounts = ever.counts;

  const shown = useMemo((): RegisterScene | null => {
    if (region === null || children === null) return null;
    if (level === null) {
      const scene = {
        region,
        choropleth: null,
        boundaries: NOTHING,
        context: contextNow,
        sheet: region.level === "COMMUNITY" ? (region.parent?.code ?? region.code) : region.code,
        zones: NOTHING,
      };
      return { parts: [], above: 0, scene };
    }
    if (counts === null || everCounts === null || shapesNow === undefined) return null;
    const parts = partsOf(children, told(counts), told(everCounts));
    const values = parts.filter(({ region: part }) => part.kind === "ADMINISTRATIVE").map(regionValue);
    const choropleth: Scene["choropleth"] = {
      indicator: { id: register.id },
      region: { code: region.code },
      level,
      from: address.from,
      to: address.to,
      asOf: address.to,
      comparison: null,
      demo: false,
      breaks: quantileBreaks(
        values.map(({ value }) => value),
        CLASSES,
      ),
      boundariesUrl: boundariesUrl!,
      regionsChanged: false,
      boundaryQuality: here?.boundary?.quality ?? null,
      boundarySource: here?.boundary?.source ?? null,
      approvalNumber: here?.boundary?.approvalNumber ?? null,
      values,
      total: NO_AMOUNTS,
      remainder: [],
    };
    return {
      parts,
      above: counts.find((count) => count.region === null)?.records ?? 0,
      scene: { region, choropleth, boundaries: shapesNow, context: contextNow, sheet: region.code, zones: zonesNow },
    };
  }, [
    region,
    here,
    children,
    level,
    counts,
    everCounts,
    shapesNow,
    contextNow,
    zonesNow,
    boundariesUrl,
    register,
    address,
  ]);
  const failed = [partsLive, live, ever.live].find(({ error }) => error !== null);
  return { shown, live: failed ?? (partsLive.current ? live : partsLive) };
}

const NO_AMOUNTS = {
  value: null,
  numerator: null,
  denominator: null,
  noData: null,
  change: null,
  changePercent: null,
  notCompared: null,
  comparedPart: null,
};

const regionValue = ({ region, records }: PartCount<Part>): RegionValue => ({
  ...NO_AMOUNTS,
  code: region.code,
  value: records,
  numerator: records,
  previous: null,
  rank: null,
  extent: records === null ? "NONE" : "WHOLE",
  region,
});

/** A register as maps and legends speak of what they colour. */
export function indicatorOf(register: Register): Indicator {
  const { id, nameZh, nameEn, unitZh, unitEn, aboutZh, aboutEn, sourceZh, sourceEn, topic } = register;
  return {
    id,
    nameZh,
    nameEn,
    explanationZh: aboutZh,
    explanationEn: aboutEn,
    unitZh,
    unitEn,
    decimals: 0,
    direction: "NEUTRAL",
    topic,
    flow: true,
    ratio: false,
    scale: 1,
    baseZh: null,
    baseEn: null,
    recordUnitsZh: [],
    recordUnitsEn: [],
    sourceZh,
    sourceEn,
  };
}
