import { useMemo } from "react";
import type { CombinedError } from "urql";
import { graphql } from "../../graphql/tada.ts";
import { useLive } from "../../live/use-live.ts";
import type { HeatStep } from "../heat-on-map.ts";
import { type HeatFrames, heatFrames } from "./heat-frames.ts";

const FramesQuery = graphql(`
  query ComplaintHeatFrames($filter: ComplaintFilter, $step: HeatmapStep!) {
    complaintHeatmapFrames(filter: $filter, step: $step) {
      step
      froms
      tos
      totals
      known
      longitudes
      latitudes
      frames
      cells
      weights
      maxWeight
      weight98
      cellDegrees
      complaints
      demo
    }
  }
`);

/** A region's complaints from one day to another, YYYY-MM-DD, both included. */
export interface FramesAsked {
  readonly under: string;
  readonly from: string;
  readonly to: string;
  readonly step: HeatStep;
  /** The day whose regions are meant; today's where left out. */
  readonly regionsAsOf?: string;
}

export interface FramesState {
  /** Null while nothing is asked for, and until they arrive. */
  readonly frames: HeatFrames | null;
  /** Why they are refused: too many frames, an unknown region. */
  readonly error: CombinedError | null;
  retry(): void;
}

/** All frames of a playback in one answer: what is played afterwards asks for nothing. */
export function useHeatFrames(asked: FramesAsked | null): FramesState {
  const { under = "", from = "", to = "", step = "WEEK", ...meant } = asked ?? {};
  const live = useLive(FramesQuery, { filter: { under, from, to, ...meant }, step }, asked === null);
  const columns = asked !== null && live.current ? (live.data?.complaintHeatmapFrames ?? null) : null;
  const frames = useMemo(() => columns && heatFrames(columns), [columns]);
  return { frames, error: live.error, retry: live.retry };
}
