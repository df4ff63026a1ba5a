import type { HeatmapPlaybackPanel } from "../programme.ts";

/** One picture of the playback: complaints of these days, YYYY-MM-DD, both included. */
export interface Frame {
  readonly from: string;
  readonly to: string;
}

const DAY_MS = 86_400_000;
/** More would load for minutes and say less. */
export const MOST_FRAMES = 120;

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

const earlier = (a: string, b: string): string => [a, b].sort()[0]!;

/** The frames of a playback up to `today`, oldest first, at most MOST_FRAMES, the latest of them. Weeks begin on Monday. */
export function framesOf(
  days: HeatmapPlaybackPanel["days"],
  step: HeatmapPlaybackPanel["step"],
  today: string,
): Frame[] {
  const to = "last" in days ? today : earlier(days.to, today);
  const from = "last" in days ? dayOf(timeOf(today) - (days.last - 1) * DAY_MS) : days.from;
  const frames: Frame[] = [];
  for (let start = from; start <= to; ) {
    const next = nextStart(start, step);
    const last = dayOf(timeOf(next) - DAY_MS);
    frames.push({ from: start, to: earlier(last, to) });
    start = next;
  }
  return frames.slice(-MOST_FRAMES);
}

function nextStart(day: string, step: HeatmapPlaybackPanel["step"]): string {
  const date = new Date(timeOf(day));
  if (step === "day") return dayOf(date.getTime() + DAY_MS);
  if (step === "week") return dayOf(date.getTime() + (7 - ((date.getUTCDay() + 6) % 7)) * DAY_MS);
  return dayOf(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1));
}

/** Complaints by square, as the server's columns have them. */
export interface Squares {
  readonly longitudes: readonly number[];
  readonly latitudes: readonly number[];
  readonly weights: readonly number[];
  readonly cellDegrees: number;
}

/** The same complaints by larger squares of the same lattice (counted from −180, −90), so that all frames are counted alike. */
export function coarsened(squares: Squares, cellDegrees: number): Squares {
  if (cellDegrees <= squares.cellDegrees * 1.001) return squares;
  const sums = new Map<string, { lon: number; lat: number; weight: number }>();
  squares.weights.forEach((weight, i) => {
    const column = Math.floor((squares.longitudes[i]! + 180) / cellDegrees);
    const row = Math.floor((squares.latitudes[i]! + 90) / cellDegrees);
    const sum = sums.get(`${column},${row}`);
    if (sum) sum.weight += weight;
    else
      sums.set(`${column},${row}`, {
        lon: (column + 0.5) * cellDegrees - 180,
        lat: (row + 0.5) * cellDegrees - 90,
        weight,
      });
  });
  const rows = [...sums.values()];
  return {
    longitudes: rows.map(({ lon }) => lon),
    latitudes: rows.map(({ lat }) => lat),
    weights: rows.map(({ weight }) => weight),
    cellDegrees,
  };
}
