import { lastDay } from "../../calendar/month.ts";
import { monthsOfPeriod } from "../../format/evaluated-period.ts";
import { type Boundaries, useBoundaries } from "../../live/use-boundaries.ts";
import { useLive } from "../../live/use-live.ts";
import { contextUrl, RegionQuery, shapesUrl } from "../../scene/use-scene.ts";
import type { RunListed } from "./evaluations-query.ts";

export const NOTHING: Boundaries = { type: "FeatureCollection", features: [] };

/** The region of a run and its parts at a level as they were on the period's last day; null while they are on their way, `parts` also where `level` is null. */
export function useRunShapes(run: RunListed, level: Parameters<typeof shapesUrl>[1] | null) {
  const { from, to } = monthsOfPeriod(run.period);
  const regionsAsOf = lastDay(to);
  const live = useLive(RegionQuery, { code: run.regionCode, regionsAsOf });
  const region = live.data?.region ?? null;
  const boundariesUrl = level === null ? null : shapesUrl(run.regionCode, level, undefined, regionsAsOf);
  const shapes = useBoundaries(boundariesUrl);
  const aroundUrl = region && contextUrl(region, false, regionsAsOf);
  const around = useBoundaries(aroundUrl);
  return {
    from,
    to,
    regionsAsOf,
    region,
    boundariesUrl,
    parts: shapes.loaded?.url === boundariesUrl ? (shapes.loaded?.boundaries ?? null) : null,
    context: (around.loaded?.url === aroundUrl ? around.loaded?.boundaries : undefined) ?? NOTHING,
    error: live.error ?? shapes.error,
    retry(): void {
      live.retry();
      shapes.retry();
    },
  };
}
