import { useMemo } from "react";
import { graphql, type ResultOf } from "../../graphql/tada.ts";
import { useLive } from "../../live/use-live.ts";
import { quantileBreaks } from "../../map/symbolization.ts";
import type { RegionPaint } from "../../map/use-paint.ts";
import type { Indicator } from "../../platform.tsx";
import type { RegionValue } from "../../scene/use-choropleth.ts";
import type { Scene } from "../../scene/use-scene.ts";
import { type Theme, useTheme } from "../../theme/theme.ts";
import type { ColouredBy } from "./coloured-by.ts";
import type { RunListed } from "./evaluations-query.ts";
import { type Outcome, outcomeAt } from "./outcome.ts";
import { outcomeColours } from "./outcome-colours.ts";
import { NOTHING, useRunShapes } from "./use-run-shapes.ts";

/** More parts than any region has on a map; one with more has none. */
const MOST = 1000;
const CLASSES = 5;

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
      ranked
      places {
        outcomes {
          grade
          list
          quarter
          ranked
          subjects
        }
      }
      scores(first: $first) {
        totalCount
        nodes {
          subject
          score
          rank
          grade
          list
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
type Mapped = ResultOf<typeof MappedQuery>["evaluationRun"];
type Scored = Mapped["scores"]["nodes"][number];

/** A run of regions as a picture; `scene` is null while it is on its way, and where there are more subjects than a map holds. */
export function useRunScene(
  run: RunListed,
  level: "COUNTY" | "STREET",
  by: ColouredBy,
  only: readonly number[] | undefined,
) {
  const theme = useTheme();
  const shapes = useRunShapes(run, level);
  const { from, to, regionsAsOf, region, boundariesUrl, parts: shapesNow, context } = shapes;
  const live = useLive(MappedQuery, { id: run.id, code: run.regionCode, first: MOST });
  const mapped = live.data?.evaluationRun;
  const scores = mapped?.scores;
  const boundary = live.data?.region?.boundary;
  const isTooMany = scores !== undefined && scores.totalCount > scores.nodes.length;
  const scene = useMemo((): Scene | null => {
    if (region === null || scores === undefined || shapesNow === null || boundariesUrl === null || isTooMany)
      return null;
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
  const outcomes = useMemo(() => mapped && paintedOutcomes(mapped, theme, only), [mapped, theme, only]);
  return {
    scene,
    /** What came out, with colours and how regions are painted by them; null while it is on its way. */
    outcomes: outcomes ?? null,
    isTooMany,
    error: live.error ?? shapes.error,
    retry(): void {
      live.retry();
      shapes.retry();
    },
  };
}

function paintedOutcomes(
  { places: { outcomes }, scores, ranked }: Mapped,
  theme: Theme,
  only: readonly number[] | undefined,
): { outcomes: readonly Outcome[]; colours: readonly string[]; paint: RegionPaint } {
  const colours = outcomeColours(outcomes, theme);
  const told = scores.nodes.map((score) => [score.subject, outcomeAt(outcomes, score, ranked)] as const);
  const faded = only === undefined ? [] : told.filter(([, k]) => !only.includes(k));
  return {
    outcomes,
    colours,
    paint: {
      colours: new Map(told.map(([code, k]) => [code, colours[k]!])),
      small: new Set(),
      faded: new Set(faded.map(([code]) => code)),
    },
  };
}

export const NO_AMOUNTS = {
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
export function indicatorOf(by: "score" | "rank", { scheme }: RunListed, name: string, unit: string): Indicator {
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
