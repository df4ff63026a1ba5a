import type { Panel, WallScene } from "../programme.ts";

/** A panel's place in its stage, CSS pixels. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Beyond it, height ÷ width turned round below, a scene leaves the grid it was written for. */
const WIDE = 2.6;
const TALL = 1;
/** More panels than these would be slivers in one row or one column. */
const MOST_IN_A_LINE = 7;

/** Room a panel wants beside others in one row or one column, relative to a ranking. */
const WEIGHTS: Record<"wide" | "tall", Record<Panel["kind"], number>> = {
  wide: {
    map: 2.3,
    heatmapPlayback: 2.6,
    trend: 1.5,
    ranking: 1,
    complaintStream: 1.1,
    coverageLadder: 1.2,
    headline: 0.8,
    register: 1.8,
  },
  tall: {
    map: 2.4,
    heatmapPlayback: 2.6,
    trend: 1.1,
    ranking: 1.3,
    complaintStream: 1.4,
    coverageLadder: 1.4,
    headline: 0.75,
    register: 1.8,
  },
};

/**
 * Where each panel of a scene stands in a box. On its own grid where the box is about as a screen is; on a very wide wall all panels
 * stand in one row, on a tall one in one column, so that none is stretched. `gap` between panels and around them, pixels.
 */
export function layOut(scene: WallScene, width: number, height: number, gap: number): Rect[] {
  const { panels } = scene;
  const ratio = height > 0 ? width / height : 1;
  const inLine = panels.length <= MOST_IN_A_LINE && panels.length > 1;
  if (inLine && ratio > WIDE) return row(panels, width, height, gap);
  if (inLine && ratio < TALL) return column(panels, width, height, gap);
  const lines = { columns: tracks(scene.columns, width, gap), rows: tracks(scene.rows, height, gap) };
  return panels.map(({ at }) => {
    const [left, right] = [lines.columns[at.column - 1]!.from, lines.columns[at.column + at.columns - 2]!.to];
    const [top, bottom] = [lines.rows[at.row - 1]!.from, lines.rows[at.row + at.rows - 2]!.to];
    return { left, top, width: right - left, height: bottom - top };
  });
}

function row(panels: readonly Panel[], width: number, height: number, gap: number): Rect[] {
  // From left to right, and within a column from the top, as one reads the scene.
  const order = readingOrder(panels, (at) => [at.column, at.row]);
  const places = tracks(
    order.map((i) => WEIGHTS.wide[panels[i]!.kind]),
    width,
    gap,
  );
  return inPlace(order, (n) => {
    const { from, to } = places[n]!;
    return { left: from, top: gap, width: to - from, height: height - 2 * gap };
  });
}

function column(panels: readonly Panel[], width: number, height: number, gap: number): Rect[] {
  const order = readingOrder(panels, (at) => [at.row, at.column]);
  const places = tracks(
    order.map((i) => WEIGHTS.tall[panels[i]!.kind]),
    height,
    gap,
  );
  return inPlace(order, (n) => {
    const { from, to } = places[n]!;
    return { left: gap, top: from, width: width - 2 * gap, height: to - from };
  });
}

/** Indexes of the panels, sorted. */
function readingOrder(panels: readonly Panel[], key: (at: Panel["at"]) => [number, number]): number[] {
  return panels
    .map((panel, index) => ({ index, key: key(panel.at) }))
    .sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1])
    .map(({ index }) => index);
}

/** Rectangles by the panels' own order, from places by reading order. */
function inPlace(order: readonly number[], placed: (n: number) => Rect): Rect[] {
  const rects: Rect[] = [];
  order.forEach((index, n) => {
    rects[index] = placed(n);
  });
  return rects;
}

/** Shares of a length, with a gap before, between and after; whole pixels, so that edges are sharp. */
function tracks(shares: readonly number[], length: number, gap: number): { from: number; to: number }[] {
  const room = Math.max(0, length - gap * (shares.length + 1));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  let before = 0;
  return shares.map((share, i) => {
    const from = Math.round(gap * (i + 1) + (room * before) / whole);
    before += share;
    return { from, to: Math.round(gap * (i + 1) + (room * before) / whole) };
  });
}
