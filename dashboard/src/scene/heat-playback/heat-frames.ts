import { cellPoints, type HeatOnMap, type HeatStep, middleLatitude } from "../heat-on-map.ts";

/** The api's columns: of frames, of cells, and of entries, each of which is a cell in a frame; entries ascend by frame. */
export interface FrameColumns {
  readonly step: HeatStep;
  readonly froms: readonly string[];
  readonly tos: readonly string[];
  readonly totals: readonly number[];
  readonly known: readonly boolean[];
  readonly longitudes: readonly number[];
  readonly latitudes: readonly number[];
  readonly frames: readonly number[];
  readonly cells: readonly number[];
  readonly weights: readonly number[];
  readonly maxWeight: number;
  readonly weight98: number;
  readonly cellDegrees: number;
  readonly complaints: number;
  readonly demo: boolean;
}

/** One frame: its days, both included, YYYY-MM-DD, and the complaints with a location in them; null: no data. */
export interface HeatFrame {
  readonly from: string;
  readonly to: string;
  readonly total: number | null;
}

/** Every frame of a playback, on one grid and one scale of colours. */
export interface HeatFrames {
  readonly step: HeatStep;
  readonly frames: readonly HeatFrame[];
  /** Complaints of a cell that has the last colour, in every frame. */
  readonly domain: number;
  readonly complaints: number;
  readonly demo: boolean;
  /** The frame as it lies on the map; the same object each time. */
  at(frame: number): HeatOnMap;
}

/** Takes the columns apart by frame; a frame's cells are made when it is first shown. */
export function heatFrames(columns: FrameColumns): HeatFrames {
  const { step, froms, tos, totals, known, longitudes, latitudes, weights, cellDegrees, maxWeight } = columns;
  const frames = froms.map((from, i): HeatFrame => ({ from, to: tos[i]!, total: known[i] ? totals[i]! : null }));
  const domain = columns.weight98 || 1;
  const latitude = middleLatitude(latitudes);
  const starts = startsOf(columns.frames, frames.length);
  const playback = { step, from: froms[0] ?? "", to: tos.at(-1) ?? "" };
  const made: HeatOnMap[] = [];
  const make = (frame: number): HeatOnMap => {
    const [start, end] = [starts[frame] ?? 0, starts[frame + 1] ?? 0];
    const cells = columns.cells.slice(start, end);
    const { from, to, total } = frames[frame]!;
    return {
      cells: cellPoints(
        cells.map((cell) => longitudes[cell]!),
        cells.map((cell) => latitudes[cell]!),
        weights.slice(start, end),
      ),
      maxWeight: maxWeight || 1,
      domain,
      cellDegrees,
      latitude,
      says: { complaints: total, from, to, maxWeight, domain, cellDegrees, truncated: false, playback },
    };
  };
  return {
    step,
    frames,
    domain,
    complaints: columns.complaints,
    demo: columns.demo,
    at(frame) {
      made[frame] ??= make(frame);
      return made[frame];
    },
  };
}

/** The frame that a day lies in; the first for a day outside all of them, or none. */
export function frameOfDay(frames: readonly HeatFrame[], day: string | undefined): number {
  return Math.max(
    frames.findIndex(({ from, to }) => day !== undefined && from <= day && day <= to),
    0,
  );
}

/** Where each frame's entries begin, and at the end where the last one's end. */
function startsOf(entryFrames: readonly number[], count: number): number[] {
  const starts = new Array<number>(count + 1).fill(0);
  for (const frame of entryFrames) starts[frame + 1]! += 1;
  for (let i = 1; i <= count; i++) starts[i]! += starts[i - 1]!;
  return starts;
}
