import { useMemo } from "react";
import { lastDay } from "../../calendar/month.ts";
import { monthsOfPeriod } from "../../format/evaluated-period.ts";
import { graphql, type ResultOf } from "../../graphql/tada.ts";
import { type Boundaries, useBoundaries } from "../../live/use-boundaries.ts";
import { useLive } from "../../live/use-live.ts";
import { quantileBreaks } from "../../map/symbolization.ts";
import type { Indicator } from "../../platform.tsx";
import type { RegionValue } from "../../scene/use-choropleth.ts";
import { contextUrl, RegionQuery, type Scene, shapesUrl } from "../../scene/use-scene.ts";
import type { ColouredBy } from "./coloured-by.ts";
import type { RunListed } from "./evaluations-query.ts";

/** More parts than any region has on a map; one with more has none. */
const MOST = 1000;
const CLASSES = 5;
const NOTHING: Boundaries = { type: "FeatureCollection", features: [] };

const MappedQuery = graphql(`
  query EvaluationMapped($id: Int!, $code: ID!, $first: Int!) {
    region(code: $code) {
      boundary {
        source
        quality
        approvalNumber
      }
    }
    evaluationRun(id: $id) {
      scores(first: $first) {
        totalCount
        nodes {
          subject
          score
          rank
          region {
            nameZh
            nameEn
            centroid
            level
            kind
          }
        }
      }
    }
  }
`);
type Scored = ResultOf<typeof MappedQuery>["evaluationRun"]["scores"]["nodes"][number];

/** A run of regions as a picture; `scene` is null while it is on its way, and where there are more subjects than a map holds. */
export function useRunScene(run: RunListed, level: "COUNTY" | "STREET", by: ColouredBy) {
  const { from, to } = monthsOfPeriod(run.period);
  const regionsAsOf = lastDay(to);
  const regionLive = useLive(RegionQuery, { code: run.regionCode, regionsAsOf });
  const live = useLive(MappedQuery, { id: run.id, code: run.regionCode, first: MOST });
  const region = regionLive.data?.region ?? null;
  const boundariesUrl = shapesUrl(run.regionCode, level, undefined, regionsAsOf);
  const shapes = useBoundaries(boundariesUrl);
  const aroundUrl = region && contextUrl(region, false, regionsAsOf);
  const around = useBoundaries(aroundUrl);
  const shapesNow = shapes.loaded?.url === boundariesUrl ? shapes.loaded.boundaries : null;
  const context = (around.loaded?.url === aroundUrl ? around.loaded?.boundaries : undefined) ?? NOTHING;
  const scores = live.data?.evaluationRun.scores;
  const boundary = live.data?.region?.boundary;
  const isTooMany = scores !== undefined && scores.totalCount > scores.nodes.length;
  const scene = useMemo((): Scene | null => {
    if (region === null || scores === undefined || shapesNow === null || isTooMany) return null;
    const values = scores.nodes.map((one) => regionValue(one, by));
    return {
      region,
      choropleth: {
        indicator: { id: by },
        region: { code: region.code },
        level,
        from,
        to,
        asOf: regionsAsOf,
        comparison: null,
        demo: false,
        breaks: quantileBreaks(
          values.map(({ value }) => value),
          CLASSES,
        ),
        boundariesUrl,
        regionsChanged: false,
        boundaryQuality: boundary?.quality ?? null,
        boundarySource: boundary?.source ?? null,
        approvalNumber: boundary?.approvalNumber ?? null,
        values,
        total: NO_AMOUNTS,
        remainder: [],
      },
      boundaries: shapesNow,
      context,
      sheet: region.code,
      zones: NOTHING,
    };
  }, [region, scores, shapesNow, isTooMany, by, level, from, to, regionsAsOf, boundariesUrl, boundary, context]);
  return {
    scene,
    isTooMany,
    error: live.error ?? regionLive.error ?? shapes.error,
    retry(): void {
      live.retry();
      regionLive.retry();
      shapes.retry();
    },
  };
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

/** Whoever is absent has no value, and is hatched. */
function regionValue({ subject, score, rank, region }: Scored, by: ColouredBy): RegionValue {
  const value = by === "rank" ? rank : score === null ? null : Number(score);
  return {
    ...NO_AMOUNTS,
    code: subject,
    value,
    numerator: value,
    previous: null,
    rank,
    extent: value === null ? "NONE" : "WHOLE",
    region,
  };
}

/** A score or rank as maps and legends speak of what they colour, named in the language of the page. */
export function indicatorOf(by: ColouredBy, { scheme }: RunListed, name: string, unit: string): Indicator {
  return {
    id: by,
    nameZh: name,
    nameEn: name,
    unitZh: unit,
    unitEn: unit,
    explanationZh: scheme.nameZh,
    explanationEn: scheme.nameEn,
    decimals: by === "rank" ? 0 : 2,
    direction: by === "rank" ? "LOWER_IS_BETTER" : "HIGHER_IS_BETTER",
    topic: "SUPERVISION",
    flow: true,
    ratio: true,
    scale: 1,
    baseZh: null,
    baseEn: null,
    recordUnitsZh: [],
    recordUnitsEn: [],
    sourceZh: scheme.nameZh,
    sourceEn: scheme.nameEn,
  };
}
